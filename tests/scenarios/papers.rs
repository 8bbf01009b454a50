//! Requirement 20: a hallway poster and contact cards to print, with a code that opens the bot at
//! the right building.

use std::io::Read as _;
use std::sync::{Arc, LazyLock};

use linli::kernel::paper::{A4, Area, Form, Home, Paper, Printer, Sheet, Style, usual_folders};
use linli::kernel::screen::Html;
use regex::Regex;
use resvg::tiny_skia::Pixmap;
use sandbox::{File, GroupKind};

use crate::support::{House, hours};

/// False where papers are not to be tried; fails where they cannot be.
pub fn prints() -> bool {
    if std::env::var("LINLI_SKIP_PRINT").is_ok_and(|value| value == "1") {
        eprintln!("left out: LINLI_SKIP_PRINT=1");
        return false;
    }
    let can = Printer::new(usual_folders()).has_fonts();
    assert!(can, "install fonts-noto-cjk, or leave this test out by LINLI_SKIP_PRINT=1");
    true
}

/// What a phone reads off a picture.
pub fn scanned(picture: &File) -> String {
    let pixels = Pixmap::decode_png(&picture.bytes).expect("a PNG");
    let (width, height) = (pixels.width() as usize, pixels.height() as usize);
    decoded(width, height, |x, y| pixels.pixels()[y * width + x].red())
}

/// What a phone reads off the first sheet of a PDF: the dark bars of its code, a unit high, lie in
/// the drawing as they were drawn.
fn scanned_print(print: &File) -> String {
    const PIXELS: usize = 6;
    static BAR: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(\d+) (\d+) m (\d+) (\d+) l (\d+) (\d+) l").unwrap());
    let sheet = drawings(print).into_iter().find(|drawn| BAR.find_iter(drawn).count() > 100);
    let sheet = sheet.expect("a sheet with a code");
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let bars: Vec<_> = BAR
        .captures_iter(&sheet)
        .map(|bar| bar.extract::<6>().1.map(number))
        .filter(|[_, top, right, level, edge, foot]| {
            top == level && right == edge && *foot == top + 1
        })
        .map(|[left, top, right, ..]| (left..right, top))
        .collect();
    let across = bars.iter().map(|(bar, _)| bar.end).max().expect("a bar") + 4;
    decoded(across * PIXELS, across * PIXELS, |x, y| {
        let (x, y) = (x / PIXELS, y / PIXELS);
        if bars.iter().any(|(bar, top)| *top == y && bar.contains(&x)) { 0 } else { 255 }
    })
}

/// What is drawn in a PDF, sheet by sheet, and whatever else is packed there like it.
fn drawings(print: &File) -> Vec<String> {
    let starts = print.bytes.windows(7).enumerate().filter(|(_, seven)| *seven == b"stream\n");
    let unpacked = starts.filter_map(|(at, _)| {
        let mut text = Vec::new();
        let mut packed = flate2::read::ZlibDecoder::new(&print.bytes[at + 7..]);
        packed.read_to_end(&mut text).ok()?;
        String::from_utf8(text).ok()
    });
    unpacked.collect()
}

fn decoded(width: usize, height: usize, grey: impl FnMut(usize, usize) -> u8) -> String {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code on a poster");
    grids[0].decode().expect("a code that is read").1
}

/// How many pages a PDF has.
fn pages(file: &File) -> usize {
    assert!(file.bytes.starts_with(b"%PDF-"), "{} is a PDF", file.name);
    String::from_utf8_lossy(&file.bytes).matches("/Type/Page/").count()
}

fn names(files: &[File]) -> Vec<&str> {
    files.iter().map(|file| file.name.as_str()).collect()
}

