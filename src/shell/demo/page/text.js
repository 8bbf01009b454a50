// Text from chats: always text, never markup; what is bold or a link is built as elements.

import { element } from "./dom.js";
import { wayOf } from "./ways.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

const SAFE = ["http:", "https:", "tel:"];

/**
 * Nodes that show a text with its entities; `hands` hear of a command that is pressed, and of an
 * address that leads into the house.
 */
export function formatted(text, entities, hands) {
  const sorted = [...entities].sort(
    (one, other) => one.offset - other.offset || other.length - one.length,
  );
  return pieces({ text, hands }, 0, text.length, sorted);
}

function pieces(whole, start, end, entities) {
  const nodes = [];
  let at = start;
  let waiting = entities;
  while (waiting.length > 0) {
    const [entity, ...others] = waiting;
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (to > from) {
      const inner = others.filter((other) => other.offset < to);
      nodes.push(whole.text.slice(at, from));
      nodes.push(wrapped(whole, entity, from, to, inner));
      at = to;
    }
    waiting = others.filter((other) => other.offset >= at);
  }
  nodes.push(whole.text.slice(at, end));
  return nodes.filter((node) => node !== "");
}

function wrapped(whole, entity, from, to, inner) {
  const said = whole.text.slice(from, to);
  if (entity.type === "bot_command") {
    return textButton(said, () => whole.hands.sendCommand(said));
  }
  const address = addressOf(entity, said);
  const way = wayOf(address);
  if (way !== null) {
    return textButton(said, () => whole.hands.follow(way));
  }
  if (address !== null) {
    return link(address, ...pieces(whole, from, to, inner));
  }
  return element(TAGS[entity.type] ?? "span", {}, ...pieces(whole, from, to, inner));
}

function textButton(said, does) {
  const button = element("button", { type: "button", class: "command" }, said);
  button.addEventListener("click", does);
  return button;
}

function addressOf(entity, said) {
  const addresses = {
    text_link: entity.url,
    url: said.includes(":") ? said : `https://${said}`,
    phone_number: `tel:${said.replace(/[^+\d]/g, "")}`,
  };
  return safeAddress(addresses[entity.type]);
}

/** The address, if it is one that may be opened; else null. */
export function safeAddress(address) {
  if (!address || !URL.canParse(address)) {
    return null;
  }
  return SAFE.includes(new URL(address).protocol) ? address : null;
}

/** A link that opens beside the page and tells where it leads nothing. */
export function link(address, ...children) {
  return element(
    "a",
    { href: address, target: "_blank", rel: "noopener noreferrer" },
    ...children,
  );
}
