### The house itself: welcome, help, languages, clock, privacy.

members-language-name = English
members-somebody = a neighbour
members-profile = <a href="tg://user?id={ $account }">{ $name }</a>

members-welcome =
    Hello, I'm Linli. Need a hand? /need and one sentence. Can give one? Tap "I can help".
    Door and phone never appear here: tell me privately.
members-hello =
    Hello, I'm Linli. I help the neighbours of your building help each other.

    Need a hand? Tell me in one sentence, or tap "Ask a favour" below.
    Can give one? Tap "Who needs a hand".
    How it all works: /help
members-hello-stranger =
    Hello, I'm Linli. I help the neighbours of a building help each other.

    Is your building's group here in Telegram? Write /help there, so that I know you.
    No group yet, or I'm not in it? Add me:
members-faceless = You write anonymously, so I can't tell who you are. Please write as yourself.
members-type-please = Please type that in one message, then I can go on.
members-words-please = I understand words and voice messages. Please tell me in one sentence what you need.
members-forwarded = I don't act on what is forwarded. Please write it yourself.
members-edited = I read a command only when it is sent. Please send it again.
members-flood = That was a lot at once. Give me a minute, then write again.
members-keyboard-sos = 🆘 SOS
members-keyboard-come = 🔔 Ask a neighbour to come
members-keyboard-ask = 🙋 Ask a favour
members-keyboard-needs = 📋 Who needs a hand

members-help-menu = What would you like to do?
members-help-alarm =
    <b>In an emergency</b>
    Call the emergency number first. Then tap "🆘 SOS" below, or write /sos anywhere. I call those at home and your nearest neighbours, then the whole house, until somebody is there. For five seconds you can take it back, and nobody hears of it. Who comes learns your door: tell it in /me, as long as all is well. Not so urgent? "🔔 Ask a neighbour to come". For somebody without Telegram: the button on their page in /home. So that somebody can open: /key Do you live alone? /fine: I ask you each day whether all is well.

    Called to help? Tap "I'm going", and then "I'm there". Not able to go? Do nothing: others are called.

    For example: /sos
members-help-ask =
    <b>Ask for a hand</b>
    Tell me in one sentence, here or as a voice message; photos and a location can go with it. I show it to you before I post it. In the group: /need and one sentence. Say when, and keep door and phone for here. For somebody without Telegram: "for Granny Li: …". Every week the same? Say "every Monday 9:00"; /series shows what repeats, and stops it.

    For example:
    /need fetch my parcel today 16-18
members-help-help =
    <b>Give a hand</b>
    Tap "I can help" under a card. The rest comes here: what it is about, and the word that you say at the door. Something came up? Tap "Can't make it": nobody minds. Say in /me what you like to help with, and I ask you first.

    For example: /needs shows who needs a hand now.
members-help-confirm =
    <b>When it is done</b>
    Your helper taps "Job done", and I ask you: yes, not yet, or something's wrong. What is wrong is never told in the group. Tap "I felt uncomfortable", and that neighbour no longer sees your door. Helped somebody without Telegram? Type the code from their card here. Without an answer it closes after two days.

    For example, instead of the button: /confirm 12
members-help-change =
    <b>Change or withdraw</b>
    The buttons under my message change words, time, kind, how many, door and phone. You can also edit your own message: the card follows. "No longer needed" can be undone for ten minutes.

    For example: /cancel 12
members-help-find =
    <b>Find it again</b>
    /needs shows who needs a hand, /mine what you asked and what you help with. Every card has a number: /claim 12, /release 12, /done 12, /confirm 12, /cancel 12. Several buildings? /building changes which one you mean here. Whom to call when the lift stands or it smells of gas: /numbers.

    For example: /mine
members-help-settings =
    <b>You, language and privacy</b>
    /me is what you tell of yourself: what neighbours call you, your entrance, your phone, and who may read each. /home is who lives with you, and who of them has no Telegram. /invite brings in somebody of your home. /grants is what you are trusted with. /quiet is what I tell you without being asked. /language changes the language between you and me, /privacy says what I keep and why, /mydata gives you all of it as a file, /forgetme erases it. In an emergency: /sos

    For example: /me
