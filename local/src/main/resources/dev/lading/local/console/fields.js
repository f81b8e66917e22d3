import {h} from './dom.js';

/** The fields that forms are made of. */
export function field(name, note, input) {
  return h('label', {}, h('span', {}, name, ' ', h('i', {}, note)), input);
}

export function text(value, more = {}) {
  return h('input', {class: 'mono', value, autocomplete: 'off', spellcheck: 'false', ...more});
}

export function area(value) {
  return h('textarea', {class: 'mono', spellcheck: 'false', rows: Math.min(16, Math.max(5, value.split('\n').length + 1)), value});
}
