//! What people of the soak ask for, and what of it no group may read.

/// A way to ask. `{door}`, `{phone}` and `{code}` are the asker's own secrets.
pub struct Way {
    pub words: &'static str,
    /// What else in it no group may read.
    pub secret: &'static [&'static str],
}

const fn plain(words: &'static str) -> Way {
    Way { words, secret: &[] }
}

pub const ENGLISH: [Way; 24] = [
    plain("could somebody carry my shopping up this afternoon"),
    plain("fetch my parcel from the post office tomorrow 10-12"),
    plain("fetch my parcel, pick-up code {code}, in two hours"),
    plain("help me fill in a form on Friday afternoon"),
    plain("my kitchen tap leaks, flat {door}"),
    plain("change a light bulb by 18:00, I live in flat {door}"),
    plain("show me how to send pictures, call me on {phone}"),
    plain("buy milk and bread today"),
    plain("lend me a drill this weekend"),
    plain("water the plants in the hallway tomorrow evening"),
    plain("somebody to carry a wardrobe down on Saturday at 10, two people please"),
    plain("clear the bikes from the stairs"),
    plain("my wifi is broken"),
    plain("take the bins out tonight"),
    plain("a hand with the snow tomorrow morning"),
    Way { words: "collect my insulin from the pharmacy today", secret: &["insulin"] },
    Way { words: "bring my chemotherapy tablets, flat {door}, tomorrow", secret: &["chemo"] },
    Way { words: "drive me to the oncology clinic on Thursday at 9", secret: &["oncology"] },
    Way { words: "somebody to talk to, I feel so lonely at night", secret: &["lonely"] },
    Way { words: "watch my toddler Mimi tomorrow 14-16", secret: &["Mimi", "toddler"] },
    plain("now please: I am locked out, phone {phone}"),
    plain("in half an hour somebody to hold a ladder"),
    plain("sort my old newspapers, no hurry"),
    plain("find out why the lift stands"),
];

pub const CHINESE: [Way; 24] = [
    plain("今天下午帮我把菜拎上楼"),
    plain("明天上午10点到12点帮我取个快递"),
    plain("帮我取快递，取件码{code}，两小时内"),
    plain("周五下午帮我填个表"),
    plain("厨房水龙头漏水，门牌{door}"),
    plain("晚上六点前换个灯泡，我住{door}室"),
    plain("教我发照片，电话{phone}"),
    plain("今天帮我买点牛奶面包"),
    plain("这个周末借个电钻"),
    plain("明天傍晚给楼道的花浇水"),
    plain("周六上午10点抬个衣柜下楼，要两个人"),
    plain("楼道里的自行车帮忙挪一挪"),
    plain("家里上不了网了"),
    plain("今晚帮忙倒一下垃圾"),
    plain("明早一起扫雪"),
    Way { words: "今天帮我去药店拿胰岛素", secret: &["胰岛素"] },
    Way { words: "明天帮我带化疗的药，门牌{door}", secret: &["化疗"] },
    Way { words: "周四上午9点送我去肿瘤医院", secret: &["肿瘤"] },
    Way { words: "想找人陪我说说话，夜里睡不着", secret: &["睡不着"] },
    Way { words: "明天下午2点到4点帮我看一下孩子咪咪", secret: &["咪咪"] },
    plain("现在，我被锁门外了，电话{phone}"),
    plain("半小时后帮我扶一下梯子"),
    plain("帮我整理旧报纸，不急"),
    plain("问问电梯怎么停了"),
];

/// What is asked while Telegram is away, in both languages.
pub const MEANWHILE: [&str; 2] = ["find out what hums behind my wall", "看看我家墙后面什么在响"];

/// What is on a button, in both languages, and how gladly it is tapped.
pub const TAPS: [(&str, &str, usize); 29] = [
    ("Yes, it is the same", "是同一件事", 10),
    ("No, post it too", "不是，也发", 10),
    ("🔒 Use it", "🔒 就用这个", 6),
    ("I can help", "🙋 我来帮忙", 30),
    ("Job done", "✅ 办好了", 40),
    ("Yes, all done", "是的，办好了", 60),
    ("Not yet", "还没办好", 4),
    ("Something's wrong", "有点问题", 4),
    ("Nobody came", "没人来", 6),
    ("Something missing", "东西不对", 6),
    ("I felt uncomfortable", "心里不踏实", 2),
    ("Can't make it", "临时来不了", 6),
    ("Tapped by mistake", "点错了", 4),
    ("Show door & phone", "看门牌电话", 10),
    ("Say thanks", "❤️ 道声谢", 20),
    ("No longer needed", "不需要了", 2),
    ("Undo", "撤销", 2),
    ("On my way", "🚶 出发了", 20),
    ("10 min late", "晚到10分钟", 4),
    ("🕓 When", "🕓 改时间", 2),
    ("Tomorrow", "明天", 4),
    ("Today", "今天", 2),
    ("👥 How many", "👥 要几人", 1),
    ("2", "2", 1),
    ("🏷 Kind", "🏷 改类别", 1),
    ("Not now", "这次不行", 6),
    ("More ›", "下一页 ›", 2),
    ("Back", "返回", 2),
    ("I've seen to it", "已处理", 10),
];
