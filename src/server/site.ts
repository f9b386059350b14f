/**
 * The static part of the preview server: the built site by serve-static, compressed, with the headers that the
 * build wrote for hosts.
 *
 * Not sirv, which is smaller: it reads `bytes=-5` as the first six bytes and `bytes=0-0` as the whole file, and
 * supports no `If-Range`, no `If-Modified-Since`, no list in `If-None-Match` and no redirect to the slash.
 * test/site/server.test.ts tests each of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import serveStatic from 'serve-static';
import { isForHosts, requestPath } from './request-path.ts';
import { siteHeaders } from './site-headers.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** A range is counted in the bytes of the file itself, so it is never compressed. */
const compress = compression({
  threshold: 512,
  filter: (request, response) => request.headers.range === undefined && compression.filter(request, response),
  // Its types require Express, which it does not need.
}) as unknown as Middleware;

/** The folder of the built site (`dist`), and the path it is served under, with a slash at both ends (`/`). */
export interface SiteOptions {
  readonly folder?: string;
  readonly base?: string;
}

/**
 * Returns a listener that serves the built site. Throws when there is no such folder; the listener never throws.
 */
export function siteHandler({ folder = 'dist', base = '/' }: SiteOptions = {}) {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}/ to serve - run npm run build first.`);
  const headersOf = siteHeaders(folder);
  const files = serveStatic(folder, { cacheControl: false, dotfiles: 'ignore' });
  // Files whose names begin with a dot stay hidden, except in the one folder that is meant to be found (RFC 8615).
  const wellKnown = serveStatic(`${folder}/.well-known`, {
    cacheControl: false,
    index: false,
    redirect: false,
  });

  function notFound(response: ServerResponse): void {
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.statusCode = 404;
    const page = `${folder}/404.html`;
    response.end(existsSync(page) ? readFileSync(page) : 'Not found');
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, query } = requestPath(request.url ?? '/');
    if (`${pathname}/` === base || (pathname === '/' && base !== '/')) {
      response.writeHead(302, { Location: base + query }).end();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    for (const [name, value] of headersOf(pathname)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    compress(request, response, () => {
      const path = `/${pathname.slice(base.length)}`;
      if (!pathname.startsWith(base) || isForHosts(path)) {
        notFound(response);
        return;
      }
      const [serve, mount] = path.startsWith('/.well-known/') ? [wellKnown, '/.well-known'] : [files, ''];
      // serve-static redirects relative to `originalUrl`, and finds files by `url`.
      Object.assign(request, { originalUrl: pathname + query, url: path.slice(mount.length) + query });
      serve(request, response, (error) => (error ? refuse(response, error) : notFound(response)));
    });
  };
}

/** Responds to a range outside the file, a precondition that fails, or a file that cannot be read. */
function refuse(
  response: ServerResponse,
  {
    statusCode = 500,
    headers = {},
  }: {
    readonly statusCode?: number | undefined;
    readonly headers?: Record<string, string> | undefined;
  },
): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(statusCode, { 'Content-Type': 'text/plain', ...headers }).end();
}
