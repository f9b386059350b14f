import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipelined } from './pipelined.ts';
import { siteHandler, type SiteOptions } from './site.ts';

/** How long a client may take to send a request, and how long a connection may be idle. */
const REQUEST_MS = 15_000;
const IDLE_MS = 30_000;

/**
 * Handles requests for anything that is not a file. Returns `true` when it handles the request: it then ends the response, now or later.
 * Nothing buffers its response, so each chunk it writes is sent at once. A stream that may
 * be silent for 30 seconds writes something meanwhile, or calls `request.socket.setTimeout(0)`.
 */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface ServeOptions extends SiteOptions {
  /** 0 picks a free port. */
  readonly port?: number;
  readonly host?: string;
  /** Called in this order, before the files. */
  readonly handlers?: readonly Handler[];
}

/**
 * Serves the built site. A page that does not exist is answered with 404 and the site's own page.
 *
 * @returns the running server and its address; rejects when the port is in use or there is no built site
 */
export async function serve({
  folder = 'dist',
  base = '/',
  port = 4321,
  host = 'localhost',
  handlers = [],
}: ServeOptions = {}): Promise<{ server: Server; url: string }> {
  const site = siteHandler({ folder, base });
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS },
    pipelined((request, response) => {
      if (!handlers.some((handler) => handler(request, response))) site(request, response);
    }),
  );
  server.setTimeout(IDLE_MS);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://localhost:${bound}${base}` };
}

/**
 * Serves an empty script in place of the service worker: for tests and measurements that are not about it, since
 * each fresh browser would store the whole site.
 */
export const withoutWorker: Handler = (request, response) => {
  if (!request.url?.endsWith('/sw.js')) return false;
  response.writeHead(200, { 'Content-Type': 'text/javascript' }).end();
  return true;
};
