### 求助：卡片、双方收到的话、婉拒、猜类别的词。

needs-card-title = { $icon } #{ $number } { $words }
needs-card-title-draft = { $icon } { $words }
needs-card-when = 🕓 { $when }
needs-card-medicine = 帮忙到药店取一下东西
needs-card-company = 想有人陪陪
needs-card-childcare = 帮忙照看孩子
needs-card-rides = 想有人接送或者陪着去
needs-card-bathing = 家里想有人搭把手
needs-card-pets = 帮忙照看花草或宠物
needs-card-discreet = 有件小事想请人帮忙，接下的邻居能看到是什么
needs-by-voice = 用语音说的事
needs-card-open =
    { $n ->
       *[other] { $name } · 还差{ $n }人
    }
needs-card-asker = { $entrance }单元 · { $name }
needs-card-taken =
    { $n ->
       *[other] ✅ { $helper }接下了
    }
needs-between-names = 、
needs-card-done = ✅ 办好了
needs-card-done-by-itself = ✅ 办好了（自动）
needs-card-withdrawn = 已不需要，谢谢大家
needs-card-shut = 楼长已结束这件事
needs-card-forgotten = #{ $number } · 已不需要，谢谢大家
needs-card-forgotten-done = #{ $number } · ✅ 办好了

needs-posted = 已发到群里（#{ $number }）。有人接下我马上告诉您；到{ $until }还没人，也跟您说一声。
needs-posted-over = #{ $number } 的时间已过，还差人手。想换个时间，请点“🕓 改时间”。
needs-posted-taken = 已发到群里（#{ $number }），有邻居接下了。
needs-posted-private = 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：{ $private }
needs-posted-exposed = 您自己在群里发的那句还看得到，请把它删掉。
needs-posted-trusted = 这件事只有两位楼长都放心上门的邻居才能接。
needs-posted-pair = 会有两位邻居一起来，彼此有个照应。
needs-posted-asks = 🔒 来的邻居要找得到门、进得了门：请点“🔒 补门牌电话”，只有来帮忙的邻居看得到。
needs-posted-home = 🔒 您告诉过我：{ $home }。点“🔒 就用这个”，只有来帮忙的邻居能打开，存到事情办完一天后，每次打开我都会告诉您。
needs-home-entrance = { $entrance }单元
needs-home-floor = { $floor }楼
needs-home-flat = { $flat }室
needs-time-disputed = 您说的时间可能有不同的理解，我先按 🕓 那一行记。不对请点“🕓 改时间”。
needs-time-disputed-group = 我读的时间对吗？不对的话，请编辑您自己发的那句，卡片会跟着变。
needs-time-several = 您说了不止一个时间，我先不定。请点“🕓 改时间”选一个。
needs-time-several-group = 您说了不止一个时间，我先不定。请编辑您自己发的那句，卡片会跟着变。
needs-posted-withdrawn = #{ $number } 已经撤下。
needs-posted-closed = #{ $number } 已经办好了。
needs-now-withdrawn = 好的，已经撤下。
needs-restored = 已恢复，卡片上又能接了。
needs-yours = 这件事交给您了，谢谢！详情看私聊。
needs-start-to-claim = 请先点“开始”，我才能给您发消息。
needs-released = 没关系，已帮您退出。点错了，10分钟内能在私聊里恢复。
needs-asker-asked = 辛苦了！我去问问对方办得怎么样。
needs-not-done = 好的，先不算办好，我也不问了。
needs-confirmed-thanks = 太好了，我告诉帮忙的邻居。
needs-helper-told-not-yet = 好的，我跟帮忙的邻居说还没办好。
needs-asked-again = 让您白等了，对不住。我已重新请邻居帮忙。
needs-open-again = 让您白等了，对不住。卡片上又能接了，邻居都看得到。
needs-time-is-over = 让您白等了，对不住。时间已经过了，要不要再试，请告诉我。
needs-asker-hears = 谢谢，我已转告。
needs-taken-back = 好的，这件事还是交给您了。
needs-helper-told-missing = 好的，我已告诉帮忙的邻居，群里不会说。
needs-moderator-told = 谢谢您告诉我。我只跟一位楼长说了，楼长会联系您。这位邻居从现在起看不到您的门牌电话，也接不了您的事。
needs-moderator-will-be-told = 谢谢您告诉我。一联系上楼长我就只跟这一位说。这位邻居从现在起看不到您的门牌电话，也接不了您的事。
needs-nobody-to-tell = 这位邻居从现在起看不到您的门牌电话，也接不了您的事。这里还没有别的楼长，有了我就只跟这一位说。请您先跟信得过的人说说。
needs-thanked = 您的谢意已经送到。
needs-nothing-waits = 这里没有等您处理的事。发 /help 看看我能做什么。

needs-what-do-you-need = 您需要什么？一句话告诉我就行，打字、说话都可以。
needs-draft-question = 我这样发到群里，行吗？
needs-draft-hidden = 🔒 只有来帮忙的邻居看得到：{ $words }
needs-draft-hidden-when = 🔒 只有来帮忙的邻居看得到：🕓 { $when }
needs-draft-disputed = 您说的时间可能有不同的理解，我先按 🕓 那一行记。不对的话，发出去后点“🕓 改时间”，或者重新写一句。
needs-draft-several = 您说了不止一个时间，我先不定。发出去后点“🕓 改时间”选一个，或者重新写一句。
needs-draft-voice = 语音我自己听不了。请用几个字说说是什么事；也可以就这样发，只有来帮忙的邻居能听到。
needs-draft-at = 会发到“{ $building }”。
needs-draft-to = 🏠 { $building }
needs-twin =
    您刚才发过差不多的一件事（#{ $number }）：{ $words }
    是同一件事吗？您说之前我先不发。过一小时没回音，就当是同一件。
needs-twin-over = 没等到您说是不是同一件事，我就没有再发，还是 #{ $number } 这一件。两件都要的话，请重新写一句，再点“不是，也发”。
needs-same-need = 好的，就当一件事，没有再发。
needs-same-need-carried = 好的，就当一件事，没有再发。您这次发来的放进 #{ $number } 了。
needs-draft-dropped = 好的，没有发出去。
needs-change-noted = 好的，已经改了。
needs-menu-when = #{ $number } 什么时候要？也可以自己写时间。
needs-changed-exposed = 您自己发的那句露出了门牌或电话。群里要是还看得到，请把它删掉，卡片会留着。
needs-menu-kind = #{ $number } 是哪一类事？
needs-menu-places = #{ $number } 要几位邻居？
needs-menu-more = #{ $number } 还要改什么？
needs-kind-choice = { $icon } { $name }
needs-kind-shopping = 买东西
needs-kind-medicine = 取药
needs-kind-parcels = 快递和信件
needs-kind-bills = 缴费和填表
needs-kind-tickets = 订票预约
needs-kind-rides = 接送
needs-kind-repairs = 修修补补
needs-kind-technology = 手机电脑
needs-kind-lending = 借东西
needs-kind-company = 陪伴
needs-kind-childcare = 照看孩子
needs-kind-tutoring = 辅导功课
needs-kind-housekeeping = 打扫做饭
needs-kind-bathing = 洗澡照护
needs-kind-pets = 花草宠物
needs-kind-watering = 公共浇水
needs-kind-stairs = 楼道窗户垃圾
needs-kind-clutter = 清理杂物
needs-kind-snow = 扫雪
needs-kind-other = 别的事
needs-private-form =
    请把 #{ $number } 的门牌、电话写成一条消息，比如：2单元502，13812345678。照片、位置也可以发来。
    发来就是同意我存到事情办完一天后。只有来帮忙的邻居能打开，每次打开我都会告诉您。
