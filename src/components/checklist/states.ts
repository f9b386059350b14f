import { type ItemState, STATE_WORDS } from '../../workbook/tools/checklists/index.ts';

/** The label of a state, such as `In progress`. */
export const stateLabel = (state: ItemState): string =>
  STATE_WORDS[state].charAt(0).toUpperCase() + STATE_WORDS[state].slice(1);

const labelled = (state: ItemState) => ({ value: state, label: stateLabel(state) });

/** How far an item can be, with labels. Whether it applies at all is another question, asked apart. */
export const states = (['todo', 'doing', 'done'] as const).map(labelled);

/** All states of an item in display order, with labels. */
export const allStates = [...states, labelled('na')];
