### Households, and neighbours without Telegram.

households-command-home = My home, and neighbours without Telegram
households-command-cover = Homes to which nobody would come first

households-title = <b>Your home</b> · { $building }
households-left = You are not in that group any more, so I took back what stood here. In again? All works as before.
households-place = entrance { $entrance }, flat { $flat }
households-place-flat = flat { $flat }
households-no-flat = To know who lives together I need your flat. Please tell it first; who may read it, you decide there.
households-question = You told me: { $place }. Is that your home? Those who live there, too, then see your name here. Nobody else does.
households-waiting = Somebody is known at this flat already, so I asked there whether you live together. I'll write to you as soon as they answer. Is the flat wrong? Change it.
households-refused = It isn't clear that you live at this flat. Please speak with a moderator. Is the flat wrong? Change it.
households-home = You live here: { $place }.
households-with = With you: { $names }.
households-somebody-waits = Somebody else says this is their home, too. I asked you about it in this chat.
households-nobody-without = Does somebody without Telegram live with you, an elder or a child? Add them, so that we know who looks after them.
households-without = Without Telegram:
households-answers = Below are also those you answer for.

households-newcomer = { $name } says this is their home, too: { $place }. Do you live together?
households-newcomer-elsewhere = { $name } says this is their home: { $place }. You answer for somebody who lives there. Does { $name } live there, too?
households-newcomer-in = Noted: { $name } lives there.
households-newcomer-in-just-now = Noted: { $name } lives there. You can undo it for ten minutes.
households-newcomer-refused = Noted: { $name } doesn't live there. Was that a mistake? Tap below.
households-placed = { $moderator } says that { $name } lives with you. If not, tap here.
households-newcomer-over = They don't say so any more.
households-not-yours = Only those who live there are asked about this.
households-only-moderators = Only moderators of that building can read this.
households-disputed = { $name } says a flat is their home, and those at that flat don't know them. Please have a word with them. If they do live there:
households-silent = { $name } said a day ago that a flat is their home, and those at that flat have not answered. Do you know whether they live there?
households-noted-not-there = It is noted that { $name } doesn't live there.
households-settled = It is settled: { $name } lives there.

households-type-name = What do neighbours call them? Please type it now, in one message, without door or phone. For example: Grandma Li
households-type-entrance = In which entrance does { $name } live? Please type it now. For example: 12 or B
households-type-flat = Behind which door does { $name } live? Please type it now. For example: 12b
households-form-over = All right. /home shows how it stands.
households-who = Who is { $name }?
households-consent = Did { $name } agree that you answer for them? I note the day, and that you said so.
households-consent-moderator = Did { $name } agree that others answer for them? I note the day, and that you said so.
households-consent-child = Are you the parent or guardian of { $name }? I note the day, and that you said so.
households-consent-child-moderator = Did a parent or guardian of { $name } agree? I note the day, and that you said so.
households-no-longer = Is it no longer agreed? Nothing can then be done for { $name } here until it is.

households-recipient = <b>{ $name }</b>, without Telegram
households-lives-at = Lives in { $place }.
households-agreed = Agreed on { $day }, as { $by } said.
households-not-agreed = Not yet agreed. Until then nothing can be done for { $name }.
households-not-agreed-child = Not yet agreed. Please ask a parent, then tap "Did they agree?".
households-guardians = Looked after by: { $names }.
households-nobody-answers = No guardian answers for them; the moderators do.
households-asked-are = Asked whether they would, too: { $names }.
households-take-off = Take { $name } off the list? Nobody can then do anything for them here. You can undo it for ten minutes.
households-off = { $by } took { $name } off the list. Ten minutes later all of it is erased.
households-off-just-now = { $by } took { $name } off the list. You can undo it for ten minutes; then all of it is erased.
households-stopped = You no longer answer for { $name }. Was that a mistake? You can undo it for ten minutes.
households-recipient-gone = This page is gone. /home shows what there is.
households-not-guardian = You don't answer for them. Please ask one of those who do, or a moderator.

households-whom-to-ask = Whom shall I ask whether they answer for { $name }, too? Your household comes first, then your entrance.
households-nobody-to-ask = There is nobody left to ask for { $name } in this building.
households-asked = { $asker } asks: would you answer for { $name }, too, who has no Telegram? You would be the one whom I and the moderators ask about them. You can stop at any time.
households-you-answer = You answer for { $name }. Thank you.
households-you-said-no = You said: not now. That is fine, and nobody asks again for { $name }. If it changes:
households-asked-over = Nobody asks you about this any more.
households-answered-yes = { $person } answers for { $name }, too.
households-answered-no = { $person } can't answer for { $name } now. Shall I ask somebody else?
households-earlier = That was earlier. The page of { $name } shows who answers now: /home
households-guardian-left = { $person } no longer answers for { $name }. You still do.
households-unguarded = Nobody answers for { $name } now. Until somebody does, you do.
households-guarded = Somebody answers for { $name } again.
households-added = { $moderator } added { $name } to your home.

