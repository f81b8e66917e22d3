import {get, post} from './api.js';
import {action, h, toast} from './dom.js';
import {openForm} from './forms.js';
import {pretty} from './format.js';

let cells;
let letters;
let open = null;

export function show(main, state) {
  cells = new Map();
  open = null;
  letters = h('div', {'aria-live': 'polite'});
  const found = state.model.functions.flatMap(fn => fn.handlers.flatMap(handler =>
    handler.triggers.filter(trigger => trigger.kind === 'queue').map(trigger => ({fn, handler, trigger}))));
  if (found.length === 0) {
    main.replaceChildren(h('p', {class: 'empty'}, 'The application has no queue.'));
    return;
  }
  main.replaceChildren(
    h('p', {class: 'lead'}, 'Real queues: any client of SQS can use them at ', h('code', {}, state.model.sqs), '.'),
    h('div', {class: 'scroll'}, h('table', {},
      h('thead', {}, h('tr', {}, h('th', {}, 'Queue'), h('th', {class: 'hide-small'}, 'Handler'), h('th', {class: 'num'}, 'Waiting'),
        h('th', {class: 'num hide-small'}, 'Delayed'), h('th', {class: 'num'}, 'In flight'), h('th', {class: 'num'}, 'Dead'), h('th', {}, ''))),
      h('tbody', {}, ...found.map(one => row(one))))),
    letters);
  update('queues', state);
}

function row({fn, handler, trigger}) {
  const values = {};
  for (const [name, label] of [['waiting', 'Waiting'], ['delayed', 'Delayed'], ['inFlight', 'In flight'], ['dead', 'Dead']]) {
    values[name] = h('td', {class: 'num' + (name === 'delayed' ? ' hide-small' : ''), 'data-label': label}, '–');
  }
  cells.set(trigger.name, values);
  return h('tr', {},
    h('td', {}, h('span', {class: 'name'}, trigger.name)),
    h('td', {class: 'hide-small dim'}, handler.name),
    values.waiting, values.delayed, values.inFlight, values.dead,
    h('td', {class: 'acts'},
      action('Send', () => openForm(fn, handler, trigger)),
      action('Dead letters', () => list(trigger.name))));
}

async function list(name) {
  const {deadLetters} = await get('queues/' + encodeURIComponent(name));
  open = name;
  letters.replaceChildren(h('div', {class: 'card'},
    h('div', {class: 'head'}, h('h2', {}, 'Dead letters of ', h('span', {class: 'mono'}, name)),
      deadLetters.length > 0 && h('span', {class: 'spread tags'},
        action('Redrive all', async () => {
          await post(`queues/${encodeURIComponent(name)}/redrive`);
          toast('All of them are on their way again');
          await list(name);
        }, 'main'),
        action('Purge queue', async () => {
          if (!confirm(`Delete all messages of ${name}, and all of its dead letters?`)) return;
          await post(`queues/${encodeURIComponent(name)}/purge`);
          await list(name);
        }, 'danger'))),
    deadLetters.length === 0
      ? h('p', {class: 'empty'}, 'None.')
      : deadLetters.map(letter => h('div', {class: 'letter'},
        h('div', {class: 'dim'}, letter.messageId, letter.receives > 0 && `, received ${letter.receives} times`),
        h('pre', {}, pretty(letter.body)),
        letter.reason && h('p', {}, letter.reason)))));
}

export function update(what, state) {
  if (what !== 'queues' || !cells) return;
  for (const [name, values] of cells) {
    const queue = state.queues[name];
    if (!queue) continue;
    const before = values.dead.textContent;
    for (const [field, cell] of Object.entries(values)) cell.textContent = queue[field];
    values.dead.style.color = queue.dead > 0 ? 'var(--bad)' : '';
    values.dead.style.fontWeight = queue.dead > 0 ? '650' : '';
    if (open === name && before !== String(queue.dead)) list(name).catch(() => {});
  }
}
