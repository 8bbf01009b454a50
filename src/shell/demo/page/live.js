// The line to the server: what it tells, and what it is asked to do.

import { changed, receiveCall, receivePart, state } from "./state.js";
import { showFault, clearFault } from "./notices.js";

const AGAIN_AFTER = 2000;

/** Listens until the page is closed. */
export function listen(onAnswer) {
  const source = new EventSource("/live");
  source.addEventListener("open", () => connect(true));
  source.addEventListener("error", () => {
    connect(false);
    // A line that only broke is made anew by the browser; one that was refused is not.
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, AGAIN_AFTER, onAnswer);
    }
  });
  source.addEventListener("part", (event) => {
    const { name, value } = JSON.parse(event.data);
    receivePart(name, value);
  });
  source.addEventListener("call", (event) => receiveCall(JSON.parse(event.data)));
  source.addEventListener("answer", (event) => onAnswer(JSON.parse(event.data)));
}

function connect(connected) {
  if (state.connected !== connected) {
    state.connected = connected;
    changed();
  }
}

/** Asks for something to be done: `{made}`, or null, and a line that says so, if it was not. */
export async function act(name, body = {}) {
  try {
    const response = await fetch(`/act/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(answer.error);
    }
    clearFault();
    return { made: answer };
  } catch (error) {
    showFault(error.message);
    return null;
  }
}
