### 托付：要特别放心才能做的事，由两位楼长点头，有期限。

grants-command-grants = 托付给我的事

## 各种事：句子里怎么说、按钮上怎么写、可以做什么。

grants-work-keys = 保管邻居家的钥匙
grants-work-money = 经手邻居较大的一笔钱
grants-work-papers = 拿邻居的医保卡、身份证和处方去办事
grants-work-desk = 在孩子们的自习桌值守
grants-work-visits = 上门看望邻居
grants-work-health = 记健康情况并回访
grants-work-counsel = 陪邻居谈心疏导
grants-work-law = 解答法律问题
grants-button-keys = 钥匙
grants-button-money = 钱款
grants-button-papers = 证件处方
grants-button-desk = 自习桌
grants-button-visits = 上门看望
grants-button-health = 健康
grants-button-counsel = 谈心疏导
grants-button-law = 法律
grants-may-keys = 您可以保管邻居家的钥匙，只在邻居同意的事上用。
grants-may-money = 您可以替邻居经手较大的一笔钱，办完把收据和余款交回。
grants-may-papers = 您可以拿着邻居的医保卡、身份证或处方去办事，办完马上归还。
grants-may-desk = 您可以在自习桌照看孩子，每次都要有另一位大人在场。
grants-may-visits = 您可以上门看望同意了的邻居。第一次一定要两个人一起去。
grants-may-health = 您可以记下邻居愿意说的健康情况，过后再去看看。不下诊断。
grants-may-counsel = 您可以陪邻居谈心。听到的话不往外说，哪些情况例外，请一开始就讲明白。
grants-may-law = 您可以为邻居解答法律问题，也请告诉邻居还能去哪里问。

## 名单。

grants-when =
    { $weekday ->
        [1] 周一{ $clock }
        [2] 周二{ $clock }
        [3] 周三{ $clock }
        [4] 周四{ $clock }
        [5] 周五{ $clock }
        [6] 周六{ $clock }
       *[7] 周日{ $clock }
    }
grants-title = <b>托付</b> · { $building }
grants-page = 第{ $page }页，共{ $pages }页
grants-none = 这里还没有托付过谁。
grants-how = 保管钥匙、经手钱款、上门看望这些事，要两位楼长点头。想提议，请在 /residents 里打开那位邻居的页面，点“托付”。
grants-line-of = { $name } · { $work }
grants-line-held = ✓ { $what } · 到{ $date }
grants-line-noticed = ⏳ { $what } · 群里已告知，{ $when }起
grants-line-waits =
    ⏳ { $what } · { $days ->
        [0] 今天起在等
       *[other] 等了{ $days }天
    }
grants-waits = 托付{ $name }{ $work }，等您点头
grants-person = <b>托付</b> · { $name }
grants-person-none = 还没有。
grants-person-choose = 您放心托付哪件事，就点哪件。要两位楼长点头。
grants-person-choose-alone = 您放心托付哪件事，就点哪件。没有另一位楼长可以点头，要先在群里告知48小时。
grants-mine = <b>托付给您的事</b> · { $building }
grants-mine-line = <b>{ $work }</b> · 到{ $date }
grants-mine-announced = ⏳ { $work } · { $when }起，没有变化的话
grants-mine-wait = <b>{ $work }</b> · 请先等一等，楼长正在看这件事
grants-mine-none = 还没有特别托付的事。保管钥匙、上门看望这些，要两位楼长点头，有期限。平时帮忙不用这个。
grants-trusted = 托付：{ $work } · 到{ $date }

## 提议。

grants-terms = 请{ $name }{ $work }，多长时间？到期自动结束。
grants-grounds = { $name }，{ $work }，{ $term }。为什么放心？楼长看得到，{ $name }自己也能看；群里看不到。
grants-alone = 没有另一位楼长可以点头，所以您一答完，群里就会看到{ $name }和这件事，告知48小时，看不到原因。请先问过{ $name }本人。
grants-form = 请用一句话说说为什么放心{ $name }，200字以内。楼长看得到，{ $name }自己也能看；群里看不到。
grants-button-quarter = 3个月
grants-button-year = 1年
grants-button-two-years = 2年
grants-button-certificate = 看过证书
grants-button-known = 认识多年
grants-button-sent = 单位派来的
grants-button-other = 自己写
grants-button-stop = 先不填
grants-button-back = 返回
grants-button-all = 全部托付
grants-button-more = 更多…
grants-button-person = 这位的托付
grants-button-mine = 我的托付
grants-button-residents = 楼里的住户
grants-button-grants = 托付

## 卡片。

