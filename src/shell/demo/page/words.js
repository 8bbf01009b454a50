// The words people read: fetched from the locales, and put in by id.

const KEPT_AT = "linli.language";
const LANGUAGES = ["en", "zh-CN"];

let words = {};
let spoken = "en";

/** The language that the page speaks now. */
export function language() {
  return spoken;
}

/** The language that a tag such as `zh-hans` or `de` comes to. */
export function languageOf(tag) {
  return (tag ?? "").toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** The language chosen last time, else the browser's. */
export function wantedLanguage() {
  const kept = localStorage.getItem(KEPT_AT);
  return LANGUAGES.includes(kept) ? kept : languageOf(navigator.language);
}

/** Lets the page speak a language from now on. */
export async function speak(wanted) {
  const response = await fetch(`/words/${wanted}`);
  words = await response.json();
  spoken = wanted;
  document.documentElement.lang = wanted;
  applyWords(document);
}

/** Keeps a choice of language for the next visit. */
export function keepLanguage(wanted) {
  localStorage.setItem(KEPT_AT, wanted);
}

/** The words of a message, with its values put in. */
export function t(id, values = {}) {
  const text = words[id] ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** How the page's own language names a language. */
export function languageName(tag) {
  return languageOf(tag) === "zh-CN" ? t("demo-language-chinese") : t("demo-language-english");
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
