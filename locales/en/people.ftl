### What people tell of themselves.

people-command-me = About me

people-name-question =
    What shall neighbours call you?
    It stands on your cards instead of your Telegram name. You can change it at any time.
people-name-later = All right. Whenever you like: /me
people-name-is-set = Neighbours call you { $name }. /me changes that.

people-left = You are not in that group any more. What you told there is erased.

people-overview = <b>About you</b> · { $building }
people-line = { $detail }: { $value } ({ $readers })
people-line-empty = { $detail }: –
people-overview-free =
    None of this is needed to ask or to help. By telling it you agree that I keep it, for those in brackets; /privacy takes it back. Tap what you want to change.
people-detail = <b>{ $detail }</b>
people-nothing-told = Nothing told yet.
people-readers = Who may read it: { $readers }.
people-readers-question = { $detail }: who may read it?

people-for-name = That is what neighbours call you, on cards and when you help.
people-for-entrance = So that neighbours see how near it is. If the building may read it, it stands on your open cards.
people-for-floor = On which floor you live. It never stands in the group.
people-for-flat = Behind which door you live. It never stands in the group. Who lives there with you: /home
people-for-phone = Where you can be called. It never stands in the group.
people-for-languages = In which languages neighbours can talk with you.
people-for-offers = What you like to help with. It binds you to nothing.
people-for-presence = On duty: you are ready to help. Away: for now you are not. It ends by itself. The group never hears that you are away.

people-type-name = Please type the name now, in one message. For example: Aunt Ana
people-type-entrance = Please type your entrance now. For example: 12 or B
people-type-floor = Please type your floor now. For example: 12 or ground
people-type-flat = Please type your flat now: letters, digits and dashes. For example: 12b
people-type-phone = Please type your phone number now. For example: +49 171 2345678

people-refused-name = A name has at least one letter and at most 32 characters. Please type it again.
people-refused-private-name = All your neighbours read this name, so I keep door and phone out of it. Please type only what they call you.
people-refused-entrance = An entrance is short, with at most 3 digits, such as 12 or B. Please type it again.
people-refused-floor = A floor has up to 10 letters or digits, such as 3 or -1. Please type it again.
people-refused-such-entrance = This house has no such entrance, as far as I know. Please look once more; if you are right, tell a moderator; they can correct the list.
people-refused-such-flat = There is no such flat in your entrance, as far as I know. Please look once more, at the entrance, too; if you are right, tell a moderator; they can correct the list.
people-refused-flat = A flat has up to 10 letters, digits or dashes, such as 12b. Please type it again.
people-refused-phone = That is no phone number that I know: it has 5 to 15 digits, such as +49 171 2345678. Please type it again.

people-on-duty-until = on duty { $until }
people-away = away
people-given-duty = on duty
people-given-away = away
people-away-until = away { $until }

## Words that say what follows, as people type them; they are taken off.

people-keywords-entrance = entrance, staircase, stairs, stair
people-keywords-floor = th floor, st floor, nd floor, rd floor, floor
people-keywords-flat = flat, apartment, apt

people-button-name = Name
people-button-entrance = Entrance
people-button-floor = Floor
people-button-flat = Flat
people-button-phone = Phone
people-button-languages = Languages
people-button-offers = I can help with
people-button-presence = On duty or away
people-button-for-building = The building
people-button-for-entrance = My entrance
people-button-for-pair = Whom I help, who helps me
people-button-for-moderators = Moderators
people-button-for-nobody = Nobody
people-button-other-name = Another name
people-button-later = Later
people-button-type = ✏️ Type it
people-button-stop = Not now
people-button-empty = Empty it
people-button-readers = Who may read it
people-button-done = Back
people-button-back = All about me
people-button-here = Here again
people-button-duty = On duty until 22:00
people-button-duty-tomorrow = On duty until tomorrow 22:00
people-button-away-day = Away: 1 day
people-button-away-week = Away: 1 week
people-button-away = Away until I say
