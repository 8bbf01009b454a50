### Grants: work that takes special trust, given by two moderators, for a time.

grants-command-grants = What you are trusted with

## The work: in a sentence, on a button, and what one may do.

grants-work-keys = neighbours' keys
grants-work-money = neighbours' money above the usual limit
grants-work-papers = neighbours' insurance cards, identity cards and prescriptions
grants-work-desk = the children's study desk
grants-work-visits = visits in neighbours' homes
grants-work-health = health records and follow-up visits
grants-work-counsel = talks as a counsellor
grants-work-law = legal advice
grants-button-keys = Keys
grants-button-money = Money
grants-button-papers = Papers in hand
grants-button-desk = Study desk
grants-button-visits = Home visits
grants-button-health = Health
grants-button-counsel = Counselling
grants-button-law = Law
grants-may-keys = You may keep a neighbour's key, and use it only for what they agreed to.
grants-may-money = You may take a neighbour's money above the usual limit for an errand, and bring back receipt and change.
grants-may-papers = You may take an insurance card, an identity card or a prescription in hand, and bring it back at once.
grants-may-desk = You may look after children at the study desk, always together with a second adult.
grants-may-visits = You may visit neighbours at home who agreed to it. The first visit is always in pairs.
grants-may-health = You may write down what a neighbour lets you know of their health, and look in again. You never give a diagnosis.
grants-may-counsel = You may listen to neighbours as a counsellor. What they say stays between you, within the limits that you tell them first.
grants-may-law = You may advise neighbours in questions of law, and you say where else they can ask.

## Lists.

grants-when =
    { $weekday ->
        [1] Mon { $clock }
        [2] Tue { $clock }
        [3] Wed { $clock }
        [4] Thu { $clock }
        [5] Fri { $clock }
        [6] Sat { $clock }
       *[7] Sun { $clock }
    }
grants-title = <b>Grants</b> · { $building }
grants-page = Page { $page } of { $pages }
grants-none = Nobody holds one here yet.
grants-how = Keys, money, home visits and the like take the word of two moderators. To propose one, open somebody's page in /residents and tap "Grants".
grants-line-of = { $name } · { $work }
grants-line-held = ✓ { $what } · until { $date }
grants-line-noticed = ⏳ { $what } · the group knows; from { $when }
grants-line-waits =
    ⏳ { $what } · { $days ->
        [0] waits since today
        [one] has waited for a day
       *[other] has waited for { $days } days
    }
grants-waits = Trust { $name } with { $work }?
grants-person = <b>Grants</b> · { $name }
grants-person-none = Nothing yet.
grants-person-choose = Tap what you would trust them with. It takes two moderators.
grants-person-choose-alone = Tap what you would trust them with. No other moderator can say yes, so the group hears of it 48 hours before.
grants-mine = <b>What you are trusted with</b> · { $building }
grants-mine-line = <b>{ $work }</b> · until { $date }
grants-mine-announced = ⏳ { $work } · from { $when }, if nothing comes up
grants-mine-wait = <b>{ $work }</b> · please wait a moment with this; a moderator is looking at it
grants-mine-none = Nothing special yet. For keys, home visits and the like two moderators give their word, for a time. Everyday help needs none of that.
grants-trusted = Trusted with: { $work } · until { $date }

## Proposing.

grants-terms = For how long would you trust { $name } with { $work }? It ends by itself.
grants-grounds = { $name }, { $work }, { $term }. Why? Moderators read it, and { $name } can; the group never does.
grants-alone = No other moderator can say yes here, so as soon as you answer, the group reads { $name }'s name and this work, for 48 hours. It never reads why. Please ask { $name } first.
grants-form = Please type in one sentence why you trust { $name }, in at most 200 letters. Moderators read it, and { $name } can; the group never does.
grants-button-quarter = 3 months
grants-button-year = 1 year
grants-button-two-years = 2 years
grants-button-certificate = Certificate seen
grants-button-known = Known for years
grants-button-sent = Sent by an organisation
grants-button-other = Other words
grants-button-stop = Not now
grants-button-back = Back
grants-button-all = All grants
grants-button-more = More …
grants-button-person = Their grants
grants-button-mine = My grants
grants-button-residents = Residents
grants-button-grants = Grants

## The card.

