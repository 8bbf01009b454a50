// Where somebody writes: text, commands, a voice message, an answer to a message, an edit.

import { makeCompletion } from "./completion.js";
import { setAttribute, setShown, setText } from "./dom.js";
import { changeDraft, draftOf } from "./drafts.js";
import { gistOf } from "./gist.js";
import { guidance } from "./guide.js";
import { icon } from "./icons.js";
import { drawReplyKeyboard } from "./keyboard.js";
import { act } from "./live.js";
import { changed, chatOf, nameOf } from "./state.js";
import { t } from "./words.js";

const HIGHEST = 132;
const VOICE_SECONDS = 7;

/** The key of a text that an input method is still composing, where the event does not say so. */
const COMPOSING = 229;

/** The composer of a phone, in the node of its template; `onSent` hears that something went out. */
export function makeComposer(node, name, onSent) {
  const part = (selector) => node.querySelector(selector);
  const view = {
    node,
    field: part(".field"),
    send: part(".send"),
    photo: part(".photo"),
    attached: part(".attached"),
    keyboard: part(".keyboard"),
    keyboardSwitch: part(".keyboard-switch"),
    person: null,
    place: null,
    folded: false,
    sending: false,
    onSent,
  };
  view.field.id = `${name}-field`;
  part(".field-label").htmlFor = view.field.id;
  part(".completion").id = `${name}-commands`;
  view.completion = makeCompletion(view.field, part(".completion"), {
    ask: () => askCommands(view),
    onChoose: (text) => write(view, text),
  });
  listen(view, part);
  return {
    draw: (person, place, messages) => draw(view, person, place, messages),
    focus: () => view.field.focus(),
    reply: (message) => attach(view, { reply: message, edit: null }),
    edit: (message) => attach(view, { edit: message, reply: null, text: message.text }),
    say: (text) => utter(view, text),
  };
}

function listen(view, part) {
  view.field.addEventListener("input", () => {
    changeDraft(view.person, view.place, { text: view.field.value });
    view.completion.typed();
    fitHeight(view);
    changed();
  });
  view.field.addEventListener("keydown", (event) => pressKey(view, event));
  view.send.addEventListener("pointerdown", (event) => event.preventDefault());
  view.send.addEventListener("click", (event) => pressSend(view, event));
  view.photo.addEventListener("click", () => sendPicture(view));
  part(".attached-cancel").addEventListener("click", () => detach(view));
  view.keyboardSwitch.addEventListener("click", () => {
    view.folded = !view.folded;
    changed();
  });
}

function pressKey(view, event) {
  if (event.isComposing || event.keyCode === COMPOSING) {
    return;
  }
  if (view.completion.handlesKey(event)) {
    event.preventDefault();
    event.stopPropagation();
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    if (view.field.value.trim() !== "") {
      submit(view);
    }
  } else if (event.key === "Escape" && isAttached(view)) {
    detach(view);
  }
}

/**
 * Who presses it by the keyboard writes on; whoever points at it keeps the focus where it was. The
 * second click of a double one would send a voice message after the text.
 */
function pressSend(view, event) {
  if (event.detail <= 1) {
    submit(view);
  }
  if (document.activeElement === view.send) {
    view.field.focus();
  }
}

