// One message: made once, and changed only where it says something else than before.

import { element, reconcile, setAttribute, setShown, setText } from "./dom.js";
import { icon } from "./icons.js";
import { clockText } from "./time.js";
import { applyWords, t } from "./words.js";
import { formatted, link, safeAddress } from "./text.js";
import { wayOf } from "./ways.js";

const SHOWN_AS_CHANGED = 1800;

/** An empty bubble, to be filled by `fillBubble`; `hands` do what its buttons are for. */
export function makeBubble(hands) {
  const node = element("li", { class: "message", tabindex: "-1" });
  node.parts = {
    avatar: element("span", { class: "avatar small", "aria-hidden": "true" }),
    sender: element("p", { class: "sender" }),
    quote: element("button", { type: "button", class: "quote" }),
    media: element("div", { class: "media" }),
    words: element("div", { class: "words", dir: "auto" }),
    foot: element("p", { class: "foot" }),
    buttons: element("div", { class: "inline-buttons" }),
    tools: makeTools(node, hands),
  };
  const { avatar, sender, quote, media, words, foot, buttons, tools } = node.parts;
  const bubble = element("div", { class: "bubble" }, sender, quote, media, words, foot);
  const column = element("div", { class: "column" }, bubble, buttons);
  node.append(avatar, column, tools);
  quote.addEventListener("click", () => hands.goTo(node.model.quote.key));
  node.hands = hands;
  node.said = {};
  return node;
}

function makeTools(node, hands) {
  const reply = toolButton("reply", "demo-reply");
  const edit = toolButton("pencil", "demo-edit");
  reply.addEventListener("click", () => hands.reply(node.model.message));
  edit.addEventListener("click", () => hands.edit(node.model.message));
  return element("div", { class: "tools" }, reply, edit);
}

function toolButton(drawing, words) {
  const button = element("button", { type: "button", class: "tool", "data-words-label": words });
  button.append(icon(drawing));
  return button;
}

/** Shows a message as its model says. */
export function fillBubble(node, model) {
  const fresh = node.model === undefined;
  node.model = model;
  const { message, own } = model;
  node.classList.toggle("own", own);
  setShown(node.parts.avatar, model.avatar !== null);
  fillPart(node, "avatar", model.avatar, fillAvatar);
  fillPart(node, "sender", model.sender, fillSender);
  fillPart(node, "quote", model.quote, fillQuote);
  fillPart(node, "media", mediaOf(message, model.language), fillMedia);
  const text = { text: message.text, entities: message.entities };
  const changed = fillPart(node, "words", text, fillWords);
  fillPart(node, "foot", footOf(model), fillFoot);
  const rebuilt = fillPart(node, "buttons", buttonsOf(model), fillButtons);
  fillPart(node, "tools", { own, tools: model.tools, language: model.language }, fillTools);
  if (!fresh && (changed || rebuilt === "labels")) {
    showAsChanged(node);
  }
}

/** Fills a part if it is to say something else than before; true if so. */
function fillPart(node, name, said, fill) {
  const key = JSON.stringify(said);
  if (node.said[name] === key) {
    return false;
  }
  node.said[name] = key;
  return fill(node.parts[name], said, node) ?? true;
}

function showAsChanged(node) {
  node.classList.add("changed");
  clearTimeout(node.calmDown);
  node.calmDown = setTimeout(() => node.classList.remove("changed"), SHOWN_AS_CHANGED);
}

function fillAvatar(part, avatar) {
  if (avatar !== null) {
    part.classList.toggle("ghost", !avatar.last);
    paintAvatar(part, avatar);
  }
}

/** Draws the round picture of somebody: a letter on their colour, or the bot's own picture. */
export function paintAvatar(part, { letter, colour, isBot }) {
  part.dataset.colour = colour;
  part.replaceChildren(isBot ? element("img", { src: "/icon.svg", alt: "" }) : letter);
}

function fillSender(part, sender) {
  setShown(part, sender !== null);
  if (sender !== null) {
    part.dataset.colour = sender.colour;
    setText(part, sender.name);
  }
}

function fillQuote(part, quote) {
  setShown(part, quote !== null);
  if (quote !== null) {
    part.dataset.colour = quote.colour;
    part.replaceChildren(
      element("span", { class: "quote-name" }, quote.name),
      element("span", { class: "quote-text" }, quote.text),
    );
  }
}

