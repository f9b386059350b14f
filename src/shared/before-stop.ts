/**
 * Splits a text before the full stop of its last sentence; the second part is that stop with the quotation marks and
 * brackets closed after it. Citation marks go between the two. A text without a stop has an empty second part.
 */
export function beforeStop(text: string): [words: string, stop: string] {
  const stop = /[.?!…]+["'”’)\]]*\s*$/.exec(text)?.[0] ?? '';
  return [text.slice(0, text.length - stop.length), stop];
}
