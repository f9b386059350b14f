import type { CharterStatus } from '../../workbook/tools/charter/index.ts';

/** The status of an entry, as shown. */
export const STATUS_WORDS: Readonly<Record<CharterStatus, string>> = {
  open: 'Open',
  draft: 'Draft',
  agreed: 'Agreed',
};

/** The anchor of an entry in the page. */
export const anchorOf = (id: string): string => id.replace('/', '-');