households-list = <b>Neighbours without Telegram</b> · { $building }
households-list-empty = None yet.
households-line = • { $name }
households-line-unguarded = • { $name }: nobody answers for them but you
households-line-not-agreed = • { $name }: not yet agreed

households-waits-home = Does { $name } live where they say?
households-waits-recipient = Nobody answers for { $name }

households-refused-name = A name has at least one letter and at most 32 characters. Please type it again.
households-refused-private-name = Neighbours read this name, so I keep door and phone out of it. Please type only what they are called.
households-refused-such-place = There is no such door in this house, as far as I know. Please look once more; which doors there are stands in /settings.
households-refused-no-flat = Please tell me your flat first: /me
households-refused-often = You said several times today where you live, and each time others are asked. Please try again tomorrow, or speak with a moderator.
households-refused-no-home = Please say first where you live: /home
households-refused-self = Somebody who lives there says that, or a moderator.
households-refused-not-your-home = Only those who live there can say that. /home shows your own home.
households-refused-over = That is settled already. /home shows how it stands.
households-refused-known = Somebody of that name is on the list already. Type another name, or tap "Not now".
households-refused-many = More than twelve can't be added for one flat. Please take somebody off first.
households-refused-not-guardian = You don't answer for them. Please ask one of those who do, or a moderator.
households-refused-not-agreed = They have not agreed yet. Ask them first, then tap "Did they agree?".
households-refused-late = The ten minutes are over. One of those who answer for them, or a moderator, can help.
households-refused-looked-after = Neighbours look after them already. Please talk to one of them: they can ask you.
households-refused-asked = They answer already, or I asked them a while ago.
households-refused-said-no = They said: not now. Please ask somebody else.
households-refused-enough = Three are asked already. Please wait for one of them to answer.
households-refused-not-asked = Nobody asks you about this any more.

households-button-flat = My flat
households-button-mine = Yes, that's my home
households-button-together = Yes, we live together
households-button-unknown = I don't know them
households-button-lives = They live there
households-button-not-there = They don't
households-button-add = Add somebody without Telegram
households-button-add-for = Add a neighbour
households-button-list = Neighbours without Telegram
households-button-home = My home
households-button-stop = Not now
households-button-no-entrance = One entrance only
households-button-elder = An elder
households-button-child = A child
households-button-adult = Another adult
households-button-agreed = Yes, they agreed
households-button-parent = Yes, I am
households-button-no = No
households-button-not-yet = Not yet
households-button-consent = Did they agree?
households-button-not-agreed = No longer agreed
households-button-still-agreed = Still agreed
households-button-ask = Ask another guardian
households-button-take-on = I answer for them, too
households-button-place = Where they live
households-button-kind = Who they are
households-button-stop-answering = Stop answering for them
households-button-off = Take off the list
households-button-keep = Keep them
households-button-undo = Undo
households-button-back = Back
households-button-page = Show their page
households-button-will = I will
households-button-not-now = Not now
households-button-before = ‹
households-button-after = ›

households-cover = <b>Who would come first</b> · { $building }
households-cover-line = ✅ { $home }
households-cover-nobody = ⚠️ { $home }: nobody answers for them yet
households-cover-away = ⚠️ { $home }: whoever answers cannot come just now
households-cover-none = No home here counts on somebody: there is nobody without Telegram, and no doorbell.
households-cover-all = Somebody would come first to each of these homes.
households-cover-how = If a home with ⚠️ called now, I would go straight to the rest of the house. Ask a neighbour to answer for them, too (on their page), or to be on duty at their entrance (/me).
households-cover-word = ⚠️ { $n ->
        [one] Nobody would come first to one home that counts on it.
       *[other] Nobody would come first to { $n } homes that count on it.
    }
households-first = If you called for help now, { $n ->
        [one] one person would be called first: of those you live with, you chose, who hold your key, or are on duty at your entrance.
       *[other] { $n } people would be called first: those you live with, you chose, who hold your key, or are on duty at your entrance.
    }
households-first-nobody = If you called for help now, I would go straight to your other neighbours: nobody close to you is on hand.
households-first-theirs = ⚠️ { $name }: nobody who answers can come now. Please ask somebody to answer, too: /home
households-button-cover = Who would come first
