import { type CharterStatus, gapWords } from '../../workbook/tools/charter/index.ts';

/** The status of an entry, as shown. */
export const STATUS_WORDS: Readonly<Record<CharterStatus, string>> = {
  open: 'Open',
  draft: 'Draft',
  agreed: 'Agreed',
};

/** The status with what is left to do: `Agreed, 2 places still in brackets`. */
export const stateWords = (status: CharterStatus, gaps: number): string =>
  gaps === 0 ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}, ${gapWords(gaps)}`;

/** The anchor of an entry in the page. */
export const anchorOf = (id: string): string => id.replace('/', '-');
