### 求助：卡片、双方收到的话、婉拒、猜类别的词。

needs-card-title = { $icon } #{ $number } { $words }
needs-card-title-draft = { $icon } { $words }
needs-card-when = 🕓 { $when }
needs-card-medicine = 帮忙到药店取一下东西
needs-card-company = 想有人陪陪
needs-card-childcare = 帮忙照看孩子
needs-card-rides = 想有人接送或者陪着去
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

needs-posted = 已发到群里（#{ $number }）。有人接下，我马上告诉您。
needs-posted-taken = 已发到群里（#{ $number }），有邻居接下了。
needs-posted-private = 🔒 存到事情办完一天后，只给来帮忙的邻居看（/privacy）：{ $private }
needs-posted-exposed = 您自己在群里发的那句还看得到，请把它删掉。
needs-posted-withdrawn = #{ $number } 已经撤下。
needs-posted-closed = #{ $number } 已经办好了。
needs-now-withdrawn = 好的，已经撤下。
needs-restored = 已恢复，我重新请邻居帮忙。
needs-yours = 这件事交给您了，谢谢！详情看私聊。
needs-start-to-claim = 请先点“开始”，我才能给您发消息。
needs-released = 没关系，已帮您退出。
needs-asker-asked = 辛苦了！我去问问对方办得怎么样。
needs-confirmed-thanks = 太好了，我告诉帮忙的邻居。
needs-helper-told-not-yet = 好的，我跟帮忙的邻居说还没办好。
needs-asked-again = 让您白等了，对不住。我已重新请邻居帮忙。
needs-helper-told-missing = 好的，我已告诉帮忙的邻居，群里不会说。
needs-moderator-told = 谢谢您告诉我。我只跟一位楼长说了，楼长会联系您，别人都不知道。
needs-moderator-will-be-told = 谢谢您告诉我。一联系上楼长我就只跟这一位说，不会告诉别人。
needs-thanked = 您的谢意已经送到。
needs-nothing-waits = 这里没有等您处理的事。发 /help 看看我能做什么。

needs-what-do-you-need = 您需要什么？一句话告诉我就行，打字、说话都可以。
needs-draft-question = 我这样发到群里，行吗？
needs-draft-hidden = 🔒 只有来帮忙的邻居看得到：{ $words }
needs-draft-voice = 语音我自己听不了。请用几个字说说是什么事；也可以就这样发，只有来帮忙的邻居能听到。
needs-draft-at = 会发到“{ $building }”。
needs-draft-to = 🏠 { $building }
needs-draft-dropped = 好的，没有发出去。
needs-change-noted = 好的，已经改了。
needs-changed-exposed = 群里您自己发的那句还看得到门牌或电话，请把它删掉，卡片会留着。
needs-menu-when = #{ $number } 什么时候要？也可以编辑您发的那句话，把时间写进去。
needs-menu-kind = #{ $number } 是哪一类事？
needs-menu-places = #{ $number } 要几位邻居？
needs-kind-choice = { $icon } { $name }
needs-kind-shopping = 买东西
needs-kind-medicine = 取药
needs-kind-parcels = 快递和信件
needs-kind-bills = 缴费和填表
needs-kind-rides = 接送
needs-kind-repairs = 修修补补
needs-kind-technology = 手机电脑
needs-kind-company = 陪伴
needs-kind-childcare = 照看孩子
needs-kind-other = 别的事
needs-private-form =
    请把 #{ $number } 的门牌、电话写成一条消息，比如：2单元502，13812345678。
    发来就是同意我存到事情办完一天后。只有来帮忙的邻居能打开，每次打开我都会告诉您。
