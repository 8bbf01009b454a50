### 楼里的习惯：安静时段、新邻居、每天看几家、话题。

habits-command-topic = 楼长：求助发到这个话题
habits-button-habits = 楼里的习惯
habits-title = <b>{ $building }</b>是这样安排的：
habits-quiet = 🌙 { $from }到次日{ $until }保持安静，能等的事等到早上再说；紧急呼救随时都响。
habits-new-days =
    { $days ->
        [0] 🚪 新邻居接下事情后，马上就能看门牌电话。
       *[other] 🚪 新邻居要满{ $days }天才能看门牌电话，楼长认识的可以早些。
    }
habits-homes =
    { $homes ->
       *[other] 🏠 帮忙的邻居一天最多看{ $homes }家的门牌。
    }
habits-topic-chosen = 💬 求助都发到您选的话题里。
habits-topic-any = 💬 求助在哪里提，就发在哪里。群里分了话题的话，到想用的话题里发 /topic 就行。
habits-button-quiet-from = 几点开始
habits-button-quiet-until = 几点结束
habits-button-new-days = 新邻居
habits-button-homes = 每天几家
habits-button-any-topic = 不分话题
habits-button-to-doors = 门牌和话题 ›
habits-button-to-quiet = ‹ 安静和小结
habits-button-keep = 不改了
habits-ask-quiet-from = 晚上几点开始安静？现在是{ $now }。
habits-ask-quiet-until = 早上安静到几点？现在是{ $now }。
habits-ask-new-days = 新邻居要过多久，不用楼长点头也能看门牌电话？现在是：{ $now }。
habits-ask-homes = 帮忙的邻居一天最多看几家的门牌？现在是：{ $now }。
habits-button-days =
    { $n ->
        [0] 马上
       *[other] { $n }天
    }
habits-button-most-homes = { $n }家
habits-unsolicited =
    { $n ->
        [0] 🔕 除了晚间小结和紧急呼救，我不主动打扰邻居。
       *[other] 🔕 除了晚间小结，每位邻居一天最多主动打扰{ $n }次；紧急呼救随时都响。
    }
habits-digest = 🌙 每晚{ $hour }，把还没人接的事汇总成一条，发给想收的邻居。
habits-list = 📋 有人要帮忙的话，每天早上在群里放一份清单。
habits-no-list = 📋 群里不放求助清单。
habits-button-unsolicited = 每天几次
habits-button-digest = 晚间小结
habits-button-list = 群里清单
habits-ask-unsolicited = 请人帮忙或者报消息，一天最多主动打扰每位邻居几次？现在是：{ $now }。
habits-ask-digest = 晚间小结几点发？现在是{ $now }。
habits-ask-list = 群里要不要放一份“谁要帮忙”的清单？现在是：{ $now }。
habits-button-most =
    { $n ->
        [0] 不打扰
       *[other] 最多{ $n }次
    }
habits-button-list-is =
    { $n ->
        [0] 不放
       *[other] 放
    }
habits-noted = 记下了，从现在起就这样。
habits-topic-is-chosen = 好的，求助以后都发到那个话题。想改回去，到总话题里发 /topic。
habits-topic-is-any = 好的，求助在哪里提，就发在哪里。
habits-topic-lost = { $building }用来发求助的话题关掉了或不在了，现在先发到群里。想换一个，到那个话题里发 /topic。
habits-over = 这些设置只有那栋楼的楼长能看。
habits-refused-old-button = 这个按钮旧了，请重新发 /settings。
habits-refused-not-in-topic = 请到群里、想放求助的那个话题里发 /topic。
habits-doors-told =
    { $n ->
       *[other] 🔢 我知道{ $n }个单元有哪些门牌，有人写错了会提醒。
    }
habits-doors-none = 🔢 我还不知道楼里有哪些门牌，写错了认不出来。
habits-button-doors = 有哪些门牌
habits-button-doors-empty = 清空门牌
habits-ask-doors =
    <b>{ $building }</b>有哪些门牌？请一个单元写一行，冒号后面写门牌：

    1：101到104，201到204
    2：101到104，201到204

    只有一个单元的话，直接写门牌就行。这只用来提醒写错门牌的邻居。
habits-doors-now =
    现在记的是：
    { $doors }
habits-refused-doors = 第{ $line }行我看不懂。请照这样写：1：101到104，201到204
