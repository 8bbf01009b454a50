### The numbers that a building's people call.

numbers-command-numbers = Numbers to call

numbers-title = <b>Numbers to call</b> · { $building }
numbers-line = { $line }: <b>{ $number }</b>
numbers-line-empty = { $line }: –
numbers-none = Your moderators have told no others yet.
numbers-moderators = Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change.
numbers-left = You are not in that group any more. In again? Write /numbers.

numbers-emergency = Emergency
numbers-duty = Duty phone
numbers-committee = Committee
numbers-management = Management
numbers-police = Police station
numbers-clinic = Clinic
numbers-lift = Lift
numbers-gas = Gas

numbers-form = <b>{ $line }</b>
numbers-now = Now: { $number }
numbers-type = Please type the number now, or up to three with commas between them. For example: 030 123 456
numbers-button-empty = Empty it
numbers-button-stop = Not now
numbers-button-all = All numbers

numbers-emergency-changed =
    { $name } has changed the emergency number of { $building }. By now I tell people to call <b>{ $numbers }</b>.
    If that is wrong, please put it right at once.

numbers-refused-number = That is no number that I know: it has 3 to 15 digits, and there are three at most. For example: 120, 110, 119. Please type it again.
