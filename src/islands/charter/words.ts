import type { CharterStatus } from '../../workbook/tools/charter/index.ts';

/** How an entry stands, as readers see it. */
export const STATUS_WORDS: Readonly<Record<CharterStatus, string>> = {
  open: 'Open',
  draft: 'Draft',
  agreed: 'Agreed',
};

/** The place of an entry in the page. */
export const anchorOf = (id: string): string => id.replace('/', '-');
