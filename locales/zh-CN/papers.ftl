### 可以打印的海报和联系卡。

papers-command-poster = 楼长：打印海报和联系卡
papers-button-papers = 海报和卡片
papers-button-poster = A4海报
papers-button-cards = 四张A6卡片

papers-which-building = 给哪栋楼打印？
papers-choice =
    我可以给“{ $building }”做一张贴在楼道的海报，也可以做几张发给邻居的联系卡。上面写着怎么找到我；卡片背面还会印上 /numbers 里的常用电话。
papers-emergency = 上面的紧急电话是 <b>{ $numbers }</b>。要是不对，请先在 /numbers 里改过来。
papers-emergency-unknown = 上面还没有紧急电话：请先在 /numbers 里告诉我该打哪个。
papers-which = 您要哪一种？
papers-printing = 马上发给您。
papers-poster = 海报做好了。请用A4纸打印，贴在大家常经过的地方。扫上面的码就能找到我。
papers-picture = 同一张海报的图片，适合发到手机上，或者拿去冲印。
papers-cards =
    联系卡做好了。请用A4纸正反面打印，再沿虚线裁开。背面的称呼、门牌和电话由邻居自己手写，写多少都行。
papers-no-font =
    现在还打印不了：我所在的电脑没有中文字体。请转告管理机器人的人：装上 fonts-noto-cjk。装好以后再发一次 /poster 就行。
papers-over = 这些只有那栋楼的楼长能打印。

papers-hello =
    您好，我是“邻里”，帮“{ $building }”的邻居互相搭把手。

    要帮忙：一句话告诉我，打字、说话都行，也可以点下面的“找人帮忙”。
    能帮忙：点“谁要帮忙”。
    怎么用：发 /help
papers-hello-stranger =
    您好，我是“邻里”，帮一栋楼的邻居互相搭把手。

    您是扫楼里的海报或卡片来的吧？进了楼里的 Telegram 群，我就认识您了。请找邻居或者楼长拉您进群，再在群里发一下 /help。

## 印在纸上的话。

papers-sheet-what = 取个件、换个灯、陪着说说话，有事跟邻居说一声。
papers-sheet-scan = 扫一扫，打开 Telegram
papers-sheet-start = 点“开始”
papers-sheet-say = 说说您要帮什么忙
papers-sheet-welcome = 能搭把手的，也欢迎您来。
papers-sheet-emergency = 遇到危急，请先打：
papers-sheet-private = 门牌和电话不会出现在群里。
papers-sheet-neighbour = 您的邻居
papers-sheet-name = 称呼
papers-sheet-flat = 门牌
papers-sheet-phone = 电话
papers-sheet-knock = 有事请敲门，或者打电话。
papers-sheet-choose = 写多少由您，只给信得过的人。
