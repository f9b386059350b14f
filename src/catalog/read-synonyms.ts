import { isFiller, stemOf, type SynonymGroups, wordsOf } from '../language/index.ts';
import { synonymsSchema } from '../schemas/synonyms.ts';
import type { Problem } from './problem.ts';
import { readBeside, type ReadBeside, throwProblems } from './read-beside.ts';
import { kinds, type Kind, type Records, written } from './records.ts';
import { SYNONYMS_FILE } from './search-words.ts';

const read = (root: string): ReadBeside<SynonymGroups> => readBeside(root, SYNONYMS_FILE, synonymsSchema, []);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The stems of all that the site says; what people ask is no part of it. */
function stemsOfSite(records: Records): ReadonlySet<string> {
  const all = [...Object.keys(kinds), 'guide'] as (Kind | 'guide')[];
  const texts = all
    .filter((kind) => kind !== 'search-queries')
    .flatMap((kind) => written(records, kind))
    .flatMap(({ fields, body }) => [...textsIn(fields), body]);
  return new Set([...new Set(texts.flatMap(wordsOf))].map(stemOf));
}

const sayingNothing = (groups: SynonymGroups): Problem[] =>
  groups.flatMap((group, at) =>
    wordsOf(group)
      .filter(isFiller)
      .map((word) => ({
        file: SYNONYMS_FILE,
        field: String(at),
        message: `has "${word}", which every question leaves out - remove that word`,
      })),
  );

function leadingNowhere(groups: SynonymGroups, records: Records): Problem[] {
  const known = groups.length > 0 ? stemsOfSite(records) : new Set();
  return groups.flatMap((group, at) =>
    wordsOf(group).some((word) => known.has(stemOf(word)))
      ? []
      : [
          {
            file: SYNONYMS_FILE,
            field: String(at),
            message: `has no word of the site, so that it leads nowhere - add the word that the site has for "${group}", or remove the group`,
          },
        ],
  );
}

/** What is wrong with the everyday synonyms of the project at `root`, whose other content is `records`. */
export function synonymProblems(root: string, records: Records): Problem[] {
  const { value: groups, problems } = read(root);
  return [...problems, ...sayingNothing(groups), ...leadingNowhere(groups, records)];
}

/**
 * The everyday synonyms of the project at `root`; none where there is no such file.
 * @throws what is wrong with the file by itself
 */
export function readSynonyms(root: string): SynonymGroups {
  const { value: groups, problems } = read(root);
  throwProblems(SYNONYMS_FILE, [...problems, ...sayingNothing(groups)]);
  return groups;
}
