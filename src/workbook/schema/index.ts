/**
 * What an initiative of this version holds: the tables of all registered tools, put together once, with what their
 * rows and cells are called. Uses tools, engine and text.
 */
export { schema } from './schema.ts';
export { stakeholderNames, type ShowValue } from './stakeholder-names.ts';
export { cellLabel, valueLabel } from './labels.ts';
export { type CharterOptions, type NameRow, rowNames } from './row-names.ts';
export { undoneText } from './undo-words.ts';
