//! What residents live through, as transcripts. `Ana → group:` is what Ana writes; `group:` is
//! what all of the group can read, `Bo:` what Bo alone can; `!` is a toast, `‼` one that has to
//! be closed, `⇢` a link that opens, `~` an edit; `[x ↗]` is a button that opens a link.

mod adjusting;
mod asking;
mod claiming;
mod confirming;
mod consent;
mod daily_word;
mod delivery;
mod doors;
mod drafting;
mod duty;
mod entering;
mod following;
mod forms;
mod grants;
mod guarding;
mod habits;
mod house_words;
mod households;
mod invites;
mod joining;
mod leading;
mod leaving;
mod listing;
mod moderating;
mod mydata;
mod numbering;
mod numbers;
mod papers;
mod parting;
mod presenting;
mod privacy;
mod profile;
mod queue;
mod repeating;
mod residents;
mod settings;
mod timing;
mod trouble;
mod withdrawing;
mod wrong_turns;
