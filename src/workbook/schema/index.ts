/**
 * The schema of this version: the tables of all registered tools, combined once, with the labels of
 * rows and cells. Uses tools, engine and text.
 */
export { schema } from './schema.ts';
export { stakeholderNames, type ShowValue } from './stakeholder-names.ts';
export { cellLabel, valueLabel } from './labels.ts';
export { type CharterOptions, type NameRow, rowNames } from './row-names.ts';
export { undoneText } from './undo-words.ts';
