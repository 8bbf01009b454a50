### 呼救：有人求救，或请邻居来一趟。

alarms-command-sos = 紧急呼救
alarms-command-drill = 呼救演练
alarms-keywords-call = 救命, 救命啊, 紧急呼救, 快来人

alarms-numbers = 紧急电话：<b>{ $numbers }</b>
alarms-numbers-three = 急救<b>{ $ambulance }</b> · 报警<b>{ $police }</b> · 火警<b>{ $fire }</b>
alarms-nowhere = 您还不在我知道的楼里，我叫不到邻居。请马上打上面的电话。
alarms-drill-line = 【演练】不是真的 · { $line }

## 呼救的人
alarms-begun = 正在叫人。<b>请先打{ $number }。</b>按错了点“我没事”。
alarms-wish-begun = 正在请邻居过来，有人答应马上告诉您。
alarms-not-heard-of-you = 今天没有您的消息，我正请您选定的人去看看您。没事请点“我没事”。要帮忙？<b>请先打{ $number }。</b>
alarms-drill-begun = 这是练习，正在叫邻居，没有人有危险。
alarms-for-recipient = 是替{ $name }叫的。
alarms-you-said-ill = 被叫的邻居会看到：有人生病或受伤。
alarms-you-said-danger = 被叫的邻居会看到：有危险。和您同住的人看不到，发过的也收回。一直没人应，群里会看到您在呼救。
alarms-you-said-fire = 被叫的邻居会看到：着火了。您先出来，别坐电梯。
alarms-called = 已叫了{ $n }位邻居，还没人回应。
alarms-nobody-reached = 我一位邻居也联系不上。<b>请马上打{ $number }！</b>
alarms-nobody = 还没人回应，<b>请马上打{ $number }！</b>
alarms-wish-nobody = 还没人回应，能叫的邻居都叫过了。要是着急，请发 /sos
alarms-narrow = 您今天已叫过几次，要不要叫醒全楼，由楼长决定。
alarms-write-here = 有话就在这里打字、说话，或发个位置，赶来的邻居看得到。

alarms-button-fine = 我没事
alarms-button-false = 误按，没事
alarms-button-ill = 生病受伤
alarms-button-danger = 有危险
alarms-button-fire = 着火了
alarms-button-nobody-here = 没人到
alarms-button-elsewhere = 我在{ $building }
alarms-button-again = 还要人帮
alarms-button-for = 🆘 代为呼救
alarms-button-start-drill = 开始演练

alarms-over-undone = 好的，谁也没惊动。
alarms-over-fine = 那就好，我这就告诉大家。
alarms-over-heard = 有邻居联系上您了，大家都放心了。
alarms-over-false = 没关系，我这就告诉大家。宁可多按一次。
alarms-over-well = 到场的邻居说人平安。
alarms-over-ended = 楼长结束了这次呼救。
alarms-over-unheard = 还是没有您的消息，我再请邻居去看看您。
alarms-over-moved = 这就重新叫人。
alarms-over-lapsed = 一直没人结束，这次呼救已自动结束。还要帮忙请发 /sos

alarms-news-going = { $helper }说现在就过来。您别怕。
alarms-news-there = { $helper }说到了。
alarms-news-lost = { $helper }这边没有下文了，我接着叫人。
alarms-news-phoning = { $helper }正在打{ $number }。
alarms-news-lost-one = { $helper }这边没有下文了。
alarms-news-well = { $helper }说人平安。
alarms-news-well-ask = 要是不对，十分钟内点下面，我重新叫人。

## 被叫的邻居
alarms-calls = <b>{ $name }在呼救。</b>
alarms-asks = <b>{ $name }想请邻居去一趟。</b>
alarms-not-heard = <b>{ $name }今天还没有报平安。</b>
alarms-bell-calls = <b>有户人家的门铃在呼救。</b>
alarms-bell-asks = <b>有户人家按了门铃，请去看看。</b>
alarms-called-by = 由{ $name }代为呼救。
alarms-at-entrance-floor = { $entrance }单元{ $floor }楼
alarms-at-entrance = { $entrance }单元
alarms-at-floor = { $floor }楼
alarms-flat = 门牌<b>{ $flat }</b>
alarms-flat-unknown = 没留过门牌，请在这里问，或在单元门口问。
alarms-phone = 电话<b>{ $phone }</b>
alarms-new-here = 您刚来不久，门牌先不显示。请到单元门口和大家会合。
alarms-ill = 有人生病或受伤：要打{ $number }。
alarms-danger = 有危险：请打{ $number }，别一个人进去。
alarms-fire = 着火了：请打{ $number }，别坐电梯，喊上邻居。
alarms-outsider = 这位还没通过楼里的确认，请两个人一起去。
alarms-unheard = { $helper }出发后还没报到，请再去一位。
alarms-is-there = { $helper }到了。
alarms-needs-more = { $helper }到了，还要人手。
alarms-is-going = { $helper }在路上。
alarms-is-phoning = { $helper }正在打{ $number }。
alarms-can-you-go = 您能去吗？
alarms-can-you-look = 请打个电话，或去看看。联系上了请告诉我。
alarms-can-you-knock = 请去敲敲门，您能去吗？
alarms-who-can-go = 谁能去？门牌看私聊。
alarms-you-are-going = 您已出发，到了请告诉我。在这里写的，对方看得到。
alarms-you-are-there = 您已到场。人平安，或还要人手，都请告诉我。
alarms-covered = 已有两位邻居赶去，您不用跑了，谢谢！
alarms-covered-there = { $helper }已经到了，您不用跑了，谢谢！
alarms-go = 谢谢您！去哪儿，看私聊。

