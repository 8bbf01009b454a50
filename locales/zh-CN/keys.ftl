### 钥匙：屋里的人开不了门时，有人能开。

keys-command-key = 谁能开您家的门

keys-your-home = 您家
keys-home-of = { $names }家
keys-a-home = 邻居家

keys-list = <b>谁能开门</b> · { $building }
keys-list-none = 这里还没有内容。请先在 /home 说好您住哪里，再选您开不了门时请谁来开。
keys-line = • { $home } · 🔑 { $names }
keys-line-nobody = • { $home } · 还没有人有钥匙

keys-title = <b>谁能开门</b> · { $home }
keys-note-none = 还没有写开门办法。写上屋里没人能开门时怎么进去：钥匙在哪里、密码是什么、该找谁。内容加密保存，只有您选的保管人能看；呼救的时候，经两位楼长托付钥匙、正赶过去的邻居也能看。每次有人看，都会告诉您。
keys-note-written = 开门办法：{ $name }写于{ $day }。
keys-note-there = 有写好的开门办法。您看了，那家会知道。
keys-note-not-there = 还没有写开门办法。
keys-note-deleted = 开门办法已经删掉。十分钟内可以撤销。
keys-note-changed = 刚刚改过。十分钟内可以撤销。
keys-you-hold = 🔑 您有钥匙。那家要帮忙时，我会先叫您。
keys-holders-none = 还没有人有钥匙。
keys-holders = 🔑 有钥匙的：{ $names }
keys-asked-are = 正在问：{ $names }
keys-openings = 最近看过的：
keys-opening-line = • { $when } · { $name }
keys-opening-alarm = • { $when } · { $name }，呼救的时候
keys-own = 🔑 开门办法：{ $words }
keys-type-note = 屋里没人能开门时，怎么进去？比如：钥匙在2单元老李那里；钥匙盒的密码贴在电表后面。请打出来，发一条消息给我，{ $most }字以内。
keys-form-over = 好的。现在怎么样，发 /key 看看。
keys-gone = { $home }的开门办法没有了：写的人走了，或者收回了。请再写一份，好有人能开门。
keys-gone-with-writer = 有一份开门办法没有了：写的人不再住在那里，也不再照应那家的人。
keys-written-anew = { $home }又有开门办法了。

keys-note =
    🔑 { $home }这样开门：{ $words }
    请别告诉别人。您看过，那家会知道。这条消息一小时后收走。
keys-note-alarm =
    🔑 { $home }这样开门：{ $words }
    请别告诉别人。您看过，那家会知道。呼救结束，这条消息就收走，最多留一小时。
keys-shown = 开门办法在私聊里，最多留一小时。
keys-opened = { $name }看了{ $home }的开门办法（{ $when }）。
keys-opened-alarm = { $name }赶来帮忙，看了{ $home }的开门办法（{ $when }）。
keys-opened-long-ago = 有人看过这份开门办法，是很久以前的事了。

keys-whom-to-ask = { $home }的钥匙，想请哪一位保管？住得近的最好。我先去问。
keys-nobody-to-ask = 这栋楼里没有别人可以问了。
keys-asked = { $asker }想请您保管{ $home }的钥匙，或者知道怎么进门。那家要帮忙时，我会先叫您，您可以看开门办法；您看了，那家会知道。随时可以不再保管。
keys-you-said-no = 您说现在不方便，没关系。要是愿意保管{ $home }的钥匙了，点这里：
keys-you-hold-of = 从现在起，您保管{ $home }的钥匙，谢谢您。
keys-asked-over = 这件事已经不用答复了。
keys-answered-yes = 从现在起，{ $name }保管{ $home }的钥匙。请把钥匙交过去，或者说好怎么进门。
keys-answered-no = { $name }现在不方便保管{ $home }的钥匙。要不要请别人？
keys-answered-over = { $name }现在没有{ $home }的钥匙。
keys-ended = { $name }不再保管{ $home }的钥匙了。请拿回钥匙，或者换个密码。
keys-ended-you = 您不再保管{ $home }的钥匙了。钥匙还在的话，请还回去。
keys-ended-not = 又有钥匙了。

keys-call-you = 🔑 您有钥匙。
keys-call-others = 🔑 有钥匙的：{ $names }

keys-over = 这里只有那家人、保管钥匙的邻居和楼长能看。您自己家的，发 /key 看看。
keys-refused-gone = 那扇门跟您没有关系。跟您有关的，发 /key 看看。
keys-refused-no-note = 还没有写开门办法。谁有钥匙，发 /key 看看。
keys-refused-not-yours = 只有保管钥匙的邻居能看。请找其中一位，或者打个电话。
keys-refused-empty = 请用文字写上怎么进门。
keys-refused-long = 有点长，请缩到500字以内。
keys-refused-late = 十分钟过了，请重新写一份。
keys-refused-at-home = 这位就住在那里，能开门。
keys-refused-asked = 这位邻居已经有钥匙，或者正在等答复。
keys-refused-said-no = 这位邻居说现在不方便，请换一位。
keys-refused-enough = 四位就够了。要换人，请先收回一把。
keys-refused-not-asked = 您没有那家的钥匙，也不用再答复了。
keys-refused-not-coming = 那次呼救已经结束，或者您没有在赶去。
keys-refused-later = 现在打不开，过一会儿再试。

keys-button-show = 谁能开门
keys-button-write = 写开门办法
keys-button-change = 改开门办法
keys-button-read = 看开门办法
keys-button-delete = 删开门办法
keys-button-undo = 撤销
keys-button-stop = 不写了
keys-button-back = 返回
keys-button-ask = 请人保管
keys-button-end = 收回：{ $name }
keys-button-will = 我来保管
keys-button-not-now = 现在不方便
keys-button-give-back = 还回钥匙
keys-button-open = 🔑 怎么开门
keys-button-before = 上一页
keys-button-after = 下一页
