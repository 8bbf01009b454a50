### Doorbells: devices that ring for a home.

devices-command-bells = Doorbells, and whether they work

devices-bell = Bell { $number }
devices-title = <b>Doorbells</b> · { $building }
devices-none = There is none yet.
devices-try = ☑ was pressed within a week. Please let somebody press the others once, with "Try it" tapped before: only then we know that they work.
devices-how-to-add = Whoever runs this bot adds one on its computer: linli device add --building { $number } and the door behind it.
devices-line-tried = ☑ <b>{ $bell }</b> · { $place }
devices-line-untried = ☐ <b>{ $bell }</b> · { $place }
devices-line-silent = ⚠️ <b>{ $bell }</b> · { $place } · silent
devices-never-heard = Nothing was heard of it yet.
devices-heard = Heard { $heard }, never pressed.
devices-heard-battery = Heard { $heard }, never pressed, battery { $percent } %.
devices-pressed = Heard { $heard }, pressed { $pressed }.
devices-pressed-battery = Heard { $heard }, pressed { $pressed }, battery { $percent } %.

devices-page = <b>Bell { $number }</b> · { $place }
devices-page-named = <b>{ $bell }</b> (bell { $number }) · { $place }
devices-rings-wish = Pressed, it asks a neighbour to come.
devices-rings-alarm = Pressed, it calls for help at once: an alarm.
devices-last-heard = Last heard: { $heard }
devices-last-pressed = Last pressed: { $pressed }
devices-battery = Battery: { $percent } %
devices-is-silent = Nothing was heard of it for a day. Please look whether it still works.
devices-trying = The next press until { $until } is a try: it calls nobody. Please press it now.
devices-tried = ✅ It was pressed and it works. That was a try, so nobody was called. The next press calls.
devices-unwatched = Nobody is told when it falls silent.
devices-simple = It rings by a secret address: whoever overhears that can ring, too.
devices-off = It is switched off and rings no more.
devices-off-just-now = It is switched off and rings no more. You can undo it for ten minutes.

devices-added-wish = A doorbell rings for your home from now on: { $bell }, { $place }. Pressed, it asks a neighbour to come. Shall it call for help at once instead? You choose.
devices-added-alarm = A doorbell rings for your home from now on: { $bell }, { $place }. Pressed, it calls for help at once: an alarm. Shall it only ask a neighbour to come? You choose.
devices-added-off = { $bell }, { $place }: this doorbell is switched off and rings no more.

devices-silent = Nothing was heard of { $bell } ({ $place }) since { $heard }. Please look: has it power, and does the Wi-Fi reach it? If it never says anything but when it is pressed, tap "Don't watch it".
devices-heard-again = { $bell } ({ $place }) was silent for a while. That is over.
devices-may-be-silent = { $bell } ({ $place }) may be silent: nobody is told of it any more.
devices-pressed-off = { $bell } ({ $place }) was pressed. It is switched off, so <b>nobody was called</b>. Please look whether somebody needs help there, and take it off the wall.
devices-pressed-before = { $bell } ({ $place }) sent a press that came before, so <b>nobody was called</b>. Either it has lost count, after a new battery for example, or somebody repeats what they overheard. Please look whether somebody needs help there, then set the bell up anew.
devices-try-them = Doorbells in { $building } that nobody pressed for a week: { $untried } of { $all }. Please let somebody press each of them once: with "Try it" tapped before, nobody is called.
devices-all-tried = Every doorbell in { $building } was pressed within a week. Thank you.

devices-over = Only those for whom this bell rings, and moderators, can see this.
devices-gone = This doorbell is gone.
devices-refused-gone = There is no such doorbell any more.
devices-refused-off = This doorbell is switched off. A new one is added by whoever runs this bot.
devices-refused-late = The ten minutes are over. Please have it added anew by whoever runs this bot.

devices-button-bell = 🔔 { $bell }
devices-button-show = Show this bell
devices-button-all = All doorbells
devices-button-wish = Only ask a neighbour
devices-button-alarm = Call for help at once
devices-button-watch = Watch it
devices-button-unwatch = Don't watch it
devices-button-off = Switch it off
devices-button-try = Try it: call nobody
devices-button-no-try = No try: let it call
devices-button-undo = Undo
devices-button-before = Earlier
devices-button-after = Later
