### The house itself: welcome, help, languages, clock, privacy.

members-language-name = English
members-somebody = a neighbour
members-profile = <a href="tg://user?id={ $account }">{ $name }</a>

members-welcome =
    Hello, I'm Linli. Need a hand? /need and one sentence. Can give one? Tap "I can help".
    Door and phone never appear here: tell me privately.
members-hello =
    Hello, I'm Linli. I help the neighbours of your building help each other.

    Need a hand? Write /need and one sentence, for example:
    /need carry my shopping up

    Can give one? Tap "I can help" under a card in your building's group.
    /help tells the rest.
members-help =
    <b>Ask</b>
    /need and one sentence, here or in the group. One card appears in the group. Example: /need fetch my parcel

    <b>Help</b>
    Tap "I can help" under a card. I write to you here. When it is done, tap "Job done".

    <b>Confirm</b>
    When your helper says it is done, I ask you here: yes, not yet, or something's wrong.

    <b>By number</b>
    Each card has one: /claim 12, /release 12, /done 12, /confirm 12, /cancel 12

    <b>The rest</b>
    /language – your language
    /privacy – what I keep, and why
    /forgetme – erase what I keep of you
members-how-to-ask =
    Need a hand? Write /need and one sentence, for example:
    /need carry my shopping up
members-unknown-command = I don't know that command. /help shows what I can do.

members-languages = Which language shall I speak with you?
members-group-languages = Which language shall I speak in the group?
members-language-set = I'll speak English with you.
members-group-language-set = Done. From now on I'll speak it in the group.

members-clock-question =
    Is it { $time } where you are?
    I need it for the quiet hours of { $building }.
members-clock-choice = What time is it in { $building }? Tap the clock that is right.
members-clock-city = { $time } { $city }
members-clock-set = Thank you, noted.
members-clock-is-set = It is { $time } in { $building }. Thank you.
members-city-los-angeles = Los Angeles
members-city-denver = Denver
members-city-chicago = Chicago
members-city-new-york = New York
members-city-sao-paulo = São Paulo
members-city-london = London
members-city-berlin = Berlin
members-city-istanbul = Istanbul
members-city-dubai = Dubai
members-city-kolkata = Delhi
members-city-bangkok = Bangkok
members-city-shanghai = Beijing
members-city-tokyo = Tokyo
members-city-sydney = Sydney

members-privacy =
    <b>What I keep, and why</b>
    • Your first name, your Telegram number and your language: so that neighbours know who asks and who helps, and I can write to you.
    • What you asked for, and who helped: so that it gets done and confirmed.
    • Who did what and when, as numbers without words, for a year: so that moderators can clear up a quarrel.

    <b>Who sees it</b>
    Your building's group sees your first name and what you asked for. What you tell me privately stays between you, me and the one it is for. Names and words are stored encrypted. Nothing is sold, nothing goes to others.

    <b>How long</b>
    Until you erase it: /forgetme. Backups are gone after 30 days.

    <b>Who runs this bot</b>
    { $operator }
members-operator-unnamed = A volunteer from your building. The moderators of your group know who.
members-forget-question =
    Shall I erase what I keep of you? Your name leaves all cards, what you asked for is withdrawn, and what you promised goes back to the neighbours. This cannot be undone.
members-kept = All right, everything stays as it is.
members-erased = Everything I kept of you is erased. If you write to me again, we start afresh. All the best!

members-group-help = I help neighbours help each other: /need and one sentence. How it all works, I tell you privately:
members-group-private = That is between you and me. Let's go on privately:
members-group-privacy = What I keep, and why, I tell you privately:

members-refused-old-button = This button is old. /help shows what I can do now.
members-refused-only-moderators = Only moderators choose the group's language. For your own, write /language to me privately.
members-refused-not-resident = I don't know you in that building yet. Write /help in its group, then try again.
members-refused-no-building = I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one.
members-refused-not-moderator = Only moderators of that building can do this. Please ask one of them.
members-apology = Sorry, that went wrong on my side. Please try again in a moment. If it stays so, tell the moderators number { $number }.

members-button-open-private = Open private chat
members-button-clock-right = Yes
members-button-clock-wrong = No
members-button-keep = Keep
members-button-erase = Erase everything
