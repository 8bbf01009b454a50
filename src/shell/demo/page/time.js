// The house's clock, and times as people in the house read them.

import { state } from "./state.js";
import { language } from "./words.js";

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const CLOCK_WITH_SECONDS = { ...CLOCK, second: "2-digit" };
const DAY = { weekday: "long", day: "numeric", month: "long" };
const WEEKDAY = { weekday: "long" };
const MONTH_AND_DAY = { day: "numeric", month: "long" };
const SHORT_DAY = { weekday: "short" };
const DATE = { year: "numeric", month: "2-digit", day: "2-digit" };

const formats = new Map();

function formatted(date, options) {
  const zone = state.house.zone;
  const key = JSON.stringify([language(), zone, options]);
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(language(), { ...options, timeZone: zone }));
  }
  return formats.get(key).format(date);
}

/** How many seconds ago the house was told of last. */
export function secondsSinceHouse() {
  return (performance.now() - state.housedAt) / 1000;
}

/** What time it is in the house. */
export function houseNow() {
  return new Date(Date.parse(state.house.now) + secondsSinceHouse() * 1000);
}

/** `08:05` */
export function clockText(date) {
  return formatted(date, CLOCK);
}

/** `08:05:09` */
export function clockWithSeconds(date) {
  return formatted(date, CLOCK_WITH_SECONDS);
}

/** `Tuesday, November 24` */
export function dayText(date) {
  return formatted(date, DAY);
}

/** `Tuesday` */
export function weekdayText(date) {
  return formatted(date, WEEKDAY);
}

/** `November 24` */
export function monthAndDayText(date) {
  return formatted(date, MONTH_AND_DAY);
}

/** `Tue` */
export function shortDayText(date) {
  return formatted(date, SHORT_DAY);
}

/** The day as a key: the same for all times of a day in the house. */
export function dayKey(date) {
  return formatted(date, DATE);
}
