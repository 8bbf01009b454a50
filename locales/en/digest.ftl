### A house is quiet: what somebody gets, the evening, the list in the group.

digest-command-quiet = What I tell you without being asked
digest-group-quiet = I'll show you privately:

digest-quiet-title = <b>What I tell you without being asked</b>
digest-quiet-on = 🔔 { $kind }
digest-quiet-off = 🔕 { $kind }: off
digest-kind-help = A neighbour needs a hand
digest-kind-digest = What is open, once in the evening
digest-kind-news = News of the house
digest-quiet-paused = ⏸ Nothing of this comes until { $until }.
digest-quiet-budget =
    { $n ->
        [0] Apart from the evening, your house wants none of it at all.
        [one] Apart from the evening, that is at most { $n } message a day.
       *[other] Apart from the evening, that is at most { $n } messages a day.
    }
digest-quiet-always = What concerns the things you asked for or help with always comes. Calls for help in an emergency are never muted.
digest-button-no-help = Don't ask me for a hand
digest-button-help = Ask me for a hand again
digest-button-no-digest = Nothing in the evening
digest-button-digest = The evening again
digest-button-no-news = No news
digest-button-news = News again
digest-button-tomorrow = Pause until tomorrow
digest-button-week = Pause for a week
digest-button-resume = End the pause
digest-button-fewer = 🔕 Fewer of these
digest-noted = Noted. It is so from now on.
digest-is-fewer = All right, no more of these. /quiet turns them on again.

digest-title = 🌙 <b>This evening in { $building }</b>
digest-own = <b>Yours</b>
digest-own-question = { $line } · is it done? I'm waiting for your answer.
digest-others = <b>Who needs a hand</b>
digest-more =
    { $n ->
        [one] … and { $n } more.
       *[other] … and { $n } more.
    }
digest-fewer = A number shows more. Too much in the evening? /quiet
digest-past = That evening is over. Who needs a hand now:

digest-list-title = 📋 <b>Who needs a hand</b>
digest-list-how = Can you help? Tap "I can help" under its card, or write me /needs.
digest-list-empty = 📋 Nobody needs a hand right now. Do you? /need and one sentence.
