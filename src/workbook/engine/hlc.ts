import { hash } from '../text/index.ts';

/**
 * A hybrid logical clock value: when and where a cell was edited, as 16 characters: 7 for the time, 4 for a counter,
 * 5 for the client. It has the format of TinyBase's HLCs, whose digits sort by character code: later
 * ones are greater as text. The greater HLC wins in every copy, so copies converge.
 *
 * The counter's first two digits number the sitting in which the edit was made, starting from `-` after the middle of
 * the digits: HLCs of data version 1, which TinyBase made, never reach that.
 */
export type Hlc = string;

const STAMP = /^[-0-9A-Z_a-z]{16}$/;
const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const TIME_CHARS = 7;
const SITTING_END = TIME_CHARS + 2;
const COUNTER_END = TIME_CHARS + 4;
/** Two digits encode 4,096 numbers. The lower half is left to version 1, the last one to `derivedHlc`. */
const TWO_DIGITS = 64 ** 2;
const FIRST_SITTING = TWO_DIGITS / 2;
const DERIVED = 'zzzz';
/** The latest time in an HLC of ours: seven digits end in 2109. */
export const LATEST_TIME = Date.UTC(2100, 0, 1);
/** An HLC may be this far ahead of its clock before a new client is drawn. */
const MOST_LEAD_MS = 60_000;

/** Whether the text has the format of an HLC. */
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
 * Identifies the sitting in which an edit was made: a client's edits between two calls of `beginSitting`. For an edit
 * of data version 1, which has no sittings, it is the edit's own HLC.
 */
export function sittingOf(stamp: Hlc): string {
  const sitting = stamp.slice(TIME_CHARS, SITTING_END);
  return numberOf(sitting) < FIRST_SITTING ? stamp : hlcClient(stamp) + sitting;
}

/**
 * The HLC of a cell that a merge sets by rule, not a person: just above `over`. Every copy that applies the
 * rule derives the same one.
 * @param over an HLC, followed by what is set if that does not follow from the HLC alone
 */
export function derivedHlc(over: Hlc): Hlc {
  return digits(hlcTime(over) + 1, TIME_CHARS) + DERIVED + digits(hash(over) % 64 ** 5, 5);
}

/** Whether `derivedHlc` made it: then it belongs to nobody's edit. */
export function isDerived(stamp: Hlc): boolean {
  return stamp.slice(TIME_CHARS, COUNTER_END) === DERIVED;
}

/** Creates the HLCs of one page's edits. */
export interface HlcClock {
  /** The HLC of an edit made now, based on the one with the HLC `over`; `''` for a cell that had none. */
  readonly next: (over: Hlc) => Hlc;
  /** Called when the reader turns to another field. */
  readonly beginSitting: () => void;
}

interface Client {
  readonly id: string;
  last: Hlc;
}

/**
 * Creates HLCs by this rule: an edit is later than the one it is based on, whatever the clocks say, and
 * otherwise has the time of the clock. So one wrong time affects only its own cell, and no later HLC.
 *
 * The HLCs of one client only increase, since a version vector (version-vector.ts) stores only the latest of each client.
 * So a page that goes back, after an HLC that had to be ahead of its clock or because the clock was corrected,
 * continues as another client.
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

/** The client's next HLC at this time, or as soon after it as possible. */
function after(last: Hlc, time: number, sitting: number, client: string): Hlc {
  const lastTime = last === '' ? 0 : hlcTime(last);
  const sequence = last === '' || lastTime < time ? 0 : numberOf(last.slice(SITTING_END, COUNTER_END)) + 1;
  const full = sequence === TWO_DIGITS;
  const at = Math.max(time, lastTime) + (full ? 1 : 0);
  return digits(at, TIME_CHARS) + digits(sitting, 2) + digits(full ? 0 : sequence, 2) + client;
}

const byLast = (one: Client, other: Client): number => (one.last < other.last ? -1 : 1);

/** 30 random bits, drawn as TinyBase does. */
function drawClient(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => ALPHABET.charAt(byte % 64)).join('');
}

function numberOf(text: string): number {
  let value = 0;
  for (const char of text) value = value * 64 + ALPHABET.indexOf(char);
  return value;
}

/** The number in HLC digits, most significant first. */
function digits(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i++) {
    text = ALPHABET.charAt(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}