#[tokio::test]
async fn a_moderator_prints_a_poster_and_cards() {
    if !prints() {
        return;
    }
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    mo.tells("/poster").await;
    mo.taps("A4 poster").await;
    house.repeats_last_update(false).await;
    mo.taps("Four A6 cards").await;
    house.restarts().await;
    house.chapter("from the settings");
    mo.tells("/settings").await;
    mo.taps("Poster & cards").await;
    house.waits(hours(1)).await;
    let files = mo.files();
    assert_eq!(names(&files), ["linli-poster.pdf", "linli-poster.png", "linli-cards.pdf"]);
    let link = "https://t.me/linli_bot?start=house_1";
    assert_eq!((scanned_print(&files[0]).as_str(), scanned(&files[1]).as_str()), (link, link));
    assert_eq!((pages(&files[0]), pages(&files[2])), (1, 2));
    for file in &files {
        let size = file.bytes.len();
        assert!((10_000..2_000_000).contains(&size), "{} has {size} bytes", file.name);
    }
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /poster
      Mo: For Sunny Court I can print a poster for the hallway, and cards to hand out. Both show how neighbours find me; on the backs of the cards stand the numbers of /numbers, too. ⏎ No emergency number stands on them yet: tell me in /numbers which is right. ⏎ Which would you like? [A4 poster][Four A6 cards] [Settings]
    Mo taps [A4 poster]
      Mo ! It comes in a moment.
      Mo: (file linli-poster.pdf) The poster. Please print it on A4 and hang it where everybody passes. It leads to the chat with me.
      Mo: (file linli-poster.png) The same poster as a picture, for a screen or a photo shop.
    Mo taps [Four A6 cards]
      Mo ! It comes in a moment.
      Mo: (file linli-cards.pdf) The cards. Please print both pages on one sheet of A4, front and back, and cut along the lines. On the back you write name, flat and phone by hand, as much as you like.
    — from the settings
    Mo → Mo: /settings
      Mo: Sunny Court ⏎ The group reads English. The clock there shows 09:01. Moderators: Mo. [Group: 简体中文] [Another clock][A word each morning] [Poster & cards] [Who may come in] [House habits]
    Mo taps [Poster & cards]
      Mo~ For Sunny Court I can print a poster for the hallway, and cards to hand out. Both show how neighbours find me; on the backs of the cards stand the numbers of /numbers, too. ⏎ No emergency number stands on them yet: tell me in /numbers which is right. ⏎ Which would you like? [A4 poster][Four A6 cards] [Settings]
    ");
    house.ends().await;
}

