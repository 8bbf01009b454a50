//! Requirement 16: what somebody needs again and again is asked for once, and posted each time anew.

use chrono::NaiveDate;

use crate::support::{House, hours, minutes};

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a long transcript")]
async fn the_bins_go_out_every_monday_over_summer_time_and_a_restart() {
    let berlin = chrono_tz::Europe::Berlin;
    let shown = NaiveDate::from_ymd_opt(2026, 3, 20).unwrap().and_hms_opt(15, 0, 0).unwrap();
    let (house, [ana, bo]) = House::in_zone_at(["Ana/en", "Bo/en"], berlin, shown).await;
    ana.says("/need every Mon 9:00 take the bins out").await;
    house.repeats_last_update(false).await;
    bo.taps("I can help").await;
    house.waits(hours(68)).await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    house.chapter("a week later, over a restart, and summer time begins that night");
    house.waits(hours(24 * 3)).await;
    house.restarts().await;
    house.waits(hours(24 * 3)).await;
    house.chapter("Bo would like to again");
    bo.taps("I can help").await;
    house.waits(hours(24)).await;
    bo.taps("Job done").await;
    ana.taps("Yes, all done").await;
    house.chapter("the next one nobody takes");
    house.waits(hours(24 * 7)).await;
    house.chapter("it makes room for the one after it");
    house.waits(hours(24 * 7)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need every Mon 9:00 take the bins out
      group: 🪟 #1 take the bins out ⏎ 🕓 Mon 9:00 ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by Sun 7:00 in any case. ⏎ 🕓 Mon 9:00 ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every Monday at 9:00. ⏎ Then: Mon 30 Mar, Mon 6 Apr, Mon 13 Apr. ⏎ I go on until Mon 22 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🪟 #1 take the bins out ⏎ 🕓 Mon 9:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 Mon 9:00 ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every Monday at 9:00. ⏎ Then: Mon 30 Mar, Mon 6 Apr, Mon 13 Apr. ⏎ I go on until Mon 22 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana: Bo comes Mon 9:00 to help with #1: take the bins out. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: take the bins out, Mon 9:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
      group~ 🪟 #1 take the bins out ⏎ 🕓 today 9:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 today 9:00 ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every Monday at 9:00. ⏎ Then: Mon 30 Mar, Mon 6 Apr, Mon 13 Apr. ⏎ I go on until Mon 22 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana~ Bo comes today 9:00 to help with #1: take the bins out. The word at the door is honey. Another word? Keep the door shut.
      Bo~ You help Ana with #1: take the bins out, today 9:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
      Bo: Reminder, today 9:00: take the bins out for Ana (#1). [On my way][Can't make it]
      Bo: Reminder, today 9:00: take the bins out for Ana (#1). [On my way][Can't make it]
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 today 9:00 ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every Monday at 9:00. ⏎ Next: Mon 30 Mar, Mon 6 Apr, Mon 13 Apr. ⏎ I go on until Mon 22 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana: Bo says "take the bins out" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You said that it's done: take the bins out. I've asked Ana. [Undo]
      Bo~ This reminder for #1 is over.
      Bo~ This reminder for #1 is over.
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🪟 #1 take the bins out ⏎ 🕓 today 9:00 ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done. ⏎ 🔁 As you wanted it, every Monday at 9:00. ⏎ Next: Mon 30 Mar, Mon 6 Apr, Mon 13 Apr. [Skip next][Stop repeating]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: take the bins out [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: take the bins out
      Bo: Ana says all is done: take the bins out ✅
    — a week later, over a restart, and summer time begins that night
      group~ 🪟 #1 take the bins out ⏎ 🕓 Mon 23 Mar 9:00 ⏎ Ana ⏎ ✅ Done
      group: 🪟 #2 take the bins out ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 1 more wanted [I can help]
      group: 🪟 #2 take the bins out ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana~ Need #1 is done.
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 tomorrow 9:00 ⏎ 🔁 As you wanted it, every Monday at 9:00. ⏎ Then: Mon 6 Apr, Mon 13 Apr, Mon 20 Apr. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Bo: Last time you helped Ana with this, and it is wanted again. Would you like to? If not, you need not do anything. ⏎ 🪟 #2 take the bins out ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 1 more wanted [I can help] [🔕 Fewer of these]
    — Bo would like to again
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🪟 #2 take the bins out ⏎ 🕓 tomorrow 9:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #2 is posted, and somebody is on it. ⏎ 🕓 tomorrow 9:00 ⏎ 🔁 As you wanted it, every Monday at 9:00. ⏎ Then: Mon 6 Apr, Mon 13 Apr, Mon 20 Apr. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana: Bo comes tomorrow 9:00 to help with #2: take the bins out. The word at the door is feather. Another word? Keep the door shut.
      Bo~ You help with #2 this time too. Thank you!
      Bo: You help Ana with #2: take the bins out, tomorrow 9:00. At the door say: feather. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      group~ #1 · ✅ Done
      group~ 🪟 #2 take the bins out ⏎ 🕓 today 9:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #2 is posted, and somebody is on it. ⏎ 🕓 today 9:00 ⏎ 🔁 As you wanted it, every Monday at 9:00. ⏎ Then: Mon 6 Apr, Mon 13 Apr, Mon 20 Apr. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana~ Bo comes today 9:00 to help with #2: take the bins out. The word at the door is feather. Another word? Keep the door shut.
      Bo~ You help Ana with #2: take the bins out, today 9:00. At the door say: feather. When it's finished, tap "Job done". [Job done][Can't make it]
      Bo: Reminder, today 9:00: take the bins out for Ana (#2). [On my way][Can't make it]
    Bo taps [Job done]
      Bo ! Thank you! I've asked whether all is well.
      Ana~ Need #2 is posted, and somebody is on it. ⏎ 🕓 today 9:00 ⏎ 🔁 As you wanted it, every Monday at 9:00. ⏎ Next: Mon 6 Apr, Mon 13 Apr, Mon 20 Apr. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana: Bo says "take the bins out" is done. Is it? [Yes, all done][Not yet] [Something's wrong]
      Bo~ That was asked once more of you. It is over, or somebody else is on it. Thank you.
      Bo~ You said that it's done: take the bins out. I've asked Ana. [Undo]
      Bo~ This reminder for #2 is over.
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🪟 #2 take the bins out ⏎ 🕓 today 9:00 ⏎ Ana ⏎ ✅ Done
      Ana~ Need #2 is done. ⏎ 🔁 As you wanted it, every Monday at 9:00. ⏎ Next: Mon 6 Apr, Mon 13 Apr, Mon 20 Apr. [Skip next][Stop repeating]
      Ana~ The word at the door for #2 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: take the bins out [Say thanks]
      Bo~ ✅ Done: take the bins out
      Bo: Ana says all is done: take the bins out ✅
    — the next one nobody takes
      group~ #2 · ✅ Done
      group: 🪟 #3 take the bins out ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 1 more wanted [I can help]
      group: 🪟 #3 take the bins out ⏎ 🕓 today 9:00 ⏎ Ana · 1 more wanted [I can help]
      group (silent): 📋 Nobody needs a hand right now. Do you? /need and one sentence.
      group: a message is deleted
      Ana~ Need #2 is done.
      Ana: The time of #3 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 today 9:00 ⏎ 🔁 As you wanted it, every Monday at 9:00. ⏎ Next: Mon 13 Apr, Mon 20 Apr, Mon 27 Apr. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana: Nobody yet for #3: take the bins out. It's not you; people may be busy.
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #3 🪟 take the bins out · tomorrow 9:00 · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#3]
      Ana: It did not work out with #3 in time: take the bins out. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
      Bo: That was asked once more of you. It is over, or somebody else is on it. Thank you.
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #3 🪟 take the bins out · tomorrow 9:00 · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#3]
    — it makes room for the one after it
      group~ 🪟 #3 take the bins out ⏎ 🕓 Mon 6 Apr 9:00 ⏎ Ana ⏎ No longer needed
      group (silent)~ 📋 Who needs a hand ⏎ #4 🪟 take the bins out · today 9:00 · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group: 🪟 #4 take the bins out ⏎ 🕓 tomorrow 9:00 ⏎ Ana · 1 more wanted [I can help]
      group: 🪟 #4 take the bins out ⏎ 🕓 today 9:00 ⏎ Ana · 1 more wanted [I can help]
      group (silent): 📋 Nobody needs a hand right now. Do you? /need and one sentence.
      group: a message is deleted
      group: a message is deleted
      Ana~ Need #3 is withdrawn.
      Ana~ This word about #3 is over. /mine shows how it stands.
      Ana~ This word about #3 is over. /mine shows how it stands.
      Ana: The time of #4 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 today 9:00 ⏎ 🔁 As you wanted it, every Monday at 9:00. ⏎ Next: Mon 20 Apr, Mon 27 Apr, Mon 4 May. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana: Nobody yet for #4: take the bins out. It's not you; people may be busy.
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #4 🪟 take the bins out · tomorrow 9:00 · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#4]
      Ana: It did not work out with #4 in time: take the bins out. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #4 🪟 take the bins out · tomorrow 9:00 · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#4]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn plain_words_in_private_become_a_draft_with_the_next_days() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    ana.tells("every other Friday mop the stairs, flat 12").await;
    house.repeats_last_update(false).await;
    ana.taps("Don't post").await;
    house.chapter("after all");
    ana.tells("every first Monday of the month at 10 read the meter").await;
    ana.taps("Post").await;
    house.repeats_last_update(false).await;
    ana.edits_privately("every Monday read the meter").await;
    house.chapter("a draft that is left lying is gone the next day");
    ana.tells("every day at 8 walk the dog").await;
    house.waits(hours(26)).await;
    ana.taps("Post").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: every other Friday mop the stairs, flat 12
      Ana: This repeats. Shall I post it, each time anew? ⏎ 🔁 mop the stairs ⏎ It comes every 2 weeks on Friday. ⏎ Next: Fri 6 Mar, Fri 20 Mar, Fri 3 Apr. ⏎ I go on until Fri 5 Mar 2027 at the latest. Still needed then? Write it again. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 [Post][Don't post]
    Ana taps [Don't post]
      Ana ! Not posted.
      Ana: a message is deleted
    — after all
    Ana → Ana: every first Monday of the month at 10 read the meter
      Ana: This repeats. Shall I post it, each time anew? ⏎ 🔁 read the meter ⏎ It comes every first Monday of the month at 10:00. ⏎ Next: Mon 2 Mar, Mon 6 Apr, Mon 4 May. ⏎ I go on until Mon 1 Mar 2027 at the latest. Still needed then? Write it again. [Post][Don't post]
    Ana taps [Post]
      group: 🤝 #1 read the meter ⏎ 🕓 today 10:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 10:30 in any case. ⏎ 🕓 today 10:00 ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every first Monday of the month at 10:00. ⏎ Then: Mon 6 Apr, Mon 4 May, Mon 1 Jun. ⏎ I go on until Mon 1 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
    Ana edits: every Monday read the meter
      Ana: That message repeats, and I can't change it this way. Stop it on /series, then write it anew.
    — a draft that is left lying is gone the next day
    Ana → Ana: every day at 8 walk the dog
      Ana: This repeats. Shall I post it, each time anew? ⏎ 🔁 walk the dog ⏎ It comes every day at 8:00. ⏎ Next: Tue 3 Mar, Wed 4 Mar, Thu 5 Mar. ⏎ I go on until Tue 2 Mar 2027 at the latest. Still needed then? Write it again. [Post][Don't post]
      group~ 🤝 #1 read the meter ⏎ 🕓 Mon 2 Mar 10:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ The time of #1 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 Mon 2 Mar 10:00 ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every first Monday of the month at 10:00. ⏎ Next: Mon 6 Apr, Mon 4 May, Mon 1 Jun. ⏎ I go on until Mon 1 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana: Nobody yet for #1: read the meter. It's not you; people may be busy.
      Ana: It did not work out with #1 in time: read the meter. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
    Ana taps [Post]
      Ana ! I don't find that any more. /series shows what repeats for you.
    "#);
    house.ends().await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "a long transcript")]
async fn one_time_is_left_out_and_all_of_it_stopped_and_both_taken_back() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need every day at 18:00 walk the dog").await;
    ana.taps("No longer needed").await;
    house.chapter("tomorrow not");
    ana.taps("Skip next").await;
    house.repeats_last_update(false).await;
    ana.taps("Don't skip").await;
    ana.taps("Skip next").await;
    house.chapter("the day after tomorrow again, posted the morning before");
    house.waits(hours(47)).await;
    house.chapter("nobody else may");
    bo.forges("repeat-stop_1_1").await;
    bo.forges("repeat-look_1_1").await;
    bo.forges("repeat-ask-stop-beside_1_1").await;
    bo.forges("repeat-end_1_1").await;
    bo.tells("/series 1").await;
    bo.tells("/series").await;
    house.chapter("she stops it, and then not");
    ana.tells("/series").await;
    ana.taps("Stop repeating").await;
    ana.taps("Keep it").await;
    ana.taps("Stop repeating").await;
    ana.taps("Yes, stop it").await;
    house.repeats_last_update(false).await;
    ana.taps("Undo").await;
    ana.taps("Stop repeating").await;
    ana.taps("Yes, stop it").await;
    house.waits(minutes(11)).await;
    ana.forges("repeat-go-on_1_1").await;
    house.chapter("nothing comes any more");
    house.waits(hours(24 * 4)).await;
    ana.tells("/series").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need every day at 18:00 walk the dog
      group: 🪴 #1 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 today 18:00 ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every day at 18:00. ⏎ Then: Tue 3 Mar, Wed 4 Mar, Thu 5 Mar. ⏎ I go on until Mon 1 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
    Ana taps [No longer needed]
      Ana ! All right, it's withdrawn.
      group~ 🪴 #1 A hand with plants or pets ⏎ Ana ⏎ No longer needed
      Ana~ Need #1 is withdrawn. ⏎ 🔁 As you wanted it, every day at 18:00. ⏎ Then: Tue 3 Mar, Wed 4 Mar, Thu 5 Mar. [Skip next][Stop repeating] [Undo]
    — tomorrow not
    Ana taps [Skip next]
      Ana ! All right, that time is left out.
      Ana~ Need #1 is withdrawn. ⏎ 🔁 As you wanted it, every day at 18:00. ⏎ Left out: Tue 3 Mar. ⏎ Then: Wed 4 Mar, Thu 5 Mar, Fri 6 Mar. [Don't skip][Stop repeating] [Undo]
    Ana taps [Don't skip]
      Ana ! All right, that time comes.
      Ana~ Need #1 is withdrawn. ⏎ 🔁 As you wanted it, every day at 18:00. ⏎ Then: Tue 3 Mar, Wed 4 Mar, Thu 5 Mar. [Skip next][Stop repeating] [Undo]
    Ana taps [Skip next]
      Ana ! All right, that time is left out.
      Ana~ Need #1 is withdrawn. ⏎ 🔁 As you wanted it, every day at 18:00. ⏎ Left out: Tue 3 Mar. ⏎ Then: Wed 4 Mar, Thu 5 Mar, Fri 6 Mar. [Don't skip][Stop repeating] [Undo]
    — the day after tomorrow again, posted the morning before
      group: 🪴 #2 A hand with plants or pets ⏎ Ana · 1 more wanted [I can help]
      group (silent): 📋 Who needs a hand ⏎ #2 🪴 A hand with plants or pets · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      Ana~ Need #1 is withdrawn.
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by 20:00 in any case. ⏎ 🕓 today 18:00 ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. ⏎ 🔁 As you wanted it, every day at 18:00. ⏎ Then: Thu 5 Mar, Fri 6 Mar, Sat 7 Mar. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #2 🪴 A hand with plants or pets · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#2]
      Ana: Nobody yet for #2: walk the dog. It's not you; people may be busy. ⏎ I'll tell you again by 20:00 in any case.
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #2 🪴 A hand with plants or pets · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#2]
    — nobody else may
    Bo taps [repeat-stop_1_1]
      Bo ! I don't find that any more. /series shows what repeats for you.
    Bo taps [repeat-look_1_1]
      Bo ! I don't find that any more. /series shows what repeats for you.
    Bo taps [repeat-ask-stop-beside_1_1]
      Bo ! I don't find that any more. /series shows what repeats for you.
    Bo taps [repeat-end_1_1]
      Bo ! Only moderators of that building can do this. Please ask one of them.
    Bo → Bo: /series 1
      Bo: Only moderators of that building can do this. Please ask one of them.
    Bo → Bo: /series
      Bo: Nothing repeats for you. Write for example: /need every Monday 9:00 take the bins out
    — she stops it, and then not
    Ana → Ana: /series
      Ana: What repeats for you: ⏎ 🔁 walk the dog ⏎ It comes every day at 18:00. ⏎ Posted for: Wed 4 Mar 18:00. ⏎ Then: Thu 5 Mar, Fri 6 Mar, Sat 7 Mar. [Skip next] [Stop repeating]
    Ana taps [Stop repeating]
      Ana~ 🔁 walk the dog ⏎ Shall it not be posted again? What stands in the group now stays there. [Keep it][Yes, stop it]
    Ana taps [Keep it]
      Ana~ 🔁 walk the dog ⏎ It comes every day at 18:00. ⏎ Posted for: Wed 4 Mar 18:00. ⏎ Then: Thu 5 Mar, Fri 6 Mar, Sat 7 Mar. ⏎ I go on until Mon 1 Mar 2027 at the latest. Still needed then? Write it again. [Skip next] [Stop repeating] [All that repeats]
    Ana taps [Stop repeating]
      Ana~ 🔁 walk the dog ⏎ Shall it not be posted again? What stands in the group now stays there. [Keep it][Yes, stop it]
    Ana taps [Yes, stop it]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 20:00 in any case. ⏎ 🕓 today 18:00 ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Stopped: "walk the dog" is not posted again. What stands in the group now stays there. ⏎ Something else instead? Write it anew, with all that belongs to it. [Undo]
    Ana taps [Undo]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 20:00 in any case. ⏎ 🕓 today 18:00 ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. ⏎ 🔁 As you wanted it, every day at 18:00. ⏎ Then: Thu 5 Mar, Fri 6 Mar, Sat 7 Mar. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana~ 🔁 walk the dog ⏎ It comes every day at 18:00. ⏎ Posted for: Wed 4 Mar 18:00. ⏎ Then: Thu 5 Mar, Fri 6 Mar, Sat 7 Mar. ⏎ I go on until Mon 1 Mar 2027 at the latest. Still needed then? Write it again. [Skip next] [Stop repeating] [All that repeats]
    Ana taps [Stop repeating]
      Ana~ 🔁 walk the dog ⏎ Shall it not be posted again? What stands in the group now stays there. [Keep it][Yes, stop it]
    Ana taps [Yes, stop it]
      Ana~ Need #2 is posted. I'll tell you as soon as someone comes; by 20:00 in any case. ⏎ 🕓 today 18:00 ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Stopped: "walk the dog" is not posted again. What stands in the group now stays there. ⏎ Something else instead? Write it anew, with all that belongs to it. [Undo]
      Ana~ Stopped: "walk the dog" is not posted again. What stands in the group now stays there. ⏎ Something else instead? Write it anew, with all that belongs to it.
    Ana taps [repeat-go-on_1_1]
      Ana ! It is too late to take that back. Please write it again.
    — nothing comes any more
      group (silent)~ 📋 Nobody needs a hand right now. Do you? /need and one sentence.
      Ana~ The time of #2 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 Wed 4 Mar 18:00 ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #2: walk the dog. It's not you; people may be busy.
      Ana: It did not work out with #2 in time: walk the dog. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
    Ana → Ana: /series
      Ana: Nothing repeats for you. Write for example: /need every Monday 9:00 take the bins out
    "#);
    house.ends().await;
}

#[tokio::test]
async fn what_cannot_repeat_is_answered_and_changes_nothing() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    for text in [
        "/need every minute call me",
        "/need every February 30 sing",
        "/need every year clean the gutters",
        "/need every Monday",
    ] {
        ana.says(text).await;
    }
    li.says("/need 每天三次帮我量血压").await;
    li.tells("每周两次帮我买菜").await;
    li.tells("每月32号抄表").await;
    house.chapter("five at once are many, six are too many");
    for day in ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] {
        house.waits(minutes(3)).await;
        house.transcript();
        ana.tells(&format!("every {day} at noon ring me")).await;
        ana.taps("Post").await;
    }
    house.chapter("what only sounds like it");
    ana.tells("every bit helps").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: every Saturday at noon ring me
      Ana: This repeats. Shall I post it, each time anew? ⏎ 🔁 ring me ⏎ It comes every Saturday at 12:00. ⏎ Next: Sat 7 Mar, Sat 14 Mar, Sat 21 Mar. ⏎ I go on until Sat 6 Mar 2027 at the latest. Still needed then? Write it again. [Post][Don't post]
    Ana taps [Post]
      Ana ! Five things repeat for you already, and more would be too many for the group. /series shows them: stop one, then write this again.
    — what only sounds like it
    Ana → Ana: every bit helps
      Ana: Shall I post this? ⏎ 🤝 every bit helps ⏎ Ana · 1 more wanted [Post][Don't post]
    ");
    assert_eq!(house.count_of("series").await, 6);
    assert_eq!(house.count("select count(*) from series where state = 'running'").await, 5);
    house.ends().await;
}

#[tokio::test]
async fn li_is_helped_every_week_in_her_language() {
    let (house, [li, bo]) = House::of(["李阿姨/zh-CN", "小波/zh-CN"]).await;
    li.tells("每周二和周四下午陪我散步").await;
    li.taps("发出去").await;
    bo.taps("🙋 我来帮忙").await;
    house.waits(hours(30)).await;
    bo.taps("✅ 办好了").await;
    li.taps("是的，办好了").await;
    house.chapter("周四的提前一天发");
    house.waits(hours(24)).await;
    li.taps("跳过下次").await;
    li.taps("不再重复").await;
    li.taps("停下").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → 李阿姨: 每周二和周四下午陪我散步
      李阿姨: 这件事是定期的。要我每到时候就发到群里吗？ ⏎ 🔁 陪我散步 ⏎ 时间：每周二和周四的下午1点–6点。 ⏎ 接下来：3月3日（周二）、3月5日（周四）、3月10日（周二）。 ⏎ 最晚发到2027年3月2日（周二）。到时还要，请再写一次。 [发出去][不发了]
    李阿姨 taps [发出去]
      group: ☕ #1 想有人陪陪 ⏎ 🕓 明天下午1点–6点 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天早上7点还没人，也跟您说一声。 ⏎ 🕓 明天下午1点–6点 ⏎ 🔁 以后每次提前一天发到群里，您说停就停。 ⏎ 时间：每周二和周四的下午1点–6点。 ⏎ 以后：3月5日（周四）、3月10日（周二）、3月12日（周四）。 ⏎ 最晚发到2027年3月2日（周二）。到时还要，请再写一次。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [跳过下次][不再重复] [不需要了]
    小波 taps [🙋 我来帮忙]
      小波 ! 这件事交给您了，谢谢！详情看私聊。
      group~ ☕ #1 想有人陪陪 ⏎ 🕓 明天下午1点–6点 ⏎ 李阿姨 ⏎ ✅ 小波接下了
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 明天下午1点–6点 ⏎ 🔁 以后每次提前一天发到群里，您说停就停。 ⏎ 时间：每周二和周四的下午1点–6点。 ⏎ 以后：3月5日（周四）、3月10日（周二）、3月12日（周四）。 ⏎ 最晚发到2027年3月2日（周二）。到时还要，请再写一次。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [跳过下次][不再重复] [不需要了]
      李阿姨: 小波接下了 #1：陪我散步，明天下午1点–6点来。进门暗号：蜂蜜，对不上别开门。
      小波: 您接下了李阿姨的 #1：陪我散步，明天下午1点–6点。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      小波: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
      group~ ☕ #1 想有人陪陪 ⏎ 🕓 今天下午1点–6点 ⏎ 李阿姨 ⏎ ✅ 小波接下了
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 今天下午1点–6点 ⏎ 🔁 以后每次提前一天发到群里，您说停就停。 ⏎ 时间：每周二和周四的下午1点–6点。 ⏎ 以后：3月5日（周四）、3月10日（周二）、3月12日（周四）。 ⏎ 最晚发到2027年3月2日（周二）。到时还要，请再写一次。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [跳过下次][不再重复] [不需要了]
      李阿姨~ 小波接下了 #1：陪我散步，今天下午1点–6点来。进门暗号：蜂蜜，对不上别开门。
      李阿姨 (silent): 🌙 “Sunny Court”今晚小结 ⏎ 您的事 ⏎ #1 ☕ 想有人陪陪 · 今天下午1点–6点 · 办好了吗？等您回个话。 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#1]
      李阿姨: #1 还没听到消息：陪我散步，接下的是小波。办好了吗？ [是的，办好了][还没办好] [有点问题]
      小波~ 您接下了李阿姨的 #1：陪我散步，今天下午1点–6点。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了]
      小波: 提醒：今天下午1点–6点，李阿姨的 #1：陪我散步。 [🚶 出发了][临时来不了]
    小波 taps [✅ 办好了]
      小波 ! 辛苦了！我去问问对方办得怎么样。
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 今天下午1点–6点 ⏎ 🔁 以后每次提前一天发到群里，您说停就停。 ⏎ 时间：每周二和周四的下午1点–6点。 ⏎ 接下来：3月5日（周四）、3月10日（周二）、3月12日（周四）。 ⏎ 最晚发到2027年3月2日（周二）。到时还要，请再写一次。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [跳过下次][不再重复] [不需要了]
      李阿姨~ #1 还没听到消息：陪我散步，接下的是小波。办好了吗？
      李阿姨 (silent): 小波说“陪我散步”办好了，您看对吗？ [是的，办好了][还没办好] [有点问题]
      小波~ 您说办好了：陪我散步。我去问李阿姨了。 [撤销]
      小波~ #1 的这条提醒已经过了。
    李阿姨 taps [是的，办好了]
      李阿姨 ! 太好了，我告诉帮忙的邻居。
      group~ ☕ #1 想有人陪陪 ⏎ 🕓 今天下午1点–6点 ⏎ 李阿姨 ⏎ ✅ 办好了
      李阿姨~ #1 已经办好了。 ⏎ 🔁 定期的事，每周二和周四的下午1点–6点。 ⏎ 接下来：3月5日（周四）、3月10日（周二）、3月12日（周四）。 [跳过下次][不再重复]
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨~ ✅ 办好了，帮忙的是小波：陪我散步 [❤️ 道声谢]
      李阿姨 (silent)~ ✅ 办好了，帮忙的是小波：陪我散步 [❤️ 道声谢]
      李阿姨 (silent): 顺便说一句：发 /mine，随时能看到您求助的和您接下的。
      小波~ ✅ 办好了：陪我散步
      小波 (silent): 李阿姨说都办好了：陪我散步 ✅
    — 周四的提前一天发
      group~ ☕ #1 想有人陪陪 ⏎ 🕓 3月3日（周二）下午1点–6点 ⏎ 李阿姨 ⏎ ✅ 办好了
      group: ☕ #2 想有人陪陪 ⏎ 🕓 明天下午1点–6点 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ #1 已经办好了。
      李阿姨: 已发到群里（#2）。有人接下我马上告诉您；到明天早上7点还没人，也跟您说一声。 ⏎ 🕓 明天下午1点–6点 ⏎ 🔁 定期的事，每周二和周四的下午1点–6点。 ⏎ 以后：3月10日（周二）、3月12日（周四）、3月17日（周二）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [跳过下次][不再重复] [不需要了]
      李阿姨 (silent): 🌙 “Sunny Court”今晚小结 ⏎ 您的事 ⏎ #2 ☕ 想有人陪陪 · 明天下午1点–6点 · 还没人接 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#2]
      小波: 上次是您帮了李阿姨，这次又要人帮忙，您还方便吗？不方便就不用理会。 ⏎ ☕ #2 想有人陪陪 ⏎ 🕓 明天下午1点–6点 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙] [🔕 少发这类]
      小波 (silent): 🌙 “Sunny Court”今晚小结 ⏎ 谁要帮忙 ⏎ #2 ☕ 想有人陪陪 · 明天下午1点–6点 · 还差1人 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#2]
    李阿姨 taps [跳过下次]
      李阿姨 ! 好的，这次不发。
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到明天早上7点还没人，也跟您说一声。 ⏎ 🕓 明天下午1点–6点 ⏎ 🔁 定期的事，每周二和周四的下午1点–6点。 ⏎ 这次不发：3月10日（周二）。 ⏎ 以后：3月12日（周四）、3月17日（周二）、3月19日（周四）。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不跳过了][不再重复] [不需要了]
    李阿姨 taps [不再重复]
      李阿姨 (silent): 🔁 陪我散步 ⏎ 以后都不再发了，对吗？群里现有的那张卡片还在。 [照旧][停下]
    李阿姨 taps [停下]
      李阿姨~ 已发到群里（#2）。有人接下我马上告诉您；到明天早上7点还没人，也跟您说一声。 ⏎ 🕓 明天下午1点–6点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨 (silent)~ 已停下：“陪我散步”不再发了。群里现有的那张卡片还在。 ⏎ 想改的话，请整句重新写一遍发给我。 [撤销]
    ");
    house.ends().await;
}

#[tokio::test]
async fn a_moderator_stops_what_repeats_and_its_asker_is_told() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    ana.says("/need every day at 18:00 drive me to the hospital").await;
    house.transcript();
    mo.says("/series 1").await;
    mo.taps("Stop repeating").await;
    house.repeats_last_update(false).await;
    mo.taps("Undo").await;
    mo.taps("Stop repeating").await;
    house.chapter("a number that does not repeat, and one that is not there");
    bo.says("/need water the plants").await;
    mo.tells("/series 2").await;
    mo.tells("/series 77").await;
    mo.tells("/series x").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Mo → group: /series 1
      Mo: 🔁 #1 repeats: every day. Ana asks for it. [Stop repeating]
    Mo taps [Stop repeating]
      Mo~ 🔁 #1 repeats no more. Whoever asked for it knows. [Undo]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 today 18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: A moderator has stopped "drive me to the hospital": it is not posted again. What stands in the group now stays there. If you don't know why, please ask them. [All that repeats]
    Mo taps [Undo]
      Mo~ 🔁 #1 repeats: every day. Ana asks for it. [Stop repeating]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 today 18:00 ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every day at 18:00. ⏎ Then: Tue 3 Mar, Wed 4 Mar, Thu 5 Mar. ⏎ I go on until Mon 1 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Ana~ "drive me to the hospital" goes on: the moderator took it back. [All that repeats]
    Mo taps [Stop repeating]
      Mo~ 🔁 #1 repeats no more. Whoever asked for it knows. [Undo]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🕓 today 18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ A moderator has stopped "drive me to the hospital": it is not posted again. What stands in the group now stays there. If you don't know why, please ask them. [All that repeats]
      Ana: A moderator has stopped "drive me to the hospital": it is not posted again. What stands in the group now stays there. If you don't know why, please ask them. [All that repeats]
    — a number that does not repeat, and one that is not there
    Bo → group: /need water the plants
      group: 🪴 #2 A hand with plants or pets ⏎ Bo · 1 more wanted [I can help]
      Bo: Need #2 is posted. I'll tell you as soon as someone comes; by tomorrow 9:01 in any case. ⏎ 🔒 Whoever comes has to find the door and get in: tap "Add door & phone". Only who helps sees it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Mo → Mo: /series 2
      Mo: That one does not repeat. /series shows what repeats for you.
    Mo → Mo: /series 77
      Mo: That one does not repeat. /series shows what repeats for you.
    Mo → Mo: /series x
      Mo: That one does not repeat. /series shows what repeats for you.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn it_ends_with_whoever_leaves_or_is_erased() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.says("/need every day at 18:00 walk the dog, flat 12").await;
    bo.says("/need every day at 19:00 water the plants").await;
    cem.says("/need every Friday fetch the milk").await;
    house.transcript();
    ana.leaves().await;
    bo.tells("/forgetme").await;
    bo.taps("Erase everything").await;
    house.chapter("nobody posts what they asked for");
    house.waits(hours(24 * 3)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: (left_chat_member)
      group~ 🪴 #1 A hand with plants or pets ⏎ Ana ⏎ No longer needed
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ Need #1 is withdrawn.
    Bo → Bo: /forgetme
      Bo: Shall I erase what I keep of you? Your name leaves all cards, requests are withdrawn, promises go back. Those you answer for stay on the list; moderators look after them. This cannot be undone. [Keep][Erase everything]
    Bo taps [Erase everything]
      group~ #2 · No longer needed
      Bo: Everything I kept of you is erased. If you write to me again, we start afresh. All the best!
    — nobody posts what they asked for
      group~ 🛒 #3 fetch the milk ⏎ 🕓 tomorrow ⏎ Cem · 1 more wanted [I can help]
      group (silent): 📋 Who needs a hand ⏎ #3 🛒 fetch the milk · Fri · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group (silent): 📋 Who needs a hand ⏎ #3 🛒 fetch the milk · tomorrow · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group (silent): 📋 Who needs a hand ⏎ #3 🛒 fetch the milk · tomorrow · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group: a message is deleted
      group: a message is deleted
      Cem~ Need #3 is posted. I'll tell you as soon as someone comes; by Sat 7:00 in any case. ⏎ 🕓 tomorrow ⏎ 🔁 It repeats from now on: I post it anew each time, the day before, until you stop it. ⏎ It comes every Friday. ⏎ Then: Fri 13 Mar, Fri 20 Mar, Fri 27 Mar. ⏎ I go on until Fri 5 Mar 2027 at the latest. Still needed then? Write it again. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [Skip next][Stop repeating] [No longer needed]
      Cem (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #3 🛒 fetch the milk · Fri · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#3]
      Cem (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #3 🛒 fetch the milk · Fri · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#3]
      Cem: Nobody yet for #3: fetch the milk. It's not you; people may be busy. ⏎ I'll tell you again by Sat 7:00 in any case.
      Cem (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #3 🛒 fetch the milk · Fri · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#3]
    "#);
    assert_eq!(house.count("select count(*) from series where state = 'running'").await, 1);
    assert_eq!(house.count_of("series").await, 2);
    house.ends().await;
}

#[tokio::test]
async fn whose_private_chat_is_closed_opens_it_to_stop_it() {
    let (house, [ana]) = House::of(["Ana/en/closed"]).await;
    ana.says("/need every Friday at 10 fetch the milk, flat 12").await;
    ana.starts(Some("series")).await;
    // Which of what stands in for the private chat comes first in the group is nobody's promise.
    let transcript = house.transcript();
    let mut lines: Vec<&str> = transcript.lines().collect();
    lines.sort_unstable();
    insta::assert_snapshot!(lines.join("\n"), @r#"
      Ana: What repeats for you: ⏎ 🔁 fetch the milk ⏎ It comes every Friday at 10:00. ⏎ Posted for: Fri 6 Mar 10:00. ⏎ Then: Fri 13 Mar, Fri 20 Mar, Fri 27 Mar. [Skip next] [Stop repeating]
      group: I left something private out of this card. Let's go on privately: [Open private chat ↗]
      group: That is between you and me. Let's go on privately: [Open private chat ↗]
      group: 🛒 #1 fetch the milk ⏎ 🕓 Fri 10:00 ⏎ Ana · 1 more wanted [I can help]
    Ana → Ana: /start series
    Ana → group: /need every Friday at 10 fetch the milk, flat 12
    "#);
    house.ends().await;
}