needs-private-form-again =
    #{ $number } 现在的门牌电话是：{ $private }
    请把全部内容重新写成一条消息，会换掉现在的。只有来帮忙的邻居能打开，每次打开我都会告诉您。
needs-form-words =
    #{ $number } 现在写的是：{ $words }
    请用一句话重新写，会换掉现在的。门牌、电话我不会放到卡片上。
needs-form-when = #{ $number } 什么时候要？请写一下，比如：明天下午4点到6点
needs-private-kept = 🔒 记下了。照您同意的，存到事情办完一天后；只有来帮忙的邻居能打开，每次打开我都会告诉您。想收回，发 /privacy。
needs-private-stopped = 好的，没有改动。
needs-door =
    🔒 #{ $number }：{ $private }
    请别告诉别人。
needs-door-changed = 🔒 #{ $number }：门牌电话改过了，请再点一次“看门牌电话”。
needs-door-over = 🔒 #{ $number }：这里的内容只为办这件事，现在已经收走了。
needs-door-coming = 请稍等，我查一下。
needs-door-seen = { $helper }看了您的门牌（#{ $number }）。
needs-word-asked = 您刚来这栋楼，要先有一位楼长认识您。我去问了，有回音就告诉您。
needs-nobody-to-ask = 您刚来这栋楼，要先有一位楼长认识您，可我现在联系不上楼长。请在楼里的群说一声。
needs-voice = 🎤 #{ $number }
needs-voice-coming = 马上发给您。
needs-attached-photos =
    { $n ->
       *[other] 📷 { $n }张照片，只给来帮忙的邻居看
    }
needs-attached-on-card =
    { $n ->
       *[other] 📷 { $n }张照片在群里的卡片下面，大家都看得到，最多放两天
    }
needs-attached-in-group =
    { $n ->
       *[other] 📷 { $n }张照片是您自己发在群里的，那条消息还在，大家就都看得到。不想这样，请把那条删掉：卡片会留着，帮忙的邻居照样看得到照片。
    }
needs-attached-place = 📍 一个位置，只给来帮忙的邻居看
needs-attached-kept = 照片、位置存到事情办完一天后（/privacy）。
needs-attached-left-out = #{ $number } 最多放三张照片、一个位置，多的没有收。
needs-attached-added = { $name }给 #{ $number } 又补了点东西：{ $words }
needs-attached-coming = 马上发给您。
needs-attached-draft = 收到了，会跟上面那条一起发。
needs-attached-need = 收到了，放在 #{ $number } 里。只有来帮忙的邻居看得到，存到事情办完一天后。
needs-attached-dropped = 好的，已经拿掉了。
needs-photo = 📷 #{ $number }
needs-photo-words = 📷 #{ $number }：{ $words }
needs-photo-waits = 收到照片了。您需要什么？请用一句话告诉我，照片会跟着一起。
needs-photos-shown = 好的，照片群里大家都看得到。
needs-photos-off-card = 好的，卡片下面的照片收起来了。您自己发在群里的那条还看得到照片，不想留的话请把它删掉。
needs-photos-hidden = 好的，照片只给来帮忙的邻居看。
needs-place = 📍 #{ $number }
needs-place-seen = { $helper }看了您发的位置（#{ $number }）。
needs-place-waits = 收到位置了。您需要什么？请用一句话告诉我，位置会跟着一起。
needs-too-many-photos = 一件事我只能收三张照片，多的没有收。想换的话，请先点“拿掉图和位置”，再把要的发一遍。
needs-too-many-places = 一件事我只能收一个位置，这个没有收。想换的话，请先点“拿掉图和位置”，再发一遍。
needs-no-video = 视频我转不了。请发张照片，或者用一句话说说需要什么。
needs-no-file = 文件我转不了。如果是图片，请当照片发，别当文件发。
needs-no-sound = 音乐我转不了。需要什么，请写一句话，或者按住话筒说给我听。
needs-no-sticker = 只看表情，我猜不出您需要什么。写一句话就行。
needs-no-contact = 名片我转不了。电话是给来帮忙的邻居的吗？请点求助下面的“补门牌电话”，写在那里。
needs-no-poll = 投票我转不了。请直接在群里问，或者用一句话告诉我需要什么。
needs-slipped = 没事，就当没点过。
needs-changed = { $name }改了 #{ $number }，现在是：{ $words }。门牌电话可能也改了。
needs-changed-when = { $name }改了 #{ $number }，现在是：{ $words }，{ $when }。门牌电话可能也改了。
needs-shut = 楼长结束了 #{ $number }。有疑问请跟楼长说。
needs-shut-noted = #{ $number } 已经结束，求助的邻居也知道了。
needs-reopened = 楼长重新打开了 #{ $number }，卡片上又能接了：{ $words }
needs-reopen-noted = 已重新打开，求助的邻居也知道了。
needs-list-open = <b>谁要帮忙</b>
needs-list-open-at = <b>“{ $building }”谁要帮忙</b>
needs-list-open-empty = 现在没有邻居等人帮忙，谢谢您来看看。
needs-list-concern = 您求助的和您接下的：/mine
needs-list-others = <i>已经有人接下，或者时间过了。这一段只有楼长看得到：</i>
needs-list-mine = <b>您求助的和您接下的</b>
needs-list-mine-empty = 现在什么也没有。要帮忙就一句话告诉我；想帮忙就发 /needs 看看。
needs-number = #{ $number }
needs-brief = #{ $number } { $icon } { $words }
needs-brief-when = #{ $number } { $icon } { $words } · { $when }
needs-brief-wanted =
    { $n ->
       *[other] { $line } · 还差{ $n }人
    }
needs-brief-nobody = { $line } · 还没人接
needs-group-list = 私下给您看：
needs-group-ask = 您需要什么？咱们私下说：
needs-group-kept = 有些话我没放到卡片上，咱们私下接着说：
needs-not-yours-any-more = #{ $number } 在您已经离开的那栋楼里。
needs-list-at = <i>{ $building }</i>
needs-number-at = #{ $number } { $building }
needs-hint-need = 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
needs-hint-claim = 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
needs-hint-confirmation = 顺便说一句：发 /mine，随时能看到您求助的和您接下的。

