// The small drawings on buttons and rows, each 24 by 24, drawn with one line.

const MICROPHONE = "M12 3a3 3 0 0 0-3 3v6a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3z";
const STAND = "M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3";
const IN_FRONT = "M8.5 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 19c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5";
const BEHIND = "M16 11a2.5 2.5 0 1 0-.5-5M17 13.7c2.7.3 4.5 2.2 4.5 5";

const PATHS = {
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  send: "M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4",
  voice: `${MICROPHONE}${STAND}`,
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9v.01",
  place: "M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 10v.01",
  reply: "M9 6 3.5 11.5 9 17M4 11.5h9a7 7 0 0 1 7 7",
  pencil: "M4 20l1-4.5L16 4.5l3.5 3.5-11 11zM13.5 7l3.5 3.5",
  close: "M6 6l12 12M18 6 6 18",
  keyboard: "M3 6.5h18v11H3zM7 10v.01M11 10v.01M15 10v.01M8.5 14h7",
  fold: "M6 9.5l6 6 6-6",
  down: "M12 5v13M6 12.5l6 6 6-6",
  everybody: `${IN_FRONT}${BEHIND}`,
  one: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2",
  nobody: "M4 8h13M13.5 4.5 17 8l-3.5 3.5M20 16H7M10.5 12.5 7 16l3.5 3.5",
  silent: "M6 16.5V11a6 6 0 0 1 9.5-4.9M18 10v6.5H8.5M10 19.5a2 2 0 0 0 4 0M4 4l16 16",
  file: "M6 3h8l4 4v14H6zM14 3v4h4",
  check: "M5 12.5 10 17.5 19.5 7",
  alarm: "M12 4 2.5 20h19zM12 10v4.5M12 17.3v.01",
};

const NAMESPACE = "http://www.w3.org/2000/svg";

/** A drawing; the words beside it, or the label of its button, say what it means. */
export function icon(name) {
  const svg = document.createElementNS(NAMESPACE, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(NAMESPACE, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** Puts the drawings in where the page's HTML asks for them by `data-icon`. */
export function drawIcons(root) {
  for (const node of root.querySelectorAll("[data-icon]")) {
    node.prepend(icon(node.dataset.icon));
  }
}
