### Callers: those without Telegram – asked for by others, confirming by a code or by phone.

callers-what-for = What does { $name } need? One sentence, typed or spoken. I show it to you before I post it.
callers-which-code = Which code were you given? Please type the eight digits.
callers-form-over = All right.
callers-stopped = All right.

callers-card-question = Shall I make a card with ten codes for { $name }? Whoever helped is given one, once it is done, and types it here: that says it in { $name }'s name. Each code works once.
callers-card-again = The card that there is will be worth nothing then.
callers-card-over = You don't answer for them any more.
callers-printing = One moment, I'm preparing it.
callers-card = 🔒 The codes of { $name }, for a printer. Please print it, hand it over, and delete it here: whoever has a code can say in their name that something is done.
callers-card-picture = 🔒 The same as a picture, to be copied by hand.
callers-card-no-font = I can't make the card on this computer: it has no font for it. Please tell whoever runs me.
callers-sheet-how = When somebody helped you: give them one code, and cross it out.
callers-sheet-lost = Lost? Tell whoever looks after you: a new card ends this one.

callers-code-right = ✅ I have this code from you already. Thank you!
callers-code-wrong = This code fits nothing that you are helping with, or was used before. Please look at it again; or tap "Job done", then whoever posted it is asked.
callers-confirmed-code = ✅ The code is right: { $name } says all is done (#{ $number }). Thank you for helping!
callers-confirmed-phone = ✅ { $name } says all is done: confirmed by phone, by { $by }. (#{ $number })
callers-confirmed-over = This is not confirmed any more.
callers-for-you-code = ✅ #{ $number } is done: { $name } gave { $helper } a code from the card. Not right?
callers-for-you-phone = ✅ #{ $number } is done, with the help of { $helper }: confirmed by phone, by { $by }. Not right?
callers-noted = ☎️ Confirmed by phone: { $helper } has done #{ $number } for { $name }. Both read that it was you. You can undo it for ten minutes.
callers-noted-toast = It's confirmed, and marked as by phone.
callers-undone = All right, it isn't confirmed any more.
callers-phone-choice = ☎️ By phone: { $helper } did it
callers-taken-over = { $from } can't look after #{ $number } for { $name } any more: { $words }. You do now: I ask you, and tell you who comes.
callers-taken-over-past = #{ $number } is not in your hands any more.
callers-lapsed = #{ $number } for { $name } could not go on, so I took it off the group. If it is still needed, please ask again: /home
callers-lapsed-past = #{ $number } is open again.

callers-command-call = Duty phone: post for somebody who calls
callers-call-who = ☎️ Who calls?
callers-call-for = ☎️ { $name }
callers-call-what = What is it about? Or tell me in one sentence, typed or spoken.
callers-call-when = For when?
callers-call-ready = Shall I post it?
callers-call-over = This call is over. /call takes down the next one.
callers-call-name = What is the caller's name? Neighbours read it on the card, so no door and no phone.
callers-call-words = What do they need? One sentence, typed or spoken.
callers-call-note = Whom shall you call back? Name, number and what about, in one message. Only moderators read it.
callers-ask-first = They have not agreed yet that somebody asks for them. Ask them now: their page is below. Then choose them again.
callers-words = A hand is wanted: { $kind }
callers-backs = <b>☎️ To call back</b>
callers-backs-empty = Nobody waits for a call.
callers-backs-more = There are more. Tick these, and you see them.
callers-back-named = { $name }: { $note }
callers-back-waits = { $n }. { $what } ({ $age })
callers-back-ticked = { $n }. ✅ { $what }
callers-back-tick = ✅ { $n } called
callers-back-untick = Undo { $n }
callers-waits-back = ☎️ Waits for a call: { $what }
callers-still-waits = ☎️ Still waits for a call ({ $age }): { $what }. Tomorrow I take it off the list and erase it.
callers-still-waits-past = ☎️ That call is off the list.
callers-never-called =
    { $count ->
        [one] ☎️ Somebody waited for a call since { $day }, and nobody ticked it. What was noted is erased by now. Does it still matter? Note it again: /call
       *[other] ☎️ { $count } neighbours waited for a call, the first since { $day }, and nobody ticked them. What was noted is erased by now. Do they still matter? Note them again: /call
    }
callers-refused-earlier = That was an earlier call. /call takes down the next one.
callers-refused-name = That is no name that I can put on a card. Please type only what they are called.
callers-refused-private-name = Neighbours read this name, so I keep door and phone out of it. Please type only what they are called.
callers-refused-note = Please type name, number and what about, in at most 200 characters.

callers-refused-tries = Those were too many wrong codes. Please wait an hour; or tap "Job done", then whoever posted it is asked.
callers-refused-no-code = A code has eight digits, like 4821 7730. Please type it again.
callers-refused-own-help = You help with this yourself, so somebody else has to confirm it. Tap "Job done", then whoever posted it is asked.
callers-refused-over = There is nothing to confirm here any more. /mine shows what you help with.
callers-refused-late = That can't be undone any more. Please talk to each other.

callers-button-ask = 🙋 Ask for them
callers-button-card = 🔢 Code card
callers-button-make = Make the card
callers-button-back = Back
callers-button-stop = Stop
callers-button-gave = 🔢 They gave me a code
callers-button-wrong = Something's wrong
callers-button-undo = Undo
callers-button-look = Look at it
callers-button-other = Somebody else
callers-button-backs = ☎️ To call back
callers-button-call-back = ☎️ Call back later
callers-button-drop = Stop
callers-button-post = Post
callers-button-later = More ▶
callers-button-add = Add
callers-button-called = ✅ Called
callers-button-call = ☎️ Next call
