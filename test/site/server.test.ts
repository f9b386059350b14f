// The bundled server, as any client may talk to it.
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Handler, serve } from '../../src/server/serve.ts';
import { dist, textOf } from './site.ts';

let server: Server;
let port = 0;
beforeAll(async () => {
  ({ server } = await serve({ folder: dist, port: 0 }));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}
/** Asks for a path as it stands, which `fetch` would tidy up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
/** Sends bytes that need not be HTTP, and gives what comes back until the connection ends. */
async function say(bytes: string): Promise<string> {
  const socket = connect(port, 'localhost');
  let heard = '';
  socket.setEncoding('utf8').on('data', (part: string) => (heard += part));
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  return heard;
}

const page = '/champions/';
const text = textOf('champions/index.html');

test('pages come compressed as the client can take it, and are the same', async () => {
  const [plain, br, gzip, none] = await Promise.all(
    ['identity', 'gzip, deflate, br', 'gzip', 'br;q=0'].map((accepted) =>
      ask(page, { 'Accept-Encoding': accepted }),
    ),
  );
  expect(plain?.body.toString()).toBe(text);
  expect(plain?.headers['content-encoding']).toBeUndefined();
  expect(brotliDecompressSync(br?.body ?? '').toString()).toBe(text);
  expect(gunzipSync(gzip?.body ?? '').toString()).toBe(text);
  expect(none?.body.toString()).toBe(text);
  // As the build wrote them, at the best quality.
  expect(br?.body).toEqual(readFileSync(`${dist}${page}index.html.br`));
  expect(gzip?.body).toEqual(readFileSync(`${dist}${page}index.html.gz`));
  const answers = [plain, br, gzip];
  for (const answer of answers) {
    expect(answer?.headers['vary']).toBe('Accept-Encoding');
    expect(answer?.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer?.headers['content-length']).toBe(String(answer?.body.length));
  }
  // Each form has its own tag, so that no cache takes one for another (RFC 9110, 8.8.3).
  expect(new Set(answers.map((answer) => answer?.headers['etag'])).size).toBe(3);
  expect(new Set(answers.map((answer) => answer?.headers['last-modified'])).size).toBe(1);
});

test('a missing page comes compressed too', async () => {
  const { status, headers, body } = await ask('/no/such/', { 'Accept-Encoding': 'br' });
  expect([status, headers['content-encoding'], headers['vary']]).toEqual([404, 'br', 'Accept-Encoding']);
  expect(brotliDecompressSync(body).toString()).toBe(textOf('404.html'));
});

test('headers that speak of documents come with documents alone', async () => {
  const [script = ''] = readdirSync(`${dist}/_astro`).filter((name) => name.endsWith('.js'));
  for (const [path, isDocument] of [
    ['/', true],
    [page, true],
    ['/no/such/', true],
    ['/sw.js', true],
    ['/favicon.svg', true],
    [`/_astro/${script}`, false],
    ['/pagefind/pagefind.js', false],
    ['/manifest.webmanifest', false],
    ['/app-icons/any-192.png', false],
  ] as const) {
    const { headers } = await ask(path);
    const own = [
      'content-security-policy',
      'permissions-policy',
      'x-frame-options',
      'strict-transport-security',
    ];
    expect([path, ...own.map((name) => headers[name] !== undefined)]).toEqual([
      path,
      ...own.map(() => isDocument),
    ]);
  }
});

test('a version that the client has is not sent again', async () => {
  for (const encoding of ['br', 'identity']) {
    const headers = { 'Accept-Encoding': encoding };
    const first = await ask(page, headers);
    const etag = String(first.headers['etag']);
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await ask(page, { ...headers, 'If-None-Match': known });
      expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, etag]);
    }
    expect((await ask(page, { ...headers, 'If-None-Match': '"other"' })).status).toBe(200);
    const since = { ...headers, 'If-Modified-Since': String(first.headers['last-modified']) };
    expect((await ask(page, since)).status).toBe(304);
    expect((await ask(page, { ...since, 'If-None-Match': '"other"' })).status).toBe(200);
  }
});

