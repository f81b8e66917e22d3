import {get, hasToken, listen} from './api.js';
import {byId, closeSide, h, toast} from './dom.js';
import * as map from './map.js';
import * as events from './events.js';
import * as queues from './queues.js';
import * as schedules from './schedules.js';

const views = {map, events, queues, schedules};
const state = {model: null, events: new Map(), instances: {}, queues: {}, schedules: {now: 0, ahead: 0, next: {}}, seen: Date.now()};
let current = null;

function show() {
  const name = location.hash.replace(/^#\/?/, '') || 'map';
  const view = views[name] ?? map;
  closeSide();
  current = view;
  document.querySelectorAll('nav a').forEach(link =>
    link.dataset.view === name ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current'));
  document.title = (state.model ? state.model.application + ' – ' : '') + name;
  if (state.model) view.show(byId('main'), state);
}

function connection(state, text) {
  byId('connection').className = state;
  byId('connection-text').textContent = text;
}

function counts() {
  const dead = Object.values(state.queues).reduce((sum, queue) => sum + queue.dead, 0);
  byId('dead-count').hidden = dead === 0;
  byId('dead-count').textContent = dead + ' dead';
  const running = [...state.events.values()].filter(event => event.running).length;
  byId('events-count').hidden = running === 0;
  byId('events-count').textContent = running;
}

async function model(generation) {
  const changed = state.model !== null && state.model.generation !== generation;
  if (state.model && !changed) return;
  state.model = await get('model');
  byId('application').textContent = state.model.application;
  if (changed) toast('Compiled anew: the change is live');
  show();
}

const takes = {
  async model(data) {
    const problem = byId('problem');
    problem.hidden = data.problem === '';
    problem.textContent = data.problem && 'The old application runs on. ' + data.problem;
    await model(data.generation);
  },
  entries(data) {
    for (const event of data.entries) state.events.set(event.number, event);
    // What the run keeps is what is shown here.
    while (state.events.size > 300) state.events.delete(Math.min(...state.events.keys()));
    state.instances = data.instances;
    counts();
    current?.update?.('events', state, data.entries);
  },
  queues(data) {
    state.queues = data;
    counts();
    current?.update?.('queues', state);
  },
  schedules(data) {
    state.schedules = data;
    state.seen = Date.now();
    current?.update?.('schedules', state);
  },
};

async function follow() {
  for (;;) {
    try {
      await listen((name, data) => {
        connection('live', new URL(state.model?.address ?? location.origin).host);
        Promise.resolve(takes[name]?.(data)).catch(problem => toast(problem.message, true));
      });
    } catch (problem) {
      if (/printed/.test(problem.message)) return lone();
    }
    connection('lost', 'the run has ended, or is starting');
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

function lone() {
  connection('lost', 'no token');
  byId('main').replaceChildren(h('p', {class: 'lone'},
    'Open the console by the address that the run printed: it ends in the token that this page asks for. ' +
    'A run that was started anew has a new one.'));
}

addEventListener('hashchange', show);
addEventListener('keydown', event => {
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (event.key === 'Escape') closeSide();
  else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const view = {m: 'map', e: 'events', q: 'queues', s: 'schedules'}[event.key];
    if (view) location.hash = '#/' + view;
    else if (event.key === '/') {
      const search = document.querySelector('input[type=search]');
      if (search) { search.focus(); event.preventDefault(); }
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event);
  }
});

/** The arrows go from row to row. */
function step(event) {
  const rows = [...document.querySelectorAll('main .row')];
  const at = rows.indexOf(document.activeElement);
  if (at < 0) return;
  rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
}

show();
hasToken() ? follow() : lone();