needs-claimed = 您接下了{ $name }的 #{ $number }：{ $words }。上门请说暗号：{ $word }。办完了请点“办好了”。
needs-claimed-when = 您接下了{ $name }的 #{ $number }：{ $words }，{ $when }。上门请说暗号：{ $word }。办完了请点“办好了”。
needs-claimed-medicine = 只要取来送到就行：不用给建议，也不用拿对方的卡和处方。
needs-claimed-pair = 两位一起去，{ $helper }也来。
needs-claimed-pair-waits = 这件事要两位一起去，还在等第二位，请先别一个人上门。
needs-claimed-done = 您说办好了：{ $words }。我去问{ $name }了。
needs-claimed-confirmed = ✅ 办好了：{ $words }
needs-claimed-released = 您已退出 #{ $number }。点错了，10分钟内能恢复。
needs-claimed-over = #{ $number } 这件事您不用再操心了，谢谢。
needs-helper-found = { $helper }接下了 #{ $number }：{ $words }。进门暗号：{ $word }，对不上别开门。
needs-helper-found-when = { $helper }接下了 #{ $number }：{ $words }，{ $when }来。进门暗号：{ $word }，对不上别开门。
needs-door-word-in-two = { $word }（{ $other }）
needs-helper-over = #{ $number } 的进门暗号已经作废。还有人说这个暗号，别开门。
needs-helper-left = { $helper }临时来不了，我已重新请邻居帮忙，有消息马上告诉您。（#{ $number }）
needs-helper-left-open = { $helper }临时来不了。卡片上又能接了，有消息马上告诉您。（#{ $number }）
needs-helper-left-over = { $helper }临时来不了，#{ $number } 的时间也过了。想换个时间，请发 /mine。
needs-helper-back = { $helper }又能来了，进门暗号不变。（#{ $number }）
needs-on-the-way = { $helper }出发了。（#{ $number }）
needs-late = { $helper }大约晚到10分钟。（#{ $number }）
needs-soon = 提醒：{ $when }，{ $name }的 #{ $number }：{ $words }。
needs-soon-going = { $name }知道您出发了。
needs-soon-over = #{ $number } 的这条提醒已经过了。
needs-unheard = #{ $number } 还没听到消息：{ $words }，接下的是{ $helper }。办好了吗？
needs-unclaimed-past = #{ $number } 的这条消息已经过去了。现在怎么样，发 /mine 看看。
needs-unclaimed = #{ $number } 还没人接下：{ $words }。不是您的问题，大家可能正忙。
needs-unclaimed-more = #{ $number } 已有邻居接下，还差人手：{ $words }。不是您的问题，大家可能正忙。
needs-unclaimed-known =
    { $n ->
       *[other] 我已告诉{ $moderator }。
    }
needs-unclaimed-phone = 您也可以打值班电话：{ $phone }
needs-unclaimed-next = 到{ $until }，我再跟您说一声。
needs-time-over = 对不住，#{ $number } 没能按时找到人：{ $words }。要不要改到明天？
needs-time-over-more = 对不住，#{ $number } 没能按时凑齐人手：{ $words }。要不要改到明天？
needs-time-over-undated = 对不住，一个星期过去了，#{ $number } 还没找到人：{ $words }。要不要改到明天？
needs-nearby = 您说过正在值班。有邻居现在要帮忙，您能去吗？
needs-nearby-over = #{ $number } 这件事不用再问了，谢谢您值班。
needs-neglected = #{ $number } 还没人接下。您知道谁能帮忙吗？发 /queue 看看所有待办。
needs-neglected-over = #{ $number } 已经不用人了，谢谢您费心。
needs-list-over = ⌛ 时间已过，还差人手。
needs-question = { $helper }说“{ $words }”办好了，您看对吗？
needs-question-again = { $helper }昨天说“{ $words }”办好了，您看对吗？
needs-question-not-yet = 还没办好，{ $helper }还在办：{ $words }
needs-question-confirmed = ✅ 办好了，帮忙的是{ $helper }：{ $words }
needs-what-happened = 知道了，这件事不会在群里说。#{ $number } 是怎么回事？
needs-what-happened-worried =
    您说 #{ $number } 让您心里不踏实。{ $helper }现在看不到您的门牌电话，也接不了您的事；之前接下的别的事，别的邻居又能接了。我没有说原因。
    楼长跟您聊过以后可以改。要是给过进门暗号，那个暗号已经作废，别开门。
needs-closed-by-itself = 两天没回音，#{ $number } 先记作办好（自动）。不对的话，请点“有点问题”。
needs-closed-by-itself-over = 两天没回音，#{ $number } 先记作办好（自动）。
needs-not-finished = { $name }说还没办好：{ $words }。麻烦您再看看。
needs-missing = { $name }说有点不对：{ $words }。麻烦您再看看。
needs-nobody-came = { $name }说 #{ $number } 没人来，这件事别的邻居又能接了。如果是误会，请跟楼长说一声。
needs-confirmed = { $name }说都办好了：{ $words } ✅
needs-confirmed-by-itself = 过了两天，#{ $number } 先记作办好。您帮了{ $name }的忙，辛苦了。
needs-thanks = ❤️ { $name }谢谢您帮忙办 #{ $number }：{ $words }
needs-forgotten = #{ $number } 已经结束，内容已按邻居的意愿删除。
needs-freed = #{ $number } 您不用再跑了，还是谢谢您愿意帮忙。
needs-untrusted = #{ $number } 要由两位楼长都放心上门的邻居来做（您的托付看 /grants）。这次您不用去了，我再请别的邻居。谢谢您愿意帮忙。
needs-withdrawn = #{ $number } 已经不需要了，还是谢谢您愿意帮忙。
needs-worry =
    { $name }说，#{ $number }（{ $words }）这件事让人心里不踏实，帮忙的是{ $helper }。
    请私下跟{ $name }聊聊。这件事只告诉了您一位。
needs-worry-apart = 从那时起，{ $helper }看不到{ $name }的门牌电话，也接不了{ $name }的事；原因没有说。
needs-worry-together = 就这件事来说，{ $helper }又可以帮{ $name }了。
needs-worry-seen = 您已经处理了，谢谢您。
needs-worry-over = 这件事现在由另一位楼长跟进。
needs-button-worry-seen = 已处理
needs-button-let-together = 恢复来往
needs-button-keep-apart = 继续分开
needs-waits-unclaimed = #{ $number } 还没人接：{ $words }
needs-waits-over = #{ $number } 没能按时找到人：{ $words }
needs-waits-unheard = #{ $number } 时间已过，还没说办好：{ $words }
needs-waits-worry = #{ $number } 有人心里不踏实

