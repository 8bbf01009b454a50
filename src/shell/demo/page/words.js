// The words people read: fetched from the locales, and put in by id.

import { keepIn, kept } from "./storage.js";

const KEPT_AT = "linli.language";
const AGAIN_AFTER = 1000;

let words = {};
let spoken = "en";

/** The languages, as the switch in `index.html` lists them: `{tag, name}`. */
export const LANGUAGES = [...document.querySelectorAll("[data-language]")].map((button) => ({
  tag: button.dataset.language,
  name: button.textContent,
}));

/** The language that the page speaks now. */
export function language() {
  return spoken;
}

const mainPart = (tag) => tag.toLowerCase().split("-")[0];

/** The one of our languages that a tag such as `zh-hans` or `de` comes to. */
function listedFor(tag) {
  const sought = mainPart(tag ?? "");
  return LANGUAGES.find((one) => mainPart(one.tag) === sought) ?? LANGUAGES[0];
}

/** The tag of that language. */
export function languageOf(tag) {
  return listedFor(tag).tag;
}

/** How that language calls itself. */
export function languageName(tag) {
  return listedFor(tag).name;
}

/** The language chosen last time, else the browser's. */
export function wantedLanguage() {
  return languageOf(kept("localStorage", KEPT_AT) ?? navigator.language);
}

/** Keeps a choice of language for the next visit. */
export function keepLanguage(wanted) {
  keepIn("localStorage", KEPT_AT, wanted);
}

/** Lets the page speak a language from now on. */
export async function speak(wanted) {
  const response = await fetch(`/words/${wanted}`);
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  words = await response.json();
  spoken = wanted;
  document.documentElement.lang = wanted;
  applyWords(document);
}

/** The same, as often as it takes: without words there is no page. */
export async function speakAtFirst(wanted) {
  try {
    await speak(wanted);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    await speakAtFirst(wanted);
  }
}

/** The words of a message, with its values put in. */
export function t(id, values = {}) {
  const text = words[id] ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** Some names as a list, as the language writes it. */
export function listed(names) {
  return new Intl.ListFormat(spoken, { type: "conjunction" }).format(names);
}

/** Puts words in where `data-words`, `data-words-label` and `data-words-placeholder` ask. */
export function applyWords(root) {
  for (const node of root.querySelectorAll("[data-words]")) {
    node.textContent = t(node.dataset.words);
  }
  for (const node of root.querySelectorAll("[data-words-label]")) {
    const label = t(node.dataset.wordsLabel);
    node.setAttribute("aria-label", label);
    if (node.tagName === "BUTTON") {
      node.title = label;
    }
  }
  for (const node of root.querySelectorAll("[data-words-placeholder]")) {
    node.placeholder = t(node.dataset.wordsPlaceholder);
  }
}