grants-card-proposed = { $moderator }想请{ $name }{ $work }，{ $term }。
grants-card-yours = 您想请{ $name }{ $work }，{ $term }。
grants-card-grounds = 为什么放心：{ $grounds }
grants-card-words = 为什么放心：{ $words }
grants-card-waits = { $date }起在等另一位楼长点头，我已经问过了。
grants-card-notice = 群里已经告知。没有楼长拦下的话，{ $when }起就算数。
grants-card-question = 您同意吗？您一点头，马上算数。
grants-card-held = 已托付{ $name }{ $work }，到{ $date }。
grants-card-by-two = { $first }和{ $second }点的头。
grants-card-by-one = { $first }点的头，群里提前48小时知道。
grants-card-expired = { $name } · { $work }：到期了。
grants-card-given-back = { $name } · { $work }：本人交回了。
grants-card-rather-not = { $name } · { $work }：本人不想接。
grants-card-taken-back = { $name } · { $work }：{ $moderator }收回了，已经不算数。
grants-card-withdrawn = { $name } · { $work }：{ $moderator }撤回了提议。
grants-card-declined = { $name } · { $work }：{ $moderator }觉得先等等。
grants-card-undo = 十分钟内可以撤销。
grants-card-lapsed = { $name } · { $work }：提议作废了。
grants-card-left = { $name } · { $work }：已退群，托付结束。
grants-card-renewed = { $name } · { $work }：已经续上。
grants-card-own = <b>{ $work }</b> · 到{ $date }
grants-card-own-proposed = 楼长们还在商量这件事，定了我马上告诉您。
grants-card-own-given-back = 谢谢您一直做到现在，以后请别的邻居来做。
grants-card-own-rather-not = 好的，没关系，不用说原因。
grants-card-own-over = 这件事已经不在您手上了。
grants-card-own-wait = 请先等一等，楼长正在看这件事。
grants-over = 这件事过去了。
grants-not-yours = 这些只有那栋楼的楼长能看。
grants-button-second = 我也同意
grants-button-not-yet = 先等等
grants-button-take-back = 收回
grants-button-undo = 撤销
grants-button-renew = 续期
grants-button-give-back = 交回
grants-button-keep = 先留着
grants-button-yes-give-back = 是的，交回
grants-button-rather-not = 我不想接

## 告诉大家的话。

grants-announcement = 从{ $when }起，想请{ $name }{ $work }。有谁觉得不妥，请私下跟楼长说一声。
grants-announcement-still = 还来得及：从{ $when }起，想请{ $name }{ $work }。有谁觉得不妥，请私下跟楼长说一声。
grants-announcement-past = 告知已结束。
grants-announced = { $moderator }想从{ $when }起请您{ $work }。没有另一位楼长可以点头，所以现在先在群里告知大家。
grants-announced-past = 这件事先不办了，别的都照旧。
grants-announced-held = 已经定下来了。可以做什么，发 /grants 看。
grants-held = 楼长们信得过您，请您{ $work }，到{ $date }。
grants-held-trust = 这是大家对您的信任。忙不过来，随时可以交回，没人会怪您。发 /grants 可以再看。
grants-give-back-question = 要交回“{ $work }”吗？交回以后请别的邻居来做；想再做，楼长可以再托付给您。
grants-soon = 托付{ $name }{ $work }，{ $date }到期。续期还是要两位楼长点头。
grants-soon-own = 请您{ $work }，{ $date }到期。楼长已经知道，可以续。您不想再做，什么都不用点。
grants-soon-past = 这件事过去了。
grants-told-expired = “{ $work }”到期了，以后不用再做，谢谢您一直做到现在。手上要是还有东西，请还给邻居。想接着做，请跟楼长说一声。
grants-told-taken-back = 楼长收回了“{ $work }”，以后请别的邻居来做。手上要是还有东西，请还给邻居。不清楚原因的话，请跟楼长聊聊。别的都照旧。
grants-news-held = 现在起请{ $name }{ $work }，到{ $date }。
grants-news-declined = 请{ $name }{ $work }这件事，{ $moderator }觉得先等等。请一起商量，之后还可以再提。
grants-news-lapsed = 请{ $name }{ $work }的提议作废了：提议的人不再是楼长，或者两周没有人答复。可以再提。
grants-news-given-back = { $name }交回了“{ $work }”。手上要是还有钥匙、证件或者钱，请去要回来。
grants-news-rather-not = { $name }不想接“{ $work }”，没关系。
grants-news-left = { $name }已经不在群里了，之前托付过“{ $work }”。手上要是还有钥匙、证件或者钱，请去要回来。
grants-news-taken-back = 楼长从{ $name }那里收回了“{ $work }”。手上要是还有钥匙、证件或者钱，请去要回来。

## 结果，写在给本人的资料里。

grants-ending =
    { $name ->
        [expired] 到期
        [given_back] 交回
        [taken_back] 被收回
        [withdrawn] 提议撤回
        [declined] 先等等
        [lapsed] 作废
        [left] 您离开了那栋楼
       *[renewed] 已续上
    }

grants-refused-self = 这是您自己的事，请别的楼长来定。
grants-refused-twice = 这是您自己提的，要另一位楼长点头才行。
grants-refused-another = 这是另一位楼长做的，要那位楼长才能撤销。
grants-refused-late = 十分钟过了。可以再提一次。
grants-refused-over = 这件事已经没有了。发 /grants 看看现在有什么。
grants-refused-not-trusted = 这件事没有托付给您。发 /grants 看看托付给您的事。
grants-refused-words = 请用文字说说原因，200字以内。
