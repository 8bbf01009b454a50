### 楼里住着谁，楼长才能看。

residents-command-residents = 楼长：楼里的住户

residents-title = <b>楼里的住户</b> · { $building }
residents-count = 我认识的共{ $count }位
residents-page = 第{ $page }页，共{ $pages }页
residents-more = 楼里的人更多，我最多只能列出{ $most }位。

residents-search = 您想找哪一位？请把称呼、单元或门牌的一部分打出来发给我。比如：李阿姨
residents-found = 找到了：
residents-found-more = 符合的超过{ $most }位，先列出这些。请把称呼打得更全一点再找。
residents-found-nobody = 没找到。我只查称呼，还有允许楼长看的单元和门牌。

residents-person = <b>{ $name }</b>
residents-since = { $date }起在楼里
residents-moderates = 是楼长
residents-chat-open = 可以私聊通知到。
residents-chat-closed = 还没打开和我的私聊，通知不到。
residents-line = { $detail }：{ $value }
residents-nothing-told = 没有填别的可以给楼长看的资料。
residents-new = 新搬来的，要有楼长认识，才能看邻居的门牌。您认识吗？

residents-over = 这些只有那栋楼的楼长能看。
residents-left = 这位已经不在群里了。

residents-refused-words = 这样找不到人。请打出称呼、单元或门牌，1到32个字。

residents-button-before = ‹
residents-button-after = ›
residents-button-search = 🔎 找人
residents-button-stop = 不找了
residents-button-back = 返回名单
