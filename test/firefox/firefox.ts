// A Firefox without a window, as Debian and Mozilla ship it, driven over WebDriver BiDi.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

interface Answer {
  readonly id?: number;
  readonly type: string;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}
type Send = (method: string, params: object) => Promise<unknown>;

/** One tab of it. */
export interface Tab {
  readonly open: (address: string) => Promise<void>;
  /** What an expression gives, as JSON; a promise is waited for. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
  /** Presses what a selector finds first. */
  readonly press: (selector: string) => Promise<void>;
  /** Waits until an expression is true. */
  readonly until: (expression: string) => Promise<void>;
  /** Puts files into a field, as a reader would choose them. */
  readonly chooseFiles: (selector: string, files: readonly string[]) => Promise<void>;
  /** The page on paper. */
  readonly pdf: () => Promise<Buffer>;
}
export interface Firefox {
  readonly tab: Tab;
  readonly close: () => Promise<void>;
}

/** Asks over a socket; each answer finds its question by number. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let count = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = (count += 1);
      waiting.set(id, ({ type, result, error, message }) => {
        if (type === 'success') resolve(result);
        else reject(new Error(`${method}: ${error ?? ''}: ${message ?? ''}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
}

function tabOf(send: Send, context: string, site: string): Tab {
  const run = async (expression: string): Promise<unknown> => {
    const answer = (await send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })) as { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
    if (answer.type === 'exception') throw new Error(`${expression}: ${answer.exceptionDetails?.text ?? ''}`);
    return answer.result?.value;
  };
  return {
    open: async (address) => {
      await send('browsingContext.navigate', { context, url: new URL(address, site).href, wait: 'complete' });
    },
    evaluate: async <T>(expression: string) =>
      JSON.parse(String(await run(`Promise.resolve(${expression}).then(JSON.stringify)`))) as T,
    press: async (selector) => {
      await run(`document.querySelector(${JSON.stringify(selector)}).click()`);
    },
    until: async (expression) => {
      // Asked from here: a promise in the page would go with it when a link is followed.
      while ((await run(`Boolean(${expression})`)) !== true);
    },
    chooseFiles: async (selector, files) => {
      const { nodes } = (await send('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: selector },
      })) as { nodes: readonly { sharedId: string }[] };
      const element = { sharedId: nodes[0]?.sharedId };
      await send('input.setFiles', { context, element, files });
    },
    pdf: async () => {
      const { data } = (await send('browsingContext.print', { context })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}

/** Starts a Firefox with a profile of its own, which goes with it. */
export async function launch(path: string, site: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'groundwork-firefox-'));
  const child = spawn(
    path,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error(`${path} ended before it could be driven`)));
  });
  const send = await connect(address);
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as {
    contexts: readonly { context: string }[];
  };
  return {
    tab: tabOf(send, contexts[0]?.context ?? '', site),
    close: async () => {
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
