// The server for the built site: compression, types, ranges and conditional requests by sirv and compression.
import { createServer } from 'node:http';
import { readFileSync, existsSync } from 'node:fs';
import compression from 'compression';
import sirv from 'sirv';

/**
 * Serves `folder` under `base` and resolves with the running server and its address.
 * Port 0 takes a free one. A page that does not exist answers 404 with the site's own page.
 */
export function serve({ folder = 'dist', base = '/', port = 4321, host = 'localhost' } = {}) {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}/ to serve - run npm run build first.`);
  const notFound = existsSync(`${folder}/404.html`) ? readFileSync(`${folder}/404.html`) : 'Not found';
  const compress = compression({ threshold: 512 });
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      const forever = path.includes('/_astro/');
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const missing = (response) => {
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(notFound);
  };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(base)) {
      if (`${pathname}/` === base || pathname === '/') {
        response.writeHead(302, { Location: base }).end();
        return;
      }
      missing(response);
      return;
    }
    request.url = `/${pathname.slice(base.length)}${search}`;
    compress(request, response, () => {
      files(request, response, () => {
        missing(response);
      });
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({ server, url: `http://localhost:${taken}${base}` });
    });
  });
}
