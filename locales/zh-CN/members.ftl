### 邻里本身：欢迎、用法、语言、时间、隐私。

members-language-name = 简体中文
members-somebody = 一位邻居
members-profile = <a href="tg://user?id={ $account }">{ $name }</a>

members-welcome =
    大家好，我是“邻里”，帮咱们楼互相搭把手。要帮忙：发 /need 加一句话，比如“/need 帮我取个件”。能帮忙：点卡片下的“我来帮忙”。
    门牌、电话请私聊我，群里不会出现。
members-hello =
    您好，我是“邻里”，帮咱们楼的邻居互相搭把手。

    要帮忙：一句话告诉我，打字、说话都行，也可以点下面的“找人帮忙”。
    能帮忙：点“谁要帮忙”。
    怎么用：发 /help
members-hello-stranger =
    您好，我是“邻里”，帮一栋楼的邻居互相搭把手。

    您楼里有 Telegram 群吗？请先在群里发一下 /help，我就认识您了。
    还没有群，或者我不在群里？把我拉进去就行：
members-faceless = 您现在是匿名身份，我认不出您。请关掉匿名再发一次。
members-type-please = 这一步请打字，写成一条消息发给我就行。
members-words-please = 我只看得懂文字、听得懂语音。请用一句话告诉我您需要什么。
members-forwarded = 转发来的我不处理，请您自己写一句发给我。
members-edited = 命令要重新发送才管用，请再发一次。
members-flood = 您一下子发了很多，请过一分钟再发。
members-keyboard-sos = 🆘 紧急呼救
members-keyboard-come = 🔔 请邻居来一趟
members-keyboard-ask = 🙋 找人帮忙
members-keyboard-needs = 📋 谁要帮忙

members-help-menu = 您想做什么？
members-help-alarm =
    <b>紧急的时候</b>
    请先打急救、报警或火警电话。再点下面的“🆘 紧急呼救”，或者在哪儿都行，发 /sos。我先叫家里人和最近的邻居，再叫全楼，直到有人到场。五秒内点“我没事”，谁也不惊动。赶来的邻居会看到您的门牌：平时先在 /me 里填好。没那么急，就点“🔔 请邻居来一趟”。替不用 Telegram 的邻居叫人，/home 里有按钮。想让人能开门，发 /key。一个人住？发 /fine，我每天问您一声好不好。

    有人叫您：能去就点“我现在就去”，到了点“我到了”。去不了不用管，我会叫别人。

    比如：/sos
members-help-ask =
    <b>找人帮忙</b>
    在这里一句话告诉我，打字、说话都行，也可以带上照片、位置。我先给您看一遍再发到群里。在群里发也行：/need 加一句话。什么时候要，一起说上；门牌、电话请在这里说。替不用 Telegram 的邻居求助，写“帮李奶奶：……”。隔一阵就要一次的，写上“每周一9点”；/series 看看哪些是定期的，也能停下。

    比如：
    /need 今天下午4点到6点帮我取个件
members-help-help =
    <b>帮邻居的忙</b>
    点卡片下的“我来帮忙”，是什么事、上门说什么暗号，我会在这里告诉您。临时有事就点“临时来不了”，没人会怪您。在 /me 里说说您愿意帮什么忙，有这样的事我先问您。

    比如：发 /needs 看看现在谁要帮忙。
members-help-confirm =
    <b>办完以后</b>
    帮忙的邻居点“办好了”，我会来问您：办好了、还没办好，还是有点问题。有问题不会在群里说；点“心里不踏实”，那位邻居就看不到您的门牌了。帮了不用 Telegram 的邻居，把卡上的码打在这里就行。两天没回音，就自动记作办好。

    不点按钮也行，比如：/confirm 12
members-help-change =
    <b>改一改，或者不要了</b>
    我那条消息下面有按钮，可以改内容、时间、类别、要几人、门牌电话。您也可以直接编辑自己发的那句话，卡片会跟着变。点“不需要了”，10分钟内还能撤销。

    比如：/cancel 12
members-help-find =
    <b>找回来看看</b>
    /needs 看谁要帮忙，/mine 看您求助的和您接下的。每张卡片都有编号：接下 /claim 12，退出 /release 12，办好了 /done 12，确认 /confirm 12，不需要了 /cancel 12。您在几栋楼里的话，用 /building 换一栋。电梯坏了、闻到煤气味该打给谁，看 /numbers。

    比如：/mine