async function askCommands(view) {
  const chat = chatOf(view.person, view.place);
  try {
    const response = await fetch(`/commands?user=${view.person}&chat=${chat}`);
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

/** The draft, with what it was attached to as long as that stands in the chat as it is now. */
function draft(view) {
  const { text, reply, edit } = draftOf(view.person, view.place);
  const chat = chatOf(view.person, view.place);
  const here = (message) => (message?.chat === chat ? message : null);
  return { text, reply: here(reply), edit: here(edit) };
}

function write(view, text) {
  changeDraft(view.person, view.place, { text });
  view.field.value = text;
  view.field.focus();
  fitHeight(view);
  changed();
}

const isAttached = (view) => draft(view).reply !== null || draft(view).edit !== null;

function attach(view, change) {
  changeDraft(view.person, view.place, change);
  write(view, draft(view).text);
}

function detach(view) {
  const text = draft(view).edit === null ? draft(view).text : "";
  changeDraft(view.person, view.place, { reply: null, edit: null });
  write(view, text);
}

function submit(view) {
  view.completion.close();
  const text = view.field.value.trim();
  const { reply, edit } = draft(view);
  const chat = chatOf(view.person, view.place);
  if (edit === null) {
    const what = text === "" ? { extra: { voice: voiceMessage() } } : { text };
    const answer = reply === null ? {} : { reply_to: reply.id };
    send(view, "says", { chat, ...what, ...answer });
  } else if (text !== "") {
    send(view, "edits", { chat, message: edit.id, text });
  }
}

/** Sends a picture, with what is written as the words under it. */
function sendPicture(view) {
  const { reply, edit } = draft(view);
  if (edit !== null) {
    return;
  }
  view.completion.close();
  const id = `picture-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
  const photo = [{ file_id: id, file_unique_id: id, width: 1280, height: 960 }];
  const answer = reply === null ? {} : { reply_to: reply.id };
  const chat = chatOf(view.person, view.place);
  send(view, "says", { chat, text: view.field.value.trim(), extra: { photo }, ...answer });
}

function voiceMessage() {
  const id = `voice-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
  return {
    file_id: id,
    file_unique_id: id,
    duration: VOICE_SECONDS,
    mime_type: "audio/ogg",
  };
}

/** Says what stands on a button; what somebody has begun to write stays. */
function utter(view, text) {
  act("says", { user: view.person, chat: chatOf(view.person, view.place), text });
  view.onSent();
}

/** Sends, and empties the composer once it has gone out, unless somebody wrote on meanwhile. */
async function send(view, name, body) {
  if (view.sending) {
    return;
  }
  const { person, place } = view;
  const { text } = draftOf(person, place);
  view.sending = true;
  if (name === "says") {
    view.onSent();
  }
  const done = await act(name, { user: person, ...body });
  view.sending = false;
  const now = draftOf(person, place);
  if (done !== null && now.text === text) {
    changeDraft(person, place, { text: "", reply: null, edit: null });
    changed();
  }
}

function draw(view, person, place, messages) {
  view.person = person.id;
  view.place = place;
  const { text, reply, edit } = draft(view);
  if (view.field.value !== text) {
    view.field.value = text;
    fitHeight(view);
  }
  const label = place === "private"
    ? t("demo-write-privately", { name: person.name })
    : t("demo-write-in-group", { name: person.name });
  setText(view.node.querySelector(".field-label"), label);
  drawAttached(view, reply, edit);
  drawSend(view, text, edit);
  const keys = drawReplyKeyboard(view.keyboard, messages, (said) => utter(view, said));
  setShown(view.keyboard, keys && !view.folded);
  setShown(view.keyboardSwitch, keys);
  setAttribute(view.keyboardSwitch, "aria-expanded", view.folded ? "false" : "true");
  drawPointer(view, text);
}

function drawAttached(view, reply, edit) {
  const message = edit ?? reply;
  setShown(view.attached, message !== null);
  if (message !== null) {
    const title = edit === null
      ? t("demo-replying", { name: nameOf(reply.from) })
      : t("demo-editing");
    setText(view.attached.querySelector(".attached-title"), title);
    setText(view.attached.querySelector(".attached-text"), gistOf(message));
  }
}

function drawSend(view, text, edit) {
  const empty = text.trim() === "";
  const voice = empty && edit === null;
  const label = voice ? t("demo-send-voice") : t("demo-send");
  setAttribute(view.send, "aria-label", label);
  setAttribute(view.send, "title", label);
  setAttribute(view.send, "aria-disabled", empty && !voice ? "true" : null);
  const drawing = voice ? "voice" : "send";
  if (view.send.dataset.drawing !== drawing) {
    view.send.dataset.drawing = drawing;
    view.send.replaceChildren(icon(drawing));
  }
}

function drawPointer(view, text) {
  const guide = guidance();
  const here = guide?.person === view.person && guide.place === view.place;
  const writes = here && guide.message === null && guide.step === "post";
  view.field.parentElement.classList.toggle("pointed", writes && text.trim() === "");
  view.send.classList.toggle("pointed", writes && text.trim() !== "");
}

function fitHeight({ field }) {
  field.style.height = "auto";
  const needed = field.scrollHeight + field.offsetHeight - field.clientHeight;
  field.style.height = `${Math.min(needed, HIGHEST)}px`;
  field.style.overflowY = needed > HIGHEST ? "auto" : "hidden";
}
