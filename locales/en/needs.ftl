### Needs: the card, what helper and asker hear, refusals, keywords.

needs-card-title = { $icon } #{ $number } { $words }
needs-card-title-draft = { $icon } { $words }
needs-card-when = 🕓 { $when }
needs-card-medicine = Something to collect and bring from the pharmacy
needs-card-company = Some company
needs-card-childcare = A hand with the children
needs-card-rides = Somebody to drive or to come along
needs-by-voice = Asked by voice message
needs-card-open =
    { $n ->
        [one] { $name } · { $n } more wanted
       *[other] { $name } · { $n } more wanted
    }
needs-card-asker = entrance { $entrance } · { $name }
needs-card-taken =
    { $n ->
        [one] ✅ { $helper } is on it
       *[other] ✅ { $helper } are on it
    }
needs-between-names = {", "}
needs-card-done = ✅ Done
needs-card-done-by-itself = ✅ Done (closed by itself)
needs-card-withdrawn = No longer needed
needs-card-shut = Closed by a moderator
needs-card-forgotten = #{ $number } · No longer needed
needs-card-forgotten-done = #{ $number } · ✅ Done

needs-posted = Need #{ $number } is posted. I'll tell you as soon as someone comes forward.
needs-posted-taken = Need #{ $number } is posted, and somebody is on it.
needs-posted-private = 🔒 Kept until a day after the job, only for who helps you (/privacy): { $private }
needs-posted-exposed = Your own message in the group still shows it. Please delete that message.
needs-posted-withdrawn = Need #{ $number } is withdrawn.
needs-posted-closed = Need #{ $number } is done.
needs-now-withdrawn = All right, it's withdrawn.
needs-restored = It's open again. I've asked the neighbours again.
needs-yours = It's yours, thank you! Details are in the private chat.
needs-start-to-claim = Press Start first, so that I can write to you.
needs-released = All right, you're free.
needs-asker-asked = Thank you! I've asked whether all is well.
needs-confirmed-thanks = Good to hear. I've told your helper.
needs-helper-told-not-yet = All right, I've told your helper that it isn't finished.
needs-asked-again = Sorry about that. I've asked the neighbours again.
needs-helper-told-missing = All right, I've told your helper. This is not told in the group.
needs-moderator-told = Thank you for telling me. One moderator knows now and will write to you. Nobody else was told.
needs-moderator-will-be-told = Thank you for telling me. I'll tell one moderator as soon as they can be reached, and nobody else.
needs-thanked = Your thanks are on their way.
needs-nothing-waits = Nothing waits for you here. /help shows what I can do.

needs-what-do-you-need = What do you need? One sentence.
needs-draft-question = Shall I post this?
needs-draft-hidden = 🔒 Only who helps you reads: { $words }
needs-draft-voice = I can't listen to it myself. Tell me in a few words what it is about. Or post it as it is: only who helps you hears it.
needs-draft-at = It goes to { $building }.
needs-draft-to = 🏠 { $building }
needs-draft-dropped = All right, nothing was posted.
needs-change-noted = Done, it's changed.
needs-changed-exposed = Your own message in the group shows door or phone. Please delete that message: the card stays.
needs-menu-when = When do you need #{ $number }? You can also edit your own message and put the time in.
needs-menu-kind = What kind of thing is #{ $number }?
needs-menu-places = How many neighbours does #{ $number } take?
needs-kind-choice = { $icon } { $name }
needs-kind-shopping = Shopping
needs-kind-medicine = Medicine
needs-kind-parcels = Parcels, papers
needs-kind-bills = Bills, forms
needs-kind-rides = Rides
needs-kind-repairs = Repairs
needs-kind-technology = Phone, computer
needs-kind-company = Company
needs-kind-childcare = Childcare
needs-kind-other = Something else
needs-private-form =
    Write door and phone for #{ $number } in one message, for example: entrance 2, flat 12, 0171 2345678.
    By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time.
needs-private-form-again =
    Door and phone for #{ $number } are: { $private }
    Write all of it anew in one message; it takes the place of this. Only who helps you can open it, and I tell you each time.
needs-private-kept = 🔒 Kept until a day after the job, as you agreed. Only who helps you can open it, and I tell you each time. To take it back: /privacy
needs-private-stopped = All right, it stays as it was.
needs-door =
    🔒 #{ $number }: { $private }
    Please keep it to yourself.
