// A message in one line, as quotes, announcements and the composer show it.

import { t } from "./words.js";

/** Its text; of a message without one, what it brings. */
export function gistOf({ text, voice, picture, location, document }) {
  if (text !== "") {
    return text;
  }
  if (document) {
    return document.name;
  }
  if (picture) {
    return t("demo-picture");
  }
  if (location) {
    return t("demo-place");
  }
  return voice ? t("demo-voice") : "";
}