needs-behalf-names = { $name }（{ $asker }代发）
needs-behalf-line = 🤝 替{ $name }找人帮忙
needs-behalf-choice = 🤝 替{ $name }
needs-behalf-tell = 请转告{ $name }：谁来，进门暗号是什么。
needs-behalf-ask = 请先问问{ $name }，再点下面的按钮。
needs-behalf-door-seen = { $helper }看了{ $name }的门牌（#{ $number }）。
needs-behalf-over = #{ $number } 已经由别人接着照看。
needs-behalf-door = { $entrance }单元，门牌{ $flat }
needs-behalf-flat = 门牌{ $flat }
needs-button-for-me = 为我自己
needs-refused-not-agreed = 对方还没同意由别人代为求助。请先问一声，再到对方的页面记下：/home
needs-refused-not-guardian = 您不是对方的照应人，或者对方已不在名单上。可以替谁求助，请看 /home
needs-refused-several = 有几位都叫这个名字。请打开您要替的那一位的页面，点“代为求助”：/home
needs-refused-for-another = 替谁求助已经改不了了。请先撤下，再重新发一次。

needs-refused-no-words =
    请用一句话说，比如：
    /need 帮我把菜拎上楼
needs-refused-too-long = 有点长，卡片放不下，请缩到200字以内。
needs-refused-only-private = 这里只有门牌和电话。请再用几个字说说您需要什么。
needs-refused-private-too-long = 有点长，门牌电话请缩到300字以内。
needs-refused-voice-too-long = 语音有点长，请说一分钟以内。
needs-refused-time-over = 您说的时间已经过了，请换个时间再发一次。
needs-refused-no-time = 我没看出是什么时间。请这样写：明天下午4点到6点
needs-refused-several-times = 我看到了不止一个时间。请只写一个，比如：明天下午4点到6点
needs-refused-too-many = 十分钟里发了好几件，请稍等一会儿再发下一件。
needs-refused-too-late-for-slip = 两分钟内、还没看门牌电话，才能当没点过。现在请点“临时来不了”，没人会怪您。
needs-refused-nothing-private = 这件事没有留门牌电话，见面时再问吧。
needs-refused-many-homes = 您今天看过的门牌够多了，请明天再看。
needs-refused-too-few-places =
    { $n ->
       *[other] 已经有{ $n }位邻居接下了，不能再少了。
    }
needs-refused-draft-gone = 这条已经发出去了，或者放了一天过期了。发 /mine 看看；没有的话请重新写一句。
needs-refused-not-asked = 找不到那句话求助的是什么。要帮忙请重新写一句；要改门牌电话，请点那件事下面的“改门牌电话”。
needs-refused-already-open = #{ $number } 本来就开着，邻居都看得到。
needs-refused-already-over = #{ $number } 已经结束了。发 /mine 看看您的。
needs-refused-asker-gone = 求助 #{ $number } 的邻居已经不在咱们楼里，这件事就不再打开了。
needs-refused-already-told = 您已经说过了，我也转告了。
needs-refused-no-more-places = #{ $number } 的五位邻居都来过了。求助的邻居可以重新发一次。
needs-refused-taken = { $helper }先接下了，谢谢您的热心！
needs-refused-own = 这是您自己发的，等邻居来帮吧。
needs-refused-already-yours = 您已经接下了，详情看私聊。
needs-refused-not-helping = #{ $number } 不是您接下的，或者您已经退出了。谁要帮忙，看群里的卡片。
needs-refused-already-done = 您说过办好了，我已经去问了。
needs-refused-already-confirmed = 您已经确认过了，谢谢！
needs-refused-already-withdrawn = 这件事已经撤下了。
needs-refused-already-thanked = 您的谢意已经送到过了。
needs-refused-only-the-asker = 这件事只有求助的邻居能改。您自己的，发 /mine 看看。
needs-refused-past = 这个按钮旧了，最新的在这里：
needs-refused-over = 那件事已经过去了。现在怎么样，看群里的卡片。
needs-refused-unknown = 这件事找不到了。现在怎么样，看群里的卡片。
needs-refused-unknown-number = 没有 #{ $number } 这件事。发 /mine 看看您的。
needs-refused-no-number = 请在后面写上卡片的编号，比如：/claim 12
needs-refused-nothing-to-confirm = 还没有人说 #{ $number } 办好了。

needs-refused-not-trusted = 这件事要两位楼长都放心上门的邻居来接。您愿意的话，请跟楼长说一声。别的能帮的事，发 /needs 看看。
needs-refused-two-go = 这件事要两位一起去，彼此有个照应，请选2位以上。

needs-button-help = 🙋 我来帮忙
needs-button-done = ✅ 办好了
needs-button-release = 临时来不了
needs-button-going = 🚶 出发了
needs-button-late = 晚到10分钟
needs-button-yes = 是的，办好了
needs-button-not-yet = 还没办好
needs-button-wrong = 有点问题
needs-button-thanks = ❤️ 道声谢
needs-button-withdraw = 不需要了
needs-button-undo = 撤销
needs-button-post = 发出去
needs-button-drop = 不发了
needs-button-stop = 不填了
needs-button-slip = 点错了
needs-button-door = 看门牌电话
needs-button-hear = 听语音
needs-button-photos = 看照片
needs-button-place = 看位置
needs-button-show-photos = 给大家看
needs-button-hide-photos = 不给大家看
needs-button-drop-photos = 拿掉图和位置
needs-button-add-private = 🔒 补门牌电话
needs-button-use-home = 🔒 就用这个
needs-button-change-private = 🔒 改门牌电话
needs-button-when = 🕓 改时间
needs-button-kind = 🏷 改类别
needs-button-more = 更多…
needs-button-more-kinds = 更多类别
needs-button-errands = 🛒 跑腿办事
needs-button-at-home = 🏠 家里的事
needs-button-people = ☕ 陪伴照护
needs-button-house = 🏢 楼里的事
needs-button-words = ✏️ 改内容
needs-button-type-when = 自己写时间
needs-button-same = 是同一件事
needs-button-post-too = 不是，也发
needs-button-places = 👥 要几人
needs-button-now = 现在
needs-button-today = 今天
needs-button-tomorrow = 明天
needs-button-this-week = 这周
needs-button-no-hurry = 不急
needs-button-back = 返回
needs-button-back-to-list = 回到列表
needs-button-earlier = ‹ 上一页
needs-button-later = 下一页 ›
needs-button-nobody-came = 没人来
needs-button-missing = 东西不对
needs-button-uncomfortable = 心里不踏实

## 猜类别用的词，用逗号隔开。+ 分量重，? 分量轻；.. 表示中间可以有别的字。
## plain 里的话不算任何一类。

