### 楼里清静：收哪些消息、晚间小结、群里的清单。

digest-command-quiet = 免打扰
digest-group-quiet = 私下给您看：

digest-quiet-title = <b>我会主动给您发这些</b>
digest-quiet-on = 🔔 { $kind }
digest-quiet-off = 🔕 { $kind }：不收
digest-kind-help = 有邻居要帮忙
digest-kind-digest = 晚间小结，每晚一条
digest-kind-news = 楼里的消息
digest-quiet-paused = ⏸ 这些先停着，到{ $until }为止。
digest-quiet-budget =
    { $n ->
        [0] 除了晚间小结，楼里不让我主动打扰邻居。
       *[other] 除了晚间小结，我一天最多主动打扰您{ $n }次。
    }
digest-quiet-always = 您求助的、您接下的事，有消息照样告诉您；紧急呼救从不静音。
digest-button-no-help = 不收求助
digest-button-help = 再收求助
digest-button-no-digest = 不收小结
digest-button-digest = 再收小结
digest-button-no-news = 不收消息
digest-button-news = 再收消息
digest-button-tomorrow = 停到明天
digest-button-week = 停一星期
digest-button-resume = 恢复接收
digest-button-fewer = 🔕 少发这类
digest-noted = 记下了，从现在起就这样。
digest-is-fewer = 好的，这类不再发了。想再收，发 /quiet 就行。

digest-title = 🌙 <b>“{ $building }”今晚小结</b>
digest-own = <b>您的事</b>
digest-own-question = { $line } · 办好了吗？等您回个话。
digest-others = <b>谁要帮忙</b>
digest-more =
    { $n ->
       *[other] ……还有{ $n }件。
    }
digest-fewer = 点编号看详情。不想每晚收到，发 /quiet。
digest-past = 那晚已经过去了。现在谁要帮忙：

digest-list-title = 📋 <b>谁要帮忙</b>
digest-list-how = 能帮忙的，点那张卡片下的“🙋 我来帮忙”，或者私聊我发 /needs。
digest-list-empty = 📋 现在没有邻居等人帮忙。您要帮忙，发 /need 加一句话。