test('parts of a file can be asked for', async () => {
  const file = readFileSync(`${dist}/${wasm}`);
  const size = file.length;
  const part = async (range: string, more: Record<string, string> = {}) => {
    const { status, headers, body } = await ask(`/${wasm}`, { Range: range, ...more });
    return { status, range: headers['content-range'], body };
  };
  expect(await part('bytes=0-9')).toEqual({
    status: 206,
    range: `bytes 0-9/${size}`,
    body: file.subarray(0, 10),
  });
  expect(await part('bytes=-5')).toEqual({
    status: 206,
    range: `bytes ${size - 5}-${size - 1}/${size}`,
    body: file.subarray(-5),
  });
  expect((await part('bytes=0-0')).body).toEqual(file.subarray(0, 1));
  expect((await part(`bytes=10-`)).body).toEqual(file.subarray(10));
  expect((await part(`bytes=0-${size * 2}`)).body).toEqual(file);
  const beyond = await part(`bytes=${size}-`);
  expect([beyond.status, beyond.range]).toEqual([416, `bytes */${size}`]);
  for (const odd of ['bytes', 'lines=1-2', 'bytes=0-1,3-4']) expect((await part(odd)).status).toBe(200);
  expect((await part('bytes=0-9', { 'If-Range': '"older"' })).status).toBe(200);
  const etag = String((await ask(`/${wasm}`)).headers['etag']);
  expect((await part('bytes=0-9', { 'If-Range': etag })).status).toBe(206);
  // Parts are those of the file itself, also for a client that has a compressed form of it.
  const packed = await ask(page, { 'Accept-Encoding': 'br' });
  const ranged = { 'Accept-Encoding': 'br', Range: 'bytes=0-9' };
  const start = await ask(page, ranged);
  expect([start.status, start.body.toString()]).toEqual([206, text.slice(0, 10)]);
  const other = await ask(page, { ...ranged, 'If-Range': String(packed.headers['etag']) });
  expect([other.status, other.body.toString()]).toEqual([200, text]);
});
const wasm = 'pagefind/wasm.en.pagefind';

test('types are right, and said to be', async () => {
  const [script = ''] = readdirSync(`${dist}/_astro`).filter((name) => name.endsWith('.js'));
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    [`/_astro/${script}`, 'text/javascript; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/app-icons/any-192.png', 'image/png'],
    ['/sitemap-0.xml', 'application/xml'],
    [`/${wasm}`, 'application/octet-stream'],
  ] as const) {
    const { status, headers } = await ask(path);
    expect([path, status, headers['content-type']]).toEqual([path, 200, type]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
  expect((await ask(`/_astro/${script}`)).headers['cache-control']).toContain('immutable');
  expect((await ask('/')).headers['cache-control']).toBe('no-cache');
});

test('what is not there is said to be not there; no folder is listed', async () => {
  for (const path of [
    '/no/such/',
    '/_astro/',
    '/pagefind/fragment/',
    '/_astro/missing.js',
    '/.git/config',
    '/.well-known/',
    '/.well-known/../.git/config',
    '/.nojekyll',
    // What the build writes for hosts.
    '/_headers',
    '/_headers/',
    '/_deploy',
    '/_deploy/',
    '/_deploy/nginx.conf',
    '/%5Fdeploy/nginx.conf',
    '//_headers',
    '/champions/../_headers',
  ]) {
    const { status, body, headers } = await ask(path);
    expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-cache']);
    expect(body.toString()).toContain('Page not found');
  }
});

test('an address without the slash of its page leads to the one with it, here and nowhere else', async () => {
  const { status, headers } = await ask('/champions');
  expect([status, headers['location']]).toEqual([301, '/champions/']);
  for (const path of ['//champions', '//example.org/champions', '/\\example.org'])
    expect((await ask(path)).headers['location'] ?? '/').toMatch(/^\/(?![/\\])/);
});

test('a request may name the server before the path, as one to a proxy does', async () => {
  for (const server of ['http://localhost:4321', 'https://example.org', 'HTTP://[::1]:80']) {
    expect((await ask(`${server}${page}?a=//b`)).body.toString()).toBe(text);
    expect((await ask(server)).status).toBe(200);
    const { status, headers } = await ask(`${server}/champions`);
    expect([status, headers['location']]).toEqual([301, '/champions/']);
    expect((await ask(`${server}/_headers`)).status).toBe(404);
  }
  for (const path of ['/http://localhost/champions/', 'ftp://localhost/champions/', 'http:///champions/'])
    expect((await ask(path)).status).toBe(404);
});

