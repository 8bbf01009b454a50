### The demo: a house to try, with phones side by side, a clock to turn and trouble to make.

## Who lives there.

demo-house-title = Sunny Court
demo-bot-name = Linli
demo-person-elder = Rose
demo-person-parent = Dana
demo-person-helper = Bo
demo-person-neighbour = 小林
demo-person-moderator = Mo
demo-example = Could someone fetch my parcel today 4-6 pm?

demo-role-elder = { $name } · lives alone
demo-role-parent = { $name } · busy parent
demo-role-helper = { $name } · likes to help
demo-role-neighbour = { $name } · speaks { $language }
demo-role-moderator = { $name } · moderator

## The page.

demo-title = Linli: a house to try
demo-brand = Linli
demo-about = A house to try
demo-skip = To the phones
demo-close = Close
demo-cancel = Cancel
demo-side = The house
demo-languages = Language of this page
demo-button-tour = Tour
demo-button-house = Time & trouble
demo-button-calls = What happened
demo-button-ok = OK
demo-alert = To { $name }

## Lines over the phones.

demo-cut = Connection to the demo lost; trying again…
demo-fault = That did not work. Try it again; if the bot is dead, start it first.
demo-fault-reason = Why
demo-notice-dead = Linli is dead. Go on writing and tapping, then start it again. What is written waits for a day, taps wait for two minutes.
demo-notice-down = Telegram is down for Linli. Go on writing: Linli catches up by itself. What is written waits for a day, taps wait for two minutes.
demo-notice-busy = Telegram tells Linli to slow down for half a minute. What has to wait goes out afterwards.
demo-button-revive-now = Start it again
demo-house-speaks = This house speaks { $language }.
demo-button-begin-other = Start over in { $language }
demo-beginning = Moving in…

## The tour.

demo-tour = Tour: one favour in five steps
demo-tour-close = Close the tour
demo-step-post = Ask
demo-step-claim = Help
demo-step-done = Done
demo-step-confirm = Confirm
demo-step-time = A day later
demo-step-is-done = (done)
demo-tour-post = { $name } lives alone and has a parcel to be fetched. On { $name }'s phone, tell Linli so in one sentence. The group reads nothing yet.
demo-tour-press = This is what the group would read. On { $name }'s phone, tap “{ $other }”, and the card appears in { $title }.
demo-tour-claim = The card is in { $title } now, with no door and no phone number on it. On { $name }'s phone, tap “{ $other }”.
demo-tour-done = { $name } knows what to say at the door, and so does the one who asked. Once the job is done: on { $name }'s phone, tap “{ $other }”.
demo-tour-confirm = Whether it is done, only the one who asked decides. On { $name }'s phone, tap “{ $other }”.
demo-tour-time = Let a day go by: press “+1 day”. What was only for this job, such as a door number, leaves the chats by itself, and the group stays quiet.
demo-tour-end = That was it. And now?
demo-idea-kill = Kill the bot, ask all the same, and start it again within a day: no word is lost, nothing comes twice.
demo-idea-readers = Look at “What happened”: a lock marks what only one person can read.
demo-idea-language = Change the language of the page, and start a house that speaks it.
demo-button-show = Show me
demo-button-write = Write it for me

## A phone.

demo-phone = Phone of { $name }
demo-holder = Who holds this phone
demo-chats = Chats
demo-group = Group
demo-messages = Messages
demo-unread = { $count } unread
demo-switcher = Phones
demo-menu = More
demo-menu-start = Press Start again
demo-menu-block = Block Linli
demo-menu-unblock = Unblock Linli
demo-menu-join = Join the group
demo-menu-leave = Leave the group
demo-menu-promote = Become group administrator
demo-menu-demote = No longer administrator
demo-empty = Nothing here yet.
demo-empty-outside = { $name } is not in the group and sees nothing of it.
demo-empty-not-started = { $name } has not pressed Start yet, so Linli cannot write here.
demo-button-start = Start
demo-button-unblock = Unblock
demo-button-join = Join the group
demo-jump = To the newest
demo-jump-new = New messages: { $count }
demo-is-in-group = Linli is in the group already.
demo-leads-elsewhere = This leads to the real Telegram, out of this house.

