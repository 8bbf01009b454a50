// The bot's short answers to taps, shown for a while at the foot of a phone.

import { element } from "./dom.js";

const SHORTEST = 4000;
const A_CHARACTER = 50;

/** The place where a phone's toasts appear. */
export function makeToasts(node) {
  return { show: (text) => show(node, text) };
}

function show(node, text) {
  const toast = element("p", { class: "toast" }, text);
  node.replaceChildren(toast);
  setTimeout(() => toast.remove(), SHORTEST + text.length * A_CHARACTER);
}