alarms-button-going = 我现在就去
alarms-button-there = 我到了
alarms-button-cannot = 临时来不了
alarms-button-heard = 联系上了
alarms-button-unheard = 撤销，接着问
alarms-button-phoning = 我来打{ $number }
alarms-button-not-phoning = 先不打了
alarms-button-well = 人平安
alarms-button-more = 还要人手
alarms-button-call-me = ☕ 给我来电
alarms-button-widen = 叫醒全楼
alarms-button-end = 结束呼救

alarms-ask-there = 您去{ $name }那里已有四分钟，到了吗？
alarms-ask-there-bell = 您去按铃那户已有四分钟，到了吗？
alarms-ask-well = 您在{ $name }身边，人平安吗？
alarms-ask-well-bell = 您在按铃那户门口，人平安吗？
alarms-closed = { $name }平安，谢谢大家。
alarms-closed-bell = 人平安，谢谢大家。
alarms-closed-false = 是误按，没关系。谢谢您去看。
alarms-closed-unheard = 还是没有{ $name }的消息，我重新请人去看看。
alarms-closed-moved = 这次已结束，对方重新叫人了。
alarms-closed-lapsed = 一直没人结束，这次呼救已自动结束。
alarms-closed-ended = 这次呼救结束了，谢谢大家。
alarms-in-other-hands = 这次呼救已由别人接手。
alarms-goes-on = 这次呼救还在继续。
alarms-forgotten = 这是一次呼救，经过已不再保存。

alarms-said = { $name }：{ $words }
alarms-said-aloud = { $name }说：
alarms-said-where = { $name }在这里：
alarms-passed-on = 已转达。
alarms-kept = 还没人出发。先替您记着，谁来就给谁看。

## 楼长
alarms-drill-question =
    演练会像真的一样叫邻居，每一行都写明不是真的，并记下多久有人出发、多久到场。
    请先跟大家打个招呼。现在开始吗？
alarms-drill-head = 没有人有危险，不用打电话。
alarms-may-wake = { $name }今天又呼救了，前几次都没事。附近的邻居已经叫了。要叫醒全楼吗？
alarms-lapsed = { $name }呼救后一天没人结束，请去看看人怎么样。
alarms-lapsed-unheard = 昨天没有{ $name }的消息，到现在也没人告诉我情况，请去看看。
alarms-lapsed-bell = 有户门铃响后一天没人结束，请去看看人怎么样。
alarms-wants-call = 呼救时到场的{ $name }想请您打个电话。
alarms-report = 演练结束，谢谢大家。
alarms-report-called = 叫了{ $n }位邻居。
alarms-report-going = 第一位{ $n }秒后出发。
alarms-report-nobody-going = 没有人出发。
alarms-report-there = 第一位{ $n }秒后到场。
alarms-report-nobody-there = 没有人到场。

## 第二天
alarms-care = 昨天您赶去看了{ $name }。您还好吗？想聊聊的话，楼长给您打电话。
alarms-care-bell = 昨天门铃响时您赶去了。您还好吗？想聊聊的话，楼长给您打电话。
alarms-will-call = 已告诉楼长。

## 婉拒
alarms-refused-over = 这次呼救已结束，或不归您管。您自己要帮忙，请发 /sos
alarms-refused-own = 是您自己叫的。有人出发我马上告诉您。
alarms-refused-not-going = 请先点“我现在就去”，好让大家知道。
alarms-refused-not-caller = 只有呼救的人能这样说。
alarms-refused-not-there = 请先点“我到了”。
alarms-refused-phoned = 已经有人在打了。要是看着没人打，您就自己打。
alarms-refused-not-theirs = 这位邻居不是由您照应的。着急的话，发 /sos 也能替人叫。
alarms-refused-drill-goes-on = 已经有一场演练，请先结束那一场。
alarms-refused-call-anew = 过了时间，不能再恢复。请重新发 /sos
alarms-refused-still-rings = 还没人到场。要等呼救的人说没事，或到场的邻居说人平安。请去看看。
alarms-refused-too-long = 有点长，路上不好看，请缩到500字以内。

# Telegram 连不上的时候，用邮件或网络回调说的话；不知道谁在看。
alarms-beside-subject = 邻里：有人呼救
alarms-beside-unheard = 群 #{ $building }：{ $since }起有人可能需要帮忙，可是连不上 Telegram，邻居们可能没看到。请您找人去看看，或者打紧急电话。
alarms-beside-over = Telegram 又连上了，没发出去的呼救都已发出。请您到群里看看情况怎么样。
alarms-beside-test = 这是测试，没有人呼救。要是有人呼救又连不上 Telegram，“邻里”会在这里告诉您。
