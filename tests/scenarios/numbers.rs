//! The numbers that a building's people call.

use crate::support::{House, minutes};

#[tokio::test]
async fn a_moderator_tells_the_numbers_and_everybody_reads_them() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    ana.tells("/numbers").await;
    house.chapter("Mo tells two");
    mo.tells("/numbers").await;
    mo.taps("Lift").await;
    mo.tells("0800 LIFT").await;
    mo.tells("030 123 456").await;
    house.repeats_last_update(false).await;
    house.repeats_last_update(true).await;
    mo.taps("Gas").await;
    mo.taps("Not now").await;
    house.chapter("all read them, in private");
    ana.says("/numbers").await;
    house.chapter("and an emergency is met by the right ones");
    mo.taps("Emergency").await;
    mo.tells("000, 131 444").await;
    ana.tells("/sos").await;
    mo.taps("Emergency").await;
    mo.taps("Empty it").await;
    house.repeats_last_update(false).await;
    ana.tells("/sos").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → Ana: /numbers
      Ana: Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Your moderators have told no others yet.
    — Mo tells two
    Mo → Mo: /numbers
      Mo: Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: – ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
    Mo taps [Lift]
      Mo~ Lift ⏎ Please type the number now, or up to three with commas between them. For example: 030 123 456 [Not now]
    Mo → Mo: 0800 LIFT
      Mo: That is no number that I know: it has 3 to 15 digits, and there are three at most. For example: 120, 110, 119. Please type it again.
    Mo → Mo: 030 123 456
      Mo~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Mo: Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Ana~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Lift: 030 123 456
    Mo taps [Gas]
      Mo~ Gas ⏎ Please type the number now, or up to three with commas between them. For example: 030 123 456 [Not now]
    Mo taps [Not now]
      Mo~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
    — all read them, in private
    Ana → group: /numbers
      Ana: Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Lift: 030 123 456
    — and an emergency is met by the right ones
    Mo taps [Emergency]
      Mo~ Emergency ⏎ Now: 112 ⏎ Please type the number now, or up to three with commas between them. For example: 030 123 456 [Not now]
    Mo → Mo: 000, 131 444
      Mo~ Numbers to call · Sunny Court ⏎ Emergency: 000 · 131 444 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Mo~ Numbers to call · Sunny Court ⏎ Emergency: 000 · 131 444 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Mo: Numbers to call · Sunny Court ⏎ Emergency: 000 · 131 444 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Ana~ Numbers to call · Sunny Court ⏎ Emergency: 000 · 131 444 ⏎ Lift: 030 123 456
      Ana~ Numbers to call · Sunny Court ⏎ Emergency: 000 · 131 444 ⏎ Lift: 030 123 456
    Ana → Ana: /sos
      Ana: Calling neighbours. Call 000 first. Pressed by mistake? ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
      Mo: Emergency: 000 · 131 444 ⏎ Ana calls for help. ⏎ Can you go? [I'm going] [I'm calling 000]
      Ana~ Calling neighbours. Call 000 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    Mo taps [Emergency]
      Mo~ Emergency ⏎ Now: 000 · 131 444 ⏎ Please type the number now, or up to three with commas between them. For example: 030 123 456 [Empty it][Not now]
    Mo taps [Empty it]
      Mo~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Mo~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Mo~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Duty phone: – ⏎ Committee: – ⏎ Management: – ⏎ Police station: – ⏎ Clinic: – ⏎ Lift: 030 123 456 ⏎ Gas: – ⏎ Everybody in the building can read these, and /poster prints them on cards to hand out. Tap what you want to change. [Emergency][Duty phone] [Committee][Management] [Police station][Clinic] [Lift][Gas]
      Ana~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Lift: 030 123 456
      Ana~ Numbers to call · Sunny Court ⏎ Emergency: 112 ⏎ Lift: 030 123 456
    Ana → Ana: /sos
      Ana: Calling neighbours. Call 112 first. Pressed by mistake? ⏎ One neighbour was called. Nobody has answered yet. ⏎ Write or speak here, or send where you are: whoever comes reads it. [I'm fine] [Ill][Danger] [Fire]
    ");
    house.ends().await;
}

