import {h} from './dom.js';
import {openForm} from './forms.js';

const KINDS = {queue: 'queue', schedule: 'schedule', rule: 'rule', bucket: 'bucket', topic: 'topic', table: 'table', stream: 'stream',
  invocation: 'invoke'};

let tags = new Map();

export function show(main, {model, instances}) {
  tags = new Map();
  const images = new Map();
  for (const fn of model.functions) {
    if (!images.has(fn.image.name)) images.set(fn.image.name, {...fn.image, functions: []});
    images.get(fn.image.name).functions.push(fn);
  }
  main.replaceChildren(
    h('p', {class: 'lead'},
      'What calls what: triggers, the handlers that they call, the functions that have these, and the images that run them. ',
      'Choose a trigger to try it. ',
      model.sqs && h('span', {}, 'SQS answers at ', h('code', {}, model.sqs), '.')),
    ...(model.api ? [apiCard(model.api)] : []),
    ...[...images.values()].map(image => h('section', {class: 'image', 'aria-label': 'Image ' + image.name},
      h('div', {class: 'head'},
        h('h2', {}, 'Image ', h('span', {class: 'mono'}, image.name)),
        h('div', {class: 'tags'},
          h('span', {class: 'tag'}, image.architecture), h('span', {class: 'tag'}, image.base),
          ...(image.natives.length ? image.natives : ['no native libraries']).map(name => h('span', {class: 'tag'}, name)))),
      ...image.functions.map(fn => card(fn, instances, model.api)))));
}

/** What stands in front of the routes: the kind of API, where it answers, and who decides on requests. */
function apiCard(api) {
  return h('section', {class: 'image', 'aria-label': api.type},
    h('div', {class: 'head'},
      h('h2', {}, api.type, ' ', h('span', {class: 'mono'}, api.stage)),
      h('div', {class: 'tags'},
        h('span', {class: 'tag'}, api.address),
        ...api.origins.map(origin => h('span', {class: 'tag'}, 'pages of ' + (origin === '*' ? 'any origin' : origin))))),
    api.authorizers.length > 0 && h('div', {class: 'card'},
      h('ul', {class: 'rows'}, ...api.authorizers.map(one => h('li', {class: 'row plain'},
        h('span', {class: 'kind'}, one.kind),
        h('span', {class: 'name'}, one.name, h('span', {class: 'dim'}, '  ' + one.identitySources.join(', '))),
        h('span', {class: 'handler'}, decider(one, api)),
        h('span', {class: 'dim num'}, one.ttl > 0 ? `kept ${one.ttl} s` : ''))))));
}

function decider(one, api) {
  if (one.function) return one.function;
  if (one.kind === 'JWT' || one.kind === 'user pool') return api.unverifiedTokens ? 'tokens, unverified' : 'the caller says its claims';
  return 'elsewhere: the caller says its answer';
}

function card(fn, instances, api) {
  const running = h('span', {class: 'tag'});
  tags.set(fn.name, running);
  mark(running, instances[fn.name] ?? 0);
  return h('div', {class: 'card'},
    h('div', {class: 'head'},
      h('h2', {class: 'mono'}, fn.name),
      h('div', {class: 'tags'},
        h('span', {class: 'tag'}, fn.memory + ' MB'), h('span', {class: 'tag'}, fn.timeout + ' s'),
        fn.url && h('span', {class: 'tag'}, fn.streams ? 'own URL, streams' : 'own URL'), running)),
    h('ul', {class: 'rows'}, ...fn.handlers.flatMap(handler => handler.triggers.map(trigger => h('li', {}, row(fn, handler, trigger, api))))));
}

function row(fn, handler, trigger, api) {
  const route = trigger.kind === 'route';
  const button = h('button', {type: 'button', class: 'row', onclick: () => {
    document.querySelectorAll('.row[aria-current]').forEach(one => one.removeAttribute('aria-current'));
    openForm(fn, handler, trigger, api);
    button.setAttribute('aria-current', 'true');
  }},
    h('span', {class: 'kind'}, route ? trigger.method : KINDS[trigger.kind]),
    h('span', {class: 'name'}, route ? trigger.path : trigger.name,
      trigger.expression && h('span', {class: 'dim'}, '  ' + trigger.expression),
      trigger.authorizer && h('span', {class: 'tag lock', title: 'The authorizer decides who may call'}, trigger.authorizer)),
    h('span', {class: 'handler'}, handler.name),
    h('span', {class: 'try'}, 'Try'));
  return button;
}

function mark(tag, count) {
  tag.textContent = count === 0 ? 'not started' : count === 1 ? '1 instance' : count + ' instances';
  tag.className = count === 0 ? 'tag' : 'tag good';
}

export function update(what, {instances}) {
  if (what === 'events') tags.forEach((tag, name) => mark(tag, instances[name] ?? 0));
}