needs-keywords-shopping = 买菜+, 买东西+, 买点东西+, 超市+, 菜场+, 菜市场+, 小卖部+, 便利店+, 没菜+, 买多了, 购物+, 拎, 提菜, 捎菜+, 菜?, 带点.. 菜+, 带.. 鸡蛋, 鸡蛋, 买米+, 买袋米+, 大米, 面粉, 牛奶, 奶粉, 水果店, 水果, 香蕉, 苹果, 西瓜, 蔬菜, 青菜, 豆腐, 肉, 酱油, 醋, 盐?, 一桶油, 盒马+, 一罐, 买, 捎, 带点?, 稍点?, 市场?, 尿不湿, 卫生纸, 面包, 馒头, 早点铺, 扛, 零食, 鸡
needs-keywords-medicine = 买药+, 带.. 药+, 拿.. 药+, 取.. 药+, 取药+, 取下药+, 拿药+, 配药+, 开药+, 开点药+, 抓药+, 中药+, 药店+, 药房+, 退烧药+, 降压药+, 感冒药+, 感冒, 止痛药+, 止疼+, 眼药水+, 胰岛素+, 冲剂+, 方子, 处方+, 药, 体温计+, 创可贴+, 膏药+, 纱布+, 口罩?, 棉签, 血压计, 发烧?, 送药+, 心脏病?, 救心丸+
needs-keywords-parcels = 快递+, 快弟+, 块递+, 取件+, 取个件+, 取建+, 拿件+, 包裹+, 驿站+, 菜鸟, 丰巢+, 快递柜+, 寄, 寄个+, 寄信+, 邮局+, 邮件, 信件+, 挂号信+, 传达室+, 门卫, 京东, 淘宝, 顺丰+, 收发室+, 取一下文件, 送文件, 外卖+, 送货+, 签收+, 代收+, 到付, 一封信+, 有我的信+, 退货+, 快递员+
needs-keywords-bills = 水费+, 电费+, 煤气费+, 燃气费+, 暖气费+, 话费+, 物业费+, 房租?, 缴费+, 交费+, 交钱?, 欠费+, 账单+, 单子, 填表+, 填.. 表+, 表格+, 表也不会, 手续+, 社保+, 低保+, 医保+, 养老金+, 退休金+, 申请, 材料, 证明, 补贴+, 认证+, 退税+, 报销+, 银行, 转账+, 合同, 居住证+, 派出所, 资格认证+, 法院, 欠
needs-keywords-tickets = 抢票+, 抢.. 票+, 买.. 票+, 火车票+, 高铁票+, 汽车票+, 电影票+, 戏票+, 车票+, 机票+, 门票+, 订票+, 定.. 票+, 订.. 票+, 取票+, 票, 网上挂+, 挂号+, 挂个号+, 挂.. 号, 预约+, 预定+, 排队+, 排个队+, 抢不, 名额, 灯会?, 领号+, 领个号+, 弄不来?
needs-keywords-rides = 开车+, 送我去+, 送我们去+, 送我+, 送一下, 接送+, 接我+, 接个人+, 接一下, 接下, 接人+, 捎我+, 搭车+, 搭个.. 车+, 便车+, 顺风车+, 拼车+, 有车的+, 打车+, 打不到车+, 出租车+, 机场+, 飞机, 浦东?, 车站+, 火车站+, 高铁站+, 医院, 去医院, 看病+, 看眼睛, 看牙, 复查+, 透析+, 化疗, 拍片+, 检查?, 陪我去+, 陪我去医院+, 陪.. 去医院+, 陪.. 看病+, 陪诊+, 坐车, 赶飞机+, 赶火车+, 顺路?, 顺路+, 没人送, 拐杖?
needs-keywords-repairs = 修+, 灯泡+, 灯不亮+, 灯坏+, 灯, 水龙头+, 漏水+, 漏, 锁+, 门锁+, 换锁+, 锁舌+, 关不上+, 关不严+, 打不开, 拉不开+, 开不开, 装, 安装+, 组装+, 坏了, 坏, 爆了+, 不响+, 堵了+, 堵住+, 马桶+, 下水道+, 下水+, 打孔+, 打.. 孔+, 钉, 纱窗+, 水管+, 水池+, 跳闸+, 断电, 没电, 插座+, 开关, 门铃+, 抽屉+, 柜门+, 门坏+, 通不开, 晃?, 松了+, 冰箱不+, 洗衣机不+, 暖气, 热水器+, 螺丝+, 掉下来+, 掉了下来, 空调, 不制冷+, 晾衣架+, 油烟机坏+, 裂了
needs-keywords-technology = 手机+, 电脑+, 网络+, 没网+, 断网+, 上网+, 宽带+, 路由器+, 微信, 微信登+, wifi+, 打印+, 打印机+, 电视+, 没信号+, 遥控器+, 视频, 视频通话+, 密码?, 公众号?, 软件+, 广告?, 中毒+, 病毒, 健康码+, 验证码+, 支付宝+, 付款码+, 字太小+, 调大+, 助听器, 平板+, 照片, 死机+, 开不了机+, 卡得?, 充电, 扫码+, 小程序+, 下载+, 网购, 充值, 流量, 屏幕, 机顶盒+, 智能, 上不了网+, 存满+, 清内存, 卡死+, 闪退
needs-keywords-lending = 借+, 借个+, 借我+, 借用+, 借一+, 借把+, 借.. 用+, 借.. 使+, 有没有多的+, 有多余的+, 谁家有+, 谁家还有+, 还您?, 就还+, 用完还+, 明天还?, 用两天?, 用一下, 少几把, 谁家能借+, 有卷尺
needs-keywords-company = 聊天+, 聊聊+, 唠唠+, 唠嗑+, 说说话+, 说话, 陪, 陪我?, 陪陪+, 陪他, 陪她, 陪老人+, 做伴+, 做个伴+, 缺个伴+, 找个伴+, 搭子+, 喝茶+, 吃个饭+, 一起吃饭+, 一块吃+, 散步+, 走走, 串门+, 下棋+, 打牌+, 麻将+, 三缺一+, 冷清+, 一个人在家+, 一个人过+, 独居?, 坐坐+, 寂寞+, 孤单+, 闷得+, 解闷+, 读报+, 念报+, 跳舞?, 过年?, 象棋+, 围棋, 老乡, 陪我爸, 陪我妈, 聊?, 说话
needs-keywords-childcare = 孩子, 小孩, 宝宝+, 带娃+, 娃, 接娃+, 接.. 娃+, 接孩子+, 接一下孩子+, 接.. 孩子+, 接小孩+, 看会儿孩子+, 看孩子+, 看.. 孩子+, 看.. 宝宝+, 照看.. 孩子+, 带.. 孩子+, 放学+, 上学+, 学校?, 幼儿园+, 托班+, 小学, 托管+, 送.. 上学+, 哄, 孙子?, 孙女?, 外孙?, 婴儿+, 抱.. 孩子+, 抱一会, 托人接
needs-keywords-tutoring = 作业+, 英语作业+, 作业.. 不会+, 辅导+, 辅导.. 作业+, 家教+, 数学+, 英语+, 语文+, 物理+, 化学+, 作文+, 拼音+, 认字+, 补课+, 补一补+, 补补+, 补习+, 教教+, 教我?, 教孩子+, 讲讲, 讲题+, 大学生, 初二, 中考+, 高考+, 考试+, 不及格+, 成绩+, 学英语+, 学.. 英语+, 想学, 分数, 学钢琴+, 学书法+, 写字, 背单词+, 弹琴+, 教.. 弹+, 听不懂?, 初三, 教我女儿+, 教我儿子+, 学琴+
needs-keywords-housekeeping = 打扫+, 打扫卫生+, 搞卫生+, 收拾+, 整理, 拖地+, 地没法拖+, 扫地+, 洗衣服+, 衣服.. 洗+, 洗被子+, 晒被子+, 晾.. 衣服, 洗碗+, 碗没+, 做饭+, 做顿饭+, 做.. 饭+, 煮.. 粥+, 烧饭+, 烧菜+, 被套+, 床单+, 换床单+, 换.. 被套+, 擦灰+, 擦桌子+, 油烟机+, 灶台+, 厨房?, 擦擦?, 家务+, 保洁+, 钟点工+, 屋里太乱+, 叠被, 熨, 擦.. 地+, 擦地+, 洗洗碗+, 烧个菜+, 弯不下?
needs-keywords-bathing = 洗澡+, 洗个澡+, 洗.. 澡+, 泡脚, 洗脚+, 擦身+, 擦背+, 翻身+, 洗头+, 洗个头+, 剪指甲+, 指甲+, 剃头+, 理发+, 刮胡子+, 护工+, 卧床+, 偏瘫+, 瘫痪+, 起夜+, 扶.. 上厕所+, 上厕所要+, 下床+, 穿衣服+, 喂饭+, 换尿布+, 换尿不湿+, 护理+, 自理+, 没洗澡+
needs-keywords-pets = 猫+, 狗+, 遛狗+, 溜狗+, 溜下狗+, 宠物+, 兔子+, 乌龟+, 仓鼠+, 金鱼+, 鱼, 鸟, 鹦鹉+, 喂, 喂猫+, 喂食+, 花, 浇花+, 浇浇水, 浇水, 阳台.. 浇+, 阳台的花+, 盆栽+, 绿植+, 多肉+, 兰花+, 君子兰+, 报纸信箱+, 信箱.. 收+, 报箱+, 收.. 信箱+, 看家+, 看房子+, 回老家, 出差, 旅游, 没人喂+, 钥匙给?, 绿萝+, 没人管?, 盆花, 小猫+
needs-keywords-watering = 花坛+, 菜地+, 花园+, 屋顶花园+, 小区的花+, 院子里.. 花+, 院子里.. 浇+, 院里.. 浇+, 院子.. 树+, 楼下.. 花+, 楼下.. 浇+, 轮到.. 浇水+, 轮流浇+, 一起浇+, 公共.. 浇+, 没人浇水, 绿化带+, 绿化+, 树苗+, 草坪+, 除草, 公共的花+, 门口.. 花.. 干+, 公共.. 花+
needs-keywords-stairs = 扫楼道+, 楼道卫生+, 楼道.. 扫+, 扫楼梯+, 楼梯, 楼梯.. 拖+, 拖楼道+, 拖楼梯+, 拖, 擦窗+, 擦窗户+, 窗户.. 擦+, 窗户脏+, 擦玻璃+, 玻璃+, 公共走廊, 走廊, 走廊.. 扫+, 值日+, 扶手+, 楼梯扶手+, 倒垃圾+, 倒.. 垃圾+, 扔垃圾+, 扔.. 垃圾, 丢垃圾+, 丢.. 垃圾, 带.. 垃圾+, 提.. 垃圾+, 拎.. 垃圾+, 拿.. 垃圾, 垃圾.. 下楼+, 垃圾.. 下去, 垃圾.. 带下, 垃圾.. 扔, 垃圾.. 倒, 垃圾.. 丢, 家里.. 垃圾, 我家.. 垃圾, 袋垃圾, 垃圾.. 袋, 垃圾.. 拎, 垃圾.. 拿到, 垃圾.. 拿下, 垃圾袋, 厨余+
needs-keywords-clutter = 堆满+, 堆了+, 堆着+, 堆.. 杂物+, 堆.. 家具+, 放.. 破+, 放了好多, 杂物+, 小广告+, 涂鸦+, 乱涂+, 乱画+, 乱贴+, 喷漆+, 旧沙发+, 旧家具+, 破家具+, 旧床垫+, 大件+, 垃圾+, 扔, 搬不下去, 清走+, 清理+, 占了消防+, 消防+, 消防通道+, 破烂+, 废品+, 涂料?, 电动车.. 堵+, 乱停+, 电瓶车+, 电动车.. 停, 占道, 扔在+, 丢在+, 乱扔+, 乱扔垃圾+, 乱丢垃圾+, 乱倒垃圾+, 建筑垃圾+, 装修垃圾+, 大件垃圾+
needs-keywords-snow = 雪+, 铲雪+, 扫雪+, 扫扫?, 结冰+, 结了冰+, 冰, 滑倒?, 铲, 台阶?, 撒盐+, 有盐+, 扫.. 雪+
needs-keywords-plain = 手机号, 手机号码, 我的手机是, 打我手机, 微信号, 微信联系, 加微信, 微信转, 电话联系, 门口见, 孩子他爸, 孩子他妈, 老孩子, 锁好门, 灯火, 修养, 借口, 借过, 借光, 雪糕, 冰箱里, 冰淇淋, 花钱, 花时间, 花了, 空调外机, 帮个忙, 接着, 关没关, 钢琴太吵, 钢琴声, 窗户关, 一起唱歌, 药不能停, 装修, 票友, 修鞋, 装修师傅, 拉二胡

