### Series: what comes again and again.

series-command-series = What repeats

## What its asker reads.

series-draft-question = This repeats. Shall I post it, each time anew?
series-begun = 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it.
series-title = 🔁 <b>{ $words }</b>
series-comes = It comes { $when }.
series-beside = 🔁 As you wanted it, { $when }.
series-posted-for = Posted for: { $day }.
series-next = Next: { $days }.
series-then = Then: { $days }.
series-no-next = No other time is left.
series-left-out = Left out: { $day }.
series-ends = It ends on { $day } { $year }.
series-until = I go on until { $day } { $year } at the latest. Still needed then? Write it again.
series-exposed = Your own message in the group still shows door or phone. Better delete it there: I keep both for those who help.
series-stopped = Stopped: "{ $words }" is not posted again. What stands in the group now stays there.
series-stopped-change = Something else instead? Write it anew, with all that belongs to it.
series-over = "{ $words }" repeats no more: its time is over. Still needed? Write it again.
series-stop-question = Shall it not be posted again? What stands in the group now stays there.
series-moderator-stopped = A moderator has stopped "{ $words }": it is not posted again. What stands in the group now stays there. If you don't know why, please ask them.
series-moderator-went-on = "{ $words }" goes on: the moderator took it back.
series-list = What repeats for you:
series-list-empty = Nothing repeats for you. Write for example: /need every Monday 9:00 take the bins out
series-dropped = Not posted.
series-is-left-out = All right, that time is left out.
series-is-not-left-out = All right, that time comes.
series-between-days = {", "}

## What others read.

series-again = Last time you helped { $name } with this, and it is wanted again. Would you like to? If not, you need not do anything.
series-again-yours = You help with #{ $number } this time too. Thank you!
series-again-over = That was asked once more of you. It is over, or somebody else is on it. Thank you.
series-for-moderator = 🔁 #{ $number } repeats: { $when }. { $name } asks for it.
series-for-moderator-over = 🔁 #{ $number } repeats no more. Whoever asked for it knows.

## How often, in words: behind "it comes", or before a time of the day.

series-rule-daily = every day
series-rule-days =
    { $interval ->
        [one] every day
       *[other] every { $interval } days
    }
series-rule-weekly = every { $days }
series-rule-weeks =
    { $interval ->
        [one] every week on { $days }
       *[other] every { $interval } weeks on { $days }
    }
series-rule-workdays = every weekday
series-rule-weekend = every weekend, Saturday and Sunday
series-rule-month-day =
    every month on the { $day ->
        [1] 1st
        [2] 2nd
        [3] 3rd
        [21] 21st
        [22] 22nd
        [23] 23rd
        [31] 31st
       *[4] { $day }th
    }
series-rule-last-day = every month on its last day
series-rule-month-weekday =
    every { $nth ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
       *[0] last
    } { $day } of the month
series-rule-months =
    { $interval ->
        [one] { $rule }
       *[other] { $rule }, each time { $interval } months later
    }
series-at = { $rule } at { $clock }
series-between = { $rule } { $clock }
series-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
series-two-days = { $first } and { $last }

## Buttons.

series-button-skip = Skip next
series-button-unskip = Don't skip
series-button-undo = Undo
series-button-stop = Stop repeating
series-button-stop-yes = Yes, stop it
series-button-keep = Keep it
series-button-all = All that repeats

## Friendly noes.

series-refused-not-again = That doesn't say how often. Write for example: /need every Monday 9:00 take the bins out
series-refused-too-often = Once a day is the most that I repeat. Write for example: /need every day at 8 walk the dog
series-refused-too-seldom = I look ahead for a year, and in it that comes less than twice. Please ask when it is near, without "every".
series-refused-never = That day never comes. Please look at it again; nothing is posted.
series-refused-which-days = On which days? Write for example: /need every Monday and Thursday 16-18 help with homework
series-refused-no-words = That says when, but not what. Write for example: /need every Monday 9:00 take the bins out
series-refused-too-many = Five things repeat for you already, and more would be too many for the group. /series shows them: stop one, then write this again.
series-refused-gone = I don't find that any more. /series shows what repeats for you.
series-refused-over = That is over already. /series shows how it stands.
series-refused-too-late = It is too late to take that back. Please write it again.
series-refused-no-next = No other time is left. Please write it again when it is needed.
series-refused-not-repeating = That one does not repeat. /series shows what repeats for you.
series-refused-write-anew = That message repeats, and I can't change it this way. Stop it on /series, then write it anew.
series-refused-for-another = What repeats I can post only in your own name so far. Ask for them each time: /need for …

## Words by which it is recognised how often something is wanted. A word counts as the first list says in
## which it stands; commas part items, and what an item means goes by its place. Words for the same are
## parted by "|".

series-keywords-plain = every minute counts | every hour counts | every second counts | every day life
series-keywords-every = every | each
series-keywords-skipping = every other
series-keywords-daily = daily | every single day
series-keywords-each = weekly, monthly
series-keywords-weekdays = monday | mon, tuesday | tue | tues, wednesday | wed, thursday | thu | thur | thurs, friday | fri, saturday | sat, sunday | sun
series-keywords-plural-weekdays = mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays
series-keywords-workdays = weekday | weekdays | workday | workdays | working day | working days
series-keywords-weekend = weekend | weekends
series-keywords-ordinals = first | 1st, second | 2nd, third | 3rd, fourth | 4th, fifth | 5th, last
series-keywords-numbers = one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
series-keywords-units = day | days, week | weeks, month | months, year | years, hour | hours | half hour | half an hour | quarter of an hour | minute | minutes | seconds
series-keywords-day-of-month = st | nd | rd | th
series-keywords-months = january | jan, february | feb, march | mar, april | apr, may, june | jun, july | jul, august | aug, september | sept | sep, october | oct, november | nov, december | dec
series-keywords-of = of | in
series-keywords-on = on | the
series-keywords-and = and | or
series-keywords-until = until | till | up to
series-keywords-until-then = inclusive | included
series-keywords-for = for | for the next | during the next
series-keywords-through = to | through
series-keywords-times = time | times
series-keywords-parts = early morning | morning | lunchtime | noon | midday | afternoon | evening | night
