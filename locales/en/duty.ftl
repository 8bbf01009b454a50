### Which moderator is on duty, and what waits for moderators.

duty-command-queue = What waits for moderators
duty-command-duty = Which moderator is on duty

duty-title = <b>On duty</b> · { $building }
duty-now = This week: <b>{ $name }</b>
duty-week = From { $day }: { $name }
duty-week-all = From { $day }: all moderators
duty-all = All moderators: { $names }
duty-between-names = {", "}
duty-undo = You can undo it for ten minutes.
duty-end-question = Shall all of you be on duty together again? The weeks to come, and the swaps that were agreed, are dropped.
duty-no-turns = By turns, one of you looks after the building each week, and the others are free.
duty-alone = Turns need two moderators. Make somebody an administrator of the group, and they moderate, too.
duty-phone = Duty phone: <b>{ $number }</b>
duty-no-phone = No duty phone yet. It is a number for neighbours without Telegram, for example 030 123 456. It then stands in /numbers and on the cards.
duty-monday =
    { $month ->
        [1] Mon { $day } Jan
        [2] Mon { $day } Feb
        [3] Mon { $day } Mar
        [4] Mon { $day } Apr
        [5] Mon { $day } May
        [6] Mon { $day } Jun
        [7] Mon { $day } Jul
        [8] Mon { $day } Aug
        [9] Mon { $day } Sep
        [10] Mon { $day } Oct
        [11] Mon { $day } Nov
       *[12] Mon { $day } Dec
    }
duty-button-begin = Take turns by week
duty-button-end = All together again
duty-button-take-week = Take duty now
duty-button-give-back = Give it back
duty-button-keep-turns = Keep turns
duty-button-drop-turns = Drop them
duty-button-undo = Undo
duty-button-swap = Ask for a swap
duty-button-phone = Duty phone
duty-button-queue = What waits
duty-button-look = Who is on duty
duty-button-back = Back
duty-button-earlier = Earlier
duty-button-later = Later

duty-changed = { $name } has changed who is on duty in { $building }.
duty-taken-over = { $name } has taken over your week in { $building }. You are free.
duty-week-begins = Your week on duty in { $building } begins tomorrow, { $day }. What waits, you find in /queue. Something came up? Ask for a swap.
duty-week-is-yours = You are on duty in { $building } this week. What waits, you find in /queue. Something came up? Ask for a swap.
duty-took-over = You take over the week from { $day } in { $building }: the one before you is not a moderator any more. Something came up? Ask for a swap.
duty-week-over = This week is past, or not yours any more. /duty shows who is on duty.
duty-not-yours = Only moderators of that building can see this.

duty-swap-choice = You give the week from { $day }. Which week would you like instead? I ask whose it is.
duty-swap-nobody = There is no week of somebody else that you could have.
duty-swap-week = { $day }: { $name }
duty-swap-asked = I have asked { $name }: your week from { $week } for theirs from { $instead }. Until they answer, yours stays yours.
duty-swap-taken = { $name } swaps with you: they take the week from { $week }, you take the week from { $instead }.
duty-swap-refused = { $name } can't swap this time. The week from { $week } stays yours.
duty-swap-undone = { $name } can't swap after all. The week from { $week } is yours again, the one from { $instead } is theirs.
duty-swap-over = You don't ask { $name } any more to swap the week from { $week } for the one from { $instead }.
duty-swap-off = The swap with { $name } ({ $week } for { $instead }) is off: the turns have changed.
duty-swap-card = { $name } asks you for a swap: they take your week from { $instead }, you take theirs from { $week }.
duty-swap-card-taken = Thank you. You take the week from { $week }, { $name } takes the one from { $instead }.
duty-swap-card-refused = All right, nothing changes. { $name } knows. If you can after all, tap "Take it".
duty-swap-card-over = { $name } doesn't need the swap of { $week } and { $instead } any more, or the turns have changed.
duty-button-swap-take = Take it
duty-button-swap-not = Not now
duty-button-swap-drop = Never mind
duty-button-swap-other = Ask for another

duty-queue-title = <b>What waits</b> · { $building }
duty-queue-empty = Nothing waits. Thank you for looking.
duty-queue-line = { $n }. { $what } · { $age }
duty-queue-note = Tap a number to open it. To close a need: /close and the number after #.
duty-age-minutes = for { $count } min
duty-age-hours = for { $count } h
duty-age-days =
    { $count ->
        [one] for { $count } day
       *[other] for { $count } days
    }
duty-waits-moderators = You moderate alone; two carry it better

duty-refused-too-few = Turns need two moderators. Make somebody an administrator of the group, then tap again.
duty-refused-not-yours = That week is not yours, or it is past. /duty shows the weeks.
duty-refused-over = There is nothing like that to do any more. /duty shows how the turns are now.
duty-refused-late = The ten minutes are over. With "Ask for a swap" in /duty you can still change it.
duty-refused-said-no = They said no to this swap. Please choose another week in /duty.

duty-away-rings = <b>When I came back, somebody's call for help was not over.</b>
duty-away-open =
    { $count ->
        [0] In { $building } no need is open.
        [one] In { $building } { $count } need is open: /needs
       *[other] In { $building } { $count } needs are open: /needs
    }
