### 试玩：一栋小楼，几部手机摆在一起，时间可以调，状况可以出。

## 楼里住着谁。

demo-house-title = 阳光花园3号楼
demo-bot-name = 邻里
demo-person-elder = 李奶奶
demo-person-parent = 豆豆妈
demo-person-helper = 小陈
demo-person-neighbour = Ben
demo-person-moderator = 周姐
demo-example = 今天下午4点到6点，谁能帮我取个快递？

demo-role-elder = { $name } · 一个人住
demo-role-parent = { $name } · 上班带娃
demo-role-helper = { $name } · 热心肠
demo-role-neighbour = { $name } · { $language }
demo-role-moderator = { $name } · 楼长

## 页面。

demo-title = 邻里 · 试玩小楼
demo-brand = 邻里
demo-about = 试玩小楼
demo-skip = 跳到手机
demo-close = 关闭
demo-cancel = 取消
demo-side = 这栋楼
demo-languages = 页面语言
demo-button-tour = 跟着走一遍
demo-button-house = 时间和状况
demo-button-calls = 刚才的事
demo-button-ok = 知道了
demo-alert = 给{ $name }的提示

## 手机上方的提示。

demo-cut = 跟试玩程序断开了，正在重新连接……
demo-fault = 没有成功，请再试一次；机器人停着的话，请先启动。
demo-fault-reason = 原因
demo-notice-dead = “邻里”停了。您照样发消息、点按钮，再启动看看。发的消息留一天，点的按钮留两分钟。
demo-notice-down = “邻里”连不上 Telegram 了。您照样发消息，恢复以后它会补上。发的消息留一天，点的按钮留两分钟。
demo-notice-busy = Telegram 让“邻里”慢半分钟。要等的消息，过后都会发出去。
demo-button-revive-now = 重新启动
demo-house-speaks = 这栋楼说 { $language }。
demo-button-begin-other = 换成说{ $language }的楼
demo-beginning = 正在搬进新楼……

## 跟着走一遍。

demo-tour = 跟着走一遍：五步帮一个忙
demo-tour-close = 关闭引导
demo-step-post = 求助
demo-step-claim = 接下
demo-step-done = 办好
demo-step-confirm = 确认
demo-step-time = 过一天
demo-step-is-done = （已完成）
demo-tour-post = { $name }一个人住，想请人取个快递。请在{ $name }的手机上，用一句话私下告诉“邻里”。这时群里什么也看不到。
demo-tour-press = 群里看到的会是这样。请在{ $name }的手机上点“{ $other }”，卡片就会出现在“{ $title }”。
demo-tour-claim = 卡片已经发到“{ $title }”，上面没有门牌，也没有电话。请在{ $name }的手机上点“{ $other }”。
demo-tour-done = { $name }知道上门说什么暗号，求助的邻居也知道。事情办完，请在{ $name }的手机上点“{ $other }”。
demo-tour-confirm = 办没办好，由求助的邻居说了算。请在{ $name }的手机上点“{ $other }”。
demo-tour-time = 让时间过一天：请点“+1天”。只为这件事留的东西，比如门牌，会自己从聊天里收走，群里也不会吵。
demo-tour-end = 走完了。接下来试试：
demo-idea-kill = 让机器人停掉，照样求助，一天之内再启动：一句不丢，也不会重复。
demo-idea-readers = 看看“刚才的事”：带锁的，只有一个人看得到。
demo-idea-language = 换一种页面语言，再建一栋说这种语言的楼。
demo-button-show = 带我去看
demo-button-write = 帮我写好

## 一部手机。

demo-phone = { $name }的手机
demo-holder = 这部手机是谁的
demo-chats = 聊天
demo-group = 群
demo-messages = 消息
demo-unread = { $count }条未读
demo-switcher = 手机
demo-menu = 更多
demo-menu-start = 再点一次“开始”
demo-menu-block = 屏蔽“邻里”
demo-menu-unblock = 解除屏蔽
demo-menu-join = 加入群
demo-menu-leave = 退出群
demo-menu-promote = 设为群管理员
demo-menu-demote = 不当管理员了
demo-empty = 这里还没有消息。
demo-empty-outside = { $name }不在群里，群里的消息都看不到。
demo-empty-not-started = { $name }还没点“开始”，“邻里”不能先发消息过来。
demo-button-start = 开始
demo-button-unblock = 解除屏蔽
demo-button-join = 加入群
demo-jump = 回到最新
demo-jump-new = { $count }条新消息
demo-is-in-group = “邻里”已经在群里了。
demo-leads-elsewhere = 这个链接通往真正的 Telegram，不在这栋楼里。

