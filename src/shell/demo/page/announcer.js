// Says to a screen reader what arrives in the chat of the phone that has the focus.

import { phones } from "./desk.js";
import { element } from "./dom.js";
import { messagesOf, nameOf } from "./state.js";
import { t } from "./words.js";

const heard = new Map();

/** Announces what is new since the last time. */
export function announceNew() {
  for (const phone of phones) {
    const person = phone.holder();
    if (person === null || phone.node.hidden) {
      continue;
    }
    const place = phone.place();
    const newest = messagesOf(person.id, place).at(-1);
    const key = `${person.id}:${place}`;
    const before = heard.get(phone);
    const id = newest === undefined ? "" : `${newest.chat}:${newest.id}`;
    heard.set(phone, { key, id });
    const arrived = before?.key === key && before.id !== id && newest?.service === null;
    if (arrived && newest.from !== person.id && phone.node.contains(document.activeElement)) {
      announce(newest);
    }
  }
}

function announce(message) {
  const text = message.text === "" ? t("demo-voice") : message.text;
  const line = element("p", {}, element("b", {}, nameOf(message.from)), " ", text);
  document.getElementById("announcer").replaceChildren(line);
}
