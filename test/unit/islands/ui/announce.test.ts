import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The lines that the page brings, as far as announcing needs them. */
class Line {
  textContent = '';
  readonly replaceChildren = (...parts: (string | Line)[]): void => {
    this.textContent = parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
  };
}
let lines: Record<string, Line>;

let announce: (text: string) => () => void;
let alarm: typeof announce;
const heard = (role: string) => lines[role]?.textContent;

beforeEach(async () => {
  lines = { status: new Line(), alert: new Line() };
  vi.useFakeTimers();
  vi.stubGlobal('HTMLElement', Line);
  vi.stubGlobal('document', {
    querySelector: (selector: string) => lines[/role=(\w+)/.exec(selector)?.[1] ?? ''],
    createElement: () => new Line(),
  });
  vi.resetModules();
  ({ announce, alarm } = await import('../../../../src/islands/ui/announce.ts'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a run of messages is read out once, the latest, in one line', () => {
  announce('1 of 14 done.');
  vi.advanceTimersByTime(500);
  announce('2 of 14 done.');
  vi.advanceTimersByTime(599);
  expect(heard('status')).toBe('');
  vi.advanceTimersByTime(1);
  expect(heard('status')).toBe('2 of 14 done.');
});

test('the same words twice are two messages: the line is empty between them', () => {
  for (let time = 0; time < 2; time++) {
    announce('Nothing to undo.');
    expect(heard('status')).toBe('');
    vi.advanceTimersByTime(600);
    expect(heard('status')).toBe('Nothing to undo.');
  }
});

test('no message stays for ever, where it would stand beside what has changed since', () => {
  announce('Saved in this browser at 12:00.');
  vi.advanceTimersByTime(60_000);
  expect(heard('status')).toBe('');
});

test('a message can be taken back while it waits and once it stands there', () => {
  announce('Not true')();
  vi.advanceTimersByTime(600);
  expect(heard('status')).toBe('');
  const takeBack = announce('True for a while');
  vi.advanceTimersByTime(600);
  takeBack();
  expect(heard('status')).toBe('');
});

test('taking a message back leaves a later one alone', () => {
  const takeBack = announce('First');
  announce('Second');
  takeBack();
  vi.advanceTimersByTime(600);
  takeBack();
  expect(heard('status')).toBe('Second');
});

test('what must not be missed has a line of its own, and is not replaced by what is announced meanwhile', () => {
  alarm('Not saved: the storage is full.');
  announce('1 of 14 done.');
  vi.advanceTimersByTime(600);
  expect([heard('alert'), heard('status')]).toEqual(['Not saved: the storage is full.', '1 of 14 done.']);
});
