// Elements: how they are made, changed only where something is different, and kept by key.

/** Makes an element with attributes (null and false leave one out) and children. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    setAttribute(node, name, value);
  }
  node.append(...children);
  return node;
}

/** Sets an attribute where it is different; null and false take it away, true leaves it empty. */
export function setAttribute(node, name, value) {
  if (value === null || value === undefined || value === false) {
    node.removeAttribute(name);
    return;
  }
  const text = value === true ? "" : String(value);
  if (node.getAttribute(name) !== text) {
    node.setAttribute(name, text);
  }
}

/** Sets the text where it is different. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** Shows or hides. */
export function setShown(node, shown) {
  if (node.hidden === shown) {
    node.hidden = !shown;
  }
}

const keptNodes = new WeakMap();

/**
 * Makes the children of a parent those of a list of items `{key, make, update}`, in that order.
 * A node stays as long as its key stays, so that whoever has the focus in it keeps it.
 */
export function reconcile(parent, items) {
  const before = keptNodes.get(parent) ?? new Map();
  const after = new Map();
  for (const item of items) {
    after.set(item.key, before.get(item.key) ?? item.make());
  }
  for (const [key, node] of before) {
    if (!after.has(key)) {
      node.remove();
    }
  }
  let cursor = parent.firstChild;
  for (const item of items) {
    const node = after.get(item.key);
    if (node === cursor) {
      cursor = cursor.nextSibling;
    } else {
      parent.insertBefore(node, cursor);
    }
    item.update?.(node);
  }
  keptNodes.set(parent, after);
}

/** The content of a template, copied. */
export function fromTemplate(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

/** Lets the arrow keys, Home and End move the focus among some elements; `onMove` hears where. */
export function moveFocusByKeys(event, nodes, backward, forward, onMove) {
  const index = nodes.indexOf(document.activeElement);
  const last = nodes.length - 1;
  const next = {
    [backward]: index <= 0 ? last : index - 1,
    [forward]: index >= last ? 0 : index + 1,
    Home: 0,
    End: last,
  }[event.key];
  if (next === undefined || nodes.length === 0) {
    return;
  }
  event.preventDefault();
  nodes[next].focus();
  onMove(nodes[next]);
}
