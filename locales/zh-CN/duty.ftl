### 哪位楼长值班，有什么事等着楼长。

duty-command-queue = 待办的事
duty-command-duty = 哪位楼长值班

duty-title = <b>值班</b> · { $building }
duty-now = 本周：<b>{ $name }</b>
duty-week = { $day }起：{ $name }
duty-week-all = { $day }起：全体楼长
duty-all = 全体楼长一起值班：{ $names }
duty-between-names = 、
duty-undo = 十分钟内可以撤销。
duty-end-question = 要改回全体楼长一起值班吗？后面几周的安排和换好的班都会取消。
duty-no-turns = 按周轮班的话，每周由一位楼长照看，其他几位可以歇一歇。
duty-alone = 轮班至少要两位楼长。把一位邻居设为群管理员，就也是楼长了。
duty-phone = 值班电话：<b>{ $number }</b>
duty-no-phone = 还没填值班电话。不用 Telegram 的邻居有事可以打这个号码，比如 010-6512 3456。填好后，/numbers 和打印的卡片上都会有。
duty-monday = { $month }月{ $day }日（周一）
duty-button-begin = 按周轮班
duty-button-end = 不再轮班
duty-button-take-week = 我来值班
duty-button-give-back = 不值了
duty-button-keep-turns = 继续轮班
duty-button-drop-turns = 不再轮班
duty-button-undo = 撤销
duty-button-swap = 申请换班
duty-button-phone = 值班电话
duty-button-queue = 待办的事
duty-button-look = 谁在值班
duty-button-back = 返回
duty-button-earlier = 上一页
duty-button-later = 下一页

duty-changed = { $name }调整了“{ $building }”的值班安排。
duty-taken-over = { $name }接了您在“{ $building }”这一周的班，您可以歇一歇。
duty-week-begins = 从明天起，“{ $building }”轮到您值班一周：{ $day }开始。待办的事看 /queue。临时有事，可以申请换班。
duty-week-is-yours = 本周“{ $building }”由您值班。待办的事看 /queue。临时有事，可以申请换班。
duty-took-over = “{ $building }”从{ $day }开始的这一周，改由您值班：原来那位已不再是楼长。临时有事，可以申请换班。
duty-week-over = 这一周已经过去，或者已不归您值班。发 /duty 看现在的安排。
duty-not-yours = 只有那栋楼的楼长才能看。

duty-swap-choice = 您想换出{ $day }开始的一周。想换成哪一周？我去问那周值班的楼长。
duty-swap-nobody = 目前没有别人的值班可以换。
duty-swap-week = { $day } { $name }
duty-swap-asked = 已经问了{ $name }：用您{ $week }起的一周，换对方{ $instead }起的一周。答复之前，还是您值班。
duty-swap-taken = { $name }同意换班：{ $week }起的一周由对方值班，{ $instead }起的一周由您值班。
duty-swap-refused = { $name }这次换不了，{ $week }起的一周还是您值班。
duty-swap-undone = { $name }还是换不了：{ $week }起的一周仍由您值班，{ $instead }起的一周由对方值班。
duty-swap-over = 不再请{ $name }用{ $instead }起的一周换您{ $week }起的一周了。
duty-swap-off = 和{ $name }换班（{ $week }换{ $instead }）不用等了，值班安排变了。
duty-swap-card = { $name }想跟您换班：您{ $instead }起的一周由对方值，对方{ $week }起的一周由您值。
duty-swap-card-taken = 谢谢您！{ $week }起的一周由您值班，{ $instead }起的一周由{ $name }值班。
duty-swap-card-refused = 好的，安排不变，已告诉{ $name }。要是又可以了，点“我来换”。
duty-swap-card-over = { $name }不再需要用{ $week }起的一周换您{ $instead }起的一周了，或者值班安排已经变了。
duty-button-swap-take = 我来换
duty-button-swap-not = 这次不换
duty-button-swap-drop = 不换了
duty-button-swap-other = 换别的周

duty-queue-title = <b>待办的事</b> · { $building }
duty-queue-empty = 没有待办的事，谢谢您来看。
duty-queue-line = { $n }. { $what } · { $age }
duty-queue-note = 点数字就能打开。要结束一件事，发 /close 加 # 后面的编号。
duty-age-minutes = 已等{ $count }分钟
duty-age-hours = 已等{ $count }小时
duty-age-days =
    { $count ->
       *[other] 已等{ $count }天
    }
duty-waits-moderators = 楼长只有您一位，最好有两位

duty-refused-too-few = 轮班至少要两位楼长。先把一位邻居设为群管理员，再点一次。
duty-refused-not-yours = 那一周不归您值班，或者已经过去。发 /duty 看安排。
duty-refused-over = 这里已经没有可办的了。发 /duty 看现在的安排。
duty-refused-late = 已经过了10分钟。想改的话，可以在 /duty 里申请换班。
duty-refused-said-no = 对方已经说过换不了。请在 /duty 里另选一周。

duty-away-rings = <b>我回来时，有人的呼救还没结束。</b>
duty-away-open =
    { $count ->
        [0] { $building }：眼下没有没办完的事。
       *[other] { $building }：还有{ $count }件事没办完，发 /needs 看看。
    }
