export function time(millis) {
  const date = new Date(millis);
  const two = number => String(number).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

export function dateTime(millis) {
  return new Date(millis).toISOString().replace('T', ' ').slice(0, 19) + ' UTC';
}

export function millis(value) {
  if (value < 0) return '';
  if (value < 1000) return value + ' ms';
  return (value / 1000).toFixed(value < 10000 ? 2 : 1) + ' s';
}

/** How far away a time is: "in 3 h 20 min". */
export function until(then, now) {
  let minutes = Math.round((then - now) / 60000);
  if (minutes < 1) return 'in less than a minute';
  const parts = [];
  for (const [unit, length] of [['d', 1440], ['h', 60], ['min', 1]]) {
    if (minutes >= length && parts.length < 2) {
      parts.push(Math.floor(minutes / length) + ' ' + unit);
      minutes %= length;
    }
  }
  return 'in ' + parts.join(' ');
}

/** JSON with indents, as far as the text is JSON. */
export function pretty(text) {
  try { return JSON.stringify(JSON.parse(text), null, 2); } catch { return text; }
}

/** The answer of a route as people read it; anything else as it is. */
export function answer(text) {
  try {
    const parsed = JSON.parse(text);
    if (parsed && parsed.statusCode !== undefined && typeof parsed.body === 'string' && !parsed.isBase64Encoded) {
      return pretty(JSON.stringify({...parsed, body: undefined})) + '\n\n' + pretty(parsed.body);
    }
    return JSON.stringify(parsed, null, 2);
  } catch { return text; }
}
