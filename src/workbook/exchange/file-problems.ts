import { closeBidi, shorten } from '../text/index.ts';

/** Why a file was refused. Nothing has been changed. */
export interface FileProblem {
  readonly kind:
    | 'too-big'
    | 'empty'
    | 'not-json'
    | 'encoding'
    | 'truncated'
    | 'too-deep'
    | 'duplicate-key'
    | 'followed'
    | 'not-ours'
    | 'no-version'
    | 'newer-version'
    | 'wrong-content';
  readonly headline: string;
  /** What is wrong, with the place in the file if known. May quote the file: show it as text. */
  readonly what: string;
  readonly advice: string;
}

const AGAIN = 'Export the initiative again where it was made, and import that file.';
const ASK = 'Ask whoever sent it for the file that Groundwork wrote (its name ends in .groundwork.json).';

/** The messages for each kind of problem. */
export const problems = {
  tooBig: (megabytes: number): FileProblem => ({
    kind: 'too-big',
    headline: 'This file is too big',
    what: `It is larger than ${megabytes} MB, more than an initiative can hold.`,
    advice: `Check that you chose the right file. ${ASK}`,
  }),
  empty: (): FileProblem => ({
    kind: 'empty',
    headline: 'This file is empty',
    what: 'There is nothing in it.',
    advice: AGAIN,
  }),
  notJson: (): FileProblem => ({
    kind: 'not-json',
    headline: 'This is not an initiative file',
    what: 'It is not JSON, the form in which Groundwork writes its files. Documents, tables and calendars cannot be imported.',
    advice: ASK,
  }),
  encoding: (): FileProblem => ({
    kind: 'encoding',
    headline: 'The letters in this file cannot be read',
    what: 'It was saved again in another encoding, such as “ANSI”, or was damaged. Taking it in would replace letters such as é, ü or “–” for good.',
    advice:
      'Import the file as Groundwork wrote it, without opening and saving it in another program. If only this one is left: open it in the program that saved it, and save it with the encoding UTF-8.',
  }),
  truncated: (): FileProblem => ({
    kind: 'truncated',
    headline: 'This file is cut off',
    what: 'It ends in the middle; a download or a mail may have been interrupted.',
    advice: 'Download or copy the file again, and import it once more.',
  }),
  tooDeep: (): FileProblem => ({
    kind: 'too-deep',
    headline: 'This is not an initiative file',
    what: 'It is nested deeper than any file that Groundwork writes.',
    advice: ASK,
  }),
  duplicateKey: (key: string): FileProblem => ({
    kind: 'duplicate-key',
    headline: 'This file contradicts itself',
    what: `“${shorten(key)}” stands in it twice, so that one of the two would be lost.`,
    advice: `If somebody put files together by hand: import them one after the other instead. ${AGAIN}`,
  }),
  followed: (rest: string): FileProblem => ({
    kind: 'followed',
    headline: 'This file goes on behind its end',
    what: `Behind the initiative stands “${shorten(rest)}”, which may be work, and would be lost.`,
    advice: `If it is no work, such as the signature of a mail: open the file in a text editor, delete all from there to the end, so that “}” stands last, save it, and choose it again. If somebody put files together: take them apart, and import them one after the other.`,
  }),
  notOurs: (): FileProblem => ({
    kind: 'not-ours',
    headline: 'This is not an initiative file',
    what: 'It is JSON, but its format is not “groundwork-initiative”.',
    advice: ASK,
  }),
  noVersion: (): FileProblem => ({
    kind: 'no-version',
    headline: 'This file does not say its version',
    what: 'Its version is not one that Groundwork has ever written, so its content cannot be trusted.',
    advice: AGAIN,
  }),
  newerVersion: (version: number, present: number): FileProblem => ({
    kind: 'newer-version',
    headline: 'This file is from a newer Groundwork',
    what: `Its data has version ${version}; this page knows versions up to ${present}.`,
    advice: 'Reload this page to get the newest Groundwork, and import the file again. Keep the file.',
  }),
  wrongContent: (what: string): FileProblem => ({
    kind: 'wrong-content',
    headline: 'This file is damaged',
    what: `Some of its content is not as Groundwork writes it. ${closeBidi(what)}`,
    advice: `If it was edited by hand, take the edits back. ${AGAIN}`,
  }),
} as const;
