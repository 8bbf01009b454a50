### Papers to print: a poster for the hallway, and contact cards.

papers-command-poster = Moderators: a poster and cards to print
papers-button-papers = Poster & cards
papers-button-poster = A4 poster
papers-button-cards = Four A6 cards

papers-which-building = For which building shall I print?
papers-choice =
    For { $building } I can print a poster for the hallway, and cards to hand out. Both show how neighbours find me; on the backs of the cards stand the numbers of /numbers, too.
papers-emergency = In an emergency, they say: <b>{ $numbers }</b>. If that is wrong, change it in /numbers first.
papers-emergency-unknown = No emergency number stands on them yet: tell me in /numbers which is right.
papers-which = Which would you like?
papers-printing = It comes in a moment.
papers-poster = The poster. Please print it on A4 and hang it where everybody passes. It leads to the chat with me.
papers-picture = The same poster as a picture, for a screen or a photo shop.
papers-cards =
    The cards. Please print both pages on one sheet of A4, front and back, and cut along the lines. On the back you write name, flat and phone by hand, as much as you like.
papers-no-font =
    I can't print yet: the computer that I run on has no font with Chinese letters. Please tell the one who runs me: install fonts-noto-cjk there. Then write /poster again.
papers-over = These papers are for moderators of that building.

papers-hello =
    Hello, I'm Linli. Here neighbours of { $building } help each other.

    Need a hand? Tell me in one sentence, or tap "Ask a favour" below.
    Can give one? Tap "Who needs a hand".
    How it all works: /help
papers-hello-stranger =
    Hello, I'm Linli. I help the neighbours of a building help each other.

    You come from a paper in your building? I know you as soon as you are in its group here in Telegram. Please ask a neighbour or a moderator to add you, then write /help there.

## What stands on the papers themselves.

papers-sheet-what = A parcel to fetch, a lamp to change, an hour of company: here neighbours ask neighbours.
papers-sheet-scan = Scan: it opens Telegram.
papers-sheet-start = Press Start.
papers-sheet-say = Say what you need.
papers-sheet-welcome = Can you lend a hand? You are welcome too.
papers-sheet-emergency = In an emergency call first:
papers-sheet-private = Door and phone never appear in the group.
papers-sheet-neighbour = Your neighbour
papers-sheet-name = Name
papers-sheet-flat = Flat
papers-sheet-phone = Phone
papers-sheet-knock = Need a hand? Knock, or call me.
papers-sheet-choose = Write only what you like, and give it to people you trust.
