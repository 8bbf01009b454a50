### 求助：卡片、双方收到的话、婉拒、猜类别的词。

needs-card-title = { $icon } #{ $number } { $words }
needs-card-open =
    { $n ->
       *[other] { $name } · 还差{ $n }人
    }
needs-card-taken =
    { $n ->
       *[other] ✅ { $helper }接下了
    }
needs-between-names = 、
needs-card-done = ✅ 办好了
needs-card-done-by-itself = ✅ 办好了（自动）
needs-card-withdrawn = 已不需要，谢谢大家
needs-card-forgotten = #{ $number } · 已不需要，谢谢大家
needs-card-forgotten-done = #{ $number } · ✅ 办好了

needs-posted = 已发到群里（#{ $number }）。有人接下，我马上告诉您。
needs-posted-withdrawn = #{ $number } 已经撤下。
needs-posted-closed = #{ $number } 已经办好了。
needs-now-withdrawn = 好的，已经撤下。
needs-restored = 已恢复，我重新请邻居帮忙。
needs-yours = 这件事交给您了，谢谢！详情看私聊。
needs-start-to-claim = 请先点“开始”，我才能给您发消息。
needs-released = 没关系，已帮您退出。
needs-asker-asked = 辛苦了！我去问问对方办得怎么样。
needs-confirmed-thanks = 太好了，这件事就办妥了。
needs-helper-told-not-yet = 好的，我跟帮忙的邻居说还没办好。
needs-asked-again = 让您白等了，对不住。我已重新请邻居帮忙。
needs-helper-told-missing = 好的，我已告诉帮忙的邻居，群里不会说。
needs-moderator-told = 谢谢您告诉我。我只跟一位楼长说了，楼长会联系您，别人都不知道。
needs-moderator-will-be-told = 谢谢您告诉我。一联系上楼长我就只跟这一位说，不会告诉别人。
needs-thanked = 您的谢意已经送到。
needs-nothing-waits = 这里没有等您处理的事。发 /help 看看我能做什么。

needs-claimed = 您接下了{ $name }的事：{ $words }。办完了请点“办好了”。
needs-claimed-done = 您说办好了：{ $words }。我去问{ $name }了。
needs-claimed-confirmed = ✅ 办好了：{ $words }
needs-claimed-over = #{ $number } 这件事您不用再操心了，谢谢。
needs-helper-found = { $helper }接下了 #{ $number }：{ $words }
needs-helper-left = { $helper }临时来不了，我已重新请邻居帮忙，有消息马上告诉您。（#{ $number }）
needs-question = { $helper }说“{ $words }”办好了，您看对吗？
needs-question-again = { $helper }昨天说“{ $words }”办好了，您看对吗？
needs-question-confirmed = ✅ 办好了，帮忙的是{ $helper }：{ $words }
needs-what-happened = 知道了，这件事不会在群里说。#{ $number } 是怎么回事？
needs-closed-by-itself = 两天没回音，#{ $number } 先记作办好（自动）。不对的话，请点“有点问题”。
needs-not-finished = { $name }说还没办好：{ $words }。麻烦您再看看。
needs-missing = { $name }说东西不对：{ $words }。麻烦您再看看。
needs-nobody-came = { $name }说 #{ $number } 没人来，我已重新请邻居帮忙。
needs-confirmed = { $name }说都办好了：{ $words } ✅
needs-confirmed-by-itself = 过了两天，#{ $number } 先记作办好。您帮了{ $name }的忙，辛苦了。
needs-thanks = ❤️ { $name }谢谢您帮忙办 #{ $number }：{ $words }
needs-forgotten = #{ $number } 已经结束，内容已按邻居的意愿删除。
needs-withdrawn = #{ $number } 已经不需要了，还是谢谢您愿意帮忙。
needs-worry =
    { $name }说，#{ $number }（{ $words }）这件事让人心里不踏实，帮忙的是{ $helper }。
    请私下跟{ $name }聊聊。这件事只告诉了您一位。

needs-refused-no-words =
    请用一句话说，比如：
    /need 帮我把菜拎上楼
needs-refused-too-long = 有点长，卡片放不下，请缩到200字以内。
needs-refused-taken = { $helper }先接下了，谢谢您的热心！
needs-refused-own = 这是您自己发的，等邻居来帮吧。
needs-refused-already-yours = 您已经接下了，详情看私聊。
needs-refused-not-helping = #{ $number } 不是您接下的，或者您已经退出了。谁要帮忙，看群里的卡片。
needs-refused-already-done = 您说过办好了，我已经去问了。
needs-refused-already-confirmed = 您已经确认过了，谢谢！
needs-refused-already-withdrawn = 这件事已经撤下了。
needs-refused-already-thanked = 您的谢意已经送到过了。
needs-refused-only-the-asker = 这件事只有求助的邻居能说。
needs-refused-past = 这个按钮旧了，那件事已经过去了。现在怎么样，看群里的卡片。
needs-refused-unknown = 这件事找不到了。现在怎么样，看群里的卡片。
needs-refused-unknown-number = 没有 #{ $number } 这件事。看看群里的卡片是几号。
needs-refused-no-number = 请在后面写上卡片的编号，比如：/claim 12
needs-refused-nothing-to-confirm = 还没有人说 #{ $number } 办好了。
needs-refused-nobody-to-tell = 这里没有别的楼长，我没有告诉任何人。请跟您信得过的人说说。

needs-button-help = 🙋 我来帮忙
needs-button-done = ✅ 办好了
needs-button-release = 临时来不了
needs-button-yes = 是的，办好了
needs-button-not-yet = 还没办好
needs-button-wrong = 有点问题
needs-button-thanks = ❤️ 道声谢
needs-button-withdraw = 不需要了
needs-button-undo = 撤销
needs-button-nobody-came = 没人来
needs-button-missing = 东西不对
needs-button-uncomfortable = 心里不踏实

## 猜类别用的词，用逗号隔开。

needs-keywords-shopping = 买菜, 买东西, 超市, 菜场, 购物, 拎, 提菜, 捎菜, 米, 牛奶
needs-keywords-medicine = 买药, 取药, 拿药, 药店, 药房, 药
needs-keywords-parcels = 快递, 取件, 取个件, 包裹, 寄, 邮局, 信件, 驿站
needs-keywords-bills = 水费, 电费, 燃气费, 话费, 缴费, 交费, 账单, 填表, 手续
needs-keywords-rides = 开车, 送我去, 接送, 接我, 机场, 车站, 医院, 打车
needs-keywords-repairs = 修, 灯泡, 灯, 水龙头, 漏水, 门锁, 换锁, 装, 坏了
needs-keywords-technology = 手机, 电脑, 网络, 上网, 微信, 打印机, 电视, 遥控器
needs-keywords-company = 聊天, 说说话, 陪, 喝茶, 散步, 串门
needs-keywords-childcare = 孩子, 小孩, 宝宝, 带娃, 接娃, 放学, 作业, 幼儿园
