const KEY = 'lading-token';

// The token stands behind the #, which no browser sends anywhere. From there it goes into the tab's own memory.
const given = location.hash.match(/^#([0-9a-f]{32})$/);
if (given) {
  sessionStorage.setItem(KEY, given[1]);
  history.replaceState(null, '', location.pathname + '#/map');
}

export const hasToken = () => sessionStorage.getItem(KEY) !== null;

async function call(method, path, body) {
  const response = await fetch('api/' + path, {
    method, headers: {[KEY]: sessionStorage.getItem(KEY) ?? ''},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.text()).trim() || response.statusText);
  return response;
}

export const get = async path => (await call('GET', path)).json();
export const post = async (path, body = {}) => (await call('POST', path, body)).json();

/** Calls `on(name, data)` for all that the run says, until the connection ends. */
export async function listen(on) {
  const response = await call('GET', 'stream');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    text += value;
    const messages = text.split('\n\n');
    text = messages.pop();
    for (const message of messages) {
      const name = message.match(/^event: (.*)$/m);
      const data = message.match(/^data: (.*)$/m);
      if (name && data) on(name[1], JSON.parse(data[1]));
    }
  }
}
