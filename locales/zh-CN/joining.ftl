### 门口：怎么加入，谁在等，楼长怎么说。

joining-button-policy = 怎么加入
joining-policy-open =
    <b>怎么加入“{ $building }”</b>
    现在：进了群就是邻居，马上能用。
joining-policy-approval =
    <b>怎么加入“{ $building }”</b>
    现在：新来的要楼长点头。点头之前我什么都不给看，按钮也用不了；不过群里的消息照样看得到。
joining-policy-code =
    <b>怎么加入“{ $building }”</b>
    现在：新来的把楼道告示上的口令告诉我。口令：<b>{ $code }</b>
    请用大字印在告示上。这里只有楼长看得到。
joining-policy-vouches =
    <b>怎么加入“{ $building }”</b>
    现在：邻居认得的就能加入。我在群里问一声，要有这么多位邻居说认得：{ $needed }。
joining-policy-note =
    我认得的邻居都不受影响。在群里从没说过话的，我还不认得，也会当作新来的。改成谁都能进，正在等的就都进来了。
joining-button-open = 进群就行
joining-button-approval = 楼长点头
joining-button-code = 楼道口令
joining-button-vouches = 邻居认得
joining-button-new-code = 换个口令

joining-standing-waiting = 您已经在群里了，等楼长点头，就能请人帮忙、帮别人。楼长已经知道，一有答复我马上告诉您。
joining-standing-late = 还没有楼长答复，不是您的问题，大家可能正忙。请在群里跟楼长说一声，一有答复我马上告诉您。
joining-standing-asked = { $name }想先跟您聊两句，会给您发消息。之后我再告诉您。
joining-standing-code = 您已经在群里了。把楼道告示上的口令告诉我，就能加入。
joining-standing-either = 楼长已经知道了，可以让您加入。您有楼道告示上的口令，马上就能加入。
joining-standing-vouches = 您已经在群里了。认得您的邻居在群里的卡片下点“我认得”，您就能加入。现在有{ $count }位，要{ $needed }位。
joining-standing-accepted =
    欢迎！您现在是“{ $building }”的邻居了。
    怎么用：/help
joining-standing-past = 那是您还在等的时候。
joining-standing-over = 您已经不在那个群里，这件事就到这里了。
joining-declined-elsewhere = 这次没能让您加入：楼长觉得您不住这栋楼。如果您住这里，请在群里跟楼长说一声。
joining-declined-unknown = 暂时没能让您加入：这里还没有人认得您。请在群里跟楼长打个招呼，或者当面说一声。
joining-declined-silent = 暂时没能让您加入：楼长给您发了消息，还没等到回音。您回一句，还能加入。
joining-declined-twice = 您的另一个账号已经在这里了，请用那一个。如果弄错了，请在群里跟楼长说一声。
joining-button-have-code = 我有口令
joining-button-have-none = 没有口令
joining-button-ask-moderator = 请楼长看看
joining-button-stop = 不填了
joining-code-question = 请把楼道告示上的口令发给我，一共六位数字。
joining-code-wrong = 口令不对。请再看看告示，把六位数字发给我。

joining-vouching = { $name }刚进群，想加入。您认得吗？现在有{ $count }位邻居认得，要{ $needed }位。
joining-vouching-in = { $name }现在也是咱们的邻居了。
joining-vouching-over = 这件事过去了。
joining-vouched = 谢谢，记下了。
joining-button-vouch = 我认得

joining-card = { $name }进了“{ $building }”的群，想加入。是住在这里的吗？
joining-card-like = ⚠️ 这个名字很像楼长{ $moderator }，请先弄清是谁。
joining-card-asked = { $moderator }先去问问。
joining-card-accepted = { $moderator }让{ $name }加入了。
joining-card-came-in = { $name }加入了。
joining-card-invited = { $name }凭{ $moderator }的邀请加入了。
joining-card-declined = { $moderator }婉拒了{ $name }：{ $reason }。
joining-card-over = 这件事过去了：人已经不在群里，或者早就加入了。
joining-card-not-yours = 这些只有那栋楼的楼长能看。
joining-waits = { $name }申请加入
joining-button-approve = 通过
joining-button-ask-first = 再问问
joining-button-decline = 婉拒
joining-button-undo = 撤销
joining-button-back = 返回
joining-reasons = 为什么婉拒{ $name }？十分钟后我会好好跟那边说，不提您的名字。十分钟内可以撤销。
joining-reason-elsewhere = 不住这里
joining-reason-unknown = 没人认得
joining-reason-silent = 一直没回音
joining-reason-twice = 已经加入了

joining-refused-own = 这是您自己的事，请别的楼长来定。
joining-refused-self = 这是您自己的事，要别的邻居说认得您才行。
joining-refused-decided = 这件事已经定了。
joining-refused-late = 十分钟过了。想让人加入，还可以点卡片上的“通过”。
joining-refused-over = 这里没有要定的事了。
joining-refused-tries = 试的次数太多了。请一小时后再试，或者点“没有口令”，请楼长让您加入。
joining-refused-resting = 这里输错口令的次数太多了，一小时内我先不收口令。请点“没有口令”，请楼长让您加入。

joining-many-codes = ⚠️ “{ $building }”有人连着输错了很多次口令，可能在乱猜。一小时内我先不收口令，要加入的人还可以找您。
joining-many-invites = ⚠️ “{ $building }”有人连着试了很多个假邀请，可能在乱猜。一小时内我先不收邀请，要加入的人还可以找您。
