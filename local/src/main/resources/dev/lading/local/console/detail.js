import {get, post} from './api.js';
import {action, byId, h, openSide, toast} from './dom.js';
import {answer, dateTime, millis, pretty} from './format.js';
import {chip} from './events.js';

let shown = 0;

export async function openDetail(number) {
  shown = number;
  try {
    render(await get('events/' + number));
  } catch (problem) {
    toast(problem.message, true);
  }
}

/** What is shown may go on: its log grows, and it ends. */
export async function refreshDetail(changed) {
  const side = byId('side');
  if (side.hidden || !shown || !side.dataset.event || !changed.some(event => event.number === shown)) return;
  const detail = await get('events/' + shown).catch(() => null);
  if (detail && !side.hidden) {
    const scroll = side.scrollTop;
    const focus = document.activeElement;
    render(detail);
    side.scrollTop = scroll;
    if (!side.contains(focus)) focus?.focus?.({preventScroll: true});
  }
}

function render(event) {
  const facts = [
    ['Function', event.function],
    ['Trigger', `${event.kind} ${event.name}`],
    ['Event', event.detail],
    ['At', dateTime(event.start)],
    ['Took', millis(event.millis) || 'still running'],
    ['Cold start', event.coldStart >= 0 ? millis(event.coldStart) : 'no'],
    ['Memory', event.memory > 0 ? `${event.memory} MB at most so far` : ''],
    ['Instance', event.instance],
  ].filter(fact => fact[1]);
  const side = openSide(event.kind === 'route' || event.kind === 'url' ? event.detail : `${event.kind} ${event.name}`,
    h('div', {class: 'bar'}, chip(event),
      h('span', {class: 'spread'}),
      event.event && action('Replay', async () => {
        const result = await post('replay/' + event.number);
        toast(result.failed ? 'The replay failed: ' + result.answer : 'Replayed', result.failed);
      }, 'main')),
    (event.error || event.source) && h('div', {class: 'error', role: 'note'},
      h('strong', {class: 'mono'}, event.source || 'Failed'), event.error),
    h('dl', {class: 'facts'}, ...facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    block('Log', event.log.join('\n'), 'wide'),
    block('Stack trace', event.stack.join('\n'), 'wide'),
    block('Answer', answer(event.answer)),
    event.event ? block('Event', pretty(event.event)) : h('p', {class: 'dim'}, 'The event is too large to be kept.'));
  side.dataset.event = event.number;
  side.addEventListener('closed', () => { shown = 0; delete side.dataset.event; }, {once: true});
}

function block(title, text, kind = '') {
  return text && h('section', {class: 'block'}, h('h3', {}, title), h('pre', {class: kind, tabindex: '0', 'aria-label': title}, text));
}
