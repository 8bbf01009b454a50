// The reply keyboard: the labels that the bot keeps under somebody's composer.

import { element, reconcile } from "./dom.js";

/** Draws the newest keyboard of a chat; true if there is one. */
export function drawReplyKeyboard(node, messages, onPress) {
  const newest = messages.findLast((message) => message.keyboard !== null)?.keyboard;
  const rows = newest?.labels ?? [];
  reconcile(node, rows.map((labels, index) => ({
    key: index,
    make: () => element("div", { class: "keyboard-row" }),
    update: (row) => reconcile(row, labels.map((label) => ({
      key: label,
      make: () => keyButton(label, onPress),
    }))),
  })));
  return rows.length > 0;
}

function keyButton(label, onPress) {
  const button = element("button", { type: "button", class: "key" }, label);
  button.addEventListener("click", () => onPress(label));
  return button;
}
