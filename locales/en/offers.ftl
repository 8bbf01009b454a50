### Offers: who said that they like to help with such things is asked first.

offers-question = Can you help? You said in /me that you like to help with such things.
offers-not-now = All right, not this time. If you can after all, tap "I can help".
offers-yours = You help with #{ $number }. Thank you!
offers-taken = #{ $number } is taken care of. Thank you!
offers-over = #{ $number } is no longer needed. Thank you all the same.
offers-refused = You were not asked about this one. /needs shows who needs a hand.
offers-button-not-now = Not now
