// The server for the built site: its files by serve-static, compressed by compression, with the headers that the
// build wrote for hosts.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import compression from 'compression';
import serveStatic from 'serve-static';
import { askedPath, isForHosts } from './asked-path.mjs';
import { siteHeaders } from './site-headers.mjs';

/** How long a client may take for a request, and how long a connection may stand still. */
const REQUEST_MS = 15_000;
const SILENCE_MS = 30_000;

/** A part of a file is a part of its own bytes, so it is never compressed. */
const compress = compression({
  threshold: 512,
  filter: (request, response) => request.headers.range === undefined && compression.filter(request, response),
});

/**
 * Makes a function that answers requests for the site in `folder`, served under `base`. It never throws.
 *
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function siteHandler({ folder = 'dist', base = '/' } = {}) {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}/ to serve - run npm run build first.`);
  const headersOf = siteHeaders(folder);
  const files = serveStatic(folder, { cacheControl: false, dotfiles: 'ignore' });
  // Files whose names begin with a dot stay hidden, but for the one folder that is meant to be found (RFC 8615).
  const wellKnown = serveStatic(`${folder}/.well-known`, {
    cacheControl: false,
    index: false,
    redirect: false,
  });

  function missing(response) {
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.statusCode = 404;
    const page = `${folder}/404.html`;
    response.end(existsSync(page) ? readFileSync(page) : 'Not found');
  }

  /** There is no such part of the file, the client has another version, or the file cannot be read. */
  function refuse(response, { statusCode = 500, headers = {} }) {
    if (response.headersSent) response.destroy();
    else response.writeHead(statusCode, { 'Content-Type': 'text/plain', ...headers }).end();
  }

  return (request, response) => {
    const { pathname, query } = askedPath(request.url ?? '/');
    if (`${pathname}/` === base || (pathname === '/' && base !== '/'))
      return response.writeHead(302, { Location: base + query }).end();
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of headersOf(pathname)) response.setHeader(name, value);
    if (!['GET', 'HEAD'].includes(request.method))
      return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    compress(request, response, () => {
      if (!pathname.startsWith(base)) return missing(response);
      const path = `/${pathname.slice(base.length)}`;
      if (isForHosts(path)) return missing(response);
      const [serve, below] = path.startsWith('/.well-known/') ? [wellKnown, '/.well-known'] : [files, ''];
      request.originalUrl = pathname + query;
      request.url = path.slice(below.length) + query;
      serve(request, response, (error) => (error ? refuse(response, error) : missing(response)));
    });
  };
}

/** How many requests may wait on one connection. Browsers send the next when they have the answer. */
const MOST_WAITING = 100;

/**
 * Makes a function that has a connection's requests answered one after the other. An answer that waits behind
 * another has no connection yet: it would not hear that the client is gone, and keep its file open for ever.
 * A client that sends far more than it takes is let go.
 */
function inTurn(answer) {
  const waiting = new WeakMap();
  return (request, response) => {
    const { socket } = request;
    const queue = waiting.get(socket) ?? { count: 0, last: Promise.resolve() };
    waiting.set(socket, queue);
    queue.count += 1;
    if (queue.count > MOST_WAITING) socket.destroy();
    queue.last = queue.last.then(async () => {
      if (!socket.destroyed) {
        const closed = new Promise((done) => response.once('close', done));
        answer(request, response);
        await closed;
      }
      queue.count -= 1;
    });
  };
}

/**
 * Answers for the service worker with one that does nothing, and says whether it has answered: for tests and
 * measurements that are not about it, since each fresh browser would store the whole site.
 */
export function withoutWorker(request, response) {
  if (!/\/sw\.js$/.test(request.url ?? '')) return false;
  response.writeHead(200, { 'Content-Type': 'text/javascript' }).end();
  return true;
}

/**
 * Serves `folder` under `base` and resolves with the running server and its address.
 * Port 0 takes a free one. A page that does not exist answers 404 with the site's own page.
 * `before` may answer a request itself, and then gives `true`.
 *
 * @returns {Promise<{ server: import('node:http').Server; url: string }>}
 */
export function serve({
  folder = 'dist',
  base = '/',
  port = 4321,
  host = 'localhost',
  before = () => false,
} = {}) {
  const handle = siteHandler({ folder, base });
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS },
    inTurn((request, response) => {
      if (!before(request, response)) handle(request, response);
    }),
  );
  server.setTimeout(SILENCE_MS);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({ server, url: `http://localhost:${taken}${base}` });
    });
  });
}
