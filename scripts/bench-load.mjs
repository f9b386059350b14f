// Serves the built site and reports what it carries: 200 connections for 30 seconds, as browsers ask for pages.
// `npm run bench:load -- 50 5` takes 50 connections and 5 seconds.
import autocannon from 'autocannon';
import { requireNewNode } from './run.mjs';
import { serve } from './server.mjs';

requireNewNode();
const [connections = 200, duration = 30] = process.argv.slice(2).map(Number);
const { server, url } = await serve({ port: 0 });
const paths = ['', 'value/', 'champions/', 'glossary/', 'workbook/', 'pagefind/pagefind.js', 'no/such/page/'];
const headers = { 'accept-encoding': 'gzip, deflate, br' };
// Everything is read from the disk once before the clock starts.
await Promise.all(paths.map((path) => fetch(url + path, { headers }).then((answer) => answer.arrayBuffer())));

const result = await autocannon({
  url,
  connections,
  duration,
  requests: paths.map((path) => ({ path: new URL(path, url).pathname, headers })),
});
server.close();
server.closeAllConnections();

const { requests, latency, throughput, errors, timeouts } = result;
const missing = result.statusCodeStats?.['404']?.count ?? 0;
const failed = result['5xx'] + errors + timeouts;
console.log(`${connections} connections for ${duration} s over ${paths.length} addresses, one of which is missing:
${Math.round(requests.average)} requests a second, ${(throughput.average / 1e6).toFixed(1)} MB a second
half answered within ${latency.p50} ms, 99 of 100 within ${latency.p99} ms, the slowest after ${latency.max} ms
${result['2xx']} found, ${missing} not found as asked, ${result['5xx']} failed in the server, ${errors} connection errors, ${timeouts} timeouts`);
process.exitCode = failed === 0 && missing > 0 && result['2xx'] > 0 ? 0 : 1;
