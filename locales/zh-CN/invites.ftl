### 邀请：一个链接，屏幕上看、纸上印都行，只能让一个人加入，只能用一次。

invites-command-invite = 邀请邻居
invites-title = <b>“{ $building }”的邀请</b>
invites-how = 邀请是一个链接，只能让一个人加入，只能用一次。家里还有人没加入吗？我做一个给家里人用，7天内有效。
invites-how-moderator = 邀请是一个链接，只能让一个人加入，只能用一次。要多久有效？
invites-none = 现在还没有邀请。
invites-line-open = 邀请{ $number }，{ $maker }做的：还没用，{ $until }前有效。
invites-line-home = 邀请{ $number }，{ $maker }给家里人做的：还没用，{ $until }前有效。
invites-line-kept = 邀请{ $number }，{ $maker }做的：{ $user }打开了，还没进群，{ $until }前有效。
invites-line-in = 邀请{ $number }，{ $maker }做的：{ $user }打开了，已经加入。
invites-line-used = 邀请{ $number }，{ $maker }做的：{ $user }用它加入了，{ $on }。
invites-line-revoked = 邀请{ $number }，{ $maker }做的：已收回，不能用了。
invites-line-revoked-just-now = 邀请{ $number }，{ $maker }做的：已收回，不能用了。十分钟内可以撤销。
invites-line-expired = 邀请{ $number }，{ $maker }做的：{ $until }过期了。
invites-button-day = 一位，1天
invites-button-week = 一位，7天
invites-button-month = 一位，30天
invites-button-home = 邀请家里人
invites-button-one = 第{ $number }个邀请
invites-button-link = 看链接
invites-button-picture = 二维码
invites-button-take-back = 收回邀请
invites-button-undo = 撤销
invites-button-all = 全部邀请
invites-button-newer = 较新的
invites-button-older = 更早的
invites-link =
    邀请{ $number }：加入“{ $building }”，只能一位用，{ $until }前有效。
    请只发给要邀请的那一位，谁先打开就归谁。想印在纸上，点“二维码”。
invites-picture =
    邀请{ $number }：加入“{ $building }”，只能一位用，{ $until }前有效。
    扫码或者打开链接，再点“开始”。
invites-sheet-scan = 扫一扫，再点“开始”
invites-sheet-valid = 邀请{ $number } · 一位 · { $until }前有效
invites-no-font = 二维码我还画不了：我所在的电脑上缺字体。链接一样能用，请直接发链接。
invites-drawing = 马上发给您。
invites-used = { $name }用您的邀请加入了。
invites-used-home = { $name }凭{ $maker }的邀请加入了（家里人）。
invites-kept =
    您好，我是“邻里”。{ $name }邀请您加入“{ $building }”，这个邀请我替您留到{ $until }。
    您还没进那里的群。请找{ $name }或者楼长拉您进群；一进群，您在这里也就加入了。
invites-in-already = 您已经是“{ $building }”的邻居了，不用再做什么。
invites-unknown = 链接好像少了一截，请让对方重新发一次。
invites-over = 这些邀请只有那栋楼的邻居能看。
invites-gone = 这个邀请已经没有了。发 /invite 看看现在有哪些。
invites-refused-no-home = 请先在 /me 里告诉我您住哪里：单元、楼层或者门牌，然后就能邀请家里人。
invites-refused-enough = 没用完的邀请已经够多了。请先收回一个，或者等有人用了再做。
invites-refused-many = 一个月里您家邀请的人已经够多了。再有人要进来，请找楼长。
invites-refused-used = 这个邀请已经有人用了。请找{ $name }再要一个。
invites-refused-expired = 这个邀请过期了。请找{ $name }再要一个。
invites-refused-taken-back = 这个邀请被收回了。请问问给您邀请的人。
invites-refused-maker-gone = 这个邀请不算数了。请找邻居或者楼长再要一个。
invites-refused-not-now = 这个邀请不能让您加入。请在群里跟楼长说一声，由楼长来定。
invites-refused-tries = 试的次数太多了。请一小时后再打开链接，或者请楼长让您加入。
invites-refused-resting = 那栋楼有人试了太多假邀请，一小时内我先不收邀请。请过后再打开，或者找楼长。
invites-refused-used-up = 已经有人用这个邀请加入了，收不回来。要请人离开，楼长可以在群里移除。
invites-refused-past = 这个邀请已经不能用了。发 /invite 可以再做一个。
invites-refused-late = 这个恢复不了了。发 /invite 可以再做一个。
