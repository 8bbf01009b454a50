### Needs: the card, what helper and asker hear, refusals, keywords.

needs-card-title = { $icon } #{ $number } { $words }
needs-card-open =
    { $n ->
        [one] { $name } · { $n } more wanted
       *[other] { $name } · { $n } more wanted
    }
needs-card-taken =
    { $n ->
        [one] ✅ { $helper } is on it
       *[other] ✅ { $helper } are on it
    }
needs-between-names = {", "}
needs-card-done = ✅ Done
needs-card-done-by-itself = ✅ Done (closed by itself)
needs-card-withdrawn = No longer needed
needs-card-forgotten = #{ $number } · No longer needed
needs-card-forgotten-done = #{ $number } · ✅ Done

needs-posted = Need #{ $number } is posted. I'll tell you as soon as someone comes forward.
needs-posted-withdrawn = Need #{ $number } is withdrawn.
needs-posted-closed = Need #{ $number } is done.
needs-now-withdrawn = All right, it's withdrawn.
needs-restored = It's open again. I've asked the neighbours again.
needs-yours = It's yours, thank you! Details are in the private chat.
needs-start-to-claim = Press Start first, so that I can write to you.
needs-released = All right, you're free.
needs-asker-asked = Thank you! I've asked whether all is well.
needs-confirmed-thanks = Good to hear. It's closed.
needs-helper-told-not-yet = All right, I've told your helper that it isn't finished.
needs-asked-again = Sorry about that. I've asked the neighbours again.
needs-helper-told-missing = All right, I've told your helper. This is not told in the group.
needs-moderator-told = Thank you for telling me. One moderator knows now and will write to you. Nobody else was told.
needs-moderator-will-be-told = Thank you for telling me. I'll tell one moderator as soon as they can be reached, and nobody else.
needs-thanked = Your thanks are on their way.
needs-nothing-waits = Nothing waits for you here. /help shows what I can do.

needs-claimed = You help { $name }: { $words }. When it's finished, tap "Job done".
needs-claimed-done = You said that it's done: { $words }. I've asked { $name }.
needs-claimed-confirmed = ✅ Done: { $words }
needs-claimed-over = You no longer help with #{ $number }.
needs-helper-found = { $helper } comes to help with #{ $number }: { $words }
needs-helper-left = { $helper } can't come after all. I've asked the neighbours again. (#{ $number })
needs-question = { $helper } says "{ $words }" is done. Is it?
needs-question-again = { $helper } said yesterday that "{ $words }" is done. Is it?
needs-question-confirmed = ✅ Done, with the help of { $helper }: { $words }
needs-what-happened = Understood. This is not told in the group. What happened with #{ $number }?
needs-closed-by-itself = No answer for two days: #{ $number } closed by itself. Not right? Tap "Something's wrong".
needs-not-finished = { $name } says it isn't finished: { $words }. Please have another look.
needs-missing = { $name } says something is missing: { $words }. Please have another look.
needs-nobody-came = { $name } says nobody came for #{ $number }, so I've asked the neighbours again.
needs-confirmed = { $name } says all is done: { $words } ✅
needs-confirmed-by-itself = Two days went by, so #{ $number } is closed as done. Thank you for helping { $name }.
needs-thanks = ❤️ { $name } says thank you for #{ $number }: { $words }
needs-forgotten = #{ $number } is over, and what it was about has been erased.
needs-withdrawn = #{ $number } is no longer needed. Thank you all the same.
needs-worry =
    { $name } felt uncomfortable with #{ $number } ({ $words }), helped by { $helper }.
    Please talk to { $name } privately. Nobody else was told.

needs-refused-no-words =
    Write it in one sentence, for example:
    /need carry my shopping up
needs-refused-too-long = Too long for a card: 200 characters, please.
needs-refused-taken = { $helper } was first. Thank you!
needs-refused-own = This is yours: leave it to a neighbour.
needs-refused-already-yours = It's yours already. Details are in the private chat.
needs-refused-not-helping = You don't help with #{ $number }, or no longer. The cards in the group show who needs a hand.
needs-refused-already-done = You said already that it's done. I've asked.
needs-refused-already-confirmed = You've confirmed it already. Thank you!
needs-refused-already-withdrawn = It's withdrawn already.
needs-refused-already-thanked = Your thanks have arrived already.
needs-refused-only-the-asker = Only the one who asked can say that.
needs-refused-past = This button is old: that is over. The cards in the group show how things stand.
needs-refused-unknown = I can't find that any more. The cards in the group show how things stand.
needs-refused-unknown-number = There is no #{ $number } here. The cards in the group show the numbers.
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