needs-private-form-again =
    #{ $number } 现在的门牌电话是：{ $private }
    请把全部内容重新写成一条消息，会换掉现在的。只有来帮忙的邻居能打开，每次打开我都会告诉您。
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
needs-slipped = 没事，就当没点过。
needs-changed = { $name }改了 #{ $number }，现在是：{ $words }。门牌电话可能也改了。
needs-changed-when = { $name }改了 #{ $number }，现在是：{ $words }，{ $when }。门牌电话可能也改了。
needs-shut = 楼长结束了 #{ $number }。有疑问请跟楼长说。
needs-shut-noted = #{ $number } 已经结束，求助的邻居也知道了。
needs-reopened = 楼长重新打开了 #{ $number }，我又请邻居帮忙了：{ $words }
needs-reopen-noted = 已重新打开，求助的邻居也知道了。
needs-list-open = <b>谁要帮忙</b>
needs-list-open-at = <b>“{ $building }”谁要帮忙</b>
needs-list-open-empty = 现在没有邻居等人帮忙，谢谢您来看看。
needs-list-mine = <b>您求助的和您接下的</b>
needs-list-mine-empty = 现在什么也没有。要帮忙就一句话告诉我；想帮忙就发 /needs 看看。
needs-number = #{ $number }
needs-group-list = 私下给您看：
needs-group-ask = 您需要什么？咱们私下说：
needs-group-kept = 有些话我没放到卡片上，咱们私下接着说：
needs-not-yours-any-more = #{ $number } 在您已经离开的那栋楼里。
needs-list-at = <i>{ $building }</i>
needs-number-at = #{ $number } { $building }
needs-hint-need = 顺便说一句：上面的按钮能改时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
needs-hint-claim = 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
needs-hint-confirmation = 顺便说一句：发 /mine，随时能看到您求助的和您接下的。

needs-claimed = 您接下了{ $name }的 #{ $number }：{ $words }。上门请说暗号：{ $word }。办完了请点“办好了”。
needs-claimed-when = 您接下了{ $name }的 #{ $number }：{ $words }，{ $when }。上门请说暗号：{ $word }。办完了请点“办好了”。
needs-claimed-done = 您说办好了：{ $words }。我去问{ $name }了。
needs-claimed-confirmed = ✅ 办好了：{ $words }
needs-claimed-over = #{ $number } 这件事您不用再操心了，谢谢。
needs-helper-found = { $helper }接下了 #{ $number }：{ $words }。进门暗号：{ $word }，对不上别开门。
needs-helper-found-when = { $helper }接下了 #{ $number }：{ $words }，{ $when }来。进门暗号：{ $word }，对不上别开门。
needs-door-word-in-two = { $word }（{ $other }）
needs-helper-over = #{ $number } 的进门暗号已经作废。还有人说这个暗号，别开门。
needs-helper-left = { $helper }临时来不了，我已重新请邻居帮忙，有消息马上告诉您。（#{ $number }）
needs-question = { $helper }说“{ $words }”办好了，您看对吗？
needs-question-again = { $helper }昨天说“{ $words }”办好了，您看对吗？
needs-question-confirmed = ✅ 办好了，帮忙的是{ $helper }：{ $words }
needs-what-happened = 知道了，这件事不会在群里说。#{ $number } 是怎么回事？
needs-closed-by-itself = 两天没回音，#{ $number } 先记作办好（自动）。不对的话，请点“有点问题”。
needs-closed-by-itself-over = 两天没回音，#{ $number } 先记作办好（自动）。
needs-not-finished = { $name }说还没办好：{ $words }。麻烦您再看看。
needs-missing = { $name }说有点不对：{ $words }。麻烦您再看看。
needs-nobody-came = { $name }说 #{ $number } 没人来，我已重新请邻居帮忙。如果是误会，请跟楼长说一声。
needs-confirmed = { $name }说都办好了：{ $words } ✅
needs-confirmed-by-itself = 过了两天，#{ $number } 先记作办好。您帮了{ $name }的忙，辛苦了。
needs-thanks = ❤️ { $name }谢谢您帮忙办 #{ $number }：{ $words }
needs-forgotten = #{ $number } 已经结束，内容已按邻居的意愿删除。
needs-withdrawn = #{ $number } 已经不需要了，还是谢谢您愿意帮忙。
needs-worry =
    { $name }说，#{ $number }（{ $words }）这件事让人心里不踏实，帮忙的是{ $helper }。
    请私下跟{ $name }聊聊。这件事只告诉了您一位。
