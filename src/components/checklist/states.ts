import { STATE_WORDS } from '../../workbook/tools/checklists/index.ts';

/** The states of an item in display order, with labels such as `In progress`. */
export const states = Object.entries(STATE_WORDS).map(([value, words]) => ({
  value,
  label: words.charAt(0).toUpperCase() + words.slice(1),
}));
