import {post} from './api.js';
import {h, openSide} from './dom.js';
import {answer as readable, pretty} from './format.js';
import {credentials} from './credentials.js';
import {area, field, text} from './fields.js';

/** Opens the form that sends what a trigger takes, made from the handler's parameters. */
export function openForm(fn, handler, trigger, api) {
  const make = trigger.kind === 'route' ? route : trigger.kind === 'queue' ? queue : trigger.kind === 'schedule' ? schedule : source;
  const output = h('div', {class: 'answer', 'aria-live': 'polite'});
  const {fields, send, label} = make(fn, handler, trigger, api);
  const button = h('button', {type: 'submit', class: 'act main'}, label);
  const form = h('form', {class: 'form', onsubmit: async event => {
    event.preventDefault();
    button.disabled = true;
    output.replaceChildren(h('p', {class: 'dim'}, 'Waiting for the function …'));
    try {
      await send(output);
    } catch (problem) {
      output.replaceChildren(h('div', {class: 'error'}, problem.message));
    }
    button.disabled = false;
  }}, ...fields, h('div', {class: 'acts'}, button));
  openSide(trigger.kind === 'route' ? `${trigger.method} ${trigger.path}` : `${trigger.kind} ${trigger.name}`,
    h('p', {class: 'lead'}, `${handler.name}, in ${fn.name}`), form, output);
}

const sampleOf = handler => handler.parameters.find(parameter => parameter.sample !== undefined)?.sample;

function example(type, name) {
  if (/^(int|long|short|byte|Integer|Long|Short|Byte|BigInteger)$/.test(type)) return '1';
  if (/^(double|float|Double|Float|BigDecimal)$/.test(type)) return '1.5';
  if (/^(boolean|Boolean)$/.test(type)) return 'true';
  return name;
}