## 消息。

demo-voice = 语音消息
demo-picture = 图片
demo-place = 地图上的位置
demo-document-size = { $count }KB
demo-edited = 已编辑
demo-silent = 静音发送
demo-reply = 回复
demo-edit = 编辑
demo-service-created = { $name }建了群
demo-service-joined = { $name }加入了
demo-service-added = { $name }把{ $other }拉进了群
demo-service-left = { $name }退出了
demo-service-removed = { $name }把{ $other }移出了群
demo-service-title = { $name }把群名改成了“{ $title }”
demo-service-upgraded = 群升级成了超级群
demo-service-goes-on = 超级群从这里接着聊

## 写消息。

demo-write-privately = { $name }私聊“邻里”
demo-write-in-group = { $name }在群里说
demo-field = 写消息
demo-send = 发送
demo-send-voice = 发语音消息
demo-send-picture = 发图片
demo-replying = 回复{ $name }
demo-editing = 编辑消息
demo-commands = 命令
demo-keyboard = 聊天下方的按钮
demo-keyboard-switch = 显示或收起按钮

## 时间和状况。

demo-clock = 楼里的时间
demo-turn = 调时间
demo-button-ten-minutes = +10分钟
demo-button-an-hour = +1小时
demo-button-a-day = +1天
demo-button-morning = 明早8点
demo-turning = 时间正在往前走……
demo-trouble = 出点状况
demo-button-telegram-down = Telegram 断线
demo-button-telegram-back = Telegram 恢复
demo-button-telegram-busy = “慢一点！”30秒
demo-button-telegram-wait = 慢一点，还有{ $seconds }秒
demo-button-kill = 停掉机器人
demo-button-revive = 启动机器人

## 邻居、群、重新开始。

demo-people = 搬来一位邻居
demo-new-name = 名字
demo-new-language = 语言
demo-button-move-in = 搬进来
demo-moved-in = { $name }搬进来了，也进了群。在哪部手机上方选这个名字，那部手机就归{ $name }用。
demo-group-and-house = 群和重新开始
demo-button-promote-bot = “邻里”当管理员
demo-button-demote-bot = “邻里”当成员
demo-button-add-bot = 拉“邻里”回群
demo-button-remove-bot = 把“邻里”移出群
demo-button-upgrade = 升级为超级群
demo-button-begin-sure = 真的重来？
demo-begin-about = 换一栋新楼，一切从头来，现在这栋就没有了。
demo-button-begin = 用中文重来

## 刚才的事。

demo-calls = 刚才的事
demo-calls-about = “邻里”和 Telegram 之间说了什么、谁看得到，最新的在最上面。
demo-calls-fold = 展开或收起刚才的事
demo-calls-filter = 只看有人看得到的
demo-calls-empty = 还没有。
demo-button-newest = 看最新的
demo-call-took = { $count }毫秒
demo-readers-everybody = “{ $title }”里的所有人（{ $count }）
demo-readers-some = 只有{ $name }
demo-readers-private = 只有{ $name }，私聊
demo-readers-in-group = 只有{ $name }，在“{ $title }”里
demo-readers-nobody = 没有人：只在“邻里”和 Telegram 之间
demo-deed-wrote = 发消息
demo-deed-changed = 改消息
demo-deed-buttons = 改按钮
demo-deed-deleted = 删消息
demo-deed-answered = 回应点击
demo-deed-voice = 发语音
demo-deed-passed-on = 转发消息
demo-deed-picture = 发图片
demo-deed-place = 发位置
demo-deed-file = 发文件
demo-deed-heard = 收到新消息：{ $count }
demo-deed-listened = 等消息
demo-deed-pinned = 置顶
demo-deed-unpinned = 取消置顶
demo-deed-asked = 查一下
demo-deed-introduced = 自我介绍
demo-deed-other = 别的事
demo-fault-drop-before = 还没送到就断了
demo-fault-drop-after = 送到了，回音丢了
demo-fault-hang = 一直没有回音
demo-fault-busy = Telegram 说：慢一点
demo-fault-server = Telegram 那边出了错
demo-fault-other = 没有成功