needs-door-changed = 🔒 #{ $number }: door and phone have changed. Tap "Show door &amp; phone" again.
needs-door-over = 🔒 #{ $number }: this was for the job only and is gone now.
needs-door-coming = One moment, I'm looking it up.
needs-door-seen = { $helper } looked at your door number (#{ $number }).
needs-word-asked = You are new in this building, so a moderator has to know you first. I've asked one, and tell you what they say.
needs-nobody-to-ask = You are new in this building, so a moderator has to know you first, and I can't reach one now. Please write in your building's group.
needs-voice = 🎤 #{ $number }
needs-voice-coming = It's on its way to you.
needs-slipped = No harm done, it's as if nothing happened.
needs-changed = { $name } changed #{ $number }. It now says: { $words }. Door and phone may have changed, too.
needs-changed-when = { $name } changed #{ $number }. It now says: { $words }, { $when }. Door and phone may have changed, too.
needs-shut = A moderator closed #{ $number }. Questions? Please talk to the moderators.
needs-shut-noted = #{ $number } is closed, and the one who asked knows.
needs-reopened = A moderator opened #{ $number } again, and I've asked the neighbours again: { $words }
needs-reopen-noted = It's open again, and the one who asked knows.
needs-list-open = <b>Who needs a hand</b>
needs-list-open-at = <b>Who needs a hand in { $building }</b>
needs-list-open-empty = Nobody needs a hand right now. I'm glad you looked.
needs-list-mine = <b>What you asked and what you help with</b>
needs-list-mine-empty = Nothing at the moment. Need a hand? Tell me in one sentence. /needs shows who needs one.
needs-number = #{ $number }
needs-group-list = I'll show you privately:
needs-group-ask = What do you need? Let's talk about it privately:
needs-group-kept = I left something private out of this card. Let's go on privately:
needs-not-yours-any-more = #{ $number } is in a building where you no longer live.
needs-list-at = <i>{ $building }</i>
needs-number-at = #{ $number } { $building }
needs-hint-need = By the way: the buttons above change time, kind and how many. If you edit your own message, the card follows.
needs-hint-claim = By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
needs-hint-confirmation = By the way: /mine always shows what you asked and what you help with.

needs-claimed = You help { $name } with #{ $number }: { $words }. At the door say: { $word }. When it's finished, tap "Job done".
needs-claimed-when = You help { $name } with #{ $number }: { $words }, { $when }. At the door say: { $word }. When it's finished, tap "Job done".
needs-claimed-done = You said that it's done: { $words }. I've asked { $name }.
needs-claimed-confirmed = ✅ Done: { $words }
needs-claimed-over = You no longer help with #{ $number }.
needs-helper-found = { $helper } comes to help with #{ $number }: { $words }. The word at the door is { $word }. Another word? Keep the door shut.
needs-helper-found-when = { $helper } comes { $when } to help with #{ $number }: { $words }. The word at the door is { $word }. Another word? Keep the door shut.
needs-door-word-in-two = { $word } ({ $other })
needs-helper-over = The word at the door for #{ $number } is over. If somebody still says it, keep the door shut.
needs-helper-left = { $helper } can't come after all. I've asked the neighbours again. (#{ $number })
needs-question = { $helper } says "{ $words }" is done. Is it?
needs-question-again = { $helper } said yesterday that "{ $words }" is done. Is it?
needs-question-confirmed = ✅ Done, with the help of { $helper }: { $words }
needs-what-happened = Understood. This is not told in the group. What happened with #{ $number }?
needs-closed-by-itself = No answer for two days: #{ $number } closed by itself. Not right? Tap "Something's wrong".
needs-closed-by-itself-over = No answer for two days: #{ $number } closed by itself.
needs-not-finished = { $name } says it isn't finished: { $words }. Please have another look.
needs-missing = { $name } says something isn't right: { $words }. Please have another look.
needs-nobody-came = { $name } says nobody came for #{ $number }, so I've asked the neighbours again. A mix-up? Please talk to a moderator.
needs-confirmed = { $name } says all is done: { $words } ✅
needs-confirmed-by-itself = Two days went by, so #{ $number } is closed as done. Thank you for helping { $name }.
needs-thanks = ❤️ { $name } says thank you for #{ $number }: { $words }
needs-forgotten = #{ $number } is over, and what it was about has been erased.
needs-withdrawn = #{ $number } is no longer needed. Thank you all the same.
needs-worry =
    { $name } felt uncomfortable with #{ $number } ({ $words }), helped by { $helper }.
    Please talk to { $name } privately. Nobody else was told.
needs-worry-seen = You have seen to it. Thank you.
needs-worry-over = This is in another moderator's hands now.
needs-button-worry-seen = I've seen to it
needs-waits-unclaimed = #{ $number } has nobody yet: { $words }
needs-waits-unheard = #{ $number } should be over, and nobody said that it is done: { $words }
needs-waits-worry = Somebody felt uncomfortable with #{ $number }

needs-refused-no-words =
    Write it in one sentence, for example:
    /need carry my shopping up
needs-refused-too-long = Too long for a card: 200 characters, please.
needs-refused-only-private = That is door and phone only. Please add in a few words what you need.
needs-refused-private-too-long = Too long: 300 characters for door and phone, please.
needs-refused-voice-too-long = That is long to listen to: one minute at most, please.
needs-refused-time-over = That time is over already. Please write it again with a time that lies ahead.
needs-refused-too-many = That was a lot in ten minutes. Please wait a little, then write the next one.
needs-refused-too-late-for-slip = That works for two minutes, until you look at door and phone. Tap "Can't make it" instead: nobody minds.
needs-refused-nothing-private = There is no door and phone with this one. Ask for it when you meet.
needs-refused-many-homes = You looked at as many doors today as this house allows. Please go on tomorrow.
needs-refused-too-few-places =
    { $n ->
        [one] { $n } neighbour is on it already, so it can't be fewer.
       *[other] { $n } neighbours are on it already, so it can't be fewer.
    }
needs-refused-draft-gone = That one is posted already, or it was a day old. /mine shows what you asked; else write it again.
needs-refused-not-asked = I don't find what that message asked for. Need a hand? Write it again. Door and phone? Tap "Change door &amp; phone" under your need.
needs-refused-already-open = #{ $number } is open already: the neighbours see its card.
needs-refused-already-over = #{ $number } is over already. /mine shows yours.
needs-refused-asker-gone = Whoever asked #{ $number } does not live here any more, so it stays closed.
needs-refused-already-told = You've told me already. I've passed it on.
needs-refused-no-more-places = All five places of #{ $number } were filled. Whoever asked can post it again.
needs-refused-taken = { $helper } was first. Thank you!
needs-refused-own = This is yours: leave it to a neighbour.
needs-refused-already-yours = It's yours already. Details are in the private chat.
needs-refused-not-helping = You don't help with #{ $number }, or no longer. The cards in the group show who needs a hand.
needs-refused-already-done = You said already that it's done. I've asked.
needs-refused-already-confirmed = You've confirmed it already. Thank you!
needs-refused-already-withdrawn = It's withdrawn already.
needs-refused-already-thanked = Your thanks have arrived already.
needs-refused-only-the-asker = Only the one who asked can do that. /mine shows what is yours.
needs-refused-past = This button is old. Here is the newest:
needs-refused-over = That is over. The cards in the group show how things stand.
needs-refused-unknown = I can't find that any more. The cards in the group show how things stand.
needs-refused-unknown-number = There is no #{ $number } here. /mine shows yours.
needs-refused-no-number = Write the number of the card behind it, for example: /claim 12
needs-refused-nothing-to-confirm = Nobody has said yet that #{ $number } is done.
needs-refused-nobody-to-tell = There is no other moderator here, so I told nobody. Please talk to somebody you trust.

needs-button-help = I can help
needs-button-done = Job done
needs-button-release = Can't make it
needs-button-yes = Yes, all done
needs-button-not-yet = Not yet
needs-button-wrong = Something's wrong
needs-button-thanks = Say thanks
needs-button-withdraw = No longer needed
needs-button-undo = Undo
needs-button-post = Post
needs-button-drop = Don't post
needs-button-stop = Stop
needs-button-slip = Tapped by mistake
needs-button-door = Show door & phone
needs-button-hear = Listen
needs-button-add-private = Add door & phone
needs-button-change-private = Change door & phone
needs-button-when = 🕓 When
needs-button-kind = 🏷 Kind
needs-button-places = 👥 How many
needs-button-now = Now
needs-button-today = Today
needs-button-tomorrow = Tomorrow
needs-button-this-week = This week
needs-button-no-hurry = No hurry
needs-button-back = Back
needs-button-back-to-list = Back to the list
needs-button-earlier = ‹ Before
needs-button-later = More ›
needs-button-nobody-came = Nobody came
needs-button-missing = Something missing
needs-button-uncomfortable = I felt uncomfortable

## Words by which the kind of a need is guessed, parted by commas.

needs-keywords-shopping = shopping, groceries, supermarket, market, buy, carry, bags, milk, bread, vegetables
needs-keywords-medicine = medicine, pharmacy, prescription, pills, tablets, drugstore
needs-keywords-parcels = parcel, package, post office, letter, mail, delivery, courier, documents
needs-keywords-bills = bill, form, paperwork, tax, payment, electricity, invoice
needs-keywords-rides = ride, drive, lift to, airport, station, hospital, clinic, taxi
needs-keywords-repairs = repair, fix, lamp, bulb, tap, leak, door, lock, drill, screw, furniture, broken
needs-keywords-technology = phone, computer, laptop, wifi, wi-fi, internet, printer, tablet computer, television, app
needs-keywords-company = company, chat, talk, tea, coffee, lonely, walk with, visit
needs-keywords-childcare = child, kid, baby, babysit, school, homework, toddler

## Words for the door: forty, the same ones in the same order in every language.

needs-keywords-door = apple, river, bridge, lantern, garden, window, orange, mountain, kettle, umbrella, peach, rabbit, basket, candle, swallow, willow, honey, pebble, island, ribbon, maple, feather, teapot, walnut, harbour, meadow, button, lemon, pillow, magpie, tulip, ladder, noodle, cherry, thunder, pencil, sparrow, blanket, pumpkin, rainbow

## The commands, as Telegram lists them.

needs-command-need = Ask for a hand
needs-command-needs = Who needs a hand
needs-command-mine = My things
needs-command-claim = Help with a need, by number
needs-command-release = Give it back, by number
needs-command-done = Say that it is done, by number
needs-command-confirm = Confirm that it is done, by number
needs-command-cancel = No longer needed, by number
needs-command-close = Moderators: close a need, by number
needs-command-reopen = Moderators: open it again, by number

## From the reader of times.

## Words by which a time is recognised, parted by commas; other words for the same by |.
## A word with ? behind it is only taken where its surroundings speak for it.
## Items count: days from today on, numbers from nought on, weekdays from Monday on, months from
## January on; units are the minute, the quarter of an hour, the hour, the day.

needs-when-keywords-days = today, tomorrow | tmrw | tmr, day after tomorrow | the day after tomorrow, in three days' time
needs-when-keywords-weekdays = monday | mon?, tuesday | tue | tues, wednesday | wed?, thursday | thu | thur | thurs, friday | fri, saturday | sat?, sunday | sun?
needs-when-keywords-week = week | weeks
needs-when-keywords-weekend = weekend
needs-when-keywords-this = this | this coming | coming
needs-when-keywords-next = next
needs-when-keywords-months = january | jan, february | feb, march | mar, april | apr, may?, june | jun, july | jul, august | aug, september | sept | sep, october | oct, november | nov, december | dec
needs-when-keywords-day-of-month = st | nd | rd | th
needs-when-keywords-parts = early morning? 6:00-9:00, morning? 8:00-12:00, lunchtime? 12:00-14:00, lunch time? 12:00-14:00, afternoon? 12:00-18:00, evening? 18:00-22:00, night? 18:00-22:00
needs-when-keywords-parts-of-today = tonight 18:00-22:00
needs-when-keywords-parts-of-tomorrow = early tomorrow 6:00-9:00
needs-when-keywords-noon = noon | midday
needs-when-keywords-midnight = midnight
needs-when-keywords-numbers = zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty
needs-when-keywords-a = a | an
needs-when-keywords-before-noon = am | a.m. | a.m
needs-when-keywords-after-noon = pm | p.m. | p.m
needs-when-keywords-hour-mark = o'clock | oclock
needs-when-keywords-half = half | half a | half an | and a half
needs-when-keywords-units = minute | minutes | min | mins, quarter of an hour, hour | hours | hr | hrs, day | days
needs-when-keywords-in = in
needs-when-keywords-within = within | within the next | in the next
needs-when-keywords-from-then-on = from now
needs-when-keywords-before-it-ends = or less
needs-when-keywords-by = by | no later than | not later than
needs-when-keywords-until = until | till
needs-when-keywords-after = after
needs-when-keywords-before = before
needs-when-keywords-through = to | through
needs-when-keywords-or = or | and
needs-when-keywords-at = at | from | around | about | @
needs-when-keywords-between = between
needs-when-keywords-on = on | in the | during | during the | for | any time | anytime | sometime | some time
needs-when-keywords-article = the
needs-when-keywords-tail = sharp | or so | ish | -ish | onwards | latest | at the latest
needs-when-keywords-now = right now | right away | straight away | immediately | asap | as soon as possible, now?
needs-when-keywords-past = yesterday | last | previous | not
needs-when-keywords-again = every | each | every day | every week | daily | most
needs-when-keywords-naming = flat | flats | apartment | apt | apt. | room | rooms | building | block | entrance | number | numbers | no | no. | nr | nr. | iphone | bus | line | tram | platform | gate | size | sizes | aged | ages | age | chapter | page | pages | channel | version | street | road | avenue
needs-when-keywords-countable = mm | cm | m | km | ml | l | g | kg | kilo | kilos | litre | litre | liter | liters | people | persons | person | men | women | children | egg | pcs | year | years | month | months | times | time | percent | euro | euros | pound | pounds | dollar | dollars | € | $ | £ | ¥ | of | inch | bottle | box | bag | pack | piece | floor | floors | storey | screw | volt | v | watt | w | degrees
needs-when-keywords-countable-endings = s
needs-when-keywords-not-hours = of these, of those
needs-when-keywords-plain = good morning | good afternoon | good evening | good night | afternoon tea | in the sun | in the way | thanks | as | is | us | was | always | perhaps | may i | sat down | mon ami | day by day | midnight snack | by the way | at once

## How a time is shown.

needs-when-clock =
    { $hour }:{ $minute ->
        [0] 00
        [1] 01
        [2] 02
        [3] 03
        [4] 04
        [5] 05
        [6] 06
        [7] 07
        [8] 08
        [9] 09
       *[10] { $minute }
    }
needs-when-clock-again =
    { $hour }:{ $minute ->
        [0] 00
        [1] 01
        [2] 02
        [3] 03
        [4] 04
        [5] 05
        [6] 06
        [7] 07
        [8] 08
        [9] 09
       *[10] { $minute }
    }
needs-when-weekday =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
needs-when-month =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
needs-when-date = { $weekday } { $day } { $month }
needs-when-days = { $weekday } { $day }–{ $lastweekday } { $lastday } { $month }
needs-when-range = { $from }–{ $to }
needs-when-today = today
needs-when-tomorrow = tomorrow
needs-when-this-week = this week
needs-when-today-at = today { $clock }
needs-when-tomorrow-at = tomorrow { $clock }
needs-when-weekday-at =
    { $weekday ->
        [1] Mon { $clock }
        [2] Tue { $clock }
        [3] Wed { $clock }
        [4] Thu { $clock }
        [5] Fri { $clock }
        [6] Sat { $clock }
       *[7] Sun { $clock }
    }
needs-when-date-at = { $weekday } { $day } { $month } { $clock }
needs-when-until-today = until { $clock }
needs-when-until = until { $end }
needs-when-until-day = until { $day }

## What looks private, parted by commas: words that name a flat, a building, an entrance, a floor,
## a code, a telephone; words before and behind the number.

needs-private-keywords-flat = flat number, flat, apartment number, apartment, apt., apt, room number, room, door number, door, house number, i live in, i live at, we live in, we live at, unit, suite, doorbell, bell
needs-private-keywords-behind-flat = flat number
needs-private-keywords-building = building, block, tower
needs-private-keywords-behind-building = building number
needs-private-keywords-named-building = tower a, tower b, tower c, tower d, block a, block b, block c, block d, building a, building b, building c, building d
needs-private-keywords-entrance = entrance, staircase
needs-private-keywords-behind-entrance = st entrance, nd entrance, rd entrance, th entrance
needs-private-keywords-floor = floor, level
needs-private-keywords-behind-floor = st floor, nd floor, rd floor, th floor
needs-private-keywords-number-mark = number
needs-private-keywords-figures = zero, nought
needs-private-keywords-links = is, number, no, nr, numbers
needs-private-keywords-code = pick-up code, pickup code, pick up code, parcel code, collection code, door code, gate code, lift code, elevator code, entry code, entrance code, access code, security code, key code, alarm code, locker code, verification code, pin code, codes, code, passcode, password, pass word, pin, combination, key safe, keysafe, lockbox
needs-private-keywords-code-for = for, to
needs-private-keywords-phone = phone number, phone, telephone number, telephone, tel., tel, mobile number, mobile, cell phone, cell, whatsapp, number
needs-private-keywords-leads = bring it to, deliver it to, deliver to, bring to, leave it at, in, at, to, from, on, by, with, my, our, the, her, his, i live in, i live at, i am in, i'm in, we live in, we live at, address
needs-private-keywords-owning = 's
needs-private-keywords-counted = minute, minutes, min, mins, hour, hours, day, days, week, weeks, month, months, year, years, am, pm, a.m., p.m., people, persons, children, kids, eggs, bags, boxes, bottles, packs, pieces, pcs, keys, chairs, shelf, shelves, wardrobes, desks, tables, beds, cupboards, steps, floors, rooms, times, ml, cl, l, litre, litres, kg, g, mm, cm, m, km, m², sqm, €, $, £, ¥, euro, euros, pounds, dollars, %, percent, o'clock
needs-private-keywords-plain = next door, living room, bar code, barcode, qr code, dress code, zip code, code of conduct, room temperature, meeting room