const mediaOf = (message, language) => ({
  voice: message.voice !== null,
  picture: message.picture ?? null,
  place: message.location !== null && message.location !== undefined,
  document: message.document ?? null,
  language,
});

function fillMedia(part, media) {
  const quiet = media.picture === null && media.document === null;
  setShown(part, media.voice || media.place || !quiet);
  const nodes = [];
  if (media.voice) {
    nodes.push(voiceChip());
  }
  if (media.picture !== null) {
    nodes.push(picture(media.picture));
  }
  if (media.place) {
    nodes.push(element("span", { class: "chip" }, icon("place"), t("demo-place")));
  }
  if (media.document !== null) {
    nodes.push(documentChip(media.document));
  }
  part.replaceChildren(...nodes);
}

const addressOf = (file) => `/file/${encodeURIComponent(file)}`;

/** What the bot uploaded is shown; of what people sent there is nothing but its name. */
function picture(file) {
  return file.startsWith("uploaded-")
    ? element("img", { src: addressOf(file), alt: t("demo-picture") })
    : element("span", { class: "chip" }, icon("picture"), t("demo-picture"));
}

function voiceChip() {
  return element("span", { class: "chip" }, icon("voice"), t("demo-voice"));
}

function documentChip({ file, name, size }) {
  const count = Math.max(1, Math.round(size / 1024));
  const about = element("span", { class: "chip-about" }, t("demo-document-size", { count }));
  return element(
    "a",
    { class: "chip", href: addressOf(file), download: name },
    icon("file"),
    element("span", {}, name),
    about,
  );
}

function fillWords(part, { text, entities }, node) {
  setShown(part, text !== "");
  part.replaceChildren(...formatted(text, entities, node.hands));
}

const footOf = ({ message, language }) => ({
  date: message.date,
  edited: message.edited !== null,
  silent: message.silent,
  language,
});

function fillFoot(part, { date, edited, silent }) {
  const nodes = [];
  if (silent) {
    const mark = element("span", { class: "silent", role: "img" }, icon("silent"));
    setAttribute(mark, "aria-label", t("demo-silent"));
    setAttribute(mark, "title", t("demo-silent"));
    nodes.push(mark);
  }
  if (edited) {
    nodes.push(element("span", {}, t("demo-edited")));
  }
  nodes.push(element("time", { datetime: date }, clockText(new Date(date))));
  part.replaceChildren(...nodes);
}

const buttonsOf = ({ message, waiting, pointed, language }) => ({
  rows: message.buttons,
  waiting,
  pointed,
  language,
});

function fillButtons(part, { rows, waiting, pointed }, node) {
  setShown(part, rows.length > 0);
  const labels = JSON.stringify(rows);
  const sameLabels = node.labels === labels;
  node.labels = labels;
  reconcile(part, rows.map((row, index) => ({
    key: index,
    make: () => element("div", { class: "inline-row" }),
    update: (line) => reconcile(line, row.map((button) => ({
      key: JSON.stringify(button),
      make: () => inlineButton(button, node),
      update: (made) => {
        made.classList.toggle("waiting", waiting.includes(button.label));
        made.classList.toggle("pointed", pointed === button.label);
        setAttribute(made, "aria-busy", waiting.includes(button.label) ? "true" : null);
      },
    }))),
  })));
  return sameLabels ? "marks" : "labels";
}

function inlineButton(button, node) {
  const way = button.data === null ? wayOf(button.url) : null;
  const address = button.data === null ? safeAddress(button.url) : null;
  if (address !== null && way === null) {
    const opens = link(address, button.label);
    opens.className = "inline-button";
    return opens;
  }
  const made = element("button", { type: "button", class: "inline-button" });
  made.append(element("span", {}, button.label));
  made.addEventListener("click", () => {
    if (way === null) {
      node.hands.tap(node.model.message, button.label);
    } else {
      node.hands.follow(way);
    }
  });
  return made;
}

function fillTools(part, { own, tools }) {
  setShown(part, tools);
  const [reply, edit] = part.children;
  setShown(reply, !own);
  setShown(edit, own);
  applyWords(part);
}