members-help-moderate =
    <b>For moderators</b>
    Whoever administers the group moderates.

    /settings – language, clock, who may come in, quiet hours and more
    /topic – written in a topic of the group: needs go there
    /queue – what waits for you, the oldest first
    /drill – practise an alarm with your house, and see how fast somebody comes
    /duty – who of you is on duty, and taking turns by week
    /bells – which doorbells there are, and whether they work
    /call – somebody calls: post for them, or note to call back
    /invite – a link that lets in one person, once
    /residents – who lives here
    /grants – who is trusted with keys, home visits and the like; that takes two of you
    /home – neighbours without Telegram, too
    /cover – who would come first to them, and where nobody would
    /numbers – whom your building calls
    /poster – a poster and cards to print
    /close 12, /reopen 12 – ends a need, or opens it again; the one who asked hears of it
    /series 12 – stops it from being posted again and again

    Somebody new who wants to see a door: I ask you first. Each morning I tell you that all is well; a button under it ends that.

    For example: /close 12
members-button-help-menu = All topics
members-button-help-alarm = In an emergency
members-button-help-ask = Ask for a hand
members-button-help-help = Give a hand
members-button-help-confirm = When it is done
members-button-help-change = Change or withdraw
members-button-help-find = Find it again
members-button-help-settings = You, language & privacy
members-button-help-moderate = For moderators

members-which-building = Which building do you mean? I remember it for the next time.
members-at-building = All right: here we talk about { $building } now.
members-button-other-building = Another building
members-vouch-question =
    { $name } is new in your building and helps a neighbour there, so they would like to see the door number. Do you know them?
members-vouch-over = { $name } may see the door numbers of neighbours they help.
members-not-vouched = No moderator knows you yet. Please talk to one of them in your building's group.
members-vouched = A moderator knows you. You can see it now: tap the same button once more.
members-vouch-given = Thank you, noted.
members-vouch-not-given = All right. They don't see it.
members-button-vouch = I know them
members-button-not-vouch = I don't

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
    • Your name, your Telegram number and your language: so that neighbours know who asks and who helps, and I can write to you.
    • What you asked for, in words or by voice, and who helped: so that it gets done and confirmed. Drafts for a day. Photos and places that go with it until a day after the job, for who helps.
    • What you tell of yourself in /me, if you like, each for those whom you choose.
    • Who lives with you, and whom without Telegram you answer for: name, whether elder or child, flat, the day they agreed. Those at home, those who answer and moderators see it.
    • The door note you wrote, until you delete it or leave, who has a key, and for ninety days who read the note. Key-holders you choose read it and, in an alarm, who comes and is trusted with keys; moderators see who has a key.
    • Invites you make: whom they let in, and when. You and the moderators see that; thirty days after their time they are gone.
    • With what moderators trust you, if with something special, and why: a year longer than it lasts. You get the reason with /mydata.
    • Door and phone, where you gave them, and who looked at them: until a day after the job.
    • When you call for help: what happened and what was said, for thirty days. Who is called reads your name, entrance and floor; who comes reads your flat and your phone, whoever may read them otherwise.
    • If you want to be asked each day (/fine): your hour, when you were fine last, until when you are away, and whom you chose. If you do not answer, those at home and those whom you chose hear of it; if nobody goes, moderators and your entrance, too.
    • What you want none of (/quiet), and for two days how often I wrote to you by myself.
    • Who did what and when, as numbers without words, for a year: so that moderators can clear up a quarrel.

    <b>Who sees it</b>
    Your building's group sees your name and what you asked for. What you tell me privately stays between you, me and the one it is for. Names and words are stored encrypted. Nothing is sold, nothing goes to others.
    Moderators see who lives in their building, since when, and what you let them read; whom they looked at is noted.

    <b>How long</b>
    Until you erase it: /forgetme. You get all of it as a file: /mydata. Backups are gone after 30 days.

    <b>Who runs this bot</b>
    { $operator }
members-consents =
    <b>What you agreed to</b>
