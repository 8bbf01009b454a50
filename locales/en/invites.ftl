### Invites: a link, on a screen or on paper, that lets one person in, once.

invites-command-invite = Invite a neighbour
invites-title = <b>Invites to { $building }</b>
invites-how = An invite is a link that lets one person in, once. Is somebody of your home missing here? I make one for them, for 7 days.
invites-how-moderator = An invite is a link that lets one person in, once. How long shall it last?
invites-none = There is none so far.
invites-line-open = Invite { $number }, by { $maker }: open until { $until }.
invites-line-home = Invite { $number }, by { $maker } for somebody of their home: open until { $until }.
invites-line-kept = Invite { $number }, by { $maker }: opened by { $user }, who is not in the group yet. Until { $until }.
invites-line-in = Invite { $number }, by { $maker }: opened by { $user }, who is in.
invites-line-used = Invite { $number }, by { $maker }: { $user } came in by it, { $on }.
invites-line-revoked = Invite { $number }, by { $maker }: ended. It opens nothing any more.
invites-line-revoked-just-now = Invite { $number }, by { $maker }: ended. It opens nothing any more. You can undo it for ten minutes.
invites-line-expired = Invite { $number }, by { $maker }: its time was over { $until }.
invites-button-day = One person, 1 day
invites-button-week = One person, 7 days
invites-button-month = One person, 30 days
invites-button-home = Somebody of my home
invites-button-one = Invite { $number }
invites-button-link = Show the link
invites-button-picture = QR code
invites-button-take-back = Take it back
invites-button-undo = Undo
invites-button-all = All invites
invites-button-newer = Newer
invites-button-older = Older
invites-link =
    Invite { $number } to { $building }, for one person, until { $until }.
    Send this link to them alone: the first one who opens it has it. To hand it over on paper, tap "QR code".
invites-picture =
    Invite { $number } to { $building }, for one person, until { $until }.
    Scan the code or open the link, and press Start.
invites-sheet-scan = Scan it, press Start
invites-sheet-valid = Invite { $number } · one person · until { $until }
invites-no-font = I can't draw the code yet: the computer that I run on has no font for it. The link does the same; please send that.
invites-drawing = It comes in a moment.
invites-used = { $name } came in by your invite.
invites-used-home = { $name } came in by { $maker }'s invite, as somebody of their home.
invites-kept =
    Hello, I'm Linli. { $name } invited you to { $building }, and I keep this invite for you until { $until }.
    You are not in the group there yet. Please ask { $name } or a moderator to add you. As soon as you are in it, you are in here, too.
invites-in-already = You are one of the neighbours of { $building } already, so there is nothing more to do.
invites-unknown = A part of the link seems to be missing. Please ask for it again.
invites-over = These invites are for neighbours of that building.
invites-gone = There is no such invite any more. /invite shows those there are.
invites-refused-no-home = First tell me in /me where you live: entrance, floor or flat. Then you can invite somebody of your home.
invites-refused-enough = You have as many open invites as I can keep. Take one back first, or wait until one is used.
invites-refused-many = You brought in as many as a home can within a month. For the next one please ask a moderator.
invites-refused-used = This invite was used already. Please ask { $name } for a new one.
invites-refused-expired = The time of this invite is over. Please ask { $name } for a new one.
invites-refused-taken-back = This invite was taken back. Please ask the one who gave it to you.
invites-refused-maker-gone = This invite counts no more. Please ask a neighbour or a moderator for a new one.
invites-refused-not-now = This invite can't let you in. Please write to a moderator in the group: they decide.
invites-refused-tries = That was too often. Please open the link again in an hour, or ask a moderator to let you in.
invites-refused-resting = Too many wrong invites were tried for that building, so I take none for an hour. Please open the link again then, or ask a moderator.
invites-refused-used-up = Somebody came in by this invite already, so it can't be taken back. In the group, moderators can remove somebody.
invites-refused-past = This invite opens nothing any more. /invite makes a new one.
invites-refused-late = This one can't be given again. /invite makes a new one.
