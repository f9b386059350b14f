import { hash } from '../text/index.ts';

/**
 * When and where a cell was edited, as 16 characters: 7 for the time, 4 for a counter, 5 for the client. It has
 * the form of TinyBase's own stamps (hybrid logical clocks), whose digits are in the order of their codes: later
 * stamps are greater as text. The greater stamp wins in every copy, so copies agree.
 *
 * The counter's first two digits number the sitting in which the edit was made, from `-` after the middle of the
 * digits on: stamps of data version 1, which TinyBase made, never get there.
 */
export type Hlc = string;

const STAMP = /^[-0-9A-Z_a-z]{16}$/;
const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const TIME_CHARS = 7;
const SITTING_END = TIME_CHARS + 2;
const COUNTER_END = TIME_CHARS + 4;
/** Two digits hold 4,096 numbers. The lower half is left to version 1, the last one to `derivedStamp`. */
const TWO_DIGITS = 64 ** 2;
const FIRST_SITTING = TWO_DIGITS / 2;
const DERIVED = 'zzzz';
/** The latest time that a clock of ours puts into a stamp: seven digits end in 2109. */
export const LATEST_TIME = Date.UTC(2100, 0, 1);
/** A stamp may run this much ahead of its clock before a new client is drawn for it. */
const MOST_LEAD_MS = 60_000;

/** Whether the text has the form of a stamp. */
export function isHlc(text: unknown): text is Hlc {
  return typeof text === 'string' && STAMP.test(text);
}

/** When the edit was made, in milliseconds since 1970, by the clock of the editing browser. */
export function hlcTime(stamp: Hlc): number {
  return numberOf(stamp.slice(0, TIME_CHARS));
}

/** Who made the edit: a random word, at least one for each page load with edits. */
export function hlcClient(stamp: Hlc): string {
  return stamp.slice(COUNTER_END);
}

/**
 * Names the sitting in which an edit was made: a client's edits between two moments at which its reader turned
 * to something else. For an edit of data version 1, which tells no sittings, it is the edit's own stamp.
 */
export function sittingOf(stamp: Hlc): string {
  const sitting = stamp.slice(TIME_CHARS, SITTING_END);
  return numberOf(sitting) < FIRST_SITTING ? stamp : hlcClient(stamp) + sitting;
}

/**
 * The stamp of a cell that a merge sets by rule, not a person: just above `over`. Every copy that follows the
 * rule makes the same one.
 * @param over a stamp, with what is set behind it where that follows not from the stamp alone
 */
export function derivedHlc(over: Hlc): Hlc {
  return digits(hlcTime(over) + 1, TIME_CHARS) + DERIVED + digits(hash(over) % 64 ** 5, 5);
}

/** Whether `derivedStamp` made it: then nobody's edit stands behind it. */
export function isDerived(stamp: Hlc): boolean {
  return stamp.slice(TIME_CHARS, COUNTER_END) === DERIVED;
}

/** Makes the stamps of one page's edits. */
export interface HlcClock {
  /** The stamp of an edit made now on top of the one with the stamp `over`; `''` for a cell that had none. */
  readonly next: (over: Hlc) => Hlc;
  /** The reader turns to something else. */
  readonly beginSitting: () => void;
}

interface Client {
  readonly id: string;
  last: Hlc;
}

/**
 * Makes stamps by this rule: an edit is later than what it was made on top of, whatever the clocks say, and
 * otherwise as late as the clock says. So one false time spoils the one cell that bears it, and no later stamp.
 *
 * The stamps of one client only grow, since a version vector (version-vector.ts) knows of each client only the latest. So
 * a page that goes back, after a stamp that had to be ahead of its clock or because the clock was put right,
 * goes on as another client.
 * @param now the clock, in milliseconds since 1970
 */
export function createHlcClock(now: () => number, randomClient: () => string = drawClient): HlcClock {
  let clients: Client[] = [];
  let sitting = FIRST_SITTING;

  const clientFor = (time: number): Client => {
    const before = clients
      .filter(({ last }) => last === '' || hlcTime(last) <= time)
      .sort(byLast)
      .at(-1);
    const ahead = [...clients].sort(byLast).find(({ last }) => hlcTime(last) - time <= MOST_LEAD_MS);
    const found = before ?? ahead ?? { id: randomClient(), last: '' };
    if (!clients.includes(found)) clients.push(found);
    return found;
  };

  return {
    next: (over) => {
      const clock = Math.min(Math.max(Math.trunc(now()), 1), LATEST_TIME);
      const client = clientFor(clock);
      const stamp = after(client.last, clock, sitting, client.id);
      if (stamp > over) return (client.last = stamp);
      const later = clientFor(hlcTime(over) + 1);
      return (later.last = after(later.last, hlcTime(over) + 1, sitting, later.id));
    },
    beginSitting: () => {
      sitting += 1;
      if (digits(sitting, 2) < 'zz') return;
      sitting = FIRST_SITTING;
      clients = [];
    },
  };
}

/** The client's next stamp at this time, or as soon after it as it may be. */
function after(last: Hlc, time: number, sitting: number, client: string): Hlc {
  const lastTime = last === '' ? 0 : hlcTime(last);
  const sequence = last === '' || lastTime < time ? 0 : numberOf(last.slice(SITTING_END, COUNTER_END)) + 1;
  const full = sequence === TWO_DIGITS;
  const at = Math.max(time, lastTime) + (full ? 1 : 0);
  return digits(at, TIME_CHARS) + digits(sitting, 2) + digits(full ? 0 : sequence, 2) + client;
}

const byLast = (one: Client, other: Client): number => (one.last < other.last ? -1 : 1);

/** 30 random bits, as TinyBase draws them. */
function drawClient(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => ALPHABET.charAt(byte % 64)).join('');
}

function numberOf(text: string): number {
  let value = 0;
  for (const char of text) value = value * 64 + ALPHABET.indexOf(char);
  return value;
}

/** The number in the stamps' own digits, most significant first. */
function digits(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i++) {
    text = ALPHABET.charAt(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}
