import {h} from './dom.js';
import {millis, time} from './format.js';
import {openDetail, refreshDetail} from './detail.js';

const filter = {text: '', failed: false, fn: ''};
const rows = new Map();
let list;
let empty;

export function show(main, state) {
  rows.clear();
  list = h('ul', {class: 'rows'});
  empty = h('p', {class: 'empty'});
  const search = h('input', {type: 'search', placeholder: 'Search', 'aria-label': 'Search events', value: filter.text,
    oninput: event => { filter.text = event.target.value; sift(state); }});
  const failed = h('input', {type: 'checkbox', onchange: event => { filter.failed = event.target.checked; sift(state); }});
  failed.checked = filter.failed;
  const fn = h('select', {'aria-label': 'Function', onchange: event => { filter.fn = event.target.value; sift(state); }},
    h('option', {value: ''}, 'All functions'), ...state.model.functions.map(one => h('option', {value: one.name}, one.name)));
  fn.value = filter.fn;
  main.replaceChildren(
    h('div', {class: 'bar'}, search, fn, h('label', {class: 'check'}, failed, 'failed only')),
    h('div', {class: 'card'}, list, empty));
  for (const event of [...state.events.values()].sort((a, b) => a.number - b.number)) put(event, false);
  sift(state);
}

export function update(what, state, changed) {
  if (what !== 'events') return;
  for (const event of changed) put(event, !rows.has(event.number));
  for (const [number, row] of rows) {
    if (!state.events.has(number)) { row.remove(); rows.delete(number); }
  }
  sift(state);
  refreshDetail(changed);
}

function put(event, fresh) {
  const item = h('li', {class: fresh ? 'fresh' : ''}, line(event));
  const old = rows.get(event.number);
  rows.set(event.number, item);
  if (!old) { list.prepend(item); return; }
  const focused = old.contains(document.activeElement);
  if (old.firstChild.hasAttribute('aria-current')) item.firstChild.setAttribute('aria-current', 'true');
  item.hidden = old.hidden;
  old.replaceWith(item);
  if (focused) item.firstChild.focus();
}

function line(event) {
  const note = event.error || event.source
    ? h('small', {class: 'err'}, [event.source, event.error].filter(Boolean).join('  '))
    : h('small', {}, event.function + (event.memory > 0 ? ` · ${event.memory} MB` : ''));
  const title = event.kind === 'route' || event.kind === 'url' ? event.detail : `${event.kind} ${event.name}`;
  const button = h('button', {type: 'button', class: 'row event', onclick: () => {
    document.querySelectorAll('.row[aria-current]').forEach(one => one.removeAttribute('aria-current'));
    openDetail(event.number);
    rows.get(event.number)?.firstChild.setAttribute('aria-current', 'true');
  }},
    h('span', {class: 'dim num'}, time(event.start)),
    h('span', {class: 'what'}, h('span', {class: 'name'}, title), note),
    h('span', {class: 'tags'},
      event.coldStart >= 0 && h('span', {class: 'tag warn', title: 'An instance was started for it'}, 'cold'),
      chip(event)),
    h('span', {class: 'num'}, millis(event.millis)));
  return button;
}

export function chip(event) {
  if (event.running) return h('span', {class: 'tag'}, 'running');
  if (event.failed) return h('span', {class: 'tag bad'}, event.result || 'failed');
  const refused = /^(4\d\d|denied)$/.test(event.result);
  return h('span', {class: refused ? 'tag warn' : 'tag good'}, event.result || 'done');
}

function sift(state) {
  const text = filter.text.toLowerCase();
  let shown = 0;
  for (const [number, row] of rows) {
    const event = state.events.get(number);
    const wanted = event && (!filter.failed || event.failed) && (!filter.fn || event.function === filter.fn) &&
      (!text || `${event.kind} ${event.name} ${event.detail} ${event.error} ${event.source} ${event.function}`.toLowerCase().includes(text));
    row.hidden = !wanted;
    if (wanted) shown++;
  }
  empty.hidden = shown > 0;
  empty.textContent = rows.size === 0 ? 'Nothing has happened yet. Try a trigger on the map, or send a request from anywhere.' : 'No event is like that.';
}