members-help-settings =
    <b>资料、语言和隐私</b>
    /me 是您的资料：邻居怎么称呼您、几单元、电话，每一项给谁看都由您定。/home 是您家：和谁同住，谁不用 Telegram、由您照应。家里还有人没加入，发 /invite。托付给您的事看 /grants。想少收消息，发 /quiet。/language 换您和我之间的语言，/privacy 看我记了什么、为什么，/mydata 把您的全部资料发给您，/forgetme 删除您的资料。紧急情况：/sos

    比如：/me
members-help-moderate =
    <b>楼长看这里</b>
    群的管理员就是楼长。

    /settings　语言、时间、怎么加入、安静时段等等
    /topic　在群里某个话题里发，求助就都到那里
    /queue　还有什么事等着您，最久的在前面
    /drill　和全楼练一次呼救，看看多久有人到
    /duty　谁在值班，也可以按周轮班
    /bells　有哪些门铃，好不好用
    /call　有人来电：替对方发求助，或者记下回电
    /invite　做一个只能一位用的邀请链接
    /residents　楼里住着谁
    /grants　钥匙、上门看望这些事托付给了谁，要两位楼长点头
    /home　也能看受照应的邻居
    /cover　有事时谁先赶到，哪家还没有人
    /numbers　楼里常用的电话
    /poster　打印楼道海报和联系卡
    /close 12、/reopen 12　结束一件事，或者重新打开；求助的邻居会收到消息
    /series 12　让它不再定期发

    新来的邻居要看别人家门牌，我会先问您。每天早上我会跟您报一声平安，不想要就点下面的按钮。

    比如：/close 12
members-button-help-menu = 看全部
members-button-help-alarm = 紧急时候
members-button-help-ask = 找人帮忙
members-button-help-help = 帮邻居的忙
members-button-help-confirm = 办完以后
members-button-help-change = 改或者不要了
members-button-help-find = 找回来看看
members-button-help-settings = 资料和隐私
members-button-help-moderate = 楼长看这里

members-which-building = 您说的是哪栋楼？我会记住，下次不再问。
members-at-building = 好的，以后在这里说的都是“{ $building }”。
members-button-other-building = 换一栋楼
members-vouch-question =
    { $name }刚来咱们楼，正帮一位邻居的忙，想看看门牌。您认识吗？
members-vouch-over = { $name }可以看所帮邻居的门牌了。
members-not-vouched = 还没有楼长认识您，请在楼里的群找一位楼长说说。
members-vouched = 楼长认识您，现在可以看了，请再点一次刚才的按钮。
members-vouch-given = 谢谢，记下了。
members-vouch-not-given = 好的，那就先不给看。
members-button-vouch = 我认识
members-button-not-vouch = 不认识

members-unknown-command = 这个命令我不认识。发 /help 看看我能做什么。

members-languages = 您想让我跟您说哪种语言？
members-group-languages = 群里用哪种语言？
members-language-set = 好的，以后我跟您说中文。
members-group-language-set = 好的，以后群里就用这种语言。

members-clock-question =
    您那里现在是{ $time }吗？
    我要知道“{ $building }”的时间，夜里才不会吵到大家。
members-clock-choice = “{ $building }”现在几点？点一下对的时间。
members-clock-city = { $time } { $city }
members-clock-set = 谢谢，记下了。
members-clock-is-set = “{ $building }”现在是{ $time }，谢谢。
members-city-los-angeles = 洛杉矶
members-city-denver = 丹佛
members-city-chicago = 芝加哥
members-city-new-york = 纽约
members-city-sao-paulo = 圣保罗
members-city-london = 伦敦
members-city-berlin = 柏林
members-city-istanbul = 伊斯坦布尔
members-city-dubai = 迪拜
members-city-kolkata = 新德里
members-city-bangkok = 曼谷
members-city-shanghai = 北京
members-city-tokyo = 东京
members-city-sydney = 悉尼