## 客气话，用逗号隔开：多了少了都是同一件事。

needs-keywords-unhurried = 不急, 不着急, 别着急, 不赶时间, 有空再, 有空的时候, 什么时候都行, 什么时候都可以, 哪天都行, 哪天都可以, 哪天方便, 慢慢来
needs-keywords-polite = 请, 麻烦, 谢谢, 多谢, 一下, 个, 帮我, 帮忙, 帮, 我, 吧, 啊, 呢, 了, 的, 大家好, 各位邻居, 邻居们, 哪位, 有人, 能不能, 可以, 吗
needs-keywords-for = 帮, 替, 给

## 上门暗号：四十个，各语言顺序一致。

needs-keywords-door = 苹果, 小河, 石桥, 灯笼, 花园, 窗户, 橘子, 高山, 水壶, 雨伞, 桃子, 兔子, 篮子, 蜡烛, 燕子, 柳树, 蜂蜜, 石子, 小岛, 丝带, 枫叶, 羽毛, 茶壶, 核桃, 港口, 草地, 纽扣, 柠檬, 枕头, 喜鹊, 郁金香, 梯子, 面条, 樱桃, 打雷, 铅笔, 麻雀, 毯子, 南瓜, 彩虹

## Telegram 里的命令说明。

needs-command-need = 找人帮忙
needs-command-needs = 谁要帮忙
needs-command-mine = 我的事
needs-command-claim = 按编号接下
needs-command-release = 按编号退出
needs-command-done = 按编号说办好了
needs-command-confirm = 按编号确认办好了
needs-command-cancel = 按编号撤下
needs-command-close = 楼长：按编号结束
needs-command-reopen = 楼长：按编号重新打开

