import { counted, listParts } from '../../../shared/words.ts';
import type { Details } from '../../engine/index.ts';
import { closeBidi, type Sentence } from '../../text/index.ts';
import { nameOf } from '../people/index.ts';
import { type Authors, distinctNames } from '../authors/index.ts';
import type { Candidate } from './candidates.ts';
import { type Coverage, type Difference, type Gain, type Loss, type Step, STRONG } from './coverage.ts';
import { rangeWords, ratingWords } from './labels.ts';

/** The names of people and criteria in sentences, by id. */
export interface Names {
  readonly person: (id: string) => string;
  readonly criterion: (id: string) => string;
}

/** The input of all files of the champion matrix. */
export interface ChampionsInput {
  readonly details: Details;
  readonly criteria: readonly { readonly id: string; readonly title: string }[];
  readonly candidates: readonly Candidate[];
  /** What to call each rater: see `ratersOf`. */
  readonly raters: ReadonlyMap<string, string>;
  readonly today: string;
}

/**
 * The names of all who rated; nothing to say where one person rated alone and has not given a name.
 * @param reader set where only the reader's own ratings need no name
 */
export function ratersOf(
  candidates: readonly Candidate[],
  authors: Authors,
  reader?: string,
): ReadonlyMap<string, string> {
  const raters = candidates.flatMap(({ rows }) => [...rows.values()].flat().map(({ rater }) => rater));
  const names = distinctNames(authors, raters);
  const [only = ''] = names.keys();
  const alone = names.size === 1 && authors.nameOf(only) === '' && only === (reader ?? only);
  return alone ? new Map() : names;
}

/** A description of the files, and what to be careful about. */
export function championsSay({ candidates }: ChampionsInput): string {
  return `${counted(candidates.length, 'candidate')} with names, commitments, ratings and evidence. Ratings are private: give the file only to those who choose the champions.`;
}

/** The names of candidates and criteria in sentences. */
export function namesOf(candidates: readonly Candidate[], criteria: ChampionsInput['criteria']): Names {
  const people = new Map(candidates.map((candidate) => [candidate.id, closeBidi(nameOf(candidate))]));
  const titles = new Map(criteria.map(({ id, title }) => [id, title]));
  return { person: (id) => people.get(id) ?? id, criterion: (id) => titles.get(id) ?? id };
}

/** `Ann, Bo and Cy`. */
const people = (ids: readonly string[], names: Names): Sentence =>
  listParts(ids.map(names.person)).map(({ type, value }) => (type === 'element' ? { name: value } : value));

/** How a set covers one criterion, and what to do: the advice is that of the guide's grid. */
export function coverageSentence(coverage: Coverage, names: Names): Sentence {
  return [...coverWords(coverage, names), ...coverage.differ.flatMap((one) => differenceWords(one, names))];
}

/** Ratings two points apart: by the guide's grid, evidence is missing then. */
const FAR_APART = 2;

function differenceWords({ id, lowest, highest }: Difference, names: Names): Sentence {
  const far = highest - lowest >= FAR_APART ? ' Evidence is missing: ask the candidate again.' : '';
  return [
    ' Raters differ on ',
    { name: names.person(id) },
    `, ${rangeWords(lowest, highest)}: the lowest counts.${far}`,
  ];
}

function coverWords(coverage: Coverage, names: Names): Sentence {
  const { state, best, by, solid } = coverage;
  const strong: Sentence =
    best === STRONG ? ['Strong (3): ', ...people(by, names), '.'] : ['Nobody covers it strongly (3).'];
  switch (state) {
    case 'unrated':
      return ['Nobody in the set is rated on it.'];
    case 'gap':
      return [`The best is ${ratingWords(best)}: look for a champion with this quality.`];
    case 'risk':
      return [
        'Covered only by ',
        ...people(solid, names),
        ': find a second person, or name a deputy. ',
        ...strong,
      ];
    case 'covered':
      return ['Covered by ', ...people(solid, names), '. ', ...strong];
  }
}

/** `Command attention from 1 some to 3 strong (+2)`. */
function rise({ criterion, from, to }: Step, names: Names): string {
  return `${names.criterion(criterion)} from ${ratingWords(from)} to ${ratingWords(to)} (+${(to ?? 0) - (from ?? 0)})`;
}

/** What someone would add, one sentence for each fact; the first is the total. */
export function gainSentences({ raises, points, seconds, rated }: Gain, names: Names, all: number): string[] {
  if (rated === 0) return ['Not rated yet, so nothing can be said.'];
  return [
    points === 0
      ? 'Raises no criterion beyond what the set has.'
      : `Adds ${counted(points, 'point')} on ${counted(raises.length, 'criterion', 'criteria')}.`,
    ...(raises.length === 0 ? [] : [`Raises ${raises.map((step) => rise(step, names)).join('; ')}.`]),
    ...(seconds.length === 0
      ? []
      : [`Would be the second person for ${seconds.map(names.criterion).join('; ')}.`]),
    ...(rated < all ? [`Rated on ${rated} of ${all} only: the rest may add more.`] : []),
  ];
}

/** What the set loses when someone leaves. */
export function lossSentences({ falls, alone }: Loss, names: Names): string[] {
  const sentences = falls.map(
    ({ criterion, from, to }) =>
      `${names.criterion(criterion)} falls from ${ratingWords(from)} to ${to === undefined ? 'nobody' : ratingWords(to)}.`,
  );
  if (alone.length > 0)
    sentences.push(`Only one person is left for ${alone.map(names.criterion).join('; ')}.`);
  return sentences.length > 0 ? sentences : ['The set covers as much as before.'];
}
