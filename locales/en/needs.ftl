### Needs: the card, what helper and asker hear, refusals, keywords.

needs-card-title = { $icon } #{ $number } { $words }
needs-card-title-draft = { $icon } { $words }
needs-card-when = 🕓 { $when }
needs-card-medicine = Something to collect and bring from the pharmacy
needs-card-company = Some company
needs-card-childcare = A hand with the children
needs-card-rides = Somebody to drive or to come along
needs-card-bathing = A hand at home
needs-card-pets = A hand with plants or pets
needs-card-discreet = A small favour; whoever helps reads what it is
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

needs-posted = Need #{ $number } is posted. I'll tell you as soon as someone comes; by { $until } in any case.
needs-posted-over = The time of #{ $number } is over, and a helper was still missing. Another time? Tap "🕓 When".
needs-posted-taken = Need #{ $number } is posted, and somebody is on it.
needs-posted-private = 🔒 Kept until a day after the job, only for who helps you (/privacy): { $private }
needs-posted-exposed = Your own message in the group still shows it. Please delete that message.
needs-posted-trusted = Only neighbours whom two moderators trust with visits at home can take this one.
needs-posted-pair = Two come together, so that nobody is alone.
needs-posted-asks = 🔒 Whoever comes has to find the door and get in: tap "Add door &amp; phone". Only who helps sees it.
needs-posted-home = 🔒 You told me: { $home }. Tap "Use it", and only who helps can open it, until a day after the job. I tell you each time.
needs-home-entrance = entrance { $entrance }
needs-home-floor = floor { $floor }
needs-home-flat = flat { $flat }
needs-time-disputed = I wasn't sure which time you meant, and took what stands at 🕓. Not right? Tap 🕓 When.
needs-time-disputed-group = Is the time right that I read? If not, edit your own message: the card follows.
needs-time-several = You named more than one time, so none is set. Tap 🕓 When to choose one.
needs-time-several-group = You named more than one time, so none is set. Edit your own message: the card follows.
needs-posted-withdrawn = Need #{ $number } is withdrawn.
needs-posted-closed = Need #{ $number } is done.
needs-now-withdrawn = All right, it's withdrawn.
needs-restored = It's open again: your card asks the neighbours again.
needs-yours = It's yours, thank you! Details are in the private chat.
needs-start-to-claim = Press Start first, so that I can write to you.
needs-released = All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
needs-asker-asked = Thank you! I've asked whether all is well.
needs-not-done = All right, it isn't done yet, and I no longer ask.
needs-confirmed-thanks = Good to hear. I've told your helper.
needs-helper-told-not-yet = All right, I've told your helper that it isn't finished.
needs-asked-again = Sorry about that. I've asked the neighbours again.
needs-open-again = Sorry about that. Your card is open to all neighbours again.
needs-time-is-over = Sorry about that. Its time is over; tell me whether to try again.
needs-asker-hears = Thank you, I've passed it on.
needs-taken-back = Good, it's yours again.
needs-helper-told-missing = All right, I've told your helper. This is not told in the group.
needs-moderator-told = Thank you for telling me. Only one moderator knows, and will write to you. This helper no longer sees your door and phone, and can't take what you ask.
needs-moderator-will-be-told = Thank you for telling me. I'll tell only one moderator, once they can be reached. This helper no longer sees your door and phone, and can't take what you ask.
needs-nobody-to-tell = This helper no longer sees your door and phone, and can't take what you ask. There is no other moderator yet: the next one hears of it. Please talk to somebody you trust.
needs-thanked = Your thanks are on their way.
needs-nothing-waits = Nothing waits for you here. /help shows what I can do.