members-privacy =
    <b>我记了什么，为什么</b>
    • 您的名字、Telegram 号码和语言：邻居好知道是谁求助、谁来帮忙，我也好联系您。
    • 您求助的事（文字或语音）、谁帮了忙：好让事情办妥、有人确认。草稿留一天。一起发的照片、位置只给来帮忙的邻居看，存到事情办完一天后。
    • 您在 /me 里填的资料：填不填、给谁看，都由您定。
    • 和谁同住、照应哪位不用 Telegram 的邻居：称呼、老人还是孩子、门牌、哪天同意的。同住的、照应的邻居和楼长看得到。
    • 您写的开门办法：删掉或者您离开之前；谁有钥匙；谁看过，留90天。您选的保管人看得到；呼救的时候，受托保管钥匙、正赶过去的邻居也看得到；楼长只看得到谁有钥匙。
    • 您做的邀请：谁用它加入、什么时候。您和楼长看得到，过期30天后删除。
    • 楼长特别托付给您的事，以及为什么放心：结束后再留一年。原因您可以用 /mydata 看到。
    • 您留的门牌电话、谁看过：事情办完一天后删除。
    • 您呼救的经过和说过的话：留30天。被叫的邻居看得到您的称呼、单元和楼层；赶来的邻居看得到门牌和电话，不论您平时给谁看。
    • 您要我每天问您的话（/fine）：几点问、上次什么时候报的平安、外出到哪天、选了谁。没有回音时，同住的人和您选的人会知道；还没人去，楼长和同单元的邻居也会知道。
    • 您不想收哪些消息（/quiet），还有这两天我主动发给您几次。
    • 谁在什么时候做了什么，只记编号不记内容，留一年：万一有误会，楼长好弄清楚。

    <b>谁看得到</b>
    楼里的群只看得到您的名字和您求助的话。您私下告诉我的，只有您、我和该知道的那位邻居知道。名字和文字都加密保存，不出售，不给外人。
    楼长看得到楼里住着谁、从什么时候起，还有您愿意给楼长看的资料；楼长看过谁，都有记录。

    <b>留多久</b>
    到您发 /forgetme 删除为止。想要一份全部资料，发 /mydata。备份30天内清除。

    <b>谁在管理</b>
    { $operator }
members-consents =
    <b>您同意过什么</b>
members-consent-line = • { $what }（{ $day } 起，第 { $version } 版说明）
members-consent-line-over = • { $what }（{ $day } 起，第 { $version } 版说明；{ $over } 您收回了）
members-consent-door = 您求助时留的门牌、电话，我存到事情办完一天后，只给来帮忙的邻居看
members-consent-attached = 您求助时发的照片、位置，我存到事情办完一天后，只给来帮忙的邻居看；您要放到群里的照片才放到群里
members-consent-profile = 您在 /me 里填的资料，我存着，只给您选定的人看
members-consent-door-note = 我加密保存您写的开门办法，给您选的保管人看；呼救的时候，也给受托保管钥匙、正赶过去的邻居看
members-consent-checkin = 我每天问您一声好不好，没有回音就告诉您选定的人
members-consents-none = 目前没有：可填可不填的，您都没有填。
members-consents-last = 您的名字、求助的话、帮过谁，是互相帮忙少不了的；想全部删除，发 /forgetme。其他说明：/privacy
members-take-back-door = 要把您求助时留的门牌、电话全部删掉吗？之后来帮忙的邻居会直接问您。删了就找不回来了。
members-take-back-attached = 要把您求助时发的照片、位置全部删掉吗？来帮忙的邻居就看不到了，我放到群里的也会收走；您自己发的消息还在。删了就找不回来了。
members-take-back-door-note = 要把您写的开门办法删掉吗？钥匙还在保管人手里，但再也看不到办法了。删了就找不回来了。
members-take-back-profile = 要把您在 /me 里填的全部删掉吗？包括称呼、单元、楼层、门牌、电话、语言、愿意帮什么忙、在不在家。之后邻居看到的是您在 Telegram 上的名字。删了就找不回来了。
members-take-back-checkin = 以后每天不再问您，也忘掉您选定的人，好吗？您要是有事，我就没法告诉别人了。收回就找不回来了。
members-taken-back = 已经删除，也记下您收回了同意。
members-parted-home = 您已经不在那个群里了，这里原来的内容我收回了。
members-parted-office = 您已经不是那栋楼的楼长了，这里原来的内容我收回了。
members-parted-building = 我已经不在那栋楼的群里了，这里原来的内容我收回了。
members-gone = 这里原来的事已经过去了。
members-moved-down = 这张卡片已重新发在下面。
members-operator-unnamed = 咱们楼的一位志愿者，群里的楼长知道是谁。
members-forget-question =
    要删除您的全部资料吗？您的名字会从所有卡片上消失，您求助的事会撤下，您答应的事会重新请邻居帮忙。您照应的邻居还在名单上，由楼长照应。删了就找不回来了。
members-kept = 好的，一切照旧。
members-erased = 您的资料已全部删除。以后再给我发消息，就从头开始。祝您一切都好！