test('HEAD sends headers only, and other methods are refused', async () => {
  const { status, headers, body } = await ask(page, { 'Accept-Encoding': 'identity' }, 'HEAD');
  expect([status, headers['content-length'], body.length]).toEqual([200, String(Buffer.byteLength(text)), 0]);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect((await ask(page, {}, method)).status).toBe(405);
});

test('no path leads out of the folder', async () => {
  const step = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '..%5c',
    '..\\',
    '%252e%252e',
    '%c0%ae%c0%ae',
    '',
    'etc',
    'passwd',
    'package.json',
    'champions',
    '%00',
    '%',
    'scripts',
    '.git',
    'dist-other',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 9 }),
      fc.constantFrom('/', '\\', '%2f'),
      async (steps, mark) => {
        const { status, body } = await ask(`/${steps.join(mark)}`);
        expect([200, 301, 404, 400]).toContain(status);
        expect(body.toString()).not.toMatch(/root:\w*:0:|"devDependencies"|\[core\]/);
      },
    ),
    { numRuns: 300 },
  );
});

test('it outlives clients that speak nonsense, go away, or read nothing', async () => {
  for (const bytes of [
    '\0\0\0',
    'GET\r\n\r\n',
    'GET http://[ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ])
    expect(await say(bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
  // Half a request, whole requests nobody waits for, and answers nobody reads.
  const silent = Array.from({ length: 30 }, (_, i) => {
    const socket = connect(port, 'localhost').on('error', () => undefined);
    if (i % 3 === 0) socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-');
    else
      socket.write(
        `GET /${wasm} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(20),
        () => i % 3 === 1 && socket.destroy(),
      );
    return socket.pause();
  });
  expect((await ask(page)).status).toBe(200);
  for (const socket of silent) socket.destroy();
  expect((await ask(`/${wasm}`)).body.length).toBe(readFileSync(`${dist}/${wasm}`).length);
});

test('it lets go of a client that sends requests faster than it can be answered', async () => {
  const socket = connect(port, 'localhost').on('error', () => undefined);
  socket.resume();
  const gone = new Promise((done) => socket.once('close', done));
  socket.write(`GET ${page} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(50_000));
  await gone;
  expect((await ask(page)).status).toBe(200);
});

// Where a process can count the files it has open.
test.runIf(existsSync('/dev/fd'))('it keeps no file open for clients that are gone', async () => {
  const open = (): number => readdirSync('/dev/fd').length;
  const rounds = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const socket = connect(port, 'localhost').on('error', () => undefined);
      await once(socket, 'connect');
      // Three at once: two of them wait for the first, and nobody takes any.
      socket.write(`GET /${wasm} HTTP/1.1\r\nHost: x\r\n\r\n`.repeat(3));
      await once(socket, 'readable');
      socket.destroy();
    }
  };
  await rounds(3);
  const before = open();
  await rounds(30);
  await expect.poll(open, { timeout: 10_000 }).toBeLessThan(before + 10);
});

test('a handler comes before the files, and each chunk of its stream is sent at once', async () => {
  let end = (): void => undefined;
  const stream: Handler = (asked, response) => {
    if (asked.url !== '/stream') return false;
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('data: first\n\n');
    end = () => response.end('data: last\n\n');
    return true;
  };
  const shadow: Handler = (asked, response) => {
    if (asked.url !== '/champions/') return false;
    response.end('from the second handler');
    return true;
  };
  const { server: own, url } = await serve({ folder: dist, port: 0, handlers: [stream, shadow] });
  try {
    // The client takes compressed responses, and the second chunk is written only once the first has come.
    const { body, headers } = await fetch(`${url}stream`, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(headers.get('content-encoding')).toBeNull();
    const chunks: string[] = [];
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
      if (chunks.push(chunk) === 1) end();
    }
    expect(chunks).toEqual(['data: first\n\n', 'data: last\n\n']);
    expect(await (await fetch(`${url}champions/`)).text()).toBe('from the second handler');
    expect((await fetch(url)).headers.get('x-content-type-options')).toBe('nosniff');
  } finally {
    own.closeAllConnections();
    own.close();
  }
});