members-consent-line = • { $what } – since { $day } (words no. { $version })
members-consent-line-over = • { $what } – from { $day } (words no. { $version }) until { $over }, then you took it back
members-consent-door = I keep door and phone with what you ask, until a day after the job, for who helps
members-consent-attached = I keep photos and places that you send with what you ask, until a day after the job, for who helps, and show the group only what you want seen there
members-consent-profile = I keep what you tell in /me, and show it to those whom you choose
members-consent-door-note = I keep the door note that you wrote, sealed, for the key-holders whom you choose and, in an alarm, for who comes and is trusted with keys
members-consent-checkin = I ask you once a day whether all is well, and tell those whom you chose if I hear nothing
members-consents-none = Nothing so far: you told me nothing that you need not tell.
members-consents-last = Your name, what you ask for and whom you help I need to help at all; /forgetme ends that, too. Everything else: /privacy
members-take-back-door = Shall I erase door and phone from everything you asked for? Whoever comes to help asks you for them then. This cannot be undone.
members-take-back-attached = Shall I erase all photos and places that you sent with what you asked for? Who helps no longer sees them, and what I showed in the group goes, too; your own messages stay. This cannot be undone.
members-take-back-door-note = Shall I erase what you wrote on how one gets into a home? Who holds a key keeps it, but can read nothing any more. This cannot be undone.
members-take-back-profile = Shall I erase all that you told in /me: name, entrance, floor, flat, phone, languages, what you like to help with, whether you are there? Neighbours see your name in Telegram again. This cannot be undone.
members-take-back-checkin = Shall I ask you no more each day, and forget whom you chose to be told first? If something happens to you, nobody hears of it by me. This cannot be undone.
members-taken-back = It is erased, and I note that you took it back.
members-parted-home = You are not in that group any more, so I took back what stood here.
members-parted-office = You no longer moderate that building, so I took back what stood here.
members-parted-building = I am no longer in that building's group, so I took back what stood here.
members-gone = What stood here is over.
members-moved-down = This now stands further down.
members-operator-unnamed = A volunteer from your building. The moderators of your group know who.
members-forget-question =
    Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone.
members-kept = All right, everything stays as it is.
members-erased = Everything I kept of you is erased. If you write to me again, we start afresh. All the best!

## What is kept of somebody, given to them as files. Names of columns and tables stand in brackets.

members-mydata-page = Here is all that I keep of you, to read: open the file on your phone or computer. It holds private things, so keep it for yourself. To have it erased: /forgetme
members-mydata-json = The same once more, for programs.
members-mydata-title = What Linli keeps of you
members-mydata-intro = This is all that I keep of you, as it was on { $time }. Names, words and doors of your neighbours are theirs and not in it. Numbers that mean nothing to people stand only in the file for programs.
members-mydata-nothing = Nothing.
members-mydata-yes = yes
members-mydata-no = no
members-mydata-chapter =
    { $name ->
        [application] Where you asked to be let in
        [invite] Invites that you made, or by which you came
        [vouch] When you said that you know somebody
        [intake] What you take down while somebody calls
        [call_back] Whom you noted to call back
        [code_card] Cards with codes that you had made
        [confirmation] What you confirmed by phone, as a moderator
        [card_try] When you typed a wrong code of a card
        [code_try] When you typed a wrong code
        [mute] What you want none of
        [unsolicited] How often I wrote to you by myself
        [duty_week] Your weeks on duty
        [swap] Swaps of duty
        [person] Your account
        [membership] Your buildings
        [grant] What you may do there
        [consent] What you agreed to
        [trust] What you are trusted with
        [detail] What you tell of yourself
        [need] What you asked for
        [claim] What you helped with
        [opening] When you looked at a door or a place
        [offer] What you were asked to help with
        [draft] Drafts that are not posted
        [attachment] Photos and places that you sent
        [step] What I wait for from you
        [outbox] What waits to be sent to you
        [message] My messages in your chat that I remember
        [edit] Your messages that you edited
        [audit] What you did, by the names that the program has for it
        [housemate] Where you say that you live
        [guardian] For whom you answer, or were asked to
        [series] What you ask for again and again
        [alarm] When you called for help
        [responder] When you were called to help
        [alarm_word] What you said when somebody called for help
        [device] Doorbells that ring for your home
        [door_note] What you wrote on how one gets in
        [door_read] When the door note of your home was read
        [key_holder] Whose key you hold, or were asked to
        [door_opening] When you read a door note
        [checkin] When I ask you whether all is well
        [circle] Whom I tell first of you, and of whom I tell you
       *[another] ({ $name })
    }
members-mydata-part =
    { $name ->
        [claim] Who helped
        [opening] When door, phone and place were looked at
        [occurrence] When it was posted or left out
        [press] When it was pressed
       *[another] ({ $name })
    }
