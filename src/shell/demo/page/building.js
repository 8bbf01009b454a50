// Who lives in the house and how its group is: people who move in, what the bot may, starting over.

import { setShown, setText } from "./dom.js";
import { act } from "./live.js";
import { changed, creatorOfGroup, livingGroup, state } from "./state.js";
import { language, languageName, languageOf, t } from "./words.js";

const byId = (id) => document.getElementById(id);

const OTHER = { en: "zh-CN", "zh-CN": "en" };

let newest = { run: null, name: "" };

/** Lets its buttons do what they say. */
export function watchBuilding() {
  byId("new-person").addEventListener("submit", (event) => {
    event.preventDefault();
    moveIn();
  });
  byId("bot-administrator").addEventListener("click", toggleAdministrator);
  byId("bot-member").addEventListener("click", toggleMember);
  byId("upgrade").addEventListener("click", () => act("upgrade", { chat: livingGroup().id }));
  byId("begin-same").addEventListener("click", begin);
  byId("begin-hint").addEventListener("click", begin);
}

function begin() {
  byId("drawer").close();
  act("begin", { language: language() });
}

async function moveIn() {
  const field = byId("new-person-name");
  const name = field.value.trim();
  if (name === "") {
    field.focus();
    return;
  }
  const answer = await act("person", { name, language: byId("new-person-language").value });
  if (answer === null) {
    return;
  }
  const user = answer.made;
  const chat = livingGroup()?.id;
  const joined = chat === undefined ? answer : await act("join", { chat, user });
  if (joined !== null) {
    field.value = "";
    newest = { run: state.house.run, name };
    changed();
  }
}

function toggleAdministrator() {
  const { id: chat, bot } = livingGroup();
  const yes = bot !== "administrator";
  return act("make_bot_administrator", { chat, by: creatorOfGroup(), yes });
}

function toggleMember() {
  const { id: chat, bot } = livingGroup();
  return act(bot === "absent" ? "add_bot" : "remove_bot", { chat, by: creatorOfGroup() });
}

/** Draws all of it. */
export function drawBuilding() {
  const group = livingGroup();
  setShown(byId("group-controls"), group !== undefined);
  if (group !== undefined) {
    drawGroup(group);
  }
  const { run, name } = newest;
  const here = run === state.house.run;
  setText(byId("new-person-done"), here ? t("demo-moved-in", { name }) : "");
  drawHint();
}

function drawGroup({ kind, bot }) {
  const rights = bot === "administrator"
    ? t("demo-button-demote-bot")
    : t("demo-button-promote-bot");
  setText(byId("bot-administrator"), rights);
  setShown(byId("bot-administrator"), bot !== "absent");
  const presence = bot === "absent" ? t("demo-button-add-bot") : t("demo-button-remove-bot");
  setText(byId("bot-member"), presence);
  setShown(byId("upgrade"), kind === "basic");
}

function drawHint() {
  const spoken = languageOf(state.house.language);
  setShown(byId("language-hint"), spoken !== language());
  setText(byId("language-hint-text"), t("demo-house-speaks", { language: languageName(spoken) }));
  const other = { language: languageName(OTHER[spoken]) };
  setText(byId("begin-hint"), t("demo-button-begin-other", other));
}
