const SUSPECT = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFC\uFFFD]/u;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;
const CONTROLS = /[^\P{Cc}\t\n]/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
const RESERVED_START = /^[\uFFFC\uFFFD]+/;

/**
 * Text as it can be stored: line ends become `\n`, control characters are removed, lone surrogates are replaced.
 * Leading U+FFFC and U+FFFD are dropped: they stand for something that was lost before, and TinyBase
 * silently rejects a cell that begins with one, which would lose the rest.
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(RESERVED_START, '');
}

/** The same for a field of one line: line ends and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]/g, ' ');
}

/** Whether cleaning changes more of a text than its line ends. */
export const losesSigns = (text: string): boolean =>
  SUSPECT.test(text) && cleanText(text) !== text.replace(LINE_ENDS, '\n');

/** A sentence in pieces: text that people typed is separate, so that a view can show it untranslated. */
export type Sentence = readonly (string | { readonly name: string })[];

/** A sentence as plain text. */
export function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}