members-mydata-column =
    { $name ->
        [admitted_at] Let in on
        [applied_at] Asked on
        [answered_at] Answered on
        [asked_at] Asked on
        [other_week] For the week from
        [muted_at] Since
        [day] Day
        [sent] How often
        [week] Week from
        [decided_at] Decided on
        [reason] Why not
        [expires_at] Valid until
        [invited] By an invite
        [maker_id] You made it
        [begun_at] Begun
        [note] Note
        [confirmed_at] Confirmed on
        [tried_at] When
        [vouched_at] When
        [at] When
        [building_id] Building
        [category] Kind
        [chat_opened_at] I can write to you since
        [chosen_at] Chosen for our chat
        [claimed_at] Taken on
        [confirmed_by] Confirmed by
        [daily_word] A word each morning, if you moderate
        [delete_at] Goes
        [done_at] Said to be done
        [door_word] Word at the door
        [due_at] Due
        [edited_at] Edited
        [ended_at] Over since
        [ends_at] Wanted until
        [entered_by] You added me there
        [owner_id] You own its group
        [exposed] Door or phone stand in your own message
        [in_group] Stands in your own message in the group
        [given_at] Since
        [hints] Hints that you were given
        [joined_at] Since
        [kind] Kind
        [plan] As
        [peril] What was the matter
        [raised_at] Called on
        [closed_at] Over on
        [there_at] Said that they are there
        [language] Language
        [language_chosen] You chose it
        [left_at] Until
        [made_at] Written
        [name] Name in Telegram
        [number] Number on the card
        [going_at] Said that they are on their way
        [late_at] Said that they come late
        [of_place] It was the place on the map
        [opened_at] Door and phone looked at
        [written_at] Written
        [removed_at] Deleted
        [read_at] Read on
        [offered_at] Asked whether you can
        [declined_at] "Not now" said
        [outcome] What came of it
        [parked_at] Waits for you to press Start since
        [place] Place
        [places] Helpers wanted
        [posted_at] Posted
        [private_at] Door and phone told
        [private_part] Door and phone
        [purpose] For what
        [readers] Who may read it
        [revoked_at] Until
        [seen_at] Seen first
        [shown_at] Sent or changed
        [starts_at] Wanted from
        [state] How it stands
        [telegram_id] Number in Telegram
        [ending] How it ended
        [grounds] Why
        [held_at] Since
        [noticed_at] Told in the group
        [proposed_at] Proposed
        [term_days] For so many days
        [work] Work
        [thanked_at] Thanked
        [time_zone] Clock
        [title] Name of the building
        [told_at] Written
        [until_at] Until
        [value] What you say
        [verb] What
        [version] Words no.
        [voice] Voice message, by Telegram's name of it
        [content] Photo, by Telegram's name of it, or place
        [sent_at] Sent on
        [whole_days] Whole days
        [withdrawn_at] Taken back
        [words] Words
        [worried_at] You told a moderator that you felt uncomfortable
        [agreed_at] Agreed on
        [called] What neighbours call them
        [entrance] Entrance
        [flat] Flat
        [said_at] Said on
        [rule] How often
        [starts_minute] From
        [ends_minute] Until
        [first_day] For the first time on
        [last_day] Until
        [noted_at] Noted
        [added_at] Added
        [battery] Battery, in percent
        [heard_at] Last heard
        [label] How it is called
        [pressed_at] Pressed
        [rings] What a press does
        [hour] At which hour
        [asked_for] Asked last for
        [checked_at] You were fine on
        [away_until] Away until
        [stopped_at] Stopped on
        [person_id] They are told of you
        [friend_id] You are told of them
       *[another] ({ $name })
    }
members-mydata-word =
    { $name ->
        [accepted] let in
        [declined] not let in
        [everything] everything
        [help] that a neighbour needs a hand
        [news] news of the house
        [digest] what is open, in the evening
        [waiting] not decided yet
        [taken] you swapped
        [refused] not this time
        [dropped] not asked any more
        [asker] the one who asked
        [building] for the building
        [home] for your home
        [kept] somebody opened it
        [used] somebody came in by it
        [revoked] ended
        [closed] done
        [confirmed] confirmed
        [doors] may see doors
        [door] door and phone, for who helps
        [keys] the door note, for key-holders
        [attached] photos and places, for who helps
        [failed] nobody came
        [photo] a photo
        [place] a place
        [held] under way
        [itself] itself, after two days
        [moderator] moderates
        [open] open
        [profile] what you tell in /me
        [checkin] asked each day, and others told
        [released] given back
        [shut] closed by a moderator
        [withdrawn] no longer needed
        [done] said to be done
        [in] lives there
        [not_known] not known there
        [draft] not posted
        [running] goes on
        [stopped] you stopped it
        [ended] a moderator stopped it
        [over] over
        [whistle] call for help
        [wish] asking a neighbour to come by
        [bell] doorbell
        [check_in] nothing was heard of you
        [ill] somebody ill or hurt
        [danger] danger
        [fire] fire
        [undone] taken back
        [fine] you were fine
        [false] a false alarm
        [well] all was well
        [moved] called anew
        [lapsed] nobody ended it
        [gone] you left
        [words] typed
        [voice] spoken
       *[another] ({ $name })
    }
