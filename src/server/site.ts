/**
 * The static part of the preview server: the built site by serve-static, in the compressed files and with the headers
 * that the build wrote for hosts.
 *
 * Not sirv, which is smaller: it reads `bytes=-5` as the first six bytes and `bytes=0-0` as the whole file, and
 * supports no `If-Range`, no `If-Modified-Since`, no list in `If-None-Match` and no redirect to the slash.
 * test/site/server.test.ts tests each of them.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import serveStatic from 'serve-static';
import { type Coding, textType } from '../shared/codings.ts';
import { acceptedCodings } from './accepted-codings.ts';
import { isForHosts, requestPath } from './request-path.ts';
import { siteHeaders } from './site-headers.ts';

/** Where the built site lies (`dist`), and the path it is served under, with a slash at both ends (`/`). */
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

  // The files that the build compressed, under the type of the file itself.
  const compressedAs = (name: string, ending: string) =>
    serveStatic(folder, {
      acceptRanges: false,
      cacheControl: false,
      dotfiles: 'ignore',
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        response.setHeader('Content-Encoding', name);
        // One that the build wrote for hosts is kept, as it is for the file itself.
        if (response.hasHeader('Content-Type')) return;
        response.setHeader(
          'Content-Type',
          textType(path.slice(0, -ending.length)) ?? 'application/octet-stream',
        );
      },
    });

  const compressed = { br: compressedAs('br', '.br'), gzip: compressedAs('gzip', '.gz') };

  function notFound(accepted: readonly Coding[], response: ServerResponse): void {
    const page = `${folder}/404.html`;
    for (const [name, value] of headersOf(`${base}404.html`)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.statusCode = 404;
    const coding = accepted.find(({ ending }) => existsSync(page + ending));
    if (coding) response.setHeader('Content-Encoding', coding.name);
    response.end(existsSync(page) ? readFileSync(page + (coding?.ending ?? '')) : 'Not found');
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
    response.setHeader('Vary', 'Accept-Encoding');
    // A range is counted in the bytes of the file itself.
    const accepted =
      request.headers.range === undefined ? acceptedCodings(request.headers['accept-encoding']) : [];
    const path = `/${pathname.slice(base.length)}`;
    if (!pathname.startsWith(base) || isForHosts(path)) {
      notFound(accepted, response);
      return;
    }
    const [plain, mount] = path.startsWith('/.well-known/') ? [wellKnown, '/.well-known'] : [files, ''];
    const handlers = [
      ...accepted.map((coding) => ({
        serve: compressed[coding.name],
        url: path.replace(/\/$/, '/index.html') + coding.ending,
      })),
      { serve: plain, url: path.slice(mount.length) },
    ];
    const next = (): void => {
      const handler = handlers.shift();
      if (!handler) {
        notFound(accepted, response);
        return;
      }
      // serve-static redirects relative to `originalUrl`, and finds files by `url`.
      Object.assign(request, { originalUrl: pathname + query, url: handler.url + query });
      handler.serve(request, response, (error) => {
        if (error) refuse(response, error);
        else next();
      });
    };
    next();
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