needs-what-do-you-need = What do you need? One sentence.
needs-draft-question = Shall I post this?
needs-draft-hidden = 🔒 Only who helps you reads: { $words }
needs-draft-hidden-when = 🔒 Only who helps you reads: 🕓 { $when }
needs-draft-disputed = I wasn't sure which time you meant, and took what stands at 🕓. Not right? Post it and tap 🕓 When, or write it anew.
needs-draft-several = You named more than one time, so none is set. Post it and tap 🕓 When to choose one, or write it anew.
needs-draft-voice = I can't listen to it myself. Tell me in a few words what it is about. Or post it as it is: only who helps you hears it.
needs-draft-at = It goes to { $building }.
needs-draft-to = 🏠 { $building }
needs-twin =
    You asked for nearly the same a short while ago (#{ $number }): { $words }
    Is it the same need? I post nothing more until you tell me. After an hour I take it for the same.
needs-twin-over = You didn't tell me whether it was the same need as #{ $number }, so I posted nothing more. Do you need both? Write it again and tap "No, post it too".
needs-same-need = All right, it is one need. Nothing more was posted.
needs-same-need-carried = All right, it is one need, and what you sent goes with #{ $number }. Nothing more was posted.
needs-draft-dropped = All right, nothing was posted.
needs-change-noted = Done, it's changed.
needs-menu-when = When do you need #{ $number }? You can also type a time.
needs-changed-exposed = Your own message showed door or phone. If it still stands in the group, please delete it: the card stays.
needs-menu-kind = What kind of thing is #{ $number }?
needs-menu-places = How many neighbours does #{ $number } take?
needs-menu-more = What else about #{ $number }?
needs-kind-choice = { $icon } { $name }
needs-kind-shopping = Shopping
needs-kind-medicine = Medicine
needs-kind-parcels = Parcels, papers
needs-kind-bills = Bills, forms
needs-kind-tickets = Tickets, bookings
needs-kind-rides = Rides
needs-kind-repairs = Repairs
needs-kind-technology = Phone, computer
needs-kind-lending = Lending
needs-kind-company = Company
needs-kind-childcare = Childcare
needs-kind-tutoring = Tutoring
needs-kind-housekeeping = Housekeeping
needs-kind-bathing = Bathing, care
needs-kind-pets = Plants, pets
needs-kind-watering = Shared watering
needs-kind-stairs = Stairs, windows, bins
needs-kind-clutter = Clutter, graffiti
needs-kind-snow = Snow
needs-kind-other = Something else
needs-private-form =
    Write door and phone for #{ $number } in one message, for example: entrance 2, flat 12, 0171 2345678. A photo or a location helps, too.
    By sending it you agree that I keep it until a day after the job. Only who helps you can open it, and I tell you each time.
needs-private-form-again =
    Door and phone for #{ $number } are: { $private }
    Write all of it anew in one message; it takes the place of this. Only who helps you can open it, and I tell you each time.
needs-form-words =
    #{ $number } says: { $words }
    Write it anew in one sentence; it takes the place of this. Door and phone I keep out of the card.
needs-form-when = When do you need #{ $number }? Write it, for example: tomorrow 16-18
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
needs-attached-photos =
    { $n ->
        [one] 📷 { $n } photo, only for who helps you
       *[other] 📷 { $n } photos, only for who helps you
    }
needs-attached-on-card =
    { $n ->
        [one] 📷 { $n } photo under the card, for everybody in the group, for two days at most
       *[other] 📷 { $n } photos under the card, for everybody in the group, for two days at most
    }
needs-attached-in-group =
    { $n ->
        [one] 📷 { $n } photo, for everybody in the group as long as your own message stands there. Rather not? Delete that message: the card stays, and who helps you still sees the photo.
       *[other] 📷 { $n } photos, for everybody in the group as long as your own messages stand there. Rather not? Delete those messages: the card stays, and who helps you still sees the photos.
    }
needs-attached-place = 📍 A place on the map, only for who helps you
needs-attached-kept = Photos and places are kept until a day after the job (/privacy).
needs-attached-left-out = #{ $number } has room for three photos and one place, so I left out the rest.
needs-attached-added = { $name } sent something more for #{ $number }: { $words }
needs-attached-coming = It's on its way to you.
needs-attached-draft = Got it. It goes with what you are about to post, above.
needs-attached-need = Got it. It goes with #{ $number }. Only who helps you sees it, until a day after the job.
needs-attached-dropped = All right, I took it away.
needs-photo = 📷 #{ $number }
needs-photo-words = 📷 #{ $number }: { $words }
needs-photo-waits = Got it. What do you need? Tell me in one sentence, and the photo goes with it.
needs-photos-shown = All right, the photos are for everybody in the group.
needs-photos-off-card = All right, the photos are off the card. Your own message in the group still shows one: to take it away, delete that message.
needs-photos-hidden = All right, only who helps you sees the photos.
needs-place = 📍 #{ $number }
needs-place-seen = { $helper } looked at the place that you sent (#{ $number }).
needs-place-waits = Got it. What do you need? Tell me in one sentence, and the place goes with it.
needs-too-many-photos = I can keep three photos, so I left out the rest. Rather this one? Tap "Remove what I sent", and send the right ones again.
needs-too-many-places = I can keep one place, so I left this one out. Rather this one? Tap "Remove what I sent", and send it again.
needs-no-video = I can't pass on videos. Send a photo, or tell me in one sentence what you need.
needs-no-file = I can't pass on files. Is it a picture? Send it as a photo, not as a file.
needs-no-sound = I can't pass on music. Tell me what you need: in one sentence, or hold the microphone and speak.
needs-no-sticker = I can't tell from a sticker what you need. One sentence will do.
needs-no-contact = I can't pass on contacts. Is the number for who helps you? Tap "Add door &amp; phone" under your need, and write it there.
needs-no-poll = I can't pass on polls. Ask that in your group, or tell me in one sentence what you need.
needs-slipped = No harm done, it's as if nothing happened.
needs-changed = { $name } changed #{ $number }. It now says: { $words }. Door and phone may have changed, too.
needs-changed-when = { $name } changed #{ $number }. It now says: { $words }, { $when }. Door and phone may have changed, too.
needs-shut = A moderator closed #{ $number }. Questions? Please talk to the moderators.
needs-shut-noted = #{ $number } is closed, and the one who asked knows.
needs-reopened = A moderator opened #{ $number } again, and its card asks the neighbours again: { $words }
needs-reopen-noted = It's open again, and the one who asked knows.
needs-list-open = <b>Who needs a hand</b>
needs-list-open-at = <b>Who needs a hand in { $building }</b>
needs-list-open-empty = Nobody needs a hand right now. I'm glad you looked.
needs-list-concern = What you asked and what you help with: /mine
needs-list-others = <i>Taken, or the time is over. Only moderators read this part:</i>
needs-list-mine = <b>What you asked and what you help with</b>
needs-list-mine-empty = Nothing at the moment. Need a hand? Tell me in one sentence. /needs shows who needs one.
needs-number = #{ $number }
needs-brief = #{ $number } { $icon } { $words }
needs-brief-when = #{ $number } { $icon } { $words } · { $when }
needs-brief-wanted =
    { $n ->
        [one] { $line } · { $n } more wanted
       *[other] { $line } · { $n } more wanted
    }
needs-brief-nobody = { $line } · nobody yet
needs-group-list = I'll show you privately:
needs-group-ask = What do you need? Let's talk about it privately:
needs-group-kept = I left something private out of this card. Let's go on privately:
needs-not-yours-any-more = #{ $number } is in a building where you no longer live.
needs-list-at = <i>{ $building }</i>
needs-number-at = #{ $number } { $building }
needs-hint-need = By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
needs-hint-claim = By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
needs-hint-confirmation = By the way: /mine always shows what you asked and what you help with.

needs-claimed = You help { $name } with #{ $number }: { $words }. At the door say: { $word }. When it's finished, tap "Job done".
needs-claimed-when = You help { $name } with #{ $number }: { $words }, { $when }. At the door say: { $word }. When it's finished, tap "Job done".
needs-claimed-medicine = Collecting and bringing is all there is to it: no advice, and no card or prescription in your hand.
needs-claimed-pair = Two of you go together: { $helper } comes, too.
needs-claimed-pair-waits = Two of you go together. A second one is still wanted: please don't go alone.
needs-claimed-done = You said that it's done: { $words }. I've asked { $name }.
needs-claimed-confirmed = ✅ Done: { $words }
needs-claimed-released = You no longer help with #{ $number }. By mistake? You can undo it for ten minutes.
needs-claimed-over = You no longer help with #{ $number }.
needs-helper-found = { $helper } comes to help with #{ $number }: { $words }. The word at the door is { $word }. Another word? Keep the door shut.
needs-helper-found-when = { $helper } comes { $when } to help with #{ $number }: { $words }. The word at the door is { $word }. Another word? Keep the door shut.
needs-door-word-in-two = { $word } ({ $other })
needs-helper-over = The word at the door for #{ $number } is over. If somebody still says it, keep the door shut.
needs-helper-left = { $helper } can't come after all. I've asked the neighbours again. (#{ $number })
needs-helper-left-open = { $helper } can't come after all. Your card is open to all neighbours again. (#{ $number })
needs-helper-left-over = { $helper } can't come after all, and the time of #{ $number } is over. Another time? /mine shows it.
needs-helper-back = { $helper } comes after all, and the word at the door stays the same. (#{ $number })
needs-on-the-way = { $helper } is on the way. (#{ $number })
needs-late = { $helper } comes about ten minutes late. (#{ $number })
needs-soon = Reminder, { $when }: { $words } for { $name } (#{ $number }).
needs-soon-going = { $name } knows that you are on your way.
needs-soon-over = This reminder for #{ $number } is over.
needs-unheard = I've heard nothing of #{ $number } yet: { $words }, with { $helper }. Is it done?
needs-unclaimed-past = This word about #{ $number } is over. /mine shows how it stands.
needs-unclaimed = Nobody yet for #{ $number }: { $words }. It's not you; people may be busy.
needs-unclaimed-more = Somebody is on #{ $number }, but one more is still wanted: { $words }. It's not you; people may be busy.
needs-unclaimed-known =
    { $n ->
        [one] { $moderator } knows.
       *[other] { $moderator } know.
    }
needs-unclaimed-phone = You can also call the duty phone: { $phone }
needs-unclaimed-next = I'll tell you again by { $until } in any case.
needs-time-over = It did not work out with #{ $number } in time: { $words }. Sorry. Shall we try tomorrow?
needs-time-over-more = Nobody else came forward for #{ $number } in time: { $words }. Sorry. Shall we try tomorrow?
needs-time-over-undated = A week has gone by, and nobody came forward for #{ $number }: { $words }. Sorry. Shall we try tomorrow?
needs-nearby = You said that you are on duty. A neighbour needs a hand now. Can you?
needs-nearby-over = This question about #{ $number } is over. Thank you for being on duty.
needs-neglected = Nobody has come forward for #{ $number } yet. Do you know somebody who could? /queue shows all that waits.
needs-neglected-over = #{ $number } needs nobody any more. Thank you for looking after it.
needs-list-over = ⌛ Its time is over, and a helper was still missing.
needs-question = { $helper } says "{ $words }" is done. Is it?
needs-question-again = { $helper } said yesterday that "{ $words }" is done. Is it?
needs-question-not-yet = It isn't finished yet, and { $helper } is on it: { $words }
needs-question-confirmed = ✅ Done, with the help of { $helper }: { $words }
needs-what-happened = Understood. This is not told in the group. What happened with #{ $number }?
needs-what-happened-worried =
    You felt uncomfortable with #{ $number }. { $helper } no longer sees your door and phone, and can't take what you ask; what else of yours they had taken is free again. They are not told why.
    A moderator can change that after talking with you. If a door word was given, it counts no more: keep the door shut.
needs-closed-by-itself = No answer for two days: #{ $number } closed by itself. Not right? Tap "Something's wrong".
needs-closed-by-itself-over = No answer for two days: #{ $number } closed by itself.
needs-not-finished = { $name } says it isn't finished: { $words }. Please have another look.
needs-missing = { $name } says something isn't right: { $words }. Please have another look.
needs-nobody-came = { $name } says nobody came for #{ $number }, so it is open to others again. A mix-up? Please talk to a moderator.
needs-confirmed = { $name } says all is done: { $words } ✅
needs-confirmed-by-itself = Two days went by, so #{ $number } is closed as done. Thank you for helping { $name }.
needs-thanks = ❤️ { $name } says thank you for #{ $number }: { $words }
needs-forgotten = #{ $number } is over, and what it was about has been erased.
needs-freed = You don't need to come for #{ $number } any more. Thank you all the same.
needs-untrusted = #{ $number } is for neighbours whom two moderators trust with visits at home (/grants shows your grants). So you need not come: I ask others. Thank you all the same.
needs-withdrawn = #{ $number } is no longer needed. Thank you all the same.
needs-worry =
    { $name } felt uncomfortable with #{ $number } ({ $words }), helped by { $helper }.
    Please talk to { $name } privately. Nobody else was told.
needs-worry-apart = Since then { $helper } no longer sees the door and phone of { $name }, takes nothing of what they ask, and is not told why.
needs-worry-together = As far as this goes, { $helper } may help { $name } again.
needs-worry-seen = You have seen to it. Thank you.
needs-worry-over = This is in another moderator's hands now.
needs-button-worry-seen = I've seen to it
needs-button-let-together = Let them help again
needs-button-keep-apart = Keep them apart
needs-waits-unclaimed = #{ $number } has nobody yet: { $words }
needs-waits-over = #{ $number } found nobody in time: { $words }
needs-waits-unheard = #{ $number } should be over, and nobody said that it is done: { $words }
needs-waits-worry = Somebody felt uncomfortable with #{ $number }

needs-behalf-names = { $name } (via { $asker })
needs-behalf-line = 🤝 For { $name }
needs-behalf-choice = 🤝 For { $name }
needs-behalf-tell = Please tell { $name } who comes, and the word at the door.
needs-behalf-ask = Please ask { $name } before you answer.
needs-behalf-door-seen = { $helper } looked at the door number of { $name } (#{ $number }).
needs-behalf-over = Somebody else looks after #{ $number } now.
needs-behalf-door = entrance { $entrance }, flat { $flat }
needs-behalf-flat = flat { $flat }
needs-button-for-me = For myself
needs-refused-not-agreed = They have not agreed yet that somebody asks for them. Ask them first, and note it on their page: /home
needs-refused-not-guardian = You don't answer for them, or they are on the list no more. /home shows for whom you may ask.
needs-refused-several = Several are called so. Please open the page of the one you mean, and tap "Ask for them": /home
needs-refused-for-another = Whom it is for can't be changed any more. Please withdraw it and ask again.

needs-refused-no-words =
    Write it in one sentence, for example:
    /need carry my shopping up
needs-refused-too-long = Too long for a card: 200 characters, please.
needs-refused-only-private = That is door and phone only. Please add in a few words what you need.
needs-refused-private-too-long = Too long: 300 characters for door and phone, please.
needs-refused-voice-too-long = That is long to listen to: one minute at most, please.
needs-refused-time-over = That time is over already. Please write it again with a time that lies ahead.
needs-refused-no-time = I can't read a time in that. Please write it like this: tomorrow 16-18
needs-refused-several-times = I read more than one time in that. Please write only the one that counts, for example: tomorrow 16-18
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

needs-refused-not-trusted = This one is for neighbours whom two moderators trust with visits at home. Would you like to? Ask a moderator. Other things to help with: /needs
needs-refused-two-go = With this, two go together, so that nobody is alone. Please tap 2 or more.

needs-button-help = I can help
needs-button-done = Job done
needs-button-release = Can't make it
needs-button-going = On my way
needs-button-late = 10 min late
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
needs-button-photos = Look at photos
needs-button-place = See the place
needs-button-show-photos = Show on the card
needs-button-hide-photos = Take off the card
needs-button-drop-photos = Remove what I sent
needs-button-add-private = Add door & phone
needs-button-use-home = 🔒 Use it
needs-button-change-private = Change door & phone
needs-button-when = 🕓 When
needs-button-kind = 🏷 Kind
needs-button-more = More …
needs-button-more-kinds = More kinds …
needs-button-errands = 🛒 Errands
needs-button-at-home = 🏠 At home
needs-button-people = ☕ Company, care
needs-button-house = 🏢 The whole house
needs-button-words = ✏️ Words
needs-button-type-when = Type a time
needs-button-same = Yes, it is the same
needs-button-post-too = No, post it too
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

## Words by which the kind of a need is guessed, parted by commas: each with its usual endings, and
## with small slips. + says a lot, ? little; * may go on; .. stands for other words between.
## What is plain says nothing of a kind.

needs-keywords-shopping = shopping+, groceries+, grocery+, supermarket+, market, shop, corner shop+, store?, buy, get me some, crate, carry up, carry, heavy bag, bag?, water bottle, bottles?, milk, bread, butter, cheese, egg, potato*, vegetable, veg, fruit, apples, bananas, onion, carrot, meat, flour, sugar, rice, pasta, oil?, coffee beans, toilet paper, toilet roll, detergent, nappies, baker, bakery, butcher, tesco, aldi, lidl, sainsbury*, asda, few things from, run out of?, bring me some?, ran out of?, too heavy for?, trolley, shopping trolley+, stop by .. for me, errand
needs-keywords-medicine = medicine+, bring .. tablets+, fetch .. tablets+, collect .. tablets+, get .. tablets+, medication+, meds+, pharmacy+, pharmacist+, chemist+, prescription+, pills+, pill, tablets, take my tablets+, drugstore+, boots?, inhaler+, insulin+, paracetamol+, ibuprofen+, aspirin+, antibiotic+, antibiotics+, cough syrup+, cough?, plasters+, thermometer, painkiller+, eye drops+, nose drops, ointment+, bandage, vitamins, blood pressure tablets+, fever?, lozenges+, flu remedy, cold?, nurse?, first aid
needs-keywords-parcels = parcel+, package, post office+, letter, letterbox+, mail?, mailbox?, delivery+, deliver?, deliveries, courier+, document, dhl+, hermes, ups guy, royal mail+, registered letter+, sign for, kiosk?, pick up .. parcel, pick up .. package, envelope+, stamps+, to post+, postbox+, returns?, my return, dpd, dpd shop+, postman+, depot+, mailman
needs-keywords-bills = bill, bills, invoice+, form, fill in, filling in, fill out, filling out, paperwork+, tax+, taxes, payment, pay?, paid, electricity bill+, council tax+, gas company, energy company, reminder, benefit, benefits, application, apply?, insurance, bank, bank transfer+, letter from .. office+, rent?, contract, pension, authority, visa, official letter+, jobcentre+, social security+, meter reading+, solicitor+, landlord?, authorities, letter from .. landlord+, letter from .. solicitor+, letter from+, debt
needs-keywords-tickets = ticket, tickets, train ticket+, cinema+, theatre, concert+, book?, booking+, box office+, reserve+, reservation+, appointment, appointment booked+, book .. appointment+, make .. appointment+, get .. appointment+, book .. ticket+, seats?, coach seat+, in line for+, queue for+, stand in line+, flight?, museum?, book it+, book .. online+, on the internet?, passport office?
needs-keywords-rides = ride+, a lift to+, lift to+, lift home+, lift back+, drive me+, drive us+, drives me, driving to+, drive to+, drive, driver+, with a car+, take me along+, take me to+, taking me to+, take us to+, get me to+, get to the+, get to my+, taxi, cab, airport+, train station+, station?, hospital+, clinic, dialysis, chemo*, surgery?, gp?, come with me to the+, come along to?, come with me to, go with me to, accompany+, doctor?, doctors appointment, doctor's appointment, dentist?, walk .. to .. appointment+, walk .. to his doctor*+, walk .. to her doctor*+, fetch .. from the airport+, fetch .. from the station+, give me a lift+, drop me+, pick me up+, church?, bus is?, driving, anyone driving+, car?, going towards+, cemetery, grave+
needs-keywords-repairs = repair+, fix, lamp+, light bulb+, lightbulb+, bulb+, light is out+, lights are out+, light in, light?, switch?, tap+, faucet+, dripping, drips+, leak+, toilet+, pipe+, sink+, basin, door, front door, lock, key stuck+, hinge+, put up+, hang?, hang up, hang .. picture+, curtain rail+, curtain, drill, screw, shelf+, shelves+, furniture, assemble+, broken?, broke?, blocked+, drain+, plumber+, electrician+, handy?, handyman+, socket+, fuse+, heating+, radiator+, boiler+, fridge+, oven+, dishwasher+, washing machine+, close properly+, doorbell+, blind?, squeak*, wobbl*, loose, stuck?, drawer+, tool?, jams, jammed, air conditioner+, air conditioning+, fell off+, came off+, came down?
needs-keywords-technology = phone, smartphone+, mobile, mobile phone+, computer+, laptop+, wifi+, wi-fi+, internet+, router+, printer+, printing, print?, tablet computer+, ipad+, iphone+, android+, television+, telly+, tv+, channels, remote control+, app, whatsapp+, video call+, email+, e-mail+, password+, send photos+, photos from my phone+, telegram, zoom call+, zoom?, hearing aid, website, screen, charger, charge?, virus, scam?, online, keyboard, sim card+, set up .. phone+, zoom, hacked+, facebook+, skype+, a call with?, video, usb
needs-keywords-lending = borrow+, lend+, loan+, on loan+, bring it back+, bring them back+, give it back+, spare .. for, anybody got a spare+, does anyone have a spare+, have .. i could use+, has .. i could use+, got .. i could use+, have .. we could use+, i can use?, could use for?, for the weekend?, would anyone have a+, would anyone have some+, does anyone have a, has anyone got a, for one night, just for one night
needs-keywords-company = company, chat, talk, talk to+, talked to+, tea with+, cup of tea+, coffee with+, have coffee+, coffee, lonely+, loneliness+, alone, visitor+, visit, chess+, cards with, play cards+, play a game+, board game+, dominoes+, slow walk+, a walk+, go for a walk+, walk with me+, walk together+, sit with me+, sit with my+, sit with?, keep me company+, feeling .. down+, somebody to talk+, someone to talk+, listen to?, partner wanted?, together?, tells .. stories, read to+, read .. to me+, evenings?, bored, knit*, sing together?, celebrate?, meet someone+, meet people+, don't know a soul+, newspaper?, blind?
needs-keywords-childcare = child, children, kid, kids+, baby, newborn, babysit+, babysitter+, childminder+, nursery+, kindergarten+, toddler+, playground+, to school+, from school+, after school+, school?, watch the kids+, watch my?, mind the+, mind my, look after .. son+, look after .. daughter+, look after my baby+, look after the baby+, my boy, my girl, my son?, my daughter?, grandson?, granddaughter?, little one, take .. to school+, pick up .. school+, pram?, my two?, no one for my+, nobody for my+, take care of my son+, take care of my daughter+, school is closed+
needs-keywords-tutoring = homework+, tutor+, maths+, math+, algebra+, geometry+, grammar+, vocabulary+, lesson+, fractions+, exam+, test?, failing+, practise+, practice my+, practise my+, practising, teach my+, teach me+, teach me english+, teach?, explain?, student, learn, learning, german, french, english?, spanish, chinese?, science, physics+, chemistry+, spelling+, piano, guitar, essay+, school report+, multiplication+, reading practice+, times tables+, instrument?, revise, revision+
needs-keywords-housekeeping = clean, cleaning, clean the+, hoover, hoovering+, vacuum+, mop+, mopping+, dust+, ironing+, iron my, laundry+, washing up+, my washing+, do .. washing+, wash the dishes+, wash my clothes+, dishes+, bed sheets+, bedding+, change the bed+, make the bed+, change .. sheets+, change .. curtain+, cook+, cook for, cooked meal+, tidy+, tidying, housework+, household, bathroom?, kitchen?, floor?, my flat needs, meal?, meals, sheets, sheets need+, bend down?
needs-keywords-bathing = bath+, bathe+, bathing+, bathtub+, shower+, shave+, wash her+, wash his+, wash him+, wash .. hair+, wash my back+, wash herself+, wash himself+, washing herself+, washing himself+, stockings+, get dressed+, getting dressed+, dress himself+, dress herself+, out of bed+, into bed+, carer+, personal care+, toenail+, nails, nappy change?, wheelchair to bed+, feed my father, feed my mother, turn him+, turn her+, washing my husband+, washing my wife+, washing my father+, washing my mother+, wash my husband+, wash my wife+, wash my father+, wash my mother+, wash myself+
needs-keywords-pets = cat+, dog+, puppy+, kitten+, rabbit+, bunny+, hamster+, guinea pig+, parrot+, budgie+, bird?, turtle+, tortoise+, goldfish+, fish, my fish, pet+, vet+, fish tank+, feed, walk .. dog+, plant, house plants+, houseplant+, orchid+, balcony, tomatoes+, tomato, water .. plants+, water my+, watering .. away+, take in .. post+, take in .. mail+, collect .. post while+, holiday?, while i'm away, while we are away, while we're away, while we are on holiday, i'm away, house-sit+, house sit+, housesit+, house sitter+, keep an eye on .. flat+, litter tray+, cat litter?, feeds+, budgies+
needs-keywords-watering = water the flowers+, water the garden+, water the shared+, water the trees+, water the beds+, flowers in the yard+, flowers in front+, flowers outside+, flowerbed+, flower bed+, garden, gardening, herb garden+, courtyard?, courtyard garden+, yard?, hose+, watering, watering rota+, watering can+, shared garden+, community garden+, raised bed+, rota?, weeding, lawn, hedge, waters+, waters the+, the beds+, out front?
needs-keywords-stairs = stair, stairs, stairwell, staircase, clean the stairs+, stairwell cleaning+, staircase this week+, sweep, sweep the+, sweeping, hallway windows+, windows, clean .. windows+, wash .. windows+, window cleaning+, hallway floor+, landing floor+, cleaning rota+, dirty window+, my turn for the, take .. bin+, taking .. bin+, put .. bin+, putting .. bin+, bring .. bin+, carry .. bin+, empty .. bin+, bins out+, bins down+, bin day+, wheelie bin+, my bin+, take .. rubbish, take .. trash, take .. garbage, put .. rubbish, carry .. rubbish, bring .. rubbish, rubbish out+, rubbish down+, trash out+, trash down+, garbage out+, garbage down+, my rubbish+, my trash+, my garbage+, rubbish .. down, trash .. down, garbage .. down, bins this+, do .. bin+, does .. bin+, recycling+, bin bag, rubbish bag, bottle bank
needs-keywords-clutter = graffiti+, sprayed+, spray paint+, tags on?, dumped+, dump+, clutter+, rubbish+, garbage+, trash+, junk+, bulky+, old mattress+, to the tip+, tip?, block .. exit+, blocking+, clear .. out+, clear out+, old bikes+, litter, old sofa+, old furniture+, throw out+, throw away+, get rid of+, bulky waste+, skip?, stickers+, posters+, left in the courtyard+, left in the hallway+, left in the basement+, left in the stairwell+, fridge left+, all over the hallway+, all over the stairs+, all over the courtyard+
needs-keywords-snow = snow+, snowing+, snowed+, ice+, icy+, all ice+, shovel+, grit+, gritting+, slippery, slipped, frozen+, frozen over+, black ice+, sledge?, salt?, slip on, snowed in+
needs-keywords-plain = lend me a hand, lend a hand, lend us a hand, next door, phone me, phone number, call me, ring me, my phone is, my number is, to my door, at my door, at the door, to the door, by the door, door code, by lift, in the lift, kind of, sort of, in good company, in form, information, business cards, by the way, notice board, off my chest, in the way, ice cream, driving me mad, driving me crazy, drives me mad, drives me crazy, in hot water, light meal, on the other hand, water bill, close the window, window is open, window open, window closed, frozen food, frozen pizza, plays loud music, loud music, play a part, shop steward, chimney sweep, slipped disc, internet cafe, cat litter

## What is said out of politeness, parted by commas: it makes no other need.

needs-keywords-unhurried = no hurry, no rush, not in a hurry, not in a rush, not urgent, isn't urgent, nothing urgent, not pressing, whenever you like, whenever you can, whenever it suits, whenever you have time, when you have time, in your own time, any day will do, any day is fine
needs-keywords-polite = please, pls, thanks, thank, you, hi, hello, hey, dear, neighbours, neighbors, could, can, would, somebody, someone, anybody, anyone, my, me, a, an, the, for
needs-keywords-for = for

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

needs-when-keywords-days = today | end of the day | the end of the day | end of today, tomorrow | tmrw | tmr, day after tomorrow | the day after tomorrow, in three days' time
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
needs-when-keywords-two-days = today and tomorrow
needs-when-keywords-end-of-month = end of the month | the end of the month | end of this month | the end of this month | end of month
needs-when-keywords-end-of-week = end of the week | the end of the week | end of this week | the end of this week
needs-when-keywords-beside-hour = half past, quarter past | a quarter past | quarter after, quarter to | a quarter to, five past, ten past, twenty past, twenty-five past | twenty five past, five minutes to, ten minutes to, twenty minutes to
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
needs-when-keywords-now = right now | right away | straight away | immediately, now?
needs-when-keywords-soon = asap | a.s.a.p. | as soon as possible | as soon as you can | as soon as somebody can
needs-when-keywords-past = yesterday | last | previous | not
needs-when-keywords-again = every | each | every day | every week | daily | most
needs-when-keywords-naming = flat | flats | apartment | apt | apt. | room | rooms | building | block | entrance | number | numbers | no | no. | nr | nr. | iphone | bus | line | tram | platform | gate | size | sizes | aged | ages | age | chapter | page | pages | channel | version | street | road | avenue
needs-when-keywords-countable = mm | cm | m | km | ml | l | g | kg | kilo | kilos | litre | litre | liter | liters | people | persons | person | men | women | children | egg | pcs | year | years | month | months | times | time | percent | euro | euros | pound | pounds | dollar | dollars | € | $ | £ | ¥ | of | inch | bottle | box | bag | pack | piece | floor | floors | storey | screw | volt | v | watt | w | degrees
needs-when-keywords-countable-endings = s
needs-when-keywords-not-hours = of these, of those
needs-when-keywords-plain = good morning | good afternoon | good evening | good night | afternoon tea | in the sun | in the way | thanks | as | is | us | was | always | perhaps | may i | sat down | mon ami | day by day | midnight snack | by the way | at once | at the end of the day

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
needs-private-keywords-at-home = i'm in, i am in, i'm at, i am at, we're in, we are in, we're at, we are at, come to, come up to, bring it to, bring it up to, up to, deliver to, deliver it to, ring at, knock at, my door is, my flat is, leave it at
needs-private-keywords-digits = 0o
needs-private-keywords-absence = i'm away, i am away, i'll be away, i will be away, we're away, we are away, we'll be away, am away, are away, be away, is away, being away, going away, go away for, while away, away until, away till, away from home, away for, away from monday, away next, away this, away on, away over, out of town, out of the country, abroad, on holiday, on holidays, on vacation, our holiday, my holiday, while i'm in, while i am in, while we're in, while we are in, while i'm gone, while we're gone, when i'm gone, until i'm back, until we're back, till i'm back, till we're back, back on the, not at home, nobody at home, nobody is at home, nobody home, nobody is in, no one at home, flat is empty, house is empty, home is empty, empty flat, house-sit, house sit, housesit, house-sitting, house sitting, housesitting, house sitter, take in my post, take in our post, take in the post, take in my mail, take in our mail, collect my post, collect our post, empty my letterbox, empty our letterbox, business trip, travelling, traveling, i travel, in hospital until, in hospital for, in hospital next
needs-private-keywords-plain = next door, living room, bar code, barcode, qr code, dress code, zip code, code of conduct, room temperature, meeting room
