### 定期的事：隔一阵就要请人帮的忙。

series-command-series = 定期的事

## 发起人看到的。

series-draft-question = 这件事是定期的。要我每到时候就发到群里吗？
series-begun = 🔁 以后每次提前一天发到群里，您说停就停。
series-title = 🔁 <b>{ $words }</b>
series-comes = 时间：{ $when }。
series-beside = 🔁 定期的事，{ $when }。
series-posted-for = 已发：{ $day }。
series-next = 接下来：{ $days }。
series-then = 以后：{ $days }。
series-no-next = 后面没有别的日子了。
series-left-out = 这次不发：{ $day }。
series-ends = 到{ $year }年{ $day }为止。
series-until = 最晚发到{ $year }年{ $day }。到时还要，请再写一次。
series-exposed = 您在群里的原话还露着门牌或电话，最好删掉。我只告诉来帮忙的邻居。
series-stopped = 已停下：“{ $words }”不再发了。群里现有的那张卡片还在。
series-stopped-change = 想改的话，请整句重新写一遍发给我。
series-over = “{ $words }”不再定期发了：时间到了。还需要的话，请再写一次。
series-stop-question = 以后都不再发了，对吗？群里现有的那张卡片还在。
series-moderator-stopped = 楼长停下了“{ $words }”，以后不再发。群里现有的那张卡片还在。不清楚原因的话，请问问楼长。
series-moderator-went-on = “{ $words }”照旧：楼长撤回了刚才的操作。
series-list = 您定期要人帮的事：
series-list-empty = 您还没有定期的事。可以这样写：/need 每周一9点帮我倒垃圾
series-dropped = 没有发。
series-is-left-out = 好的，这次不发。
series-is-not-left-out = 好的，这次照发。
series-between-days = 、

## 别人看到的。

series-again = 上次是您帮了{ $name }，这次又要人帮忙，您还方便吗？不方便就不用理会。
series-again-yours = #{ $number } 这次又由您来帮，谢谢您！
series-again-over = 这次已经过去，或已有邻居接下了。谢谢您！
series-for-moderator = 🔁 #{ $number } 是定期的：{ $when }。发起人：{ $name }。
series-for-moderator-over = 🔁 #{ $number } 不再定期发了，发起人已经知道。

## 多久一次。

series-rule-daily = 每天
series-rule-days = { $interval ->
       *[other] 每{ $interval }天
    }
series-rule-weekly = 每{ $days }
series-rule-weeks = { $interval ->
       *[other] 每{ $interval }周的{ $days }
    }
series-rule-workdays = 周一到周五每天
series-rule-weekend = 每周六、周日
series-rule-month-day = 每月{ $day }日
series-rule-last-day = 每月最后一天
series-rule-month-weekday =
    每月{ $nth ->
        [1] 第一个
        [2] 第二个
        [3] 第三个
        [4] 第四个
        [5] 第五个
       *[0] 最后一个
    }{ $day }
series-rule-months = { $interval ->
       *[other] { $rule }，每隔{ $interval }个月一次
    }
series-at = { $rule }的{ $clock }
series-between = { $rule }的{ $clock }
series-weekday =
    { $weekday ->
        [1] 周一
        [2] 周二
        [3] 周三
        [4] 周四
        [5] 周五
        [6] 周六
       *[7] 周日
    }
series-two-days = { $first }和{ $last }

## 按钮。

series-button-skip = 跳过下次
series-button-unskip = 不跳过了
series-button-undo = 撤销
series-button-stop = 不再重复
series-button-stop-yes = 停下
series-button-keep = 照旧
series-button-all = 全部定期的事

## 婉拒。

