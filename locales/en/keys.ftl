### Keys: somebody can open, where whoever lives there cannot.

keys-command-key = Who can open your door

keys-your-home = your home
keys-home-of = the home of { $names }
keys-a-home = a neighbour's home

keys-list = <b>Who can open</b> · { $building }
keys-list-none = Nothing here yet. Tell first where you live: /home. Then you choose who can open when you cannot.
keys-line = • { $home } · 🔑 { $names }
keys-line-nobody = • { $home } · nobody has a key yet

keys-title = <b>Who can open</b> · { $home }
keys-note-none = There is no door note yet. It says how to get in when nobody can open: where a key hangs, a code, whom to ring. I keep it sealed. It is read by the key-holders you choose and, in an alarm, by a neighbour whom two moderators trust with keys. You hear each time.
keys-note-written = Door note: written by { $name } on { $day }.
keys-note-there = There is a door note. If you read it, they hear of it.
keys-note-not-there = There is no door note.
keys-note-deleted = The door note is deleted. You can undo it for ten minutes.
keys-note-changed = It was just changed. You can undo it for ten minutes.
keys-you-hold = 🔑 You have a key. If help is needed there, I call you among the first.
keys-holders-none = Nobody has a key yet.
keys-holders = 🔑 Has a key: { $names }
keys-asked-are = Asked: { $names }
keys-openings = Read lately:
keys-opening-line = • { $when } · { $name }
keys-opening-alarm = • { $when } · { $name }, in an alarm
keys-own = 🔑 Door note: { $words }
keys-type-note = How does one get in when nobody can open? For example: the key is with Li, entrance 2; the code of the box is behind the meter. Please type it now, in one message, up to { $most } characters.
keys-form-over = All right. /key shows how it stands.
keys-gone = The door note of { $home } is gone: who wrote it left, or took it back. Please write a new one, so that somebody can open.
keys-gone-with-writer = A door note is gone: who wrote it neither lives there any more nor answers for somebody there.
keys-written-anew = There is a door note of { $home } again.

keys-note =
    🔑 How to open { $home }: { $words }
    Please keep it to yourself. They hear that you read it. This message goes in an hour.
keys-note-alarm =
    🔑 How to open { $home }: { $words }
    Please keep it to yourself. They hear that you read it. This message goes when the alarm is over, and stays an hour at most.
keys-shown = How to open stands in our private chat, for an hour at most.
keys-opened = { $name } read the door note of { $home } ({ $when }).
keys-opened-alarm = { $name } read the door note of { $home } to come in and help ({ $when }).
keys-opened-long-ago = Somebody read this door note. That is long ago.

keys-whom-to-ask = Who shall have a key to { $home }, or know how to get in? Best somebody who lives near. I ask them first.
keys-nobody-to-ask = There is nobody else in the building whom I could ask.
keys-asked = { $asker } asks: would you keep a key to { $home }, or know how to get in? If help is needed there, I call you among the first, and you can read how to open. They hear when you do. You can stop at any time.
keys-you-said-no = You said: not now. That is fine. If you would keep a key to { $home } after all:
keys-you-hold-of = You have a key to { $home } from now on. Thank you.
keys-asked-over = Nobody asks for that any more.
keys-answered-yes = { $name } has a key to { $home } from now on. Please hand it over, or tell them how to get in.
keys-answered-no = { $name } can't keep a key to { $home } now. Would you ask somebody else?
keys-answered-over = { $name } has no key to { $home } any more.
keys-ended = { $name } no longer has a key to { $home }. Please get it back, or change the code.
keys-ended-you = You no longer have a key to { $home }. If you still have one, please give it back.
keys-ended-not = They have a key again.

keys-call-you = 🔑 You have a key.
keys-call-others = 🔑 Has a key: { $names }

keys-over = This is for those at home there, their key-holders and moderators. /key shows your own door.
keys-refused-gone = That is no door of yours. /key shows those with which you have to do.
keys-refused-no-note = There is no door note. /key shows who has a key.
keys-refused-not-yours = Only key-holders read it. Ask one of them, or ring them.
keys-refused-empty = Please type in words how one gets in.
keys-refused-long = That is too long. Please say it in 500 characters.
keys-refused-late = The ten minutes are over. Please write it anew.
keys-refused-at-home = They live there: they can open.
keys-refused-asked = They have a key already, or were asked.
keys-refused-said-no = They said: not now. Please ask somebody else.
keys-refused-enough = Four are enough. Take it from one of them first.
keys-refused-not-asked = You have no key there, and nobody asks for it any more.
keys-refused-not-coming = That alarm is over, or you are not on the way to it.
keys-refused-later = Not possible right now. Please try again later.

keys-button-show = Who can open
keys-button-write = Write the note
keys-button-change = Change the note
keys-button-read = Read the note
keys-button-delete = Delete the note
keys-button-undo = Undo
keys-button-stop = Not now
keys-button-back = Back
keys-button-ask = Ask a key-holder
keys-button-end = Take it from { $name }
keys-button-will = I will
keys-button-not-now = Not now
keys-button-give-back = I give the key back
keys-button-open = 🔑 How to open
keys-button-before = Earlier
keys-button-after = Later
