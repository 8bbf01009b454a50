// What else somebody can do, behind the three dots: a list of plain buttons that opens and closes.

import { element, reconcile, setAttribute, setShown, setText } from "./dom.js";
import { act } from "./live.js";
import { creatorOfGroup, livingGroup, standingOf } from "./state.js";
import { t } from "./words.js";

/** The menu of a phone. */
export function makeMenu(button, list, name) {
  list.id = `${name}-menu`;
  button.setAttribute("aria-controls", list.id);
  const view = { button, list, person: null };
  button.addEventListener("click", () => open(view, list.hidden));
  const around = button.parentElement;
  around.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      open(view, false);
      button.focus();
    }
  });
  around.addEventListener("focusout", (event) => {
    if (event.relatedTarget !== null && !around.contains(event.relatedTarget)) {
      open(view, false);
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!around.contains(event.target)) {
      open(view, false);
    }
  });
  open(view, false);
  return { draw: (person) => draw(view, person) };
}

function open(view, opened) {
  setShown(view.list, opened);
  setAttribute(view.button, "aria-expanded", opened ? "true" : "false");
}

function draw(view, person) {
  view.person = person;
  reconcile(view.list, itemsFor(person).map(({ key, words, does }) => ({
    key,
    make: () => menuButton(view, does),
    update: (node) => setText(node.firstChild, words),
  })));
}

function menuButton(view, does) {
  const button = element("button", { type: "button", class: "menu-item" });
  button.addEventListener("click", () => {
    open(view, false);
    view.button.focus();
    does(view.person.id);
  });
  return element("li", {}, button);
}

function itemsFor(person) {
  return [...startItems(person), blockItem(person), ...groupItems(person)];
}

/** Who has not pressed Start yet has a large button for it. */
function startItems({ started }) {
  const again = {
    key: "start",
    words: t("demo-menu-start"),
    does: (user) => act("start", { user }),
  };
  return started ? [again] : [];
}

function blockItem({ blocks }) {
  return blocks
    ? { key: "unblock", words: t("demo-menu-unblock"), does: (user) => act("unblock", { user }) }
    : { key: "block", words: t("demo-menu-block"), does: (user) => act("block", { user }) };
}

function groupItems(person) {
  const standing = standingOf(person.id);
  if (livingGroup() === undefined) {
    return [];
  }
  if (standing === undefined) {
    return [joinItem()];
  }
  if (standing === "creator") {
    return [];
  }
  const leave = {
    key: "leave",
    words: t("demo-menu-leave"),
    does: (user) => act("leave", { chat: livingGroup().id, user }),
  };
  return [promoteItem(standing), leave];
}

const joinItem = () => ({
  key: "join",
  words: t("demo-menu-join"),
  does: (user) => act("join", { chat: livingGroup().id, user }),
});

function promoteItem(standing) {
  const promote = (yes) => (user) =>
    act("promote", { chat: livingGroup().id, user, by: creatorOfGroup(), yes });
  return standing === "administrator"
    ? { key: "demote", words: t("demo-menu-demote"), does: promote(false) }
    : { key: "promote", words: t("demo-menu-promote"), does: promote(true) };
}
