//! What people say about how often in Chinese, and how it is read.

use super::english_tests::{check, shown, today};
use super::{is_again, read};
use crate::features::needs::model::discretion::Home;

#[test]
fn chinese_rules() {
    check(&[
        ("每周一9点倒垃圾", "WEEKLY;BYDAY=MO | 9:00 | 倒垃圾"),
        ("每周一早上9点帮我倒垃圾", "WEEKLY;BYDAY=MO | 9:00 | 帮我倒垃圾"),
        ("帮我每周一倒垃圾", "WEEKLY;BYDAY=MO | all day | 帮我倒垃圾"),
        ("每天早上陪我散步", "DAILY | 6:00-9:00 | 陪我散步"),
        ("每天8点陪我散步", "DAILY | 8:00 | 陪我散步"),
        ("每天下午3点接孩子", "DAILY | 15:00 | 接孩子"),
        ("天天帮我遛狗", "DAILY | all day | 帮我遛狗"),
        ("每日帮我遛狗", "DAILY | all day | 帮我遛狗"),
        ("每晚8点帮我关窗", "DAILY | 20:00 | 帮我关窗"),
        ("每天晚上8点帮我关窗", "DAILY | 20:00 | 帮我关窗"),
        ("每周二和周四下午陪我", "WEEKLY;BYDAY=TU,TH | 13:00-18:00 | 陪我"),
        ("每周二、四下午陪我", "WEEKLY;BYDAY=TU,TH | 13:00-18:00 | 陪我"),
        ("每周二四下午陪我", "WEEKLY;BYDAY=TU,TH | 13:00-18:00 | 陪我"),
        ("每周一三五早上陪我", "WEEKLY;BYDAY=MO,WE,FR | 6:00-9:00 | 陪我"),
        ("每周一三点陪我", "WEEKLY;BYDAY=MO | 15:00 | 陪我"),
        ("每星期三上午10点买菜", "WEEKLY;BYDAY=WE | 10:00 | 买菜"),
        ("每个礼拜天陪我", "WEEKLY;BYDAY=SU | all day | 陪我"),
        ("每逢周六帮我浇花", "WEEKLY;BYDAY=SA | all day | 帮我浇花"),
        ("每周一到周五接孩子", "WEEKLY;BYDAY=MO,TU,WE,TH,FR | all day | 接孩子"),
        ("每周一至五下午4点接孩子", "WEEKLY;BYDAY=MO,TU,WE,TH,FR | 16:00 | 接孩子"),
        ("周一至周五每天接孩子", "WEEKLY;BYDAY=MO,TU,WE,TH,FR | all day | 接孩子"),
        ("每个工作日早上接孩子", "WEEKLY;BYDAY=MO,TU,WE,TH,FR | 6:00-9:00 | 接孩子"),
        ("每周末帮我浇花", "WEEKLY;BYDAY=SA,SU | all day | 帮我浇花"),
        ("每月第一个周一抄水表", "MONTHLY;BYDAY=1MO | all day | 抄水表"),
        ("每个月第二个周五下午开会搬椅子", "MONTHLY;BYDAY=2FR | 13:00-18:00 | 开会搬椅子"),
        ("每月最后一个周五搬椅子", "MONTHLY;BYDAY=-1FR | all day | 搬椅子"),
        ("每月最后一天抄表", "MONTHLY;BYMONTHDAY=-1 | all day | 抄表"),
        ("每月1号抄水表", "MONTHLY;BYMONTHDAY=1 | all day | 抄水表"),
        ("每月十五日上午交费", "MONTHLY;BYMONTHDAY=15 | 9:00-12:00 | 交费"),
        ("每个月的15号交费", "MONTHLY;BYMONTHDAY=15 | all day | 交费"),
        ("隔周五拖楼道", "WEEKLY;x2;BYDAY=FR | all day | 拖楼道"),
        ("隔周周五拖楼道", "WEEKLY;x2;BYDAY=FR | all day | 拖楼道"),
        ("每两周的周五拖楼道", "WEEKLY;x2;BYDAY=FR | all day | 拖楼道"),
        ("每隔一周的周五拖楼道", "WEEKLY;x2;BYDAY=FR | all day | 拖楼道"),
        ("隔天浇花", "DAILY;x2 | all day | 浇花"),
        ("每隔一天浇花", "DAILY;x2 | all day | 浇花"),
        ("每三天浇一次花", "DAILY;x3 | all day | 浇一次花"),
        ("每周帮我买菜", "WEEKLY;BYDAY=WE | all day | 帮我买菜"),
        ("每周一次帮我买菜", "WEEKLY;BYDAY=WE | all day | 帮我买菜"),
        ("每月帮我抄表", "MONTHLY;BYMONTHDAY=4 | all day | 帮我抄表"),
        ("请每周三16:00到18:00陪孩子写作业", "WEEKLY;BYDAY=WE | 16:00-18:00 | 请陪孩子写作业"),
        ("每周一，９点，倒垃圾", "WEEKLY;BYDAY=MO | 9:00 | 倒垃圾"),
    ]);
}

#[test]
fn chinese_ends() {
    for (text, last, words) in [
        ("每周一9点倒垃圾，直到6月30日", "2026-06-30", "倒垃圾"),
        ("每天8点帮我遛狗，连续两周", "2026-03-17", "帮我遛狗"),
        ("到6月30号为止，每周一倒垃圾", "2026-06-30", "倒垃圾"),
    ] {
        let again = read(&Home::default(), text, today()).unwrap();
        assert_eq!(again.last.to_string(), last, "{text}");
        assert_eq!(again.asked.words.as_str(), words, "{text}");
    }
}

#[test]
fn chinese_rules_that_cannot_be() {
    check(&[
        ("每分钟叫我一声", "TooOften"),
        ("每小时帮她翻身", "TooOften"),
        ("每半小时帮她翻身", "TooOften"),
        ("每两个小时帮她翻身", "TooOften"),
        ("每天两次遛狗", "TooOften"),
        ("每天三次遛狗", "TooOften"),
        ("每周两次买菜", "WhichDays"),
        ("每周三次买菜", "WhichDays"),
        ("每年清明扫墓", "TooSeldom"),
        ("每年2月30日唱歌", "Never"),
        ("每年5月1日唱歌", "TooSeldom"),
        ("每月32号抄表", "Never"),
        ("每周一", "NoWords"),
        ("每周一9点", "NoWords"),
    ]);
}

#[test]
fn chinese_words_that_say_nothing_about_how_often() {
    for text in [
        "每个人都来搭把手",
        "每人一份",
        "每次都麻烦您",
        "每户两张",
        "每当下雨就漏水",
        "每一个都行",
        "每样买一点",
        "买一箱每日坚果",
        "周一9点倒垃圾",
        "今天下午帮我取件",
        "第一个周一放假",
        "隔壁阿姨要帮忙",
        "隔着玻璃",
        "我妈每天吃药，明天帮我取药",
        "每周五游泳，3月13日谁一起去",
        "1号楼的快递",
        "两三天了",
        "月饼两盒",
    ] {
        assert!(!is_again(text), "{text}: {}", shown(text));
    }
}