## 一个人的全部记录，以文件给本人。方括号里是表和列的名字。

members-mydata-page = 这是我记下的您的全部资料，用手机或电脑打开就能看。里面有私人的内容，请自己收好。想删除就发 /forgetme。
members-mydata-json = 同样的内容，给程序用的。
members-mydata-title = 邻里记下的您的资料
members-mydata-intro = 这是我到 { $time } 为止记下的您的全部资料。邻居的名字、说的话和门牌是邻居自己的，不在这里面。只供程序用、看了没有意思的编号，只写在给程序用的那个文件里。
members-mydata-nothing = 没有。
members-mydata-yes = 是
members-mydata-no = 否
members-mydata-chapter =
    { $name ->
        [application] 您想加入的楼
        [invite] 您做的邀请，和您用过的邀请
        [vouch] 您说认得新邻居的时间
        [intake] 您接电话时记下的
        [call_back] 您记下要回的电话
        [code_card] 您让做的确认码卡
        [confirmation] 您作为楼长电话确认过的事
        [card_try] 您打错卡上的码的时间
        [code_try] 您填错口令的时间
        [mute] 您不想收的消息
        [unsolicited] 我主动发给您几次
        [duty_week] 您值班的周
        [swap] 换班
        [person] 您的账号
        [membership] 您的楼
        [grant] 您在楼里的权限
        [consent] 您同意过什么
        [trust] 托付给您的事
        [detail] 您填的资料
        [need] 您求助的事
        [claim] 您帮过的忙
        [opening] 您看过的门牌电话和位置
        [offer] 问过您能不能帮的事
        [draft] 还没发出的草稿
        [attachment] 您发的照片和位置
        [step] 我在等您说的话
        [outbox] 等着发给您的消息
        [message] 我发给您、还记着的消息
        [edit] 您编辑过的消息
        [audit] 您做过的事（用的是程序里的叫法）
        [housemate] 您说住在哪里
        [guardian] 您照应谁，或者请您照应谁
        [series] 您的定期的事
        [alarm] 您的呼救
        [responder] 您被叫去帮忙
        [alarm_word] 呼救时您说的话
        [device] 您家的门铃
        [door_note] 您写的开门办法
        [door_read] 您家的开门办法什么时候有人看过
        [key_holder] 您保管谁家的钥匙，或者有谁问过您
        [door_opening] 您什么时候看过开门办法
        [checkin] 我每天几点问您
        [circle] 您的事最先告诉谁，谁的事最先告诉您
       *[another] ({ $name })
    }
members-mydata-part =
    { $name ->
        [claim] 谁来帮忙
        [opening] 门牌电话、位置被看过的时间
        [occurrence] 哪天发了或跳过了
        [press] 什么时候按过
       *[another] ({ $name })
    }