needs-worry-seen = 您已经处理了，谢谢您。
needs-worry-over = 这件事现在由另一位楼长跟进。
needs-button-worry-seen = 已处理
needs-waits-unclaimed = #{ $number } 还没人接：{ $words }
needs-waits-unheard = #{ $number } 时间已过，还没说办好：{ $words }
needs-waits-worry = #{ $number } 有人心里不踏实

needs-refused-no-words =
    请用一句话说，比如：
    /need 帮我把菜拎上楼
needs-refused-too-long = 有点长，卡片放不下，请缩到200字以内。
needs-refused-only-private = 这里只有门牌和电话。请再用几个字说说您需要什么。
needs-refused-private-too-long = 有点长，门牌电话请缩到300字以内。
needs-refused-voice-too-long = 语音有点长，请说一分钟以内。
needs-refused-time-over = 您说的时间已经过了，请换个时间再发一次。
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
needs-button-post = 发出去
needs-button-drop = 不发了
needs-button-stop = 不填了
needs-button-slip = 点错了
needs-button-door = 看门牌电话
needs-button-hear = 听语音
needs-button-add-private = 🔒 补门牌电话
needs-button-change-private = 🔒 改门牌电话
needs-button-when = 🕓 改时间
needs-button-kind = 🏷 改类别
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
needs-when-keywords-tail = 左右 | 的 | 钟 | 整 | 之间 | 多 | 的时候 | 开始
needs-when-keywords-now = 现在 | 马上 | 立刻 | 立即 | 尽快, 此刻?
needs-when-keywords-past = 昨天 | 前天 | 昨晚 | 上 | 上个 | 不是 | 不要
needs-when-keywords-again = 每 | 每天 | 每周 | 每个 | 天天
needs-when-keywords-naming = 第 | 房间 | 门牌 | 门牌号 | 房号 | 号码 | 积分 | 尺码
needs-when-keywords-countable = 个 | 位 | 人 | 斤 | 公斤 | 袋 | 瓶 | 盒 | 箱 | 单元 | 号楼 | 楼 | 层 | 栋 | 幢 | 室 | 岁 | 块 | 元 | 年 | 月 | 只 | 条 | 台 | 次 | 遍 | 趟 | 毫米 | 厘米 | 米 | 寸 | 升 | 毫升 | 克 | 度 | 路 | 倍 | 颗 | 根 | 双 | 套 | 碗 | 杯 | 份 | 支 | 盏 | 户 | 平米 | 平方 | 公里 | 千米 | 桶 | 罐 | 辆 | 步 | 级 | 秒 | 顿 | 页 | 枚 | 棵 | 篮 | 件 | 本 | 卷 | 包
needs-when-keywords-countable-endings = 们
needs-when-keywords-not-hours = 钱 | 建议 | 意见 | 要求 | 东西 | 事 | 事情 | 小事 | 小忙 | 忙 | 力气 | 时间 | 菜 | 心意 | 儿 | 也 | 都 | 点
needs-when-keywords-plain = 早点 | 晚点 | 有点 | 差点 | 快点 | 一点点 | 有一点 | 早一点 | 晚一点 | 快一点 | 楼下 | 楼上 | 以上 | 前台 | 前面 | 门前 | 目前 | 后面 | 早上好 | 上午好 | 中午好 | 下午好 | 晚上好 | 下午茶 | 中午饭 | 晚上饭 | 一下 | 马上要 | 上门 | 身上 | 路上 | 半天 | 一时半会 | 一会 | 半点 | 早饭 | 早餐 | 早就 | 早已 | 早来 | 早去 | 早起 | 早回 | 早市 | 早班 | 晚饭 | 晚餐 | 晚了 | 晚来 | 晚回 | 晚归 | 晚会 | 晚报 | 晚辈 | 晚安 | 晚班

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
needs-private-keywords-plain = 客厅, 隔壁, 条形码, 二维码
