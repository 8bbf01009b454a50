### "I'm fine" once a day: whoever wants it is asked, and if they do not answer, those whom they chose hear of it.

checkins-command-fine = I'm fine today

checkins-intro =
    <b>I'm fine, once a day</b>
    Each day at your hour I ask you whether all is well. If I hear nothing, I remind you three times within an hour, and then those whom you choose are asked to look in on you.
checkins-when = When shall I ask you?
checkins-hour = { $hour }:00
checkins-and = {", "}
checkins-title = <b>I'm fine, once a day</b>
checkins-noted = Noted for today. Have a good day!
checkins-waits = I asked you at { $hour } and wait for your answer.
checkins-next-today = I ask you today at { $hour }.
checkins-next-tomorrow = I ask you next tomorrow at { $hour }.
checkins-is-away = You are away until { $day }. Until then I ask you nothing; then at { $hour } again.
checkins-away-in-profile = In /me it says that you are away, so I ask you nothing until you change it there.
checkins-tells = If I hear nothing from you, I first tell { $names }.
checkins-tells-nobody = You have chosen nobody yet. If I hear nothing from you, I tell the moderators on duty. Tap "Who is told".
checkins-asked-so-far = Asked, no answer yet: { $names }.
checkins-stopped = I ask you no more. You can undo it for ten minutes. Whom you chose is still called first if you call for help: /fine
checkins-away = For how long are you away? I ask you nothing until then.

checkins-question = Is all well today? One tap is enough.
checkins-nudge = I have heard nothing from you since { $hour }. Is all well?
checkins-last-nudge = I have heard nothing from you since { $hour }. Is all well? In 20 minutes I ask others to look in on you.
checkins-answered = Noted for today. Have a good day!
checkins-over = This question is over. /fine shows how it stands.
checkins-noted-toast = Noted for today. Have a good day!

checkins-circle = <b>Who is told first</b> if I hear nothing from you, or if you call for help:
checkins-line-home = • { $name }, who lives with you
checkins-line-in = • { $name }
checkins-line-asked = • { $name } – asked, no answer yet
checkins-line-nobody = Nobody yet. Up to three neighbours can be asked; each of them has to say yes.
checkins-whom-to-ask = Whom shall I ask? They have to say yes. Where you live they read only once they are called to look in on you.
checkins-nobody-to-ask = There is nobody else whom I could ask.
checkins-asked = { $name } would like me to tell you first, if one day nothing is heard from them, or if they call for help. You would call them, or go and look. May I?
checkins-you-are-told = You are among the first whom I tell if nothing is heard from { $name }. Thank you!
checkins-you-said-no = You would rather not be told first of { $name }. That is fine.
checkins-you-left = You are no longer among the first whom I tell of { $name }.
checkins-asked-over = This question is over.
checkins-answered-yes = { $name } says yes, and is told first if I hear nothing from you.
checkins-answered-no = { $name } would rather not. Somebody else, perhaps?
checkins-left = { $name } is not among those whom I tell first any more. Somebody else, perhaps?

checkins-button-fine = I'm fine
checkins-button-hour = Another hour
checkins-button-circle = Who is told
checkins-button-away = I'm away
checkins-button-back = I'm back
checkins-button-stop = Ask me no more
checkins-button-undo = Undo
checkins-button-page = Back
checkins-button-tomorrow = Until tomorrow
checkins-button-days = For 3 days
checkins-button-week = For a week
checkins-button-two-weeks = For two weeks
checkins-button-ask = Ask a neighbour
checkins-button-drop = ✖ { $name }
checkins-button-before = ‹
checkins-button-after = ›
checkins-button-will = Yes, gladly
checkins-button-not-now = Rather not
checkins-button-leave = No longer
checkins-button-after-all = Yes, after all

checkins-refused-not-set-up = I do not ask you each day yet. /fine begins it.
checkins-refused-late = It is too late to undo. /fine begins anew.
checkins-refused-not-there = That neighbour is not in your house group any more.
checkins-refused-asked-already = That neighbour is asked already.
checkins-refused-said-no = That neighbour would rather not. Please ask somebody else.
checkins-refused-enough = Three is the most. Take somebody off first.
checkins-refused-not-asked = You were not asked, or it is over.
