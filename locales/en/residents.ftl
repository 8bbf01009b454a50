### Who lives in a building, for those who moderate it.

residents-command-residents = Moderators: who lives in your building

residents-title = <b>Residents</b> · { $building }
residents-count = People I know here: { $count }
residents-page = Page { $page } of { $pages }
residents-more = More people live here than I can show: { $most } at most.

residents-search = Whom do you look for? Please type a part of a name, an entrance or a flat. For example: Ana
residents-found = I found:
residents-found-more = More than { $most } fit, so these are the first. Please search with more of the name.
residents-found-nobody = I found nobody. I look at names, and at entrances and flats that moderators may read.

residents-person = <b>{ $name }</b>
residents-since = Here since { $date }
residents-moderates = Moderates this building
residents-chat-open = I can write to them privately.
residents-chat-closed = I can't write to them privately: their chat with me is closed.
residents-line = { $detail }: { $value }
residents-nothing-told = They have told nothing else that moderators may read.
residents-new = New here: they see no door until a moderator knows them. Do you?

residents-over = This is for moderators of that building.
residents-left = They don't live in that building any more.

residents-refused-words = I find nobody by that: please type 1 to 32 letters or digits of a name, an entrance or a flat.

residents-button-before = ‹
residents-button-after = ›
residents-button-search = 🔎 Search
residents-button-stop = Not now
residents-button-back = Back to the list
