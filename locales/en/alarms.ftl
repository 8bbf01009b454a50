### Alarms: somebody calls for help, or asks a neighbour to come by.

alarms-command-sos = Call for help
alarms-command-drill = Practise an alarm
alarms-keywords-call = sos, help, emergency, help me

alarms-numbers = Emergency: <b>{ $numbers }</b>
alarms-numbers-three = <b>{ $ambulance }</b> ambulance · <b>{ $police }</b> police · <b>{ $fire }</b> fire
alarms-nowhere = You are in no building that I know, so I can call no neighbours. Please call the number now.
alarms-drill-line = DRILL · not real · { $line }

## Who called
alarms-begun = Calling neighbours. <b>Call { $number } first.</b> Pressed by mistake?
alarms-wish-begun = I am asking neighbours to come by. I tell you as soon as one says yes.
alarms-not-heard-of-you = I have not heard from you today, so I ask those whom you chose to look in on you. All is well? Tap "I'm fine". Do you need help? <b>Call { $number } first.</b>
alarms-drill-begun = This is practice. Your neighbours are being called; nobody is in danger.
alarms-for-recipient = It is for { $name }.
alarms-you-said-ill = Whoever is called reads that somebody is ill or hurt.
alarms-you-said-danger = Whoever is called reads that there is danger; those who live with you do not, and what I sent them I take back. If nobody answers, the group reads that you call.
alarms-you-said-fire = Whoever is called reads that there is a fire. Get out first, and leave the lift alone.
alarms-called =
    { $n ->
        [one] One neighbour was called. Nobody has answered yet.
       *[other] { $n } neighbours were called. Nobody has answered yet.
    }
alarms-nobody-reached = I can reach no neighbour by message. <b>Call { $number } now.</b>
alarms-nobody = Nobody has answered. <b>Call { $number } now.</b>
alarms-wish-nobody = Nobody has answered yet. I have asked everyone I can reach. If it is urgent: /sos
alarms-narrow = The moderators decide whether the whole house is woken: you called several times today.
alarms-write-here = Write or speak here, or send where you are: whoever comes reads it.

alarms-button-fine = I'm fine
alarms-button-false = False alarm
alarms-button-ill = Ill
alarms-button-danger = Danger
alarms-button-fire = Fire
alarms-button-nobody-here = Nobody is here
alarms-button-elsewhere = I'm elsewhere: { $building }
alarms-button-again = I still need help
alarms-button-for = 🆘 Needs help now
alarms-button-start-drill = Start the drill

alarms-over-undone = All right. Nobody was called.
alarms-over-fine = Good to hear. I tell everybody who was called.
alarms-over-heard = Somebody has heard of you, and everybody who was asked knows it.
alarms-over-false = All right, I tell everybody who was called. Better once too often.
alarms-over-well = All is well, says who is there.
alarms-over-ended = A moderator has ended this call.
alarms-over-unheard = I have still not heard from you, so I ask your neighbours once more.
alarms-over-moved = I am calling anew now.
alarms-over-lapsed = Nobody ended this call for a day, so I did. Need help? /sos

alarms-news-going = { $helper } says: on my way.
alarms-news-there = { $helper } says: I'm there.
alarms-news-lost = { $helper } is not coming, as far as I know. I go on asking.
alarms-news-phoning = { $helper } is calling { $number }.
alarms-news-lost-one = { $helper } is not coming, as far as I know.
alarms-news-well = { $helper } says that all is well.
alarms-news-well-ask = Is it not? Tap here within ten minutes, and I call again.

## Who is called
alarms-calls = <b>{ $name } calls for help.</b>
alarms-asks = <b>{ $name } asks a neighbour to come by.</b>
alarms-not-heard = <b>{ $name } has not said today that all is well.</b>
alarms-bell-calls = <b>A doorbell calls for help.</b>
alarms-bell-asks = <b>A doorbell rings: please come by.</b>
alarms-called-by = { $name } calls for them.
alarms-at-entrance-floor = Entrance { $entrance }, floor { $floor }
alarms-at-entrance = Entrance { $entrance }
alarms-at-floor = Floor { $floor }
alarms-flat = Flat <b>{ $flat }</b>
alarms-flat-unknown = The flat was never told. Ask here, or at the entrance.
alarms-phone = Phone <b>{ $phone }</b>
alarms-new-here = You are new here, so I show you no door yet. Meet the others at the entrance.
alarms-ill = Somebody is ill or hurt: { $number } must be called.
alarms-danger = There is danger: call { $number }, and do not go in alone.
alarms-fire = There is a fire: call { $number }, do not take the lift, warn your neighbours.
alarms-outsider = Nobody has let this person into the house group yet. Go in twos.
alarms-unheard = { $helper } set off and hasn't reported. One more, please.
alarms-is-there = { $helper } is there.
alarms-needs-more = { $helper } is there and needs more people.
alarms-is-going = { $helper } is on the way.
alarms-is-phoning = { $helper } is calling { $number }.
alarms-can-you-go = Can you go?
alarms-can-you-look = Please call, or go and look. Have you heard from them? Tell me.
alarms-can-you-knock = Please knock at the door. Can you go?
alarms-who-can-go = Who can go? The door is in the private chat.
alarms-you-are-going = You are on your way. Tell me when you are there. Write here, and they read it.
alarms-you-are-there = You are there. Tell me when all is well, or if you need more people.
alarms-covered = Two are going. Thank you, stay.
alarms-covered-there = { $helper } is there. Thank you, stay.
alarms-go = Thank you! Where it is stands in the private chat.