function route(fn, handler, trigger, api) {
  const names = [...trigger.path.matchAll(/\{(\w+)(\+?)\}/g)];
  const declared = source => handler.parameters.filter(parameter => parameter.source === source);
  const typeOf = name => declared('PATH').find(parameter => parameter.name === name)?.type ?? 'String';
  const path = names.map(([, name, greedy]) => ({name, greedy, input: text(example(typeOf(name), name), {required: true})}));
  const query = declared('QUERY').map(one => ({...one, input: text(one.value || (one.required ? example(one.type, 'text') : ''), {required: one.required})}));
  const headers = declared('HEADER').map(one => ({...one, input: text(one.value || (one.required ? example(one.type, 'text') : ''), {required: one.required})}));
  const extra = text('', {placeholder: 'name=value&name=value'});
  const method = trigger.method === 'ANY' ? h('select', {}, ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map(one => h('option', {}, one))) : null;
  const bodied = !/^(GET|HEAD)$/.test(trigger.method);
  const sample = sampleOf(handler);
  const body = bodied ? area(sample ?? '') : null;
  const proof = trigger.authorizer ? credentials(trigger, api) : null;
  const note = one => one.type + (one.required ? '' : ', optional');
  return {
    label: 'Send request',
    fields: [
      method && field('Method', '', method),
      ...path.map(one => field(one.name, `path, ${typeOf(one.name)}`, one.input)),
      ...query.map(one => field(one.name, 'query, ' + note(one), one.input)),
      !query.length && !handler.parameters.some(one => one.source === 'BODY') && field('Query', 'optional', extra),
      ...headers.map(one => field(one.name, 'header, ' + note(one), one.input)),
      ...(proof ? proof.fields : []),
      body && field('Body', handler.parameters.find(one => one.source === 'BODY')?.type ?? 'text', body),
    ].filter(Boolean),
    async send(output) {
      const filled = path.reduce((sum, one) => sum.replace(`{${one.name}${one.greedy}}`,
        one.greedy ? one.input.value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(one.input.value)), trigger.path);
      const parameters = new URLSearchParams(extra.value);
      for (const one of query) if (one.input.value !== '') parameters.append(one.name, one.input.value);
      const sent = {};
      for (const one of headers) if (one.input.value !== '') sent[one.name] = one.input.value;
      proof?.add(sent, parameters);
      if (body?.value) sent['content-type'] = /^\s*[[{"]/.test(body.value) ? 'application/json' : 'text/plain';
      const url = trigger.root + filled + (parameters.size ? '?' + parameters : '');
      await request(output, url, {method: method?.value ?? trigger.method, headers: sent, body: body?.value || undefined});
    },
  };
}

/** Shows the answer as it comes, chunk by chunk. */
async function request(output, url, options) {
  const start = performance.now();
  const response = await fetch(url, options);
  const line = h('div', {class: 'bar'},
    h('span', {class: response.ok ? 'tag good' : 'tag bad'}, `${response.status}`), h('code', {}, url));
  const shown = h('pre', {tabindex: '0', 'aria-label': 'Answer'});
  const reason = response.headers.get('lading-error');
  output.replaceChildren(line, reason ? h('div', {class: 'error'}, reason) : '', shown);
  let body = '';
  if (response.body) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      body += part.value;
      shown.textContent = body;
    }
  }
  shown.textContent = body === '' ? '(no body)' : pretty(body);
  line.append(h('span', {class: 'dim spread'}, Math.round(performance.now() - start) + ' ms'));
}

function queue(fn, handler, trigger) {
  const fifo = trigger.fifo === 'true';
  const body = area(sampleOf(handler) ?? '{}');
  const group = text('a', {required: true});
  const id = text('', {placeholder: trigger.deduplicates === 'true' ? 'by content' : '', required: trigger.deduplicates !== 'true'});
  const delay = text('', {placeholder: '0', inputmode: 'numeric'});
  const attributes = text('', {placeholder: 'name=value&name=value'});
  return {
    label: 'Send message',
    fields: [
      field('Body', handler.parameters.find(one => one.sample !== undefined)?.type ?? 'text', body),
      fifo && field('Message group', 'kept in order', group),
      fifo && field('Deduplication id', '', id),
      !fifo && field('Delay', 'seconds, optional', delay),
      field('Attributes', 'optional', attributes),
    ].filter(Boolean),
    async send(output) {
      const {messageId} = await post('queues/' + encodeURIComponent(trigger.name), {
        body: body.value, groupId: fifo ? group.value : '', deduplicationId: id.value, delay: delay.value,
        attributes: Object.fromEntries(new URLSearchParams(attributes.value)),
      });
      output.replaceChildren(h('p', {}, 'Sent as ', h('code', {}, messageId), '. ', h('a', {href: '#/events'}, 'Events'), ' shows what becomes of it.'));
    },
  };
}

function schedule(fn, handler, trigger) {
  return {
    label: 'Fire now',
    fields: [h('p', {}, h('code', {}, trigger.expression), ' in ', trigger.timeZone, trigger.enabled === 'true' ? '' : ', switched off')],
    send: async output => told(output, await post('schedules/' + encodeURIComponent(trigger.name))),
  };
}

const SOURCES = {
  rule: {path: 'rules', body: 'Detail', settings: ['source', 'detail-type']},
  bucket: {path: 'buckets', settings: ['key', 'size', 'type']},
  topic: {path: 'topics', body: 'Message', settings: ['subject']},
  table: {path: 'tables', body: 'Change', settings: ['type'], sample: '{"Keys": {"id": {"S": "1"}}, "NewImage": {"id": {"S": "1"}}}'},
  stream: {path: 'streams', body: 'Data', settings: ['partition-key']},
  invocation: {path: 'invocations', body: 'Payload', settings: []},
};

function source(fn, handler, trigger) {
  const kind = SOURCES[trigger.kind];
  const body = kind.body && area(kind.sample ?? sampleOf(handler) ?? '{}');
  const settings = kind.settings.map(name => ({name, input: text(trigger[name] ?? '', {placeholder: 'as usual'})}));
  const path = [kind.path, trigger.kind === 'invocation' ? fn.name : null, trigger.name].filter(Boolean).join('/');
  return {
    label: 'Send event',
    fields: [
      trigger.pattern && h('p', {class: 'dim'}, 'Sent to the handler whether or not its pattern matches: ', h('code', {}, trigger.pattern)),
      body && field(kind.body, '', body),
      ...settings.map(one => field(one.name, 'optional', one.input)),
    ].filter(Boolean),
    send: async output => told(output, await post('sources/' + path, {
      body: body?.value ?? '',
      settings: Object.fromEntries(settings.filter(one => one.input.value).map(one => [one.name, one.input.value])),
    })),
  };
}

function told(output, result) {
  output.replaceChildren(
    h('div', {class: 'bar'}, h('span', {class: result.failed ? 'tag bad' : 'tag good'}, result.failed ? 'failed' : 'handled')),
    h('pre', {tabindex: '0', 'aria-label': 'Answer'}, result.failed ? result.answer : readable(result.answer) || '(no answer)'));
}