series-refused-not-again = 没看出来多久一次。可以这样写：/need 每周一9点帮我倒垃圾
series-refused-too-often = 我最多一天发一次。可以这样写：/need 每天8点帮我遛狗
series-refused-too-seldom = 我只往后看一年，这件事一年里不到两次。快到的时候，不带“每”字再写给我就行。
series-refused-never = 没有这一天，请再看看。什么也没有发。
series-refused-which-days = 具体是哪几天？可以这样写：/need 每周二和周四下午陪孩子写作业
series-refused-no-words = 说了什么时候，还没说什么事。可以这样写：/need 每周一9点帮我倒垃圾
series-refused-too-many = 您已有五件定期的事，再多群里就太吵了。发 /series 看看，停下一件再写这件。
series-refused-gone = 这件事找不到了。发 /series 看看您的定期的事。
series-refused-over = 这已经过去了。发 /series 看看现在怎样。
series-refused-too-late = 已经来不及撤销了，请重新写一次。
series-refused-no-next = 后面没有别的日子了。需要时请再写一次。
series-refused-not-repeating = 这件事不是定期的。发 /series 看看您的定期的事。
series-refused-write-anew = 那条消息是定期的事，改原话不管用。请在 /series 里停下，再重新写。
series-refused-for-another = 定期的事目前只能以您自己的名义发。替别人求助，请每次发：/need 帮……

## 用来认出“多久一次”的词。同一个词以先出现的列表为准；逗号分开各项，每项的意思看它的位置；意思一样的用“|”分开。

series-keywords-plain = 每日坚果 | 每日优鲜 | 每日鲜语 | 每日一题 | 天天向上
series-keywords-every = 每 | 每个 | 每逢 | 逢
series-keywords-skipping = 隔 | 每隔
series-keywords-daily = 天天 | 每日
series-keywords-each = 按周, 按月
series-keywords-weekdays = 周一 | 星期一 | 礼拜一 | 週一, 周二 | 星期二 | 礼拜二 | 週二, 周三 | 星期三 | 礼拜三 | 週三, 周四 | 星期四 | 礼拜四 | 週四, 周五 | 星期五 | 礼拜五 | 週五, 周六 | 星期六 | 礼拜六 | 週六, 周日 | 周天 | 星期日 | 星期天 | 礼拜日 | 礼拜天 | 週日
series-keywords-plural-weekdays = 周周一, 周周二, 周周三, 周周四, 周周五, 周周六, 周周日
series-keywords-workdays = 工作日
series-keywords-weekend = 周末 | 週末 | 周六日 | 双休日
series-keywords-ordinals = 第一个 | 第1个 | 头一个, 第二个 | 第2个, 第三个 | 第3个, 第四个 | 第4个, 第五个 | 第5个, 最后一个 | 最后一 | 最末一个
series-keywords-numbers = 一, 二 | 两, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二
series-keywords-units = 天 | 日, 周 | 星期 | 个星期 | 礼拜 | 个礼拜 | 週, 月 | 个月, 年, 小时 | 个小时 | 钟头 | 个钟头 | 半小时 | 半个小时 | 半个钟头 | 刻钟 | 分钟 | 秒
series-keywords-day-of-month = 号
series-keywords-months = 1月 | 一月, 2月 | 二月, 3月 | 三月, 4月 | 四月, 5月 | 五月, 6月 | 六月, 7月 | 七月, 8月 | 八月, 9月 | 九月, 10月 | 十月, 11月 | 十一月, 12月 | 十二月
series-keywords-of = 当中
series-keywords-on = 的 | 在
series-keywords-and = 和 | 与 | 跟 | 及 | 还有
series-keywords-until = 直到 | 截至 | 一直到
series-keywords-until-then = 为止 | 止
series-keywords-for = 连续 | 为期 | 连着 | 总共
series-keywords-through = 到 | 至
series-keywords-times = 次 | 趟 | 回 | 遍
series-keywords-parts = 凌晨 | 清晨 | 早晨 | 一早 | 早上 | 上午 | 中午 | 下午 | 午后 | 傍晚 | 晚上 | 夜里 | 早 | 晚
