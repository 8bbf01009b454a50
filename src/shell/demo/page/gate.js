// What stands where the composer would be, while somebody cannot write: start, unblock, join.

import { guidance } from "./guide.js";
import { element, reconcile, setText } from "./dom.js";
import { act } from "./live.js";
import { livingGroup, standingOf } from "./state.js";
import { t } from "./words.js";

/** What is in the way: "unblock", "start", "join", or null. */
export function gateOf(person, place) {
  if (place === "group") {
    return standingOf(person.id) === undefined ? "join" : null;
  }
  if (person.blocks) {
    return "unblock";
  }
  return person.started ? null : "start";
}

const GATES = {
  start: {
    words: () => t("demo-button-start"),
    does: (user) => act("start", { user }),
  },
  unblock: {
    words: () => t("demo-button-unblock"),
    does: (user) => act("unblock", { user }),
  },
  join: {
    words: () => t("demo-button-join"),
    does: (user) => act("join", { chat: livingGroup().id, user }),
  },
};

/** Draws the one big button that opens the way. */
export function drawGate(node, person, gate) {
  const guide = guidance();
  const items = gate === null ? [] : [{
    key: `${gate}:${person.id}`,
    make: () => gateButton(gate, person.id),
    update: (button) => {
      setText(button, GATES[gate].words());
      const place = gate === "join" ? "group" : "private";
      button.classList.toggle("pointed", guide?.person === person.id && guide.place === place);
    },
  }];
  reconcile(node, items);
}

function gateButton(gate, user) {
  const button = element("button", { type: "button", class: "gate-button" });
  button.addEventListener("click", () => GATES[gate].does(user));
  return button;
}