## From the reader of times.

## 认时间用的词，用逗号隔开；同义的词用 | 隔开。
## 词后面带 ? 的，只有上下文支持时才算。
## 按顺序数：日子从今天起，数字从零起，星期从周一起，月份从一月起；单位依次是分钟、刻钟、小时、天。

needs-when-keywords-days = 今天 | 今日 | 今儿, 明天 | 明日 | 明儿, 后天 | 後天, 大后天 | 大後天
needs-when-keywords-weekdays = 周一 | 星期一 | 礼拜一 | 週一, 周二 | 星期二 | 礼拜二 | 週二, 周三 | 星期三 | 礼拜三 | 週三, 周四 | 星期四 | 礼拜四 | 週四, 周五 | 星期五 | 礼拜五 | 週五, 周六 | 星期六 | 礼拜六 | 週六, 周日 | 周天 | 星期日 | 星期天 | 礼拜日 | 礼拜天 | 週日
needs-when-keywords-week = 周 | 星期 | 个星期 | 礼拜 | 个礼拜 | 週
needs-when-keywords-weekend = 周末 | 週末 | 周六日 | 周六周日 | 双休日
needs-when-keywords-this = 这 | 这个 | 本
needs-when-keywords-next = 下 | 下个
needs-when-keywords-months = 1月 | 一月, 2月 | 二月, 3月 | 三月, 4月 | 四月, 5月 | 五月, 6月 | 六月, 7月 | 七月, 8月 | 八月, 9月 | 九月, 10月 | 十月, 11月 | 十一月, 12月 | 十二月
needs-when-keywords-day-of-month = 日 | 号
needs-when-keywords-parts = 凌晨 0:00-5:00, 半夜 23:00-29:00, 深夜 22:00-26:00, 清晨 6:00-9:00, 早晨 6:00-9:00, 一早 6:00-9:00, 早上 6:00-9:00, 上午 9:00-12:00, 中午 11:30-13:30, 下午 13:00-18:00, 午后 13:00-18:00, 傍晚 17:00-19:00, 晚上 18:00-22:00, 夜里 22:00-26:00, 早? 6:00-9:00, 晚? 18:00-22:00
needs-when-keywords-parts-of-today = 今早 6:00-9:00, 今晚 18:00-22:00, 今晚上 18:00-22:00
needs-when-keywords-parts-of-tomorrow = 明早 6:00-9:00, 明晚 18:00-22:00, 明晚上 18:00-22:00
needs-when-keywords-two-days = 今明两天 | 今明 | 今天明天
needs-when-keywords-end-of-month = 月底 | 月末 | 这个月底 | 本月底 | 月尾
needs-when-keywords-end-of-week = 周底 | 这周底 | 本周底
needs-when-keywords-beside-hour = , , 差一刻 | 差15分, , , , , 差五分 | 差5分, 差十分 | 差10分, 差二十分 | 差20分
needs-when-keywords-noon = 正午
needs-when-keywords-midnight = 午夜
needs-when-keywords-numbers = 零 | 〇, 一, 二 | 两, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二
needs-when-keywords-a = 一整
needs-when-keywords-before-noon = 午前
needs-when-keywords-after-noon = 过午
needs-when-keywords-hour-mark = 点 | 點 | 时 | 點鐘
needs-when-keywords-half = 半 | 半个 | 个半
needs-when-keywords-units = 分钟 | 分, 刻钟 | 刻, 小时 | 个小时 | 钟头 | 个钟头 | 个钟, 天
needs-when-keywords-in = 再过 | 过
needs-when-keywords-within = 最多
needs-when-keywords-from-then-on = 后 | 之后 | 以后 | 後
needs-when-keywords-before-it-ends = 内 | 之内 | 以内
needs-when-keywords-by = 为止 | 截止
needs-when-keywords-until = 直到 | 等到
needs-when-keywords-after = 过了
needs-when-keywords-before = 前 | 之前 | 以前
needs-when-keywords-through = 到 | 至
needs-when-keywords-or = 或 | 或者 | 和 | 还是
needs-when-keywords-at = 大概 | 大约 | 约 | 从
needs-when-keywords-between = 介于
needs-when-keywords-on = 在 | 于 | 随时
needs-when-keywords-article = 那
needs-when-keywords-tail = 左右 | 前后 | 的 | 钟 | 整 | 之间 | 多 | 的时候 | 开始
needs-when-keywords-now = 现在 | 马上 | 立刻 | 立即, 此刻?
needs-when-keywords-soon = 尽快 | 尽早 | 越快越好 | 赶快 | 赶紧
needs-when-keywords-past = 昨天 | 前天 | 昨晚 | 上 | 上个 | 不是 | 不要
needs-when-keywords-again = 每 | 每周一 | 每周二 | 每周三 | 每周四 | 每周五 | 每周六 | 每周日 | 每周天 | 每星期一 | 每星期二 | 每星期三 | 每星期四 | 每星期五 | 每星期六 | 每星期日 | 每星期天 | 每礼拜一 | 每礼拜二 | 每礼拜三 | 每礼拜四 | 每礼拜五 | 每礼拜六 | 每礼拜日 | 每礼拜天 | 每个周一 | 每个周二 | 每个周三 | 每个周四 | 每个周五 | 每个周六 | 每个周日 | 每个周天 | 每个星期一 | 每个星期二 | 每个星期三 | 每个星期四 | 每个星期五 | 每个星期六 | 每个星期日 | 每个星期天 | 每天 | 每周 | 每个 | 天天
needs-when-keywords-naming = 第 | 房间 | 门牌 | 门牌号 | 房号 | 号码 | 积分 | 尺码
needs-when-keywords-countable = 个 | 位 | 人 | 斤 | 公斤 | 袋 | 瓶 | 盒 | 箱 | 单元 | 号楼 | 楼 | 层 | 栋 | 幢 | 室 | 岁 | 块 | 元 | 年 | 月 | 只 | 条 | 台 | 次 | 遍 | 趟 | 毫米 | 厘米 | 米 | 寸 | 升 | 毫升 | 克 | 度 | 路 | 倍 | 颗 | 根 | 双 | 套 | 碗 | 杯 | 份 | 支 | 盏 | 户 | 平米 | 平方 | 公里 | 千米 | 桶 | 罐 | 辆 | 步 | 级 | 秒 | 顿 | 页 | 枚 | 棵 | 篮 | 件 | 本 | 卷 | 包
needs-when-keywords-countable-endings = 们
needs-when-keywords-not-hours = 钱 | 建议 | 意见 | 要求 | 东西 | 事 | 事情 | 小事 | 小忙 | 忙 | 力气 | 时间 | 菜 | 心意 | 儿 | 也 | 都 | 点
needs-when-keywords-plain = 早点 | 晚点 | 有点 | 差点 | 快点 | 一点点 | 有一点 | 早一点 | 晚一点 | 快一点 | 楼下 | 楼上 | 以上 | 前台 | 前面 | 门前 | 目前 | 后面 | 早上好 | 上午好 | 中午好 | 下午好 | 晚上好 | 下午茶 | 中午饭 | 晚上饭 | 一下 | 马上要 | 上门 | 身上 | 路上 | 半天 | 一时半会 | 一会 | 半点 | 早饭 | 早餐 | 早就 | 早已 | 早来 | 早去 | 早起 | 早回 | 早市 | 早班 | 晚饭 | 晚餐 | 晚了 | 晚来 | 晚回 | 晚归 | 晚会 | 晚报 | 晚辈 | 晚安 | 晚班 | 两点之间 | 两点一线

