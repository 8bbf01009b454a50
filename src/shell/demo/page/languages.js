// The switch between the languages of the page.

import { setAttribute } from "./dom.js";
import { changed } from "./state.js";
import { keepLanguage, language, speak } from "./words.js";

const switches = () => document.querySelectorAll("[data-language]");

/** Lets the switch do what it says. */
export function watchLanguages() {
  for (const button of switches()) {
    button.addEventListener("click", () => change(button.dataset.language));
  }
  drawLanguages();
}

/** Without a line to the server the language stays as it is; the page says so elsewhere. */
async function change(wanted) {
  try {
    await speak(wanted);
  } catch {
    return;
  }
  keepLanguage(wanted);
  drawLanguages();
  changed();
}

function drawLanguages() {
  for (const button of switches()) {
    const current = button.dataset.language === language();
    setAttribute(button, "aria-pressed", current ? "true" : "false");
  }
}