members-mydata-column =
    { $name ->
        [admitted_at] 加入时间
        [applied_at] 想加入的时间
        [answered_at] 答复的时间
        [asked_at] 提出的时间
        [other_week] 换成的一周，开始于
        [muted_at] 开始
        [day] 日期
        [sent] 次数
        [week] 开始于
        [decided_at] 决定的时间
        [reason] 婉拒的原因
        [expires_at] 有效到
        [invited] 凭邀请加入
        [maker_id] 是您做的
        [begun_at] 开始于
        [note] 备注
        [confirmed_at] 确认于
        [tried_at] 时间
        [vouched_at] 时间
        [at] 时间
        [building_id] 楼
        [category] 类别
        [chat_opened_at] 从何时起能给您发消息
        [chosen_at] 选为私聊所说的楼
        [claimed_at] 接下的时间
        [confirmed_by] 由谁确认
        [daily_word] 早上报平安（楼长）
        [delete_at] 何时删除
        [done_at] 说办好了的时间
        [door_word] 进门暗号
        [due_at] 何时发出
        [edited_at] 编辑时间
        [ended_at] 结束时间
        [ends_at] 到何时为止
        [entered_by] 是您把我拉进群的
        [owner_id] 您是群主
        [exposed] 您自己的消息里还有门牌或电话
        [in_group] 在您自己发到群里的消息里
        [given_at] 从何时起
        [hints] 给过您的提示
        [joined_at] 从何时起
        [kind] 类型
        [plan] 方式
        [peril] 什么事
        [raised_at] 呼救时间
        [closed_at] 结束时间
        [there_at] 到场时间
        [language] 语言
        [language_chosen] 是您自己选的
        [left_at] 到何时为止
        [made_at] 写下的时间
        [name] 在 Telegram 上的名字
        [number] 卡片上的编号
        [going_at] 说出发的时间
        [late_at] 说晚到的时间
        [of_place] 看的是地图上的位置
        [opened_at] 看门牌电话的时间
        [written_at] 写下的时间
        [removed_at] 删掉的时间
        [read_at] 看的时间
        [offered_at] 问您的时间
        [declined_at] 说这次不行的时间
        [outcome] 结果
        [parked_at] 从何时起等您点开始
        [place] 第几位
        [places] 要几人
        [posted_at] 发出时间
        [private_at] 留门牌电话的时间
        [private_part] 门牌电话
        [purpose] 为了什么
        [readers] 谁能看到
        [revoked_at] 到何时为止
        [seen_at] 第一次见到您
        [shown_at] 发出或改动的时间
        [starts_at] 从何时开始
        [state] 情况
        [telegram_id] Telegram 号码
        [ending] 结果
        [grounds] 为什么放心
        [held_at] 从何时起
        [noticed_at] 在群里告知的时间
        [proposed_at] 提议的时间
        [term_days] 多少天
        [work] 什么事
        [thanked_at] 道谢的时间
        [time_zone] 时区
        [title] 楼名
        [told_at] 写下的时间
        [until_at] 到何时为止
        [value] 内容
        [verb] 什么事
        [version] 第几版说明
        [voice] 语音（Telegram 里的文件名）
        [content] 照片（Telegram 里的文件名）或位置
        [sent_at] 发出时间
        [whole_days] 整天
        [withdrawn_at] 收回时间
        [words] 说的话
        [worried_at] 您告诉楼长觉得不舒服的时间
        [agreed_at] 同意时间
        [called] 邻居怎么称呼
        [entrance] 单元
        [flat] 门牌
        [said_at] 说的时间
        [rule] 多久一次
        [starts_minute] 从几点
        [ends_minute] 到几点
        [first_day] 头一次
        [last_day] 到哪天为止
        [noted_at] 记下的时间
        [added_at] 添加时间
        [battery] 电量（%）
        [heard_at] 上次有信号
        [label] 怎么称呼
        [pressed_at] 按的时间
        [rings] 按了会怎样
        [hour] 几点
        [asked_for] 上次问您
        [checked_at] 上次报平安
        [away_until] 外出到
        [stopped_at] 何时停的
        [person_id] 您的事告诉对方
        [friend_id] 对方的事告诉您
       *[another] ({ $name })
    }
members-mydata-word =
    { $name ->
        [accepted] 已加入
        [declined] 婉拒了
        [everything] 全部
        [help] 有邻居要帮忙
        [news] 楼里的消息
        [digest] 晚间小结
        [waiting] 还没定
        [taken] 换好了
        [refused] 这次换不了
        [dropped] 不换了
        [asker] 求助的人
        [building] 给这栋楼
        [home] 给家里人
        [kept] 有人打开了
        [used] 用过了
        [revoked] 收回了
        [closed] 已办妥
        [confirmed] 已确认
        [doors] 可以看门牌
        [door] 门牌电话，给来帮忙的邻居看
        [keys] 开门办法，给保管钥匙的邻居看
        [attached] 照片和位置，给来帮忙的邻居
        [failed] 没有人来
        [photo] 照片
        [place] 位置
        [held] 正在办
        [itself] 两天后自动确认
        [moderator] 楼长
        [open] 还开着
        [profile] 您在 /me 里填的资料
        [checkin] 每天问您，没有回音就告诉别人
        [released] 退出了
        [shut] 楼长已结束
        [withdrawn] 不需要了
        [done] 说办好了
        [in] 住在那里
        [not_known] 那里不认识
        [draft] 没有发
        [running] 在进行
        [stopped] 您停下了
        [ended] 楼长停下了
        [over] 已结束
        [whistle] 呼救
        [wish] 请邻居来一趟
        [bell] 门铃
        [check_in] 没有您的消息
        [ill] 有人生病或受伤
        [danger] 有危险
        [fire] 着火
        [undone] 撤回了
        [fine] 您没事
        [false] 误按
        [well] 人平安
        [moved] 重新叫了
        [lapsed] 一直没人结束
        [gone] 您离开了
        [words] 打字
        [voice] 语音
       *[another] ({ $name })
    }
members-refused-enough-data = 今天已经给过您三次了，明天起随时可以再要。

