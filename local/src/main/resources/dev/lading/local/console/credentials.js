import {area, field, text} from './fields.js';

/** The fields of a form by which a request says who it is from: what the authorizer looks at, or what it would say. */
export function credentials(trigger, api) {
  const authorizer = api?.authorizers.find(one => one.name === trigger.authorizer);
  const asked = trigger.asked === 'true';
  const sources = asked && authorizer ? authorizer.identitySources.map(source).filter(Boolean) : [];
  if (asked && !authorizer) sources.push({place: 'header', name: 'Authorization', input: text('', {placeholder: 'AWS4-HMAC-SHA256 Credential=…'})});
  const says = area(asked ? '' : trigger.says);
  says.placeholder = trigger.says;
  says.classList.add('short');
  return {
    fields: [
      ...sources.map(one => field(one.name, `${one.place}, what the authorizer ${trigger.authorizer} looks at`, one.input)),
      field('Authorizer', asked ? `optional: what is taken in the place of ${trigger.authorizer}` : `what ${trigger.authorizer} would say`, says),
    ],
    add(headers, parameters) {
      for (const one of sources) {
        if (one.input.value === '') continue;
        if (one.place === 'header') headers[one.name] = one.input.value;
        else parameters.append(one.name, one.input.value);
      }
      if (says.value.trim() !== '') headers['lading-authorizer'] = says.value.replace(/\s*\n\s*/g, ' ');
    },
  };
}

function source(expression) {
  const [, place, name] = expression.match(/^\$request\.(header|querystring)\.(.+)$/) ?? [];
  return name && {place: place === 'header' ? 'header' : 'query', name, input: text('')};
}