#[tokio::test]
async fn in_chinese_for_one_of_two_buildings() {
    if !prints() {
        return;
    }
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let zoe = house.stranger("赵姐", "zh-hans");
    let first = house.add_group("阳光小区🌞3号楼", &zoe, GroupKind::Supergroup);
    let second = house.add_group("<月光>小区", &zoe, GroupKind::Supergroup);
    house.sandbox.add_bot(first, zoe.user);
    house.sandbox.add_bot(second, zoe.user);
    house.settle().await;
    zoe.starts(None).await;
    house.transcript();
    zoe.tells("/poster").await;
    zoe.taps("<月光>小区").await;
    zoe.taps("A4海报").await;
    zoe.tells("/poster").await;
    zoe.taps("阳光小区🌞3号楼").await;
    zoe.taps("A4海报").await;
    zoe.taps("四张A6卡片").await;
    house.waits(hours(1)).await;
    let files = zoe.files();
    let [poster, moon, _, sun, cards] = files.as_slice() else { panic!("five files") };
    assert_eq!((pages(poster), pages(cards)), (1, 2));
    assert_eq!(scanned(moon), "https://t.me/linli_bot?start=house_3");
    assert_eq!(scanned(sun), "https://t.me/linli_bot?start=house_2");
    insta::assert_snapshot!(house.transcript(), @"
    赵姐 → 赵姐: /poster
      赵姐: 给哪栋楼打印？ [<月光>小区] [阳光小区🌞3号楼]
    赵姐 taps [<月光>小区]
      赵姐~ 我可以给“<月光>小区”做一张贴在楼道的海报，也可以做几张发给邻居的联系卡。上面写着怎么找到我；卡片背面还会印上 /numbers 里的常用电话。 ⏎ 上面还没有紧急电话：请先在 /numbers 里告诉我该打哪个。 ⏎ 您要哪一种？ [A4海报][四张A6卡片] [设置]
    赵姐 taps [A4海报]
      赵姐 ! 马上发给您。
      赵姐: (file linli-poster.pdf) 海报做好了。请用A4纸打印，贴在大家常经过的地方。扫上面的码就能找到我。
      赵姐: (file linli-poster.png) 同一张海报的图片，适合发到手机上，或者拿去冲印。
    赵姐 → 赵姐: /poster
      赵姐: 给哪栋楼打印？ [<月光>小区] [阳光小区🌞3号楼]
    赵姐 taps [阳光小区🌞3号楼]
      赵姐~ 我可以给“阳光小区🌞3号楼”做一张贴在楼道的海报，也可以做几张发给邻居的联系卡。上面写着怎么找到我；卡片背面还会印上 /numbers 里的常用电话。 ⏎ 上面还没有紧急电话：请先在 /numbers 里告诉我该打哪个。 ⏎ 您要哪一种？ [A4海报][四张A6卡片] [设置]
    赵姐 taps [A4海报]
      赵姐 ! 马上发给您。
      赵姐: (file linli-poster.pdf) 海报做好了。请用A4纸打印，贴在大家常经过的地方。扫上面的码就能找到我。
      赵姐: (file linli-poster.png) 同一张海报的图片，适合发到手机上，或者拿去冲印。
    赵姐 taps [四张A6卡片]
      赵姐 ! 马上发给您。
      赵姐: (file linli-cards.pdf) 联系卡做好了。请用A4纸正反面打印，再沿虚线裁开。背面的称呼、门牌和电话由邻居自己手写，写多少都行。
    ");
    house.ends().await;
}

#[tokio::test]
async fn nobody_else_prints_and_the_group_has_one_line_at_most() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    ana.tells("/poster").await;
    ana.says("/poster").await;
    ana.forges("papers_1").await;
    ana.forges("print_1_poster").await;
    ana.starts(Some("print_1_cards")).await;
    house.chapter("a moderator who never pressed Start, in the group");
    mo.says("/poster").await;
    mo.taps("Open private chat").await;
    house.chapter("once more in the group, with the chat open");
    mo.says("/poster").await;
    house.chapter("who moderates no more");
    house.sandbox.leave(house.group, mo.user);
    house.settle().await;
    let private = sandbox::ChatId(mo.user.0);
    let choice = house.sandbox.messages(private).into_iter().rfind(|message| message.from_bot);
    let choice = choice.expect("the choice").id;
    house.sandbox.forges_tap(mo.user, private, choice, "print_1_poster");
    house.settle().await;
    mo.tells("/poster").await;
    house.waits(hours(1)).await;
    assert_eq!((ana.files().len(), bo.files().len(), mo.files().len()), (0, 0, 0));
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → Ana: /poster
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana → group: /poster
      Ana: Only moderators of that building can do this. Please ask one of them.
    Ana taps [papers_1]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana taps [print_1_poster]
      Ana ! Only moderators of that building can do this. Please ask one of them.
    Ana → Ana: /start print_1_cards
      Ana: Hello, I'm Linli. I help the neighbours of your building help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    — a moderator who never pressed Start, in the group
    Mo → group: /poster
      group: That is between you and me. Let's go on privately: [Open private chat ↗]
    Mo → Mo: /start poster
      Mo: For Sunny Court I can print a poster for the hallway, and cards to hand out. Both show how neighbours find me; on the backs of the cards stand the numbers of /numbers, too. ⏎ No emergency number stands on them yet: tell me in /numbers which is right. ⏎ Which would you like? [A4 poster][Four A6 cards] [Settings]
      Mo: Is it 09:01 where you are? ⏎ I need it for the quiet hours of Sunny Court. [Yes][No]
    — once more in the group, with the chat open
    Mo → group: /poster
      Mo: For Sunny Court I can print a poster for the hallway, and cards to hand out. Both show how neighbours find me; on the backs of the cards stand the numbers of /numbers, too. ⏎ No emergency number stands on them yet: tell me in /numbers which is right. ⏎ Which would you like? [A4 poster][Four A6 cards] [Settings]
    — who moderates no more
    Mo → group: (left_chat_member)
      group: Nobody moderates our building at the moment: whoever did is not an administrator of this group any more. ⏎ Needs go on as usual. What takes a moderator waits. Whoever owns this group can make somebody an administrator; administrators moderate here.
      Mo~ These papers are for moderators of that building.
      Mo~ You are not in that group any more, so I took back what stood here.
      Mo~ These papers are for moderators of that building.
      Mo: Nobody moderates Sunny Court at the moment, and you own its group. Please make somebody an administrator: open the group, tap its name, Edit, Administrators. Whoever you choose moderates at once; two are better than one.
    Mo taps [print_1_poster]
      Mo ! I don't know you in that building yet. Write /help in its group, then try again.
    Mo → Mo: /poster
      Mo: I don't know your building yet. Write /help in its group, then try again. No group yet? Add me to one: [Add me to your group ↗]
      group: a message is deleted
    "#);
    house.ends().await;
}

