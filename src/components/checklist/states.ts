import { STATE_WORDS } from '../../workbook/tools/checklists/index.ts';

/** The states of an item in the order in which they stand, as labels: `In progress`. */
export const states = Object.entries(STATE_WORDS).map(([value, words]) => ({
  value,
  label: words.charAt(0).toUpperCase() + words.slice(1),
}));
