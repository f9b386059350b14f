import { stemOf } from './stems.ts';
import { wordsOf } from './tokens.ts';

/** Words with about the same meaning, each group as a text of its words. */
export type SynonymGroups = readonly string[];

/** By the stem of a word: the stems of the words that mean about the same, its own among them. */
export type Synonyms = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads groups of synonyms; a word may stand in several. */
export function synonymsOf(groups: SynonymGroups): Synonyms {
  const synonyms = new Map<string, Set<string>>();
  for (const group of groups) {
    const stems = new Set(wordsOf(group).map(stemOf));
    for (const stem of stems) synonyms.set(stem, new Set([...(synonyms.get(stem) ?? []), ...stems]));
  }
  return synonyms;
}
