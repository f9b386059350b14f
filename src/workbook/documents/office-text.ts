import { cleanText, closeBidi } from '../text/index.ts';

/** Not allowed in XML: no program opens a file that contains one. */
const NO_CHARACTERS = /[\uFFFE\uFFFF]/g;
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Text that office programs accept: without control characters, and with direction marks closed. */
export function officeText(text: string): string {
  return closeBidi(cleanText(text).replace(NO_CHARACTERS, '').replaceAll('\t', ' '));
}

/** Whether a text begins with a letter of a script that is written from right to left. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);
