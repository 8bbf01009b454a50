### 每天报平安：愿意的人每天问一声，没有回音就告诉自己选定的人。

checkins-command-fine = 报个平安

checkins-intro =
    <b>每天报平安</b>
    每天到您定的时间，我问您一声好不好。没有回音，一小时里我再提醒三次，然后请您选定的人去看看您。
checkins-when = 几点问您合适？
checkins-hour = { $hour }点
checkins-and = 、
checkins-title = <b>每天报平安</b>
checkins-noted = 今天已记下，祝您一天顺心！
checkins-waits = 我{ $hour }问过您，正等您回音。
checkins-next-today = 今天{ $hour }我问您。
checkins-next-tomorrow = 下次问您：明天{ $hour }。
checkins-is-away = 您外出到{ $day }，这之前我不问您，到时{ $hour }再问。
checkins-away-in-profile = 您在 /me 里写了外出，我先不问您；回来了请在那里改一下。
checkins-tells = 没有您的消息，我先告诉：{ $names }。
checkins-tells-nobody = 您还没选人。没有您的消息，我先告诉值班楼长。想选人，点“告诉谁”。
checkins-asked-so-far = 已问过、还没回音：{ $names }。
checkins-stopped = 好的，以后不问了，十分钟内可以撤销。您呼救时，选定的人还是最先叫到：/fine
checkins-away = 您外出多久？这之前我不问您。

checkins-question = 您今天还好吗？点一下就行。
checkins-nudge = { $hour }到现在没有您的消息，您还好吗？
checkins-last-nudge = { $hour }到现在没有您的消息，您还好吗？再过20分钟，我就请人去看看您。
checkins-answered = 今天已记下，祝您一天顺心！
checkins-over = 这次问候已过。发 /fine 看看现在的情况。
checkins-noted-toast = 今天已记下，祝您一天顺心！

checkins-circle = 没有您的消息，或者您呼救时，<b>最先告诉</b>：
checkins-line-home = • { $name }，和您同住
checkins-line-in = • { $name }
checkins-line-asked = • { $name }，已问过，还没回音
checkins-line-nobody = 还没有人。最多请三位邻居，要对方答应才算。
checkins-whom-to-ask = 请哪位？要对方答应才算。平时看不到您家在哪儿，要去看您时才看得到。
checkins-nobody-to-ask = 没有别的邻居可以请了。
checkins-asked = { $name }想请您多照应：哪天没有{ $name }的消息，或者{ $name }呼救，我最先告诉您，请您打个电话或去看看。您愿意吗？
checkins-you-are-told = 没有{ $name }的消息时，我最先告诉您。谢谢您！
checkins-you-said-no = { $name }的事，您不便先知道，没关系。
checkins-you-left = { $name }的事，以后不再最先告诉您了。
checkins-asked-over = 这件事已经过去了。
checkins-answered-yes = { $name }答应了：没有您的消息，会最先知道。
checkins-answered-no = { $name }不太方便。要不要请别的邻居？
checkins-left = 以后有事，不再最先告诉{ $name }了。要不要请别的邻居？

checkins-button-fine = 我没事
checkins-button-hour = 改时间
checkins-button-circle = 告诉谁
checkins-button-away = 我外出
checkins-button-back = 我回来了
checkins-button-stop = 不用问了
checkins-button-undo = 撤销
checkins-button-page = 返回
checkins-button-tomorrow = 到明天
checkins-button-days = 三天
checkins-button-week = 一周
checkins-button-two-weeks = 两周
checkins-button-ask = 请一位邻居
checkins-button-drop = ✖ { $name }
checkins-button-before = ‹
checkins-button-after = ›
checkins-button-will = 愿意
checkins-button-not-now = 不太方便
checkins-button-leave = 不再参加
checkins-button-after-all = 还是愿意

checkins-refused-not-set-up = 我还没有每天问您。发 /fine 就能开始。
checkins-refused-late = 来不及撤销了。发 /fine 重新开始。
checkins-refused-not-there = 这位邻居已不在楼群里。
checkins-refused-asked-already = 已经问过这位邻居了。
checkins-refused-said-no = 这位邻居不太方便，请另请一位。
checkins-refused-enough = 最多三位，请先去掉一位。
checkins-refused-not-asked = 没有问过您，或已经过去了。
