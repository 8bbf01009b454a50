//! What the people of the phrasebook are called and type, language by language.

use linli::kernel::language::Language;

/// What the people of one language are called and type.
pub struct Typed {
    /// The language's tag.
    pub tag: &'static str,
    pub asker: &'static str,
    pub helper: &'static str,
    pub other: &'static str,
    pub moderator: &'static str,
    pub words: &'static str,
    pub words_for_then: &'static str,
    pub private_part: &'static str,
    /// The kinds of needs whose words only a helper reads: what is typed, and what of it nobody
    /// else may read.
    pub discreet: [(&'static str, &'static str, &'static [&'static str]); 6],
    /// Times, in every way in which a time is shown.
    pub times: [&'static str; 12],
    pub time_over: &'static str,
    /// A time that people disagree about, and two times.
    pub disputed: &'static str,
    pub several: &'static str,
    /// Something for which two go.
    pub for_two: &'static str,
    /// Something of another kind that tells that nobody is at home.
    pub absent: &'static str,
}

/// What nobody but a helper reads of the private part and of the voice message.
pub const SECRETS: [&str; 3] = ["4711", "5550199", VOICE];
/// Telegram's name of the file of a voice message.
pub const VOICE: &str = "voice-file-of-the-asker";

/// Names of every sort, each with what is odd about it.
pub const NAMES: [(&str, &str); 6] = [
    ("Chinese", "李阿姨"),
    ("empty", ""),
    ("right to left", "שרה לוי"),
    ("32 characters", "Wolfgang-Maximilian von Hohenfel"),
    ("emoji", "🦊🌸"),
    ("markup", "<b>Bo</b> & Co"),
];

/// Two titles of buildings: markup, and longer than a button.
pub const TITLES: [&str; 2] =
    ["Sonnenhof <b>7</b> & 9", "Residents of 27 Upper Harbour Meadow Lane"];

const TYPED: &[Typed] = &[
    Typed {
        tag: "en",
        asker: "Ana",
        helper: "Bo",
        other: "Cem",
        moderator: "Mo",
        words: "carry shopping up",
        words_for_then: "carry shopping up tomorrow 16:00",
        private_part: "flat 4711, 0171 5550199",
        discreet: [
            ("medicine", "collect my insulin from the pharmacy tomorrow", &["insulin"]),
            ("company", "I feel lonely, a chat would be nice", &["lonely", "a chat would"]),
            ("childcare", "look after my baby tomorrow 9:00", &["baby", "9:00", "tomorrow"]),
            ("rides", "drive me to the hospital tomorrow 10:00", &["hospital", "drive me"]),
            ("bathing", "help my father wash in the shower tomorrow", &["father", "shower"]),
            ("pets", "feed the cat, I'm away until friday", &["cat", "away", "friday"]),
        ],
        times: [
            "now",
            "today",
            "tomorrow",
            "this week",
            "by friday",
            "until tomorrow 18:00",
            "today 16:05",
            "tomorrow 16-18",
            "friday 9:30",
            "on 24 March",
            "on 24 March 9:00",
            "next week",
        ],
        time_over: "carry shopping up today 7:00",
        disputed: "carry shopping up next Wednesday",
        several: "carry shopping up on Tuesday or on Friday",
        for_two: "clean my bathroom and mop the floor",
        absent: "fetch my parcel, I'm away until friday",
    },
    Typed {
        tag: "zh-CN",
        asker: "李阿姨",
        helper: "小波",
        other: "阿明",
        moderator: "王姐",
        words: "帮我把菜拎上楼",
        words_for_then: "明天下午4点帮我把菜拎上楼",
        private_part: "2单元4711，电话 0171 5550199",
        discreet: [
            ("medicine", "明天帮我到药店拿胰岛素", &["胰岛素"]),
            ("company", "心里闷，想找人聊天", &["心里闷", "聊天"]),
            ("childcare", "明天上午9点帮我看宝宝", &["宝宝", "9点", "明天"]),
            ("rides", "明天上午10点送我去医院", &["医院", "送我"]),
            ("bathing", "明天帮我爸洗个澡", &["洗个澡", "我爸"]),
            ("pets", "出差到周五，帮忙喂猫", &["喂猫", "出差", "周五"]),
        ],
        times: [
            "现在",
            "今天",
            "明天",
            "这周",
            "周五之前",
            "明天下午6点前",
            "今天晚上8点05分",
            "明天下午4点到6点",
            "周五上午9点半",
            "3月24日",
            "3月24日上午9点",
            "下周",
        ],
        time_over: "今天早上7点帮我把菜拎上楼",
        disputed: "周五前帮我把菜拎上楼",
        several: "周二帮我把菜拎上楼，不行就周五",
        for_two: "帮忙打扫厨房、拖地",
        absent: "我出差到周五，帮我取个快递",
    },
];

/// What is typed in a language.
pub fn typed(language: Language) -> &'static Typed {
    TYPED.iter().find(|typed| typed.tag == language.tag()).unwrap_or_else(|| {
        panic!(
            "{} is a new language: list what its people type in tests/tidy/phrasebook/typed.rs",
            language.tag()
        )
    })
}