#[tokio::test]
async fn only_moderators_tell_numbers_and_they_hear_of_another_emergency_number() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.sandbox.make_bot_administrator(house.group, mo.user, true);
    house.sandbox.promote(house.group, li.user, mo.user, true);
    house.settle().await;
    house.transcript();
    for forged in ["number-type_1_lift", "number-empty_1_lift", "number-stop_1_lift"] {
        ana.forges(forged).await;
    }
    house.chapter("Li changes what everybody calls");
    li.tells("/numbers").await;
    li.taps("紧急电话").await;
    li.tells("１２０、１１０、１１９").await;
    house.chapter("what is waited for is over after ten minutes");
    li.taps("物业").await;
    house.waits(minutes(11)).await;
    li.tells("010-6512 3456").await;
    house.chapter("who leaves reads them no more");
    ana.tells("/numbers").await;
    ana.leaves().await;
    house.restarts().await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [number-type_1_lift]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [number-empty_1_lift]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [number-stop_1_lift]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    — Li changes what everybody calls
    李阿姨 → 李阿姨: /numbers
      李阿姨: 常用电话 · Sunny Court ⏎ 紧急电话：112 ⏎ 值班电话：没填 ⏎ 居委会：没填 ⏎ 物业：没填 ⏎ 派出所：没填 ⏎ 社区医院：没填 ⏎ 电梯维修：没填 ⏎ 燃气抢修：没填 ⏎ 全楼的人都看得到，/poster 打印的卡片背面也会印上。要改哪一个，点下面的按钮。 [紧急电话][值班电话] [居委会][物业] [派出所][社区医院] [电梯维修][燃气抢修]
    李阿姨 taps [紧急电话]
      李阿姨~ 紧急电话 ⏎ 现在是：112 ⏎ 请把电话打出来发给我，最多三个，中间用顿号隔开。比如：010-6512 3456 [不填了]
    李阿姨 → 李阿姨: １２０、１１０、１１９
      Mo: 李阿姨 has changed the emergency number of Sunny Court. By now I tell people to call 120 · 110 · 119. ⏎ If that is wrong, please put it right at once. [All numbers]
      李阿姨~ 常用电话 · Sunny Court ⏎ 紧急电话：120 · 110 · 119 ⏎ 值班电话：没填 ⏎ 居委会：没填 ⏎ 物业：没填 ⏎ 派出所：没填 ⏎ 社区医院：没填 ⏎ 电梯维修：没填 ⏎ 燃气抢修：没填 ⏎ 全楼的人都看得到，/poster 打印的卡片背面也会印上。要改哪一个，点下面的按钮。 [紧急电话][值班电话] [居委会][物业] [派出所][社区医院] [电梯维修][燃气抢修]
      李阿姨: 常用电话 · Sunny Court ⏎ 紧急电话：120 · 110 · 119 ⏎ 值班电话：没填 ⏎ 居委会：没填 ⏎ 物业：没填 ⏎ 派出所：没填 ⏎ 社区医院：没填 ⏎ 电梯维修：没填 ⏎ 燃气抢修：没填 ⏎ 全楼的人都看得到，/poster 打印的卡片背面也会印上。要改哪一个，点下面的按钮。 [紧急电话][值班电话] [居委会][物业] [派出所][社区医院] [电梯维修][燃气抢修]
    — what is waited for is over after ten minutes
    李阿姨 taps [物业]
      李阿姨~ 物业 ⏎ 请把电话打出来发给我，最多三个，中间用顿号隔开。比如：010-6512 3456 [不填了]
      李阿姨~ 常用电话 · Sunny Court ⏎ 紧急电话：120 · 110 · 119 ⏎ 值班电话：没填 ⏎ 居委会：没填 ⏎ 物业：没填 ⏎ 派出所：没填 ⏎ 社区医院：没填 ⏎ 电梯维修：没填 ⏎ 燃气抢修：没填 ⏎ 全楼的人都看得到，/poster 打印的卡片背面也会印上。要改哪一个，点下面的按钮。 [紧急电话][值班电话] [居委会][物业] [派出所][社区医院] [电梯维修][燃气抢修]
    李阿姨 → 李阿姨: 010-6512 3456
      李阿姨: 这里只有门牌和电话。请再用几个字说说您需要什么。 [不发了]
    — who leaves reads them no more
    Ana → Ana: /numbers
      Ana: Numbers to call · Sunny Court ⏎ Emergency: 120 · 110 · 119 ⏎ Your moderators have told no others yet.
    Ana → group: (left_chat_member)
      Ana~ You are not in that group any more. What you told there is erased.
      Ana~ You are not in that group any more. In again? Write /numbers.
    ");
    house.ends().await;
}
