### How a house keeps things: quiet hours, new neighbours, homes a day, the topic.

habits-command-topic = Moderators: needs go to this topic
habits-button-habits = House habits
habits-title = How <b>{ $building }</b> keeps things:
habits-quiet = 🌙 Quiet from { $from } to { $until }. Meanwhile I hold back what can wait; alarms always ring.
habits-new-days =
    { $days ->
        [0] 🚪 New neighbours may see door and phone of those they help at once.
        [one] 🚪 New neighbours see door and phone after { $days } day, or when a moderator knows them.
       *[other] 🚪 New neighbours see door and phone after { $days } days, or when a moderator knows them.
    }
habits-homes =
    { $homes ->
        [one] 🏠 A helper may look at { $homes } home a day.
       *[other] 🏠 A helper may look at { $homes } homes a day.
    }
habits-topic-chosen = 💬 Needs stand in the topic that you chose.
habits-topic-any = 💬 Needs stand where they are asked. If your group has topics, write /topic in the one they should go to.
habits-button-quiet-from = Quiet from …
habits-button-quiet-until = Quiet until …
habits-button-new-days = New neighbours …
habits-button-homes = Homes a day …
habits-button-any-topic = Needs stand where asked
habits-button-to-doors = Doors and topic ›
habits-button-to-quiet = ‹ Quiet and evening
habits-button-keep = Leave it so
habits-ask-quiet-from = From when on should it be quiet in the evening? Now: { $now }.
habits-ask-quiet-until = Until when should it be quiet in the morning? Now: { $now }.
habits-ask-new-days = After how long may new neighbours see door and phone of those they help, without a moderator's word? Now: { $now }.
habits-ask-homes = How many homes may a helper look at in a day? Now: { $now }.
habits-button-days =
    { $n ->
        [0] At once
        [one] { $n } day
       *[other] { $n } days
    }
habits-button-most-homes =
    { $n ->
        [one] { $n } home
       *[other] { $n } homes
    }
habits-unsolicited =
    { $n ->
        [0] 🔕 Apart from the evening I write to nobody without being asked. Alarms always ring.
        [one] 🔕 Without being asked I write to each at most { $n } time a day, and in the evening. Alarms always ring.
       *[other] 🔕 Without being asked I write to each at most { $n } times a day, and in the evening. Alarms always ring.
    }
habits-digest = 🌙 In the evening, at { $hour }, I tell what is open, once, to whoever wants it.
habits-list = 📋 Each morning a list of who needs a hand stands in the group, if somebody does.
habits-no-list = 📋 No list of who needs a hand stands in the group.
habits-button-unsolicited = How often a day …
habits-button-digest = Evening …
habits-button-list = List in the group …
habits-ask-unsolicited = How often a day may I write to somebody without being asked, for a hand or with news? Now: { $now }.
habits-ask-digest = At what time shall I tell in the evening what is open? Now: { $now }.
habits-ask-list = Shall a list of who needs a hand stand in the group? Now: { $now }.
habits-button-most =
    { $n ->
        [0] Not at all
        [one] { $n } time a day
       *[other] { $n } times a day
    }
habits-button-list-is =
    { $n ->
        [0] No list
        [one] A list
       *[other] A list
    }
habits-noted = Noted. It is so from now on.
habits-topic-is-chosen = All right: needs go to that topic from now on. For the old way, write /topic in the general one.
habits-topic-is-any = All right: needs stand where they are asked.
habits-topic-lost = The topic for needs in { $building } is closed or gone, so needs stand in the group at large. To choose another, write /topic in it.
habits-over = These settings are for moderators of that building.
habits-refused-old-button = This button is old. Please open /settings again.
habits-refused-not-in-topic = Please write /topic in the group, inside the topic where needs should go.
habits-doors-told =
    { $n ->
        [one] 🔢 I know the doors of { $n } entrance, so I notice a mistyped flat.
       *[other] 🔢 I know the doors of { $n } entrances, so I notice a mistyped flat.
    }
habits-doors-none = 🔢 I don't know which doors there are, so I can't notice a mistyped flat.
habits-button-doors = Which doors …
habits-button-doors-empty = Forget the doors
habits-ask-doors =
    Which doors does <b>{ $building }</b> have? Please write one line for each entrance, its flats after a colon:

    1: 101-104, 201-204
    2: 101-104, 201-204

    If there is only one entrance, the flats alone will do. I use it only to notice when somebody mistypes their flat.
habits-doors-now =
    Now I know:
    { $doors }
habits-refused-doors = I can't read line { $line }. Please write it like this: 1: 101-104, 201-204
