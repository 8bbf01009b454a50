// Who lives in the house and how its group is: people who move in, what the bot may, starting over.

import { element, setAttribute, setShown, setText } from "./dom.js";
import { act } from "./live.js";
import { changed, creatorOfGroup, livingGroup, state } from "./state.js";
import { LANGUAGES, language, languageName, languageOf, t } from "./words.js";

const byId = (id) => document.getElementById(id);

let newest = { run: null, name: "" };
let beginning = false;
/** Which button was pressed once, and asks now whether that was meant. */
let asking = null;
let movingIn = false;

/** Lets its buttons do what they say. */
export function watchBuilding() {
  byId("new-person-language").append(...LANGUAGES.map(
    ({ tag, name }) => element("option", { value: tag, lang: tag }, name),
  ));
  byId("new-person").addEventListener("submit", (event) => {
    event.preventDefault();
    moveIn();
  });
  byId("bot-administrator").addEventListener("click", toggleAdministrator);
  byId("bot-member").addEventListener("click", toggleMember);
  byId("upgrade").addEventListener("click", () => act("upgrade", { chat: livingGroup().id }));
  for (const id of ["begin-same", "begin-hint"]) {
    byId(id).addEventListener("click", () => begin(id));
    byId(id).addEventListener("blur", () => ask(null));
  }
}

/** What has happened in a house is gone with it: then a second press is wanted. */
async function begin(id) {
  if (beginning) {
    return;
  }
  if (state.tour?.steps.post && asking !== id) {
    ask(id);
    return;
  }
  asking = null;
  beginning = true;
  byId("drawer").close();
  changed();
  await act("begin", { language: language() });
  beginning = false;
  changed();
}

function ask(id) {
  asking = id;
  changed();
}

async function moveIn() {
  const field = byId("new-person-name");
  const name = field.value.trim();
  if (name === "" || movingIn) {
    field.focus();
    return;
  }
  movingIn = true;
  if (await movesIn(name, byId("new-person-language").value)) {
    field.value = "";
    newest = { run: state.house.run, name };
  }
  movingIn = false;
  changed();
}

/** Somebody moves in, and joins the group if there is one; true if it could be done. */
async function movesIn(name, spoken) {
  const answer = await act("person", { name, language: spoken });
  if (answer === null) {
    return false;
  }
  const chat = livingGroup()?.id;
  return chat === undefined || (await act("join", { chat, user: answer.made })) !== null;
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
  setShown(byId("beginning"), beginning);
  setText(byId("begin-same"), beginWords("begin-same", t("demo-button-begin")));
  for (const id of ["begin-same", "begin-hint"]) {
    setAttribute(byId(id), "aria-disabled", beginning ? "true" : null);
  }
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
  setShown(byId("language-hint"), spoken !== language() && !beginning);
  setText(byId("language-hint-text"), t("demo-house-speaks", { language: languageName(spoken) }));
  const other = { language: languageName(language()) };
  setText(byId("begin-hint"), beginWords("begin-hint", t("demo-button-begin-other", other)));
}

const beginWords = (id, words) => (asking === id ? t("demo-button-begin-sure") : words);
