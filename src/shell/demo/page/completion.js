// The commands that are offered while one is typed. The text field keeps the focus; the option
// that Enter would take is its active descendant, as in any list of suggestions.

import { element, reconcile, setAttribute, setShown } from "./dom.js";

/**
 * Offers commands over a text field in a list; `ask` brings the commands of who is typing, and
 * `onChoose` hears of the one that was taken.
 */
export function makeCompletion(field, list, { ask, onChoose }) {
  const view = { field, list, onChoose, options: [], active: 0, commands: null, asked: null };
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-haspopup", "listbox");
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option !== null) {
      choose(view, Number(option.dataset.index));
    }
  });
  field.addEventListener("blur", () => close(view));
  return {
    typed: () => typed(view, ask),
    handlesKey: (event) => handlesKey(view, event),
    close: () => close(view),
  };
}

async function typed(view, ask) {
  const text = view.field.value;
  if (!/^\/[a-z_]*$/i.test(text)) {
    close(view);
    return;
  }
  if (view.commands === null) {
    view.commands = ask();
  }
  const commands = await view.commands;
  if (view.field.value === text && view.commands !== null) {
    offer(view, commands.filter(({ command }) => `/${command}`.startsWith(text.toLowerCase())));
  }
}

function offer(view, options) {
  view.options = options;
  view.active = 0;
  draw(view);
}

function close(view) {
  view.commands = null;
  offer(view, []);
}

function draw(view) {
  const { field, list, options, active } = view;
  reconcile(list, options.map((option, index) => ({
    key: option.command,
    make: () => makeOption(list, option),
    update: (node) => {
      node.dataset.index = String(index);
      setAttribute(node, "aria-selected", index === active ? "true" : "false");
    },
  })));
  const open = options.length > 0;
  setShown(list, open);
  setAttribute(field, "aria-controls", open ? list.id : null);
  const current = open ? list.children[active] : null;
  setAttribute(field, "aria-activedescendant", current?.id ?? null);
  current?.scrollIntoView({ block: "nearest" });
}

function makeOption(list, { command, description }) {
  return element(
    "li",
    { role: "option", id: `${list.id}-${command}`, class: "option" },
    element("strong", {}, `/${command}`),
    element("span", {}, description),
  );
}

function choose(view, index) {
  const { command } = view.options[index];
  close(view);
  view.onChoose(`/${command} `);
}

/** True if a key was meant for the list. */
function handlesKey(view, event) {
  const { options, active, field } = view;
  if (options.length === 0) {
    return false;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    view.active = (active + step + options.length) % options.length;
    draw(view);
    return true;
  }
  if (event.key === "Escape") {
    close(view);
    return true;
  }
  const written = field.value === `/${options[active].command}`;
  const takes = event.key === "Tab" || (event.key === "Enter" && !written);
  if (takes && !event.shiftKey) {
    choose(view, active);
    return true;
  }
  if (event.key === "Enter") {
    close(view);
  }
  return false;
}
