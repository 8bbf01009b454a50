### 邻居自己填的资料。

people-command-me = 我的资料

people-name-question =
    邻居们怎么称呼您？比如“李阿姨”“豆豆妈”。
    卡片上就写这个称呼，不写您在 Telegram 上的名字。以后随时能改。
people-name-later = 好的，不着急。想填的时候发 /me 就行。
people-name-is-set = 邻居们称呼您“{ $name }”。想改就发 /me。

people-left = 您已经不在那个群里了，您在那里填的资料也删了。

people-overview = <b>我的资料</b> · { $building }
people-line = { $detail }：{ $value }（{ $readers }）
people-line-empty = { $detail }：没填
people-overview-free =
    这些都可以不填，不填也照样能求助、能帮忙。填了就是同意我存着，只给括号里的人看；想收回，发 /privacy。要改哪一项，点下面的按钮。
people-detail = <b>{ $detail }</b>
people-nothing-told = 还没填。
people-readers = 谁能看到：{ $readers }。
people-readers-question = { $detail }：给谁看？

people-for-name = 邻居们这样称呼您，卡片上、您帮忙的时候都用它。
people-for-entrance = 邻居一看就知道离得近不近。给全楼看的话，您求助的卡片上会写着。
people-for-floor = 您住几层。群里不会出现。
people-for-flat = 您家的门牌，群里不会出现。谁和您同住，看 /home
people-for-phone = 打哪个电话能找到您。群里不会出现。
people-for-languages = 邻居可以用哪些语言跟您说话。
people-for-offers = 您乐意帮哪些忙。填了也不是非帮不可。
people-for-presence = 值班：您随时能搭把手。外出：这段时间帮不了忙。到点自动结束。您外出的事，群里不会知道。

people-type-name = 请把称呼打出来，发一条消息给我。比如：李阿姨
people-type-entrance = 请把单元打出来发给我。比如：12 或者 B
people-type-floor = 请把楼层打出来发给我。比如：12 或者 -1
people-type-flat = 请把门牌打出来发给我，用字母、数字和短横线。比如：502
people-type-phone = 请把电话号码打出来发给我。比如：138 1234 5678

people-refused-name = 称呼里至少要有一个字，最多32个字。请再打一次。
people-refused-private-name = 这个称呼邻居们都看得到，门牌、电话就别写在里面了。请只打邻居们怎么称呼您。
people-refused-entrance = 单元写短一点，数字最多3位，比如 2 或者 B。请再打一次。
people-refused-floor = 楼层最多10个字母或数字，比如 3 或者 -1。请再打一次。
people-refused-such-entrance = 我这里没有这个单元，请再看看。要是您没写错，请告诉楼长，由楼长改名单。
people-refused-such-flat = 您的单元里没有这个门牌，请再看看，单元也看一下。要是您没写错，请告诉楼长，由楼长改名单。
people-refused-flat = 门牌最多10个字，只能用字母、数字和短横线，比如 502。请再打一次。
people-refused-phone = 这个不像电话号码。电话要有5到15位数字，比如 138 1234 5678。请再打一次。

people-on-duty-until = { $until }都在值班
people-away = 外出，什么时候回来还没定
people-given-duty = 值班
people-given-away = 外出
people-away-until = { $until }都不在

## 人们顺手带上的字，记的时候去掉。

people-keywords-entrance = 单元
people-keywords-floor = 楼, 层
people-keywords-flat = 室, 号, 房

people-button-name = 称呼
people-button-entrance = 单元
people-button-floor = 楼层
people-button-flat = 门牌
people-button-phone = 电话
people-button-languages = 语言
people-button-offers = 能帮什么
people-button-presence = 值班或外出
people-button-for-building = 全楼
people-button-for-entrance = 本单元
people-button-for-pair = 帮忙的双方
people-button-for-moderators = 楼长
people-button-for-nobody = 只有自己
people-button-other-name = 换个称呼
people-button-later = 以后再说
people-button-type = ✏️ 打字填
people-button-stop = 不填了
people-button-empty = 清空
people-button-readers = 给谁看
people-button-done = 返回
people-button-back = 全部资料
people-button-here = 我回来了
people-button-duty = 值班到今晚10点
people-button-duty-tomorrow = 值班到明晚10点
people-button-away-day = 外出1天
people-button-away-week = 外出1周
people-button-away = 外出时间不定