members-refused-enough-data = You have had that three times today. From tomorrow on I gladly make it again.

members-group-help = I help neighbours help each other: /need and one sentence. How it all works, I tell you privately:
members-group-private = That is between you and me. Let's go on privately:
members-group-privacy = What I keep, and why, I tell you privately:

members-refused-old-button = This button is old. /help shows what I can do now.
members-refused-only-moderators = Only moderators choose the group's language. For your own, write /language to me privately.
members-refused-applicant = You are not let in here yet. In our private chat I tell you where you stand.
members-refused-not-resident = I don't know you in that building yet. Write /help in its group, then try again.
members-refused-no-building = I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one:
members-refused-not-moderator = Only moderators of that building can do this. Please ask one of them.
members-refused-not-there = They don't live in your building any more.
members-refused-new = You are new in this building, so a moderator has to know you first. Please talk to one.
members-nobody-moderates =
    Nobody moderates our building at the moment: whoever did is not an administrator of this group any more.
    Needs go on as usual. What takes a moderator waits. Whoever owns this group can make somebody an administrator; administrators moderate here.
members-somebody-moderates = For a while nobody moderated here. Now somebody does again.
members-please-appoint =
    Nobody moderates { $building } at the moment, and you own its group. Please make somebody an administrator: open the group, tap its name, Edit, Administrators. Whoever you choose moderates at once; two are better than one.
members-broke = Something a neighbour wanted went wrong on my side, number { $number }. They know. Please tell the one who runs me.
members-settings =
    <b>{ $building }</b>
    The group reads { $language }. The clock there shows { $time }. Moderators: { $names }.
members-settings-over = These settings are for moderators of that building.
members-between-names = {", "}
members-button-group-speaks = Group: { $language }
members-button-another-clock = Another clock
members-button-daily = A word each morning
members-button-settings = Settings
members-daily-word =
    ☀️ All is well in { $building }. { $count ->
        [0] It was quiet since yesterday.
        [one] Since yesterday somebody turned to me once.
       *[other] Since yesterday neighbours turned to me { $count } times.
    }
members-daily-word-disk =
    ⚠️ I am running, but the disk of my computer is nearly full. { $count ->
        [0] It was quiet since yesterday in { $building }.
        [one] Since yesterday somebody in { $building } turned to me once.
       *[other] Since yesterday neighbours in { $building } turned to me { $count } times.
    }
members-daily-word-on = All right: each morning you hear that all is well.
members-daily-word-off = All right: no word each morning any more. When something is wrong, you hear of it all the same.
members-button-daily-off = Not every day
members-button-daily-on = Every day again
members-disk-full = ⚠️ The computer that I run on is nearly full. I go on with room kept for such a day, but not for long. Please tell the one who runs me: make room on the disk.
members-disk-has-room = The computer that I run on has room again. All goes on as before.
members-apology = Sorry, that went wrong on my side. Please try again in a moment. If it stays so, tell the moderators number { $number }.

members-button-add-to-group = Add me to your group
members-button-open-private = Open private chat
members-button-clock-right = Yes
members-button-clock-wrong = No
members-button-keep = Keep
members-button-erase = Erase everything
members-button-consents = What you agreed to
members-button-take-back-door = Take back: door & phone
members-button-take-back-attached = Take back: photos & places
members-button-take-back-profile = Take back: what's in /me
members-button-take-back-door-note = Take back: the door note
members-button-take-back-checkin = Take back: asked each day
members-button-erase-door = Erase door & phone
members-button-erase-attached = Erase photos & places
members-button-erase-door-note = Erase the door note
members-button-erase-profile = Erase what's in /me
members-button-erase-checkin = Ask me no more

## What Telegram shows of the bot, and its commands.

members-bot-description =
    Linli helps the neighbours of a building help each other: one asks in a sentence, another taps "I can help". Door and phone never appear in the group.
members-bot-short-description = Neighbours of a building help each other. Add me to your building's group.
members-command-start = Begin
members-command-building = Which of your buildings
members-command-language = Language
members-command-settings = Moderators: how your building is set
members-command-privacy = What I keep, and why
members-command-mydata = All that I keep of you, as a file
members-command-forgetme = Erase what I keep of you
members-command-help = How it works

members-away = I was away { $from }–{ $until }. Please look again:
