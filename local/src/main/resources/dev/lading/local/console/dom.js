/** h('button', {class: 'act', onclick}, 'text', child): an element. Text is always text, never markup. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = id => document.getElementById(id);

export function toast(text, bad = false) {
  const note = h('div', {class: bad ? 'toast bad' : 'toast'}, text);
  byId('toasts').append(note);
  setTimeout(() => note.remove(), bad ? 8000 : 3500);
}

/** A button whose action is awaited, and whose failure is told. */
export function action(label, act, kind = '') {
  const button = h('button', {type: 'button', class: 'act ' + kind, onclick: async () => {
    button.disabled = true;
    try { await act(); } catch (problem) { toast(problem.message, true); }
    button.disabled = false;
  }}, label);
  return button;
}

let opener = null;

/** Shows details beside the view. Escape closes them and goes back to where one came from. */
export function openSide(title, ...content) {
  const side = byId('side');
  if (side.hidden) opener = document.activeElement;
  const heading = h('h2', {tabindex: '-1'}, title);
  side.replaceChildren(
    h('div', {class: 'side-head'}, heading, h('button', {type: 'button', class: 'act', onclick: closeSide}, 'Close')), ...content);
  side.hidden = false;
  side.scrollTop = 0;
  heading.focus({preventScroll: true});
  return side;
}

export function closeSide() {
  const side = byId('side');
  if (side.hidden) return;
  side.hidden = true;
  side.replaceChildren();
  side.dispatchEvent(new Event('closed'));
  document.querySelectorAll('main [aria-current]').forEach(one => one.removeAttribute('aria-current'));
  if (opener && opener.isConnected) opener.focus();
}
