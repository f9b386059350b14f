/** A site of a test's own: a copy of the built one, a server that can misbehave, and further versions of it. */
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { siteHandler } from '../../../src/server/site.ts';
import { bundled } from '../../../src/integrations/bundled-worker.ts';
import { scriptIn, writeKillSwitch, writeWorker } from '../../../src/integrations/offline-files.ts';

/** Answers a request in place of the site. */
type Fault = (request: IncomingMessage, response: ServerResponse) => void;

export const answers = (status: number, type: string, body: string): Fault => {
  return (_request, response) => void response.writeHead(status, { 'Content-Type': type }).end(body);
};

export const missing = answers(404, 'text/html', '<!doctype html><title>404</title>Gone</html>');

/** What no copy holds, and no test asks for. */
const unasked = /^book\/.|\.(?:br|gz)$/;

/** The pages in a built site, and in turn what one of these files names of `_astro`. */
function filesOf(pages: readonly string[], site: string): ReadonlySet<string> {
  const scripts = globSync('_astro/*', { cwd: site });
  const files = new Set([...pages.map((page) => `${page}index.html`), '404.html']);
  for (const file of files) {
    const text = readFileSync(join(site, file), 'utf8');
    for (const script of scripts) if (text.includes(basename(script))) files.add(script);
  }
  return files;
}

export class OwnSite {
  readonly base: string;
  readonly folder = mkdtempSync(join(tmpdir(), 'groundwork-offline-'));
  /** By path under the base. */
  readonly faults = new Map<string, Fault>();
  /** The paths that were asked for. */
  readonly asked: string[] = [];
  readonly #memory = `${this.folder}-memory`;
  #server: Server | undefined;
  #port = 0;

  /** With `pages`, the copy has what these need, and no texts of search results: it is stored in no time. */
  constructor(from: string, { base = '/', pages }: { base?: string; pages?: readonly string[] } = {}) {
    this.base = base;
    const kept = pages && filesOf(pages, from);
    const wanted = (path: string): boolean => {
      const file = relative(from, path);
      if (unasked.test(file)) return false;
      return !kept || kept.has(file) || !/\.html$|^pagefind\/fragment\/.|^(?:_astro|cards)\/./.test(file);
    };
    cpSync(from, this.folder, { recursive: true, filter: wanted });
    if (pages) this.list();
  }

  get url(): string {
    return `http://localhost:${String(this.#port)}${this.base}`;
  }

  /** Starts the server, at the address it had before if it had one. */
  async open(): Promise<void> {
    const handle = siteHandler({ folder: this.folder, base: this.base });
    const server = createServer((request, response) => {
      this.answer(handle, request, response);
    });
    await new Promise<void>((done) => server.listen(this.#port, 'localhost', done));
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  answer(handle: ReturnType<typeof siteHandler>, request: IncomingMessage, response: ServerResponse) {
    const path = (request.url ?? '').replace(/\?.*/, '').slice(this.base.length);
    this.asked.push(path);
    // Compressing takes longer than sending here.
    request.headers['accept-encoding'] = 'identity';
    const answer = this.faults.get(path) ?? handle;
    answer(request, response);
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    await new Promise((done) => (server ? server.close(done) : done(undefined)));
  }

  async remove(): Promise<void> {
    await this.close();
    for (const folder of [this.folder, this.#memory]) rmSync(folder, { recursive: true, force: true });
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
    writeFileSync(join(this.folder, file), text.replaceAll(from, to));
  }

  /**
   * Publishes another version: the heading of /accessibility/ reads `heading`, and the script of every page and
   * the search window have other names, as after any change in them. The old files are gone.
   */
  publish(heading: string): void {
    this.edit('accessibility/index.html', 'Accessibility</h1>', `${heading}</h1>`);
    this.publishAgain();
  }

  #renameScripts(): void {
    for (const part of ['FirstAct', 'window']) {
      const [old = ''] = globSync(`_astro/${part}*.js`, { cwd: this.folder });
      const name = old.slice('_astro/'.length);
      const next = name.replace(/\.js$/, 'x.js');
      renameSync(join(this.folder, old), join(this.folder, '_astro', next));
      for (const file of globSync('{**/*.html,_astro/*.js}', { cwd: this.folder }))
        if (this.read(file).includes(name)) this.edit(file, name, next);
    }
  }

  /** Has the worker know the files as they are now. */
  list(): void {
    writeWorker(this.folder, this.base, scriptIn(this.folder));
  }

  /** Publishes what was edited as a version with other scripts. */
  publishAgain(): void {
    this.#renameScripts();
    this.list();
  }

  /** Publishes the worker of a build with `KILL_WORKER=1`. */
  async end(): Promise<void> {
    writeKillSwitch(this.folder, this.base, await bundled('kill-switch.ts'));
  }

  /** Remembers the site as it is; what this gives publishes that again. */
  remember(): () => void {
    cpSync(this.folder, this.#memory, { recursive: true });
    return () => {
      rmSync(this.folder, { recursive: true });
      renameSync(this.#memory, this.folder);
    };
  }

  files(): string[] {
    return globSync('**/*', { cwd: this.folder });
  }
}