## Messages.

demo-voice = Voice message
demo-picture = Picture
demo-place = Place on the map
demo-document-size = { $count } KB
demo-edited = edited
demo-silent = Sent without a sound
demo-reply = Reply
demo-edit = Edit
demo-service-created = { $name } opened the group
demo-service-joined = { $name } joined
demo-service-added = { $name } added { $other }
demo-service-left = { $name } left
demo-service-removed = { $name } removed { $other }
demo-service-title = { $name } named the group “{ $title }”
demo-service-upgraded = The group became a supergroup
demo-service-goes-on = The supergroup goes on here

## Writing.

demo-write-privately = { $name } writes to Linli
demo-write-in-group = { $name } writes to the group
demo-field = Message
demo-send = Send
demo-send-voice = Send a voice message
demo-send-picture = Send a picture
demo-replying = Reply to { $name }
demo-editing = Edit message
demo-commands = Commands
demo-keyboard = Buttons under the chat
demo-keyboard-switch = Show or hide the buttons

## The clock and trouble.

demo-clock = Time in the house
demo-turn = Turn the clock
demo-button-ten-minutes = +10 min
demo-button-an-hour = +1 hour
demo-button-a-day = +1 day
demo-button-morning = Tomorrow 08:00
demo-turning = Time is passing…
demo-trouble = Make trouble
demo-button-telegram-down = Telegram goes down
demo-button-telegram-back = Telegram comes back
demo-button-telegram-busy = “Slow down!” for 30 s
demo-button-telegram-wait = Slow down: { $seconds } s left
demo-button-kill = Kill the bot
demo-button-revive = Start the bot again

## People, group, starting over.

demo-people = Somebody moves in
demo-new-name = Name
demo-new-language = Speaks
demo-button-move-in = Move in
demo-moved-in = { $name } lives here now and is in the group. Give them a phone: choose the name at its top.
demo-group-and-house = Group and new start
demo-button-promote-bot = Make Linli an administrator
demo-button-demote-bot = Make Linli a plain member
demo-button-add-bot = Add Linli to the group again
demo-button-remove-bot = Take Linli out of the group
demo-button-upgrade = Turn into a supergroup
demo-button-begin-sure = Tear this house down?
demo-begin-about = A new house, as on the first day. This one is torn down.
demo-button-begin = Start over in English

## What happened.

demo-calls = What happened
demo-calls-about = What Linli and Telegram told each other, newest first, and who can read it.
demo-calls-fold = Show or hide what happened
demo-calls-filter = Only what somebody can read
demo-calls-empty = Nothing yet.
demo-button-newest = To the newest
demo-call-took = { $count } ms
demo-readers-everybody = Everybody in { $title } ({ $count })
demo-readers-some = Only { $name }
demo-readers-private = Only { $name }, privately
demo-readers-in-group = Only { $name }, over { $title }
demo-readers-nobody = Nobody: between Linli and Telegram
demo-deed-wrote = Wrote
demo-deed-changed = Changed
demo-deed-buttons = Changed buttons
demo-deed-deleted = Deleted
demo-deed-answered = Answered a tap
demo-deed-voice = Sent a voice message
demo-deed-passed-on = Passed on
demo-deed-picture = Sent a picture
demo-deed-place = Sent a place
demo-deed-file = Sent a file
demo-deed-heard = Heard news: { $count }
demo-deed-listened = Listened
demo-deed-pinned = Pinned
demo-deed-unpinned = Unpinned
demo-deed-asked = Looked something up
demo-deed-introduced = Introduced itself
demo-deed-other = Did something
demo-fault-drop-before = The line broke before it arrived
demo-fault-drop-after = It arrived, but the answer got lost
demo-fault-hang = No answer came
demo-fault-busy = Telegram said: slow down
demo-fault-server = Something broke at Telegram
demo-fault-other = It failed