## 时间怎么说。

needs-when-clock =
    { $hour ->
        [0] 凌晨0
        [1] 凌晨1
        [2] 凌晨2
        [3] 凌晨3
        [4] 凌晨4
        [5] 早上5
        [6] 早上6
        [7] 早上7
        [8] 早上8
        [9] 上午9
        [10] 上午10
        [11] 上午11
        [12] 中午12
        [13] 下午1
        [14] 下午2
        [15] 下午3
        [16] 下午4
        [17] 下午5
        [18] 下午6
        [19] 晚上7
        [20] 晚上8
        [21] 晚上9
        [22] 晚上10
        [23] 晚上11
       *[24] 晚上12
    }{ $minute ->
        [0] 点
        [30] 点半
       *[other] 点{ $minute }分
    }
needs-when-clock-again =
    { $hour ->
        [0] 0
        [1] 1
        [2] 2
        [3] 3
        [4] 4
        [5] 5
        [6] 6
        [7] 7
        [8] 8
        [9] 9
        [10] 10
        [11] 11
        [12] 12
        [13] 1
        [14] 2
        [15] 3
        [16] 4
        [17] 5
        [18] 6
        [19] 7
        [20] 8
        [21] 9
        [22] 10
        [23] 11
       *[24] 12
    }{ $minute ->
        [0] 点
        [30] 点半
       *[other] 点{ $minute }分
    }
needs-when-weekday =
    { $weekday ->
        [1] 周一
        [2] 周二
        [3] 周三
        [4] 周四
        [5] 周五
        [6] 周六
       *[7] 周日
    }
needs-when-month = { $month }月
needs-when-date = { $month }{ $day }日（{ $weekday }）
needs-when-days = { $month }{ $day }日（{ $weekday }）–{ $lastday }日（{ $lastweekday }）
needs-when-range = { $from }–{ $to }
needs-when-today = 今天
needs-when-tomorrow = 明天
needs-when-this-week = 这周
needs-when-today-at = 今天{ $clock }
needs-when-tomorrow-at = 明天{ $clock }
needs-when-weekday-at =
    { $weekday ->
        [1] 周一{ $clock }
        [2] 周二{ $clock }
        [3] 周三{ $clock }
        [4] 周四{ $clock }
        [5] 周五{ $clock }
        [6] 周六{ $clock }
       *[7] 周日{ $clock }
    }
needs-when-date-at = { $month }{ $day }日（{ $weekday }）{ $clock }
needs-when-until-today = 今天{ $clock }前
needs-when-until = { $end }前
needs-when-until-day = 到{ $day }

## 看着像隐私的：门牌、楼栋、单元、楼层、密码、电话；数字前后用的词，用逗号隔开。

needs-private-keywords-flat = 门牌号码, 门牌号, 门牌, 房间号, 房间, 房号, 门号, 住在, 住, 我家
needs-private-keywords-behind-flat = 号房间, 号房, 号室, 房间, 室, 房
needs-private-keywords-building = 楼号, 楼栋号
needs-private-keywords-behind-building = 号楼楼下, 号楼门口, 号楼下, 号楼, 栋楼下, 栋下, 栋, 幢
needs-private-keywords-named-building = A座, B座, C座, D座, E座, F座, A栋, B栋, C栋, D栋, E栋, F栋
needs-private-keywords-entrance = 单元号
needs-private-keywords-behind-entrance = 单元
needs-private-keywords-floor = 楼层
needs-private-keywords-behind-floor = 楼, 层
needs-private-keywords-number-mark = 号
needs-private-keywords-figures = 零, 〇, 一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 幺
needs-private-keywords-links = 是, 为, 在, 号码, 号
needs-private-keywords-code = 取件码, 取件号, 取货码, 取货号, 提货码, 提取码, 取餐码, 开柜码, 门禁密码, 门禁码, 门禁, 开门密码, 开门码, 大门密码, 单元门密码, 楼门密码, 电梯密码, 柜门密码, 支付密码, 密码, 验证码, 口令
needs-private-keywords-code-for = 给
needs-private-keywords-phone = 电话号码, 电话号, 电话, 手机号码, 手机号, 手机, 座机, 联系方式, 微信号, 微信, 号码
needs-private-keywords-leads = 送到, 送来, 送至, 请送到, 放在, 放到, 我住在, 我住, 住在, 住, 我家在, 我家, 家在, 我在, 在, 地址是, 地址, 我的, 我, 请拨打, 拨打, 打
needs-private-keywords-owning = 的
needs-private-keywords-counted = 个, 人, 位, 斤, 公斤, 袋, 瓶, 盒, 箱, 件, 块, 元, 年, 月, 天, 日, 小时, 分钟, 点, 时, 楼, 层, 单元, 号楼, 栋, 幢, 平米, 平方, 平, 米, 厘米, 毫米, 升, 毫升, 克, 度, 岁, 次, 趟, 路, 厅, 级, 步, 间, 口, 户
needs-private-keywords-at-home = 我在, 我们在, 我是, 我家, 我家是, 我家在, 我住, 住在, 送到, 送上, 拿到, 搬到, 敲, 来我家
needs-private-keywords-digits = 0零, 0〇, 1一, 1幺, 2二, 3三, 4四, 5五, 6六, 7七, 8八, 9九
needs-private-keywords-absence = 不在家, 没人在家, 家里没人, 家里没有人, 屋里没人, 家里空着, 房子空着, 出差, 出远门, 出门几天, 出门两天, 出门一周, 要出门, 旅游, 旅行, 度假, 回老家, 回乡下, 回娘家, 去外地, 在外地, 人在外地, 出国, 在国外, 我不在, 我们不在, 下周不在, 不在的时候, 回来之前, 回来以前, 等我回来, 我回来前, 走亲戚, 看家, 看房子, 看下房子, 收一下信, 收下信, 收报纸, 住院
needs-private-keywords-plain = 客厅, 隔壁, 条形码, 二维码