#[tokio::test]
async fn the_link_on_a_paper_greets_and_opens_nothing() {
    let (house, [ana, bo]) = House::of(["Ana/en", "李阿姨/zh-CN/closed"]).await;
    let eve = house.stranger("Eve", "en");
    let second = house.add_group("Moon Court", &ana, GroupKind::Supergroup);
    house.sandbox.add_bot(second, ana.user);
    house.settle().await;
    house.transcript();
    bo.starts(Some("house_1")).await;
    house.repeats_last_update(false).await;
    house.chapter("from another building, and from none");
    bo.starts(Some("house_2")).await;
    eve.starts(Some("house_1")).await;
    eve.starts(Some("house_99")).await;
    eve.starts(Some("house_x")).await;
    house.chapter("with two buildings");
    ana.starts(Some("house_2")).await;
    ana.taps("Moon Court").await;
    ana.starts(Some("house_2")).await;
    house.waits(hours(1)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    李阿姨 → 李阿姨: /start house_1
      李阿姨: 邻居们怎么称呼您？比如“李阿姨”“豆豆妈”。 ⏎ 卡片上就写这个称呼，不写您在 Telegram 上的名字。以后随时能改。 [李阿姨] [换个称呼][以后再说]
      李阿姨: 您好，我是“邻里”，帮“Sunny Court”的邻居互相搭把手。 ⏎  ⏎ 要帮忙：一句话告诉我，打字、说话都行，也可以点下面的“找人帮忙”。 ⏎ 能帮忙：点“谁要帮忙”。 ⏎ 怎么用：发 /help
    — from another building, and from none
    李阿姨 → 李阿姨: /start house_2
      李阿姨: 您好，我是“邻里”，帮一栋楼的邻居互相搭把手。 ⏎  ⏎ 您是扫楼里的海报或卡片来的吧？进了楼里的 Telegram 群，我就认识您了。请找邻居或者楼长拉您进群，再在群里发一下 /help。
    Eve → Eve: /start house_1
      Eve: Hello, I'm Linli. I help the neighbours of a building help each other. ⏎  ⏎ You come from a paper in your building? I know you as soon as you are in its group here in Telegram. Please ask a neighbour or a moderator to add you, then write /help there.
    Eve → Eve: /start house_99
      Eve: Hello, I'm Linli. I help the neighbours of a building help each other. ⏎  ⏎ You come from a paper in your building? I know you as soon as you are in its group here in Telegram. Please ask a neighbour or a moderator to add you, then write /help there.
    Eve → Eve: /start house_x
      Eve: Hello, I'm Linli. I help the neighbours of a building help each other. ⏎  ⏎ Is your building's group here in Telegram? Write /help there, so that I know you. ⏎ No group yet, or I'm not in it? Add me: [Add me to your group ↗]
    — with two buildings
    Ana → Ana: /start house_2
      Ana: Which building do you mean? I remember it for the next time. [Moon Court] [Sunny Court]
      Ana: Hello, I'm Linli. Here neighbours of Moon Court help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    Ana taps [Moon Court]
      Ana~ All right: here we talk about Moon Court now. [Another building]
    Ana → Ana: /start house_2
      Ana: Hello, I'm Linli. Here neighbours of Moon Court help each other. ⏎  ⏎ Need a hand? Tell me in one sentence, or tap "Ask a favour" below. ⏎ Can give one? Tap "Who needs a hand". ⏎ How it all works: /help
    "#);
    house.ends().await;
}

#[tokio::test]
async fn where_no_font_shows_chinese_it_is_said_once_what_to_do() {
    let (house, [_ana]) = House::without_fonts(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    house.transcript();
    mo.tells("/poster").await;
    mo.taps("A4 poster").await;
    mo.taps("Four A6 cards").await;
    assert_eq!(mo.files().len(), 0);
    insta::assert_snapshot!(house.transcript(), @"
    Mo → Mo: /poster
      Mo: For Sunny Court I can print a poster for the hallway, and cards to hand out. Both show how neighbours find me; on the backs of the cards stand the numbers of /numbers, too. ⏎ No emergency number stands on them yet: tell me in /numbers which is right. ⏎ Which would you like? [A4 poster][Four A6 cards] [Settings]
    Mo taps [A4 poster]
      Mo ! It comes in a moment.
      Mo: I can't print yet: the computer that I run on has no font with Chinese letters. Please tell the one who runs me: install fonts-noto-cjk there. Then write /poster again.
    Mo taps [Four A6 cards]
      Mo ! It comes in a moment.
      Mo: I can't print yet: the computer that I run on has no font with Chinese letters. Please tell the one who runs me: install fonts-noto-cjk there. Then write /poster again.
    ");
    house.ends().await;
}

#[tokio::test]
async fn whatever_a_building_is_called_its_papers_are_printed() {
    if !prints() {
        return;
    }
    let printer = Printer::new(usual_folders());
    let home = Home {
        address: "t.me/linli_bot".to_owned(),
        link: Arc::new(|code| format!("https://t.me/linli_bot?start={code}")),
    };
    for title in [
        "",
        "   ",
        "🏠\u{fe0f}👨\u{200d}👩\u{200d}👧 5 ❤\u{fe0f}",
        "مبنى 7 \u{202e}abc",
        "]]><script>&amp;\u{0}\u{ffff}\u{fffe}</svg>",
        "a\u{301}\u{302}\u{303} ก็ नमस्ते",
        &"W".repeat(128),
        &"楼".repeat(128),
    ] {
        let mut sheet = Sheet::new(A4);
        let area = Area { x: 10.0, y: 10.0, width: 60.0, height: 20.0 };
        sheet.fitted(area, title, Style::of(9.0).middle().typed());
        sheet.column(area, vec![(title.to_owned(), Style::of(9.0).bold().typed())]);
        for form in [Form::Pdf, Form::Png] {
            let paper = Paper {
                name: title.to_owned(),
                title: title.to_owned(),
                form,
                sheets: vec![sheet.clone()],
                instead: Html::default(),
            };
            let printed = printer.print(paper, home.clone()).await;
            assert!(printed.unwrap_or_default().is_some(), "{title:?} as {form:?}");
        }
    }
}