grants-card-proposed = { $moderator } would like to trust { $name } with { $work }, for { $term }.
grants-card-yours = You would like to trust { $name } with { $work }, for { $term }.
grants-card-grounds = Why: { $grounds }
grants-card-words = Why: { $words }
grants-card-waits = It waits for a second moderator since { $date }. I asked them.
grants-card-notice = The group knows. From { $when } on it is so, unless a moderator stops it.
grants-card-question = Do you agree? Your yes makes it so at once.
grants-card-held = { $name } is trusted with { $work } until { $date }.
grants-card-by-two = { $first } and { $second } gave their word.
grants-card-by-one = { $first } gave their word, and the group knew for 48 hours.
grants-card-expired = { $name } · { $work }: its time is over.
grants-card-given-back = { $name } · { $work }: they gave it back.
grants-card-rather-not = { $name } · { $work }: they would rather not.
grants-card-taken-back = { $name } · { $work }: { $moderator } took it back. It counts no more.
grants-card-withdrawn = { $name } · { $work }: { $moderator } took the proposal back.
grants-card-declined = { $name } · { $work }: { $moderator } would rather wait.
grants-card-undo = You can undo it for ten minutes.
grants-card-lapsed = { $name } · { $work }: the proposal lapsed.
grants-card-left = { $name } · { $work }: they left the group.
grants-card-renewed = { $name } · { $work }: renewed.
grants-card-own = <b>{ $work }</b> · until { $date }
grants-card-own-proposed = The moderators are still talking about this. I write to you as soon as it is so.
grants-card-own-given-back = Thank you for having done it. From now on others do.
grants-card-own-rather-not = All right, that is fine. You need give no reason.
grants-card-own-over = You don't hold this any more.
grants-card-own-wait = Please wait a moment with this; a moderator is looking at it.
grants-over = This is over.
grants-not-yours = This is for moderators of that building.
grants-button-second = Second it
grants-button-not-yet = Not yet
grants-button-take-back = Take it back
grants-button-undo = Undo
grants-button-renew = Renew
grants-button-give-back = Give it back
grants-button-keep = Keep it
grants-button-yes-give-back = Yes, give it back
grants-button-rather-not = I'd rather not

## What is told.

grants-announcement = { $name } will be trusted with { $work } from { $when }. Anybody who knows a reason against it: please tell a moderator privately.
grants-announcement-still = There is still time until { $when }: from then on { $name } will be trusted with { $work }. Anybody who knows a reason against it: please tell a moderator privately.
grants-announcement-past = This notice is over.
grants-announced = { $moderator } would like to trust you with { $work }, from { $when }. The group is told that now, for there is no second moderator who could say yes.
grants-announced-past = This does not go on. It changes nothing between you and the neighbours.
grants-announced-held = It is so now. What you may do stands in /grants.
grants-held = The moderators trust you with { $work } until { $date }.
grants-held-trust = It is a matter of trust. If it becomes too much, give it back at any time; nobody minds. /grants shows it again.
grants-give-back-question = You are trusted with { $work }. Shall others do that from now on? Moderators can trust you with it again later.
grants-soon = { $name } is trusted with { $work } until { $date }. Renewing it takes two moderators again.
grants-soon-own = You are trusted with { $work } until { $date }. The moderators know, and can renew it. If you would rather stop, you need do nothing.
grants-soon-past = This is settled.
grants-told-expired = You were trusted with { $work }. The time for that is over, so please leave it to others now. Thank you for having done it. If you still have something of a neighbour's, please bring it back. If you would like to go on, please talk to a moderator.
grants-told-taken-back = You were trusted with { $work }. A moderator took that back, so please leave it to others now. If you still have something of a neighbour's, please bring it back. If you don't know why, please talk to one of them. In all else nothing changes.
grants-news-held = { $name } is trusted with { $work } now, until { $date }.
grants-news-declined = { $moderator } would rather wait before { $name } is trusted with { $work }. Please talk to each other; you can propose it again.
grants-news-lapsed = The proposal to trust { $name } with { $work } lapsed: who made it moderates no more, or nobody answered for two weeks. You can propose it again.
grants-news-given-back = { $name } was trusted with { $work }, and has handed that on to others. If they still have something of it – a key, a card, money – please ask for it.
grants-news-rather-not = { $name } would rather not be trusted with { $work }. That is fine.
grants-news-left = { $name } is not in the group any more, and was trusted with { $work }. If they still have a key, a card or money, please ask for it.
grants-news-taken-back = { $name } is not trusted with { $work } any more: a moderator took it back. If they still have a key, a card or money, please ask for it.

## Endings, as they stand in what somebody is given of themselves.

grants-ending =
    { $name ->
        [expired] its time was over
        [given_back] given back
        [taken_back] taken back
        [withdrawn] not proposed any more
        [declined] put off
        [lapsed] lapsed
        [left] you left the building
       *[renewed] renewed
    }

grants-refused-self = This is about yourself. Other moderators decide it.
grants-refused-twice = You proposed it yourself. It takes a second moderator.
grants-refused-another = Another moderator did that, and can undo it.
grants-refused-late = The ten minutes are over. You can propose it again.
grants-refused-over = There is nothing like that any more. /grants shows what there is.
grants-refused-not-trusted = You don't hold this. /grants shows what you are trusted with.
grants-refused-words = Please type a reason in words, in at most 200 letters.
