// The messages of a chat, day by day, kept at their end as long as nobody scrolls away.

import { fillBubble, makeBubble } from "./bubble.js";
import { element, reconcile, setShown, setText } from "./dom.js";
import { gistOf } from "./gist.js";
import { guidance } from "./guide.js";
import { faceOf } from "./people.js";
import { serviceText } from "./service.js";
import { changed, chatOf, state } from "./state.js";
import { isWaiting } from "./taps.js";
import { dayKey, dayText } from "./time.js";
import { language, t } from "./words.js";

const NEAR_THE_END = 48;
const EXCERPT = 80;

/** The list of messages in a phone; `hands` do what is pressed in it. */
export function makeMessages(scroller, jump, hands) {
  const list = scroller.querySelector(".messages");
  const view = { scroller, jump, list, atEnd: true, top: 0, shows: "", unseen: 0 };
  view.newest = new Map();
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
    isAtEnd: () => view.atEnd,
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
  setAtEnd(view, near || (view.atEnd && !wentUp));
}

function toEnd(view) {
  setAtEnd(view, true);
  view.scroller.scrollTop = view.scroller.scrollHeight;
}

/** Who has come to the end has seen what is new, which is drawn elsewhere as well. */
function setAtEnd(view, atEnd) {
  if (view.atEnd !== atEnd) {
    view.atEnd = atEnd;
    changed();
  }
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
  const shows = `${state.house.run}:${person.id}:${place}`;
  const switched = view.shows !== shows;
  view.shows = shows;
  if (switched) {
    reconcile(view.list, []);
    view.atEnd = true;
    view.newest.clear();
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

/** New is what has a larger number than all before in its chat. */
function countUnseen(view, person, messages, switched) {
  const before = new Map(view.newest);
  for (const { chat, id, from, service } of messages) {
    view.newest.set(chat, Math.max(id, view.newest.get(chat) ?? 0));
    const arrived = !switched && id > (before.get(chat) ?? 0);
    if (arrived && from !== person.id && service === null) {
      view.unseen += 1;
    }
  }
}

const keyOf = (message) => `${message.chat}:${message.id}`;

function itemsOf(view, person, place, messages) {
  const items = [];
  const byKey = new Map(messages.map((message) => [keyOf(message), message]));
  const about = { person, place, byKey, chat: chatOf(person.id, place) };
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
      items.push(bubbleItem(view, { ...about, message, before, after }));
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

function modelOf({ person, place, byKey, chat, message, before, after }) {
  const own = message.from === person.id;
  const named = place === "group" && !own;
  const last = after === undefined || after.from !== message.from || after.service !== null;
  const labels = message.buttons.flat().map((button) => button.label);
  const canEdit = message.text !== "" && message.voice === null;
  return {
    message,
    own,
    sender: named && before?.from !== message.from ? faceOf(message.from) : null,
    avatar: named ? { ...faceOf(message.from), last } : null,
    quote: quoteOf(message, byKey),
    waiting: labels.filter((label) => isWaiting(person.id, message, label)),
    pointed: pointedLabel(person, place, message),
    tools: message.chat === chat && (!own || canEdit),
    language: language(),
  };
}

function quoteOf({ chat, reply_to: id }, byKey) {
  const quoted = byKey.get(keyOf({ chat, id }));
  if (quoted === undefined) {
    return null;
  }
  const text = gistOf(quoted).slice(0, EXCERPT);
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
