/** A cell with more letters is a phrase, which a narrow column would break into single words. */
const PHRASE = 24;

/** Whether a table cannot keep its columns on a phone: from three columns on, if one of them holds phrases. */
export const isStacked = (columns: number, cells: readonly string[]): boolean =>
  columns > 2 && cells.some((text) => text.length > PHRASE);

/** The heads of all columns but the first as variables of a style, from which a stacked table names its cells. */
export const headVariables = ([, ...heads]: readonly string[]): string =>
  heads.map((head, at) => `--h${String(at + 2)}:'${head.replace(/['\\]/g, '\\$&')}'`).join(';');
