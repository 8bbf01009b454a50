// The messages of a chat, day by day, kept at their end as long as nobody scrolls away.

import { fillBubble, makeBubble } from "./bubble.js";
import { element, reconcile, setShown, setText } from "./dom.js";
import { guidance } from "./guide.js";
import { faceOf } from "./people.js";
import { serviceText } from "./service.js";
import { isWaiting } from "./taps.js";
import { dayKey, dayText } from "./time.js";
import { language, t } from "./words.js";

const NEAR_THE_END = 48;
const EXCERPT = 80;

/** The list of messages in a phone; `hands` do what is pressed in it. */
export function makeMessages(scroller, jump, hands) {
  const list = scroller.querySelector(".messages");
  const view = { scroller, jump, list, atEnd: true, top: 0, shows: "", newest: "", unseen: 0 };
  view.hands = { ...hands, goTo: (key) => goTo(view, key) };
  scroller.addEventListener("scroll", () => noticeScroll(view), { passive: true });
  jump.addEventListener("click", () => {
    toEnd(view);
    scroller.focus();
  });
  const observer = new ResizeObserver(() => stayAtEnd(view));
  observer.observe(scroller);
  observer.observe(list);
  return {
    draw: (person, place, messages) => draw(view, person, place, messages),
    toEnd: () => toEnd(view),
  };
}

function noticeScroll(view) {
  const { scrollHeight, scrollTop, clientHeight } = view.scroller;
  if (clientHeight === 0) {
    return;
  }
  const near = scrollHeight - scrollTop - clientHeight < NEAR_THE_END;
  const wentUp = scrollTop < view.top;
  view.top = scrollTop;
  view.atEnd = near || (view.atEnd && !wentUp);
  drawJump(view);
}

function toEnd(view) {
  view.atEnd = true;
  view.scroller.scrollTop = view.scroller.scrollHeight;
  drawJump(view);
}

function stayAtEnd(view) {
  if (view.atEnd) {
    toEnd(view);
  }
}

function drawJump(view) {
  if (view.atEnd) {
    view.unseen = 0;
  }
  setShown(view.jump, !view.atEnd);
  const words = view.unseen > 0
    ? t("demo-jump-new", { count: view.unseen })
    : t("demo-jump");
  setText(view.jump.lastElementChild, words);
}

function draw(view, person, place, messages) {
  const shows = `${person.id}:${place}`;
  const switched = view.shows !== shows;
  view.shows = shows;
  if (switched) {
    reconcile(view.list, []);
    view.atEnd = true;
  }
  const focused = document.activeElement;
  const around = view.list.contains(focused) ? focused.closest("li") : null;
  reconcile(view.list, itemsOf(view, person, place, messages));
  if (around !== null && !document.contains(focused)) {
    keepFocusNear(view, around);
  }
  countUnseen(view, person, messages, switched);
  drawJump(view);
}

/** Where a button that had the focus is gone, its message takes it, else the chat. */
function keepFocusNear(view, message) {
  const node = view.list.contains(message) ? message : view.scroller;
  node.focus({ preventScroll: true });
}

function countUnseen(view, person, messages, switched) {
  const newest = messages.at(-1);
  const key = newest === undefined ? "" : keyOf(newest);
  if (!switched && key !== view.newest && newest?.from === person.id) {
    toEnd(view);
  } else if (!switched && key !== view.newest && !view.atEnd) {
    view.unseen += 1;
  }
  view.newest = key;
}

const keyOf = (message) => `${message.chat}:${message.id}`;

function itemsOf(view, person, place, messages) {
  const items = [];
  let day = "";
  let before = null;
  for (const [index, message] of messages.entries()) {
    const date = new Date(message.date);
    if (dayKey(date) !== day) {
      day = dayKey(date);
      before = null;
      items.push(lineItem(`day:${day}`, "day", () => dayText(date)));
    }
    if (message.service === null) {
      const after = messages[index + 1];
      items.push(bubbleItem(view, { person, place, message, before, after, messages }));
      before = message;
    } else {
      items.push(lineItem(keyOf(message), "service", () => serviceText(message)));
      before = null;
    }
  }
  return items;
}

function lineItem(key, kind, text) {
  return {
    key,
    make: () => element("li", { class: kind }, element("span")),
    update: (node) => setText(node.firstChild, text()),
  };
}

function bubbleItem(view, about) {
  return {
    key: keyOf(about.message),
    make: () => makeBubble(view.hands),
    update: (node) => fillBubble(node, modelOf(about)),
  };
}

function modelOf({ person, place, message, before, after, messages }) {
  const own = message.from === person.id;
  const named = place === "group" && !own;
  const last = after === undefined || after.from !== message.from || after.service !== null;
  const labels = message.buttons.flat().map((button) => button.label);
  return {
    message,
    own,
    sender: named && before?.from !== message.from ? faceOf(message.from) : null,
    avatar: named ? { ...faceOf(message.from), last } : null,
    quote: quoteOf(message, messages),
    waiting: labels.filter((label) => isWaiting(person.id, message, label)),
    pointed: pointedLabel(person, place, message),
    tools: !own || message.text !== "" && message.voice === null,
    language: language(),
  };
}

function quoteOf(message, messages) {
  const quoted = messages.find(
    (other) => other.id === message.reply_to && other.chat === message.chat,
  );
  if (quoted === undefined) {
    return null;
  }
  const text = quoted.text === "" ? t("demo-voice") : quoted.text.slice(0, EXCERPT);
  const { name, colour } = faceOf(quoted.from);
  return { key: keyOf(quoted), name, colour, text };
}

function pointedLabel(person, place, message) {
  const guide = guidance();
  const here = guide?.person === person.id && guide.place === place;
  return here && guide.message === message ? guide.label : null;
}

function goTo(view, key) {
  const [chat, id] = key.split(":").map(Number);
  const node = [...view.list.children].find(
    (one) => one.model?.message.chat === chat && one.model.message.id === id,
  );
  if (node !== undefined) {
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
  }
}