alarms-button-going = I'm going
alarms-button-there = I'm there
alarms-button-cannot = Can't make it
alarms-button-heard = I have heard from them
alarms-button-unheard = Undo: ask again
alarms-button-phoning = I'm calling { $number }
alarms-button-not-phoning = Not calling after all
alarms-button-well = All well
alarms-button-more = More people, please
alarms-button-call-me = ☕ Call me
alarms-button-widen = Wake the whole house
alarms-button-end = End this call

alarms-ask-there = You set off to { $name } four minutes ago. Are you there?
alarms-ask-there-bell = You set off to the doorbell four minutes ago. Are you there?
alarms-ask-well = You are with { $name }. Is all well?
alarms-ask-well-bell = You are at the door whose bell rang. Is all well?
alarms-closed = { $name } is all right. Thank you, everyone.
alarms-closed-bell = All is well. Thank you, everyone.
alarms-closed-false = It was a false alarm, and that is fine. Thank you for looking.
alarms-closed-unheard = Still nothing is heard of { $name }, so I ask anew.
alarms-closed-moved = This call is over: they call anew.
alarms-closed-lapsed = This call is over: nobody ended it for a day.
alarms-closed-ended = This call is over. Thank you, everyone.
alarms-in-other-hands = This call is in other hands now.
alarms-goes-on = This call goes on.
alarms-forgotten = This was an alarm. What happened is kept no longer.

alarms-said = { $name }: { $words }
alarms-said-aloud = { $name } says:
alarms-said-where = { $name } is here:
alarms-passed-on = Passed on.
alarms-kept = Nobody is on the way yet. I keep this for whoever comes.

## Moderators
alarms-drill-question =
    A drill calls your neighbours as a real alarm would, and says in every line that it is not real. I measure how fast somebody sets off and arrives.
    Tell the house before. Start it now?
alarms-drill-head = Nobody is in danger. Call no number.
alarms-may-wake = { $name } calls for help again today, and it was nothing before. Those nearby were called. Shall I wake the whole house?
alarms-lapsed = { $name } called for help, and nobody ended it for a day. Please look how they are.
alarms-lapsed-unheard = Nothing was heard from { $name } yesterday, and nobody has told me since how they are. Please look.
alarms-lapsed-bell = A doorbell rang, and nobody ended it for a day. Please look how they are.
alarms-wants-call = { $name } was there when somebody called for help, and would like a call.
alarms-report = The drill is over. Thank you, everyone.
alarms-report-called =
    { $n ->
        [one] One neighbour was called.
       *[other] { $n } neighbours were called.
    }
alarms-report-going =
    { $n ->
        [one] The first set off after one second.
       *[other] The first set off after { $n } seconds.
    }
alarms-report-nobody-going = Nobody set off.
alarms-report-there =
    { $n ->
        [one] The first was there after one second.
       *[other] The first was there after { $n } seconds.
    }
alarms-report-nobody-there = Nobody said that they were there.

## The day after
alarms-care = Yesterday you went to { $name } when it mattered. How are you? If you like, a moderator calls you.
alarms-care-bell = Yesterday you went when a doorbell rang. How are you? If you like, a moderator calls you.
alarms-will-call = I have told the moderators.

## A friendly no
alarms-refused-over = This call is over, or not yours. If you need help now: /sos
alarms-refused-own = This is your own call. I tell you as soon as somebody goes.
alarms-refused-not-going = Please tap "I'm going" first, so that the others know.
alarms-refused-not-caller = Only whoever called can say that.
alarms-refused-not-there = Please tap "I'm there" first.
alarms-refused-phoned = Somebody is calling already. If you see that nobody does, call yourself.
alarms-refused-not-theirs = You do not answer for that neighbour. Is it urgent? /sos calls for them, too.
alarms-refused-drill-goes-on = A drill is going on already. End that one first.
alarms-refused-call-anew = It is too late to take this one up again. Call anew: /sos
alarms-refused-still-rings = Nobody was there yet. It ends when whoever called is fine, or whoever is there says that all is well. Please go and look.
alarms-refused-too-long = Too long to be read on the way: 500 characters, please.

# Beside Telegram, while it cannot be reached: by mail or webhook, to nobody in particular.
alarms-beside-subject = Linli: a call for help
alarms-beside-unheard = Building { $building }: somebody may need help since { $since }, and Telegram cannot be reached. Neighbours may not have read it. Please ask somebody there to look, or call the emergency number.
alarms-beside-over = Telegram can be reached again, and the calls for help that waited have been sent. Please look in the group how it went.
alarms-beside-test = This is a test: nobody calls for help. Linli will write to you here if somebody does and Telegram cannot be reached.
