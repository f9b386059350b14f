/** How a filter reads what is typed: loaded when somebody types, since most readers of a list never do. */
import { createNarrowing, type Narrowed } from '../../language/index.ts';

/** Makes a function that narrows a list of texts to those that a question asks for. */
export const narrowingOf = (texts: readonly string[]): ((question: string) => Narrowed) =>
  createNarrowing(texts, import.meta.env.GROUNDWORK_SYNONYMS);