members-group-help = 我帮邻居们互相搭把手：发 /need 加一句话。详细用法，私下告诉您：
members-group-private = 这件事咱们私下说：
members-group-privacy = 我记了什么、为什么，私下告诉您：

members-refused-old-button = 这个按钮旧了。发 /help 看看现在能做什么。
members-refused-only-moderators = 群里的语言由楼长来定。您自己的语言，私聊我发 /language 就能换。
members-refused-applicant = 您还没有加入这里。情况请看我们的私聊。
members-refused-not-resident = 我没在那栋楼见过您。请先在那栋楼的群里发一下 /help，再试一次。
members-refused-no-building = 我还不知道您住哪栋楼。请先在楼里的群发一下 /help，再试一次。还没有群的话，把我拉进一个群就行：
members-refused-not-moderator = 这件事要楼长才能办，请找一位楼长帮忙。
members-refused-not-there = 这位已经不在咱们楼里了。
members-refused-new = 您刚来这栋楼，要先有一位楼长认识您。请跟楼长说一声。
members-nobody-moderates =
    咱们楼现在没有楼长：原来的楼长已不再是本群管理员。
    找人帮忙照常。要楼长办的事先等一等。请群主指定一位管理员，管理员就是楼长。
members-somebody-moderates = 前一阵没有楼长，现在又有了。
members-please-appoint =
    { $building } 现在没有楼长，您是群主。请指定一位管理员：打开群，点群名，选“编辑”，再选“管理员”。指定后马上就是楼长，最好有两位。
members-broke = 有位邻居的事在我这边出了错，编号 { $number }，邻居已经知道。请告诉管理机器人的人。
members-settings =
    <b>{ $building }</b>
    群里用{ $language }，那里的钟是{ $time }。楼长：{ $names }。
members-settings-over = 这些设置只有那栋楼的楼长能看。
members-between-names = 、
members-button-group-speaks = 群里用{ $language }
members-button-another-clock = 换个时间
members-button-daily = 早上报平安
members-button-settings = 设置
members-daily-word =
    ☀️ “{ $building }”一切正常。{ $count ->
        [0] 从昨天到现在，没什么动静。
       *[other] 从昨天到现在，邻居们找过我 { $count } 次。
    }
members-daily-word-disk =
    ⚠️ 我还在运行，可我那台电脑的磁盘快满了。{ $count ->
        [0] 从昨天到现在，“{ $building }”没什么动静。
       *[other] 从昨天到现在，“{ $building }”的邻居们找过我 { $count } 次。
    }
members-daily-word-on = 好的，每天早上都跟您报一声平安。
members-daily-word-off = 好的，以后早上不再报平安。出了问题还是会告诉您。
members-button-daily-off = 不用天天报
members-button-daily-on = 还是天天报
members-disk-full = ⚠️ 我所在的电脑快存满了。我靠预留的空间还能撑一阵，但撑不了太久。请转告管理机器人的人：尽快腾出磁盘空间。
members-disk-has-room = 我所在的电脑又有空间了，一切照常。
members-apology = 对不住，我这边出了点问题，请稍后再试。要是一直这样，请把编号 { $number } 告诉楼长。

members-button-add-to-group = 拉我进群
members-button-open-private = 💬 打开私聊
members-button-clock-right = 对
members-button-clock-wrong = 不对
members-button-keep = 先留着
members-button-erase = 全部删除
members-button-consents = 我同意过什么
members-button-take-back-door = 收回门牌电话
members-button-take-back-attached = 收回照片位置
members-button-take-back-profile = 收回我的资料
members-button-take-back-door-note = 收回开门办法
members-button-take-back-checkin = 收回每天问候
members-button-erase-door = 删门牌电话
members-button-erase-attached = 删照片和位置
members-button-erase-door-note = 删开门办法
members-button-erase-profile = 删我的资料
members-button-erase-checkin = 不用问了

## Telegram 里对机器人的介绍，以及命令说明。

members-bot-description =
    “邻里”帮一栋楼的邻居互相搭把手：有人说一句要帮忙，有人点一下“我来帮忙”。门牌和电话不会出现在群里。
members-bot-short-description = 帮一栋楼的邻居互相搭把手。把我拉进楼里的群就能用。
members-command-start = 开始
members-command-building = 换一栋楼
members-command-language = 语言
members-command-settings = 楼长：本楼的设置
members-command-privacy = 隐私说明
members-command-mydata = 导出我的资料
members-command-forgetme = 删除我的资料
members-command-help = 怎么用

members-away = 我{ $from }到{ $until }断线了，这段时间的事请再看一眼：
