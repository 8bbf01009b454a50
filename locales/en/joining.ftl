### At the door: how somebody comes in, who waits, what moderators say.

joining-button-policy = Who may come in
joining-policy-open =
    <b>Who may come in to { $building }</b>
    Now: everybody in the group is a neighbour at once.
joining-policy-approval =
    <b>Who may come in to { $building }</b>
    Now: a moderator says yes to each newcomer. Until then I show them nothing, and they can do nothing here; what stands in the group they can read.
joining-policy-code =
    <b>Who may come in to { $building }</b>
    Now: newcomers tell me the code from the notice in the hallway. The code: <b>{ $code }</b>
    Print it there, large. Only moderators see it here.
joining-policy-vouches =
    <b>Who may come in to { $building }</b>
    Now: newcomers whom neighbours know. I ask in the group; so many have to say so: { $needed }.
joining-policy-note =
    Neighbours I know stay neighbours. Somebody who never wrote in the group is new to me, and is asked about as well. Opened for everybody, whoever waits comes in.
joining-button-open = Everybody in the group
joining-button-approval = A moderator says yes
joining-button-code = Code from the hallway
joining-button-vouches = Neighbours know them
joining-button-new-code = New code

joining-standing-waiting = You are in the group. Before you can ask or help here, a moderator lets you in. They know of you, and I'll write to you as soon as they answer.
joining-standing-late = No moderator has answered yet. It's not you; they may be busy. Please write to one of them in the group. As soon as they answer, I'll tell you.
joining-standing-asked = { $name } would like a word with you first and will write to you. After that you hear from me.
joining-standing-code = You are in the group. To be let in here, tell me the code from the notice in the hallway of your building.
joining-standing-either = A moderator knows of you and can let you in. The code from the notice in the hallway of your building does it at once.
joining-standing-vouches = You are in the group. Neighbours who know you let you in: they tap "I know them" under the card there. So far { $count } of { $needed }.
joining-standing-accepted =
    Welcome! You are one of the neighbours of { $building } now.
    How it all works: /help
joining-standing-past = That was while you waited.
joining-standing-over = You are not in that group any more, so this is settled.
joining-declined-elsewhere = You are not let in: the moderators think that you don't live in this building. If you do, please write to one of them in the group.
joining-declined-unknown = You are not let in yet: nobody here knows you so far. Please say hello to a moderator in the group or at their door.
joining-declined-silent = You are not let in yet: a moderator wrote to you and heard nothing. Please answer them; they can still let you in.
joining-declined-twice = You are in here already, with your other account. Please use that one. If this is a mistake, write to a moderator in the group.
joining-button-have-code = I have the code
joining-button-have-none = I have no code
joining-button-ask-moderator = Ask a moderator
joining-button-stop = Stop
joining-code-question = Please type the code from the notice in the hallway: six digits.
joining-code-wrong = That is not the code. Please look at the notice once more, and type its six digits.

joining-vouching = { $name } is new in the group and would like to be let in. Do you know them? So far { $count } of { $needed } neighbours do.
joining-vouching-in = { $name } is one of the neighbours now.
joining-vouching-over = This is settled.
joining-vouched = Thank you, noted.
joining-button-vouch = I know them

joining-card = { $name } is in the group of { $building } and would like to be let in. Do they live there?
joining-card-like = ⚠️ The name looks like that of { $moderator }, who moderates. Make sure who it is.
joining-card-asked = { $moderator } talks to them first.
joining-card-accepted = { $moderator } let { $name } in.
joining-card-came-in = { $name } is in.
joining-card-invited = { $name } came in by an invite of { $moderator }.
joining-card-declined = { $moderator } declined { $name }: { $reason }.
joining-card-over = This is settled: they are not in the group any more, or came in long ago.
joining-card-not-yours = Only moderators of that building can see this.
joining-waits = { $name } would like to be let in
joining-button-approve = Approve
joining-button-ask-first = Ask first
joining-button-decline = Decline
joining-button-undo = Undo
joining-button-back = Back
joining-reasons = Why is { $name } not let in? I tell them kindly and without your name, in ten minutes. Until then you can undo it.
joining-reason-elsewhere = Doesn't live here
joining-reason-unknown = Nobody knows them
joining-reason-silent = Doesn't answer
joining-reason-twice = Is in already

joining-refused-own = This is about yourself. Another moderator decides it.
joining-refused-self = This is about yourself. Somebody else has to say that they know you.
joining-refused-decided = This is decided already.
joining-refused-late = The ten minutes are over. With "Approve" on the card you can still let them in.
joining-refused-over = There is nothing to decide here any more.
joining-refused-tries = That was too often. Try again in an hour, or tap "I have no code": then a moderator can let you in.
joining-refused-resting = Too many wrong codes were typed here, so I take none for an hour. Tap "I have no code": then a moderator can let you in.

joining-many-codes = ⚠️ Many wrong codes were typed for { $building }: somebody may be guessing. For an hour I take no code there. Whoever waits can still ask you.
joining-many-invites = ⚠️ Many invites that don't exist were tried for { $building }: somebody may be guessing. For an hour I take no invite there. Whoever waits can still ask you.
