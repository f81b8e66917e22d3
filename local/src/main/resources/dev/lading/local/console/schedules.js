import {post} from './api.js';
import {action, h, toast} from './dom.js';
import {dateTime, until} from './format.js';

let clock;
let ahead;
let nexts;
let ticking;
let latest;

export function show(main, state) {
  latest = state;
  nexts = new Map();
  clock = h('p', {class: 'clock mono'});
  ahead = h('p', {class: 'dim'});
  const by = h('input', {class: 'mono', 'aria-label': 'By how much', value: 'PT90M', size: '12', spellcheck: 'false'});
  const found = state.model.functions.flatMap(fn => fn.handlers.flatMap(handler =>
    handler.triggers.filter(trigger => trigger.kind === 'schedule').map(trigger => ({fn, handler, trigger}))));
  main.replaceChildren(
    h('div', {class: 'card'}, h('div', {class: 'head'},
      h('div', {}, h('h3', {}, 'The run\'s clock'), clock, ahead),
      h('div', {class: 'spread tags'},
        action('+ 1 hour', () => advance('PT1H')), action('+ 1 day', () => advance('P1D')), action('+ 7 days', () => advance('P7D')),
        by, action('Advance', () => advance(by.value.trim()), 'main')))),
    found.length === 0
      ? h('p', {class: 'empty'}, 'The application has no schedule.')
      : h('div', {class: 'scroll'}, h('table', {},
        h('thead', {}, h('tr', {}, h('th', {}, 'Schedule'), h('th', {}, 'Expression'), h('th', {class: 'hide-small'}, 'Handler'),
          h('th', {}, 'Next due'), h('th', {}, ''))),
        h('tbody', {}, ...found.map(row)))));
  tick();
  clearInterval(ticking);
  ticking = setInterval(() => clock.isConnected ? tick() : clearInterval(ticking), 1000);
}

function row({handler, trigger}) {
  const next = h('td', {});
  nexts.set(trigger.name, next);
  return h('tr', {},
    h('td', {}, h('span', {class: 'name'}, trigger.name)),
    h('td', {}, h('span', {class: 'name'}, trigger.expression), trigger.timeZone !== 'UTC' && h('div', {class: 'dim'}, trigger.timeZone)),
    h('td', {class: 'hide-small dim'}, handler.name),
    next,
    h('td', {class: 'acts'}, action('Fire now', async () => {
      const result = await post('schedules/' + encodeURIComponent(trigger.name));
      toast(result.failed ? result.answer : trigger.name + ' is handled', result.failed);
    })));
}

async function advance(by) {
  const {fired} = await post('clock', {by});
  toast(fired === 0 ? 'Nothing was due meanwhile' : fired === 1 ? 'One call was due, and is handled' : fired + ' calls were due, one after the other');
}

function tick() {
  const {now, ahead: far, next} = latest.schedules;
  const time = now + (Date.now() - latest.seen);
  clock.textContent = dateTime(time);
  ahead.textContent = far > 1000 ? 'ahead of the machine\'s clock; ' + until(far, 0).replace('in ', 'by ') : 'as the machine\'s clock';
  for (const [name, cell] of nexts) {
    cell.replaceChildren(...(next[name] ? [h('span', {}, until(next[name], time)), h('div', {class: 'dim'}, dateTime(next[name]))] : ['never']));
  }
}

export function update(what, state) {
  latest = state;
  if (what === 'schedules' && clock?.isConnected) tick();
}
