// The desk: the phones on it, and on a small window the bar that switches among them.

import { paintAvatar } from "./bubble.js";
import {
  allInView, bringUp, bringUpChat, choiceOf, phoneCount, phonesInView, unreadCount,
} from "./choices.js";
import { element, fromTemplate, reconcile, setAttribute, setShown, setText } from "./dom.js";
import { guidance } from "./guide.js";
import { faceOf } from "./people.js";
import { drawBadge, makePhone } from "./phone.js";
import { changed } from "./state.js";

const MOST = 4;

export const phones = [];

/** Lays the phones on the desk. */
export function layPhones() {
  const desk = document.getElementById("phones");
  for (let index = 0; index < MOST; index += 1) {
    phones.push(makePhone(index));
    desk.append(phones[index].node);
  }
}

/** Draws the phones in view, and the bar. */
export function drawDesk() {
  const inView = phonesInView();
  document.getElementById("phones").dataset.count = String(inView.length);
  phones.forEach((phone, index) => phone.draw(inView.includes(index)));
  drawSwitcher(inView);
}

function drawSwitcher(inView) {
  const bar = document.getElementById("switcher");
  setShown(bar, !allInView());
  const indexes = allInView() ? [] : [...Array(phoneCount()).keys()];
  reconcile(bar.firstElementChild, indexes.map((index) => ({
    key: index,
    make: () => makeSwitch(index),
    update: (node) => fillSwitch(node.firstElementChild, index, inView.includes(index)),
  })));
}

function makeSwitch(index) {
  const button = fromTemplate("switch-template");
  button.addEventListener("click", () => bringUp(index));
  return element("li", {}, button);
}

function fillSwitch(button, index, shown) {
  const { person } = choiceOf(index);
  if (person === undefined) {
    return;
  }
  setAttribute(button, "aria-pressed", shown ? "true" : "false");
  paintAvatar(button.querySelector(".avatar"), faceOf(person.id));
  setText(button.querySelector(".switch-name"), person.name);
  const count = unreadCount(person.id, "group") + unreadCount(person.id, "private");
  drawBadge(button.querySelector(".badge"), count);
  button.classList.toggle("pointed", !shown && guidance()?.person === person.id);
}

/** Brings somebody's chat into view, and what is to be pressed there. */
export function showChat(person, place) {
  const index = bringUpChat(person, place);
  changed();
  requestAnimationFrame(() => {
    const { node, focusComposer } = phones[index];
    const pointed = node.querySelector(".panel .pointed");
    node.scrollIntoView({ block: "nearest" });
    if (pointed instanceof HTMLButtonElement) {
      pointed.scrollIntoView({ block: "nearest" });
      pointed.focus({ preventScroll: true });
    } else {
      focusComposer();
    }
  });
}
