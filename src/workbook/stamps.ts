/**
 * A TinyBase stamp: when and where a cell was edited, as 16 characters (7 time, 4 counter, 5 client).
 * Later stamps are greater as text; the greater stamp wins in every copy, so copies agree.
 */
export type Stamp = string;

const STAMP = /^[-0-9A-Z_a-z]{16}$/;
const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const TIME_CHARS = 7;
const COUNTER_CHARS = 4;

/** Whether the text has the form of a stamp. */
export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && STAMP.test(text);
}

/** When the edit was made, in milliseconds since 1970, by the clock of the editing browser. */
export function stampTime(stamp: Stamp): number {
  let time = 0;
  for (const char of stamp.slice(0, TIME_CHARS)) time = time * 64 + ALPHABET.indexOf(char);
  return time;
}

/** Which page made the edit: a random word, new with each page load. */
export function stampClient(stamp: Stamp): string {
  return stamp.slice(TIME_CHARS + COUNTER_CHARS);
}

/** A stamp of the given time; used where a stamp of a file cannot be trusted. */
export function makeStamp(time: number, client: string): Stamp {
  return digits(time, TIME_CHARS) + digits(0, COUNTER_CHARS) + client;
}

/** The number in the stamps' own digits, most significant first. */
export function digits(value: number, length: number): string {
  let rest = value;
  let text = '';
  for (let i = 0; i < length; i++) {
    text = ALPHABET.charAt(rest % 64) + text;
    rest = Math.floor(rest / 64);
  }
  return text;
}
