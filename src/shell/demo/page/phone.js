// A phone: who holds it, the building's group and the private chat with the bot.

import { paintAvatar } from "./bubble.js";
import { choiceOf, choose, markSeen, unreadCount } from "./choices.js";
import { makeComposer } from "./composer.js";
import {
  element, fromTemplate, moveFocusByKeys, reconcile, setAttribute, setShown, setText,
} from "./dom.js";
import { drawGate, gateOf } from "./gate.js";
import { guidance } from "./guide.js";
import { drawIcons } from "./icons.js";
import { makeMenu } from "./menu.js";
import { makeMessages } from "./messages.js";
import { faceOf, introduced } from "./people.js";
import { livingGroup, messagesOf, state } from "./state.js";
import { tap } from "./taps.js";
import { makeToasts } from "./toasts.js";
import { follow } from "./ways.js";
import { applyWords, languageOf, t } from "./words.js";

/** Makes the phone at a place on the desk. */
export function makePhone(index) {
  const node = fromTemplate("phone-template");
  const name = `phone-${index}`;
  const part = (selector) => node.querySelector(selector);
  const phone = { index, name, node, part, person: null, place: null };
  drawIcons(node);
  applyWords(node);
  phone.menu = makeMenu(part(".menu-button"), part(".menu"), name);
  phone.toasts = makeToasts(part(".toasts"));
  phone.messages = makeMessages(part(".chat"), part(".jump"), handsOf(phone));
  phone.composer = makeComposer(part(".composer"), name, phone.messages.toEnd);
  makeTabs(phone);
  makeHolder(phone);
  return {
    node,
    draw: (shown) => draw(phone, shown),
    toast: phone.toasts.show,
    follow: handsOf(phone).follow,
    holder: () => phone.person,
    place: () => phone.place,
    focusComposer: () => phone.composer.focus(),
  };
}

function handsOf(phone) {
  return {
    reply: (message) => phone.composer.reply(message),
    edit: (message) => phone.composer.edit(message),
    sendCommand: (command) => phone.composer.say(command),
    tap: (message, label) => tap(phone.index, phone.person.id, message, label),
    follow: (way) =>
      follow(way, { index: phone.index, user: phone.person.id, toast: phone.toasts.show }),
  };
}

function makeHolder(phone) {
  const select = phone.part(".holder-choice");
  select.id = `${phone.name}-holder`;
  phone.part(".holder-label").htmlFor = select.id;
  select.addEventListener("change", () => choose(phone.index, { person: Number(select.value) }));
}

function makeTabs(phone) {
  const tabs = [...phone.node.querySelectorAll(".tab")];
  const open = (tab) => choose(phone.index, { place: tab.dataset.place });
  const panel = phone.part(".panel");
  panel.id = `${phone.name}-panel`;
  for (const tab of tabs) {
    tab.id = `${phone.name}-${tab.dataset.place}`;
    tab.setAttribute("aria-controls", panel.id);
    tab.addEventListener("click", () => open(tab));
  }
  phone.part(".tabs").addEventListener("keydown", (event) =>
    moveFocusByKeys(event, tabs, "ArrowLeft", "ArrowRight", open));
}

function draw(phone, shown) {
  const { person, place } = choiceOf(phone.index);
  setShown(phone.node, shown && person !== undefined);
  if (person === undefined) {
    return;
  }
  phone.person = person;
  phone.place = place;
  setText(phone.part(".phone-name"), t("demo-phone", { name: person.name }));
  drawHolder(phone, person);
  phone.menu.draw(person);
  drawPanel(phone, person, place);
  if (shown && phone.messages.isAtEnd()) {
    markSeen(person.id, place);
  }
  drawTabs(phone, person, place);
}

function drawHolder(phone, person) {
  paintAvatar(phone.part(".phone-top .avatar"), faceOf(person.id));
  const select = phone.part(".holder-choice");
  reconcile(select, state.people.map((one) => ({
    key: one.id,
    make: () => element("option", { value: one.id }),
    update: (option) => setText(option, introduced(one)),
  })));
  if (select.value !== String(person.id)) {
    select.value = String(person.id);
  }
}

function drawTabs(phone, person, place) {
  const titles = { group: livingGroup()?.title ?? t("demo-group"), private: state.house.bot.name };
  const guide = guidance();
  for (const tab of phone.node.querySelectorAll(".tab")) {
    const of = tab.dataset.place;
    const current = of === place;
    setAttribute(tab, "aria-selected", current ? "true" : "false");
    setAttribute(tab, "tabindex", current ? "0" : "-1");
    setText(tab.querySelector(".tab-title"), titles[of]);
    drawBadge(tab.querySelector(".badge"), unreadCount(person.id, of));
    const pointed = !current && guide?.person === person.id && guide.place === of;
    tab.classList.toggle("pointed", pointed);
  }
  setAttribute(phone.part(".panel"), "aria-labelledby", `${phone.name}-${place}`);
}

/** Draws how many messages are unread; nothing if none are. */
export function drawBadge(badge, count) {
  setShown(badge, count > 0);
  if (count > 0) {
    setText(badge.querySelector(".badge-count"), String(count));
    setText(badge.querySelector(".badge-words"), t("demo-unread", { count }));
  }
}

function drawPanel(phone, person, place) {
  const gate = gateOf(person, place);
  const outside = gate === "join";
  const messages = outside ? [] : messagesOf(person.id, place);
  phone.messages.draw(person, place, messages);
  setShown(phone.part(".empty"), messages.length === 0);
  setText(phone.part(".empty"), emptyText(person, gate));
  drawGate(phone.part(".gate"), person, gate);
  setShown(phone.part(".composer"), gate === null);
  phone.composer.draw(person, place, messages);
  const spoken = place === "group" ? state.house.language : languageOf(person.language);
  setAttribute(phone.part(".messages"), "lang", spoken);
}

function emptyText(person, gate) {
  const { name } = person;
  const texts = {
    join: () => t("demo-empty-outside", { name }),
    start: () => t("demo-empty-not-started", { name }),
  };
  return texts[gate]?.() ?? t("demo-empty");
}
