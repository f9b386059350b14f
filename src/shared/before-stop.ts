/**
 * A text in two: what stands before the stop of its last sentence, and that stop with the quotation marks and
 * brackets that close behind it. Source marks belong between the two. A text without a stop has an empty second part.
 */
export function beforeStop(text: string): [words: string, stop: string] {
  const stop = /[.?!…]+["'”’)\]]*\s*$/.exec(text)?.[0] ?? '';
  return [text.slice(0, text.length - stop.length), stop];
}
