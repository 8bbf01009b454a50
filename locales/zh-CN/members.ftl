### 邻里本身：欢迎、用法、语言、时间、隐私。

members-language-name = 简体中文
members-somebody = 一位邻居
members-profile = <a href="tg://user?id={ $account }">{ $name }</a>

members-welcome =
    大家好，我是“邻里”，帮咱们楼互相搭把手。要帮忙：发 /need 加一句话，比如“/need 帮我取个件”。能帮忙：点卡片下的“我来帮忙”。
    门牌、电话请私聊我，群里不会出现。
members-hello =
    您好，我是“邻里”，帮咱们楼的邻居互相搭把手。

    要帮忙：发 /need 加一句话，比如：
    /need 帮我把菜拎上楼

    能帮忙：在楼里的群，点卡片下的“我来帮忙”。
    别的用法，发 /help 看看。
members-help =
    <b>找人帮忙</b>
    发 /need 加一句话，在这里发、在群里发都行，群里会出现一张卡片。比如：/need 帮我取个件

    <b>帮邻居的忙</b>
    点卡片下的“我来帮忙”，我会在这里跟您说。办完了点“办好了”。

    <b>确认</b>
    帮忙的邻居说办好了，我会在这里问您：办好了、还没办好，还是有点问题。

    <b>用编号也行</b>
    每张卡片都有编号：接下 /claim 12，退出 /release 12，办好了 /done 12，确认 /confirm 12，不需要了 /cancel 12

    <b>其他</b>
    /language – 换语言
    /privacy – 我记了什么，为什么
    /forgetme – 删除我的资料
members-how-to-ask =
    要人帮忙？发 /need 加一句话，比如：
    /need 帮我把菜拎上楼
members-unknown-command = 这个命令我不认识。发 /help 看看我能做什么。

members-languages = 您想让我跟您说哪种语言？
members-group-languages = 群里用哪种语言？
members-language-set = 好的，以后我跟您说中文。
members-group-language-set = 好的，以后群里就用这种语言。

members-clock-question =
    您那里现在是{ $time }吗？
    我要知道“{ $building }”的时间，夜里才不会吵到大家。
members-clock-choice = “{ $building }”现在几点？点一下对的时间。
members-clock-city = { $time } { $city }
members-clock-set = 谢谢，记下了。
members-clock-is-set = “{ $building }”现在是{ $time }，谢谢。
members-city-los-angeles = 洛杉矶
members-city-denver = 丹佛
members-city-chicago = 芝加哥
members-city-new-york = 纽约
members-city-sao-paulo = 圣保罗
members-city-london = 伦敦
members-city-berlin = 柏林
members-city-istanbul = 伊斯坦布尔
members-city-dubai = 迪拜
members-city-kolkata = 新德里
members-city-bangkok = 曼谷
members-city-shanghai = 北京
members-city-tokyo = 东京
members-city-sydney = 悉尼

members-privacy =
    <b>我记了什么，为什么</b>
    • 您的名字、Telegram 号码和语言：邻居好知道是谁求助、谁来帮忙，我也好联系您。
    • 您求助的事、谁帮了忙：好让事情办妥、有人确认。
    • 谁在什么时候做了什么，只记编号不记内容，留一年：万一有误会，楼长好弄清楚。

    <b>谁看得到</b>
    楼里的群只看得到您的名字和您求助的话。您私下告诉我的，只有您、我和该知道的那位邻居知道。名字和文字都加密保存，不出售，不给外人。

    <b>留多久</b>
    到您发 /forgetme 删除为止。备份30天内清除。

    <b>谁在管理</b>
    { $operator }
members-operator-unnamed = 咱们楼的一位志愿者，群里的楼长知道是谁。
members-forget-question =
    要删除您的全部资料吗？您的名字会从所有卡片上消失，您求助的事会撤下，您答应的事会重新请邻居帮忙。删了就找不回来了。
members-kept = 好的，一切照旧。
members-erased = 您的资料已全部删除。以后再给我发消息，就从头开始。祝您一切都好！

members-group-help = 我帮邻居们互相搭把手：发 /need 加一句话。详细用法，私下告诉您：
members-group-private = 这件事咱们私下说：
members-group-privacy = 我记了什么、为什么，私下告诉您：

members-refused-old-button = 这个按钮旧了。发 /help 看看现在能做什么。
members-refused-only-moderators = 群里的语言由楼长来定。您自己的语言，私聊我发 /language 就能换。
members-refused-not-resident = 我还不知道您住那栋楼。请先在楼里的群发一下 /help，再试一次。
members-refused-no-building = 我还不知道您住哪栋楼。请先在楼里的群发一下 /help，再试一次。还没有群的话，把我拉进一个群就行。
members-refused-not-moderator = 这件事要楼长才能办，请找一位楼长帮忙。
members-apology = 对不住，我这边出了点问题，请稍后再试。要是一直这样，请把编号 { $number } 告诉楼长。

members-button-open-private = 💬 打开私聊
members-button-clock-right = 对
members-button-clock-wrong = 不对
members-button-keep = 先留着
members-button-erase = 全部删除
