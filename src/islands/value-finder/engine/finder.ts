/**
 * Finds value statements for typed queries.
 *
 * MiniSearch (7.2.0) was tried first with the same words, fields and stems, and rejected, because:
 * - it sums the scores of a word, its completions and its synonyms, so that a statement with many of them beats the right one;
 * - it counts two swapped letters as two errors, and uses every word within the distance instead of the nearest;
 * - it has no phrases, stakeholders or directions, which most queries contain;
 * - of the queries in test/unit/islands/value-finder at that time it answered 83 to 89 of 100 at once,
 *   and this finder 97 to 100. Now this one answers 91 to 98 of 100, of more and harder queries.
 */
import { type Findable, type Stakeholder, type Lexicon, lexiconOf, type Posting } from './lexicon.ts';
import { emptyModel, type QueryModel } from './query-model.ts';
import { type Question, questionOf, type Wanted } from './question.ts';
import { nearest, oneSpelling, type SynonymGroups } from '../../../language/index.ts';

/** A statement that answers a query. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Stems to highlight in its text. */
  readonly marks: ReadonlySet<string>;
  /** Matches only in its keywords or its sample queries: the typed word and the keyword. */
  readonly because: readonly { readonly typed: string; readonly keyword: string }[];
  /** Whether the query names its stakeholder. */
  readonly named: boolean;
}

/** The answer of the finder: how it read the query, and the ranked statements. */
export interface Answer extends Question {
  readonly hits: readonly Hit[];
}

/** Weights, tuned on the test set in test/unit/islands/value-finder. */
const IN_STAKEHOLDER = 4;
const OTHER_STAKEHOLDER = 0.35;
/** A stakeholder whose best statement holds the rarest other word less strongly than this share of the best statement is not about that word. */
const WEAK_SHARE = 0.75;
const NAMES_STAKEHOLDER = 0.3;
const DIRECTION = 1.8;
const PAIR = 0.9;
/** A word of the sample queries counts a little less than one of the statement itself. */
const QUERY_SHARE = 0.6;
/** From this weight on, a word found only in sample queries is shown as a reason; in nats. */
const REASON_WEIGHT = 1;
const SYNONYM = 0.55;
const ONLY_SYNONYM = 0.75;
const COMPLETION = 0.7;
/** Statements that score less than this share of the best are left out. */
const LEAST_SHARE = 0.4;
/** The share of letters that may differ in a word that is only suggested. */
const FAR = 0.45;

const noMarks: Hit['marks'] = new Set();
const noReasons: Hit['because'] = [];
const hit = (id: string, score: number, named: boolean, marks = noMarks, because = noReasons): Hit => ({
  id,
  score,
  marks,
  because,
  named,
});

interface Match {
  readonly strength: number;
  readonly stem: string;
  readonly posting: Posting;
}

/** How strongly each statement matches a wanted word: by itself, its completions while it is being typed, and its synonyms. */
function matchesOf({ stems, word, open, trust }: Wanted, lexicon: Lexicon): Map<string, Match> {
  const found = new Map<string, Match>();
  const take = (stem: string, weight: number): void => {
    for (const [id, posting] of lexicon.postings.get(stem) ?? []) {
      const strength = weight * posting.weight * trust;
      if (strength > (found.get(id)?.strength ?? 0)) found.set(id, { strength, stem, posting });
    }
  };
  for (const stem of stems) {
    take(stem, 1);
    if (open && word.length > 1)
      for (const [known, { stem: whole }] of lexicon.vocabulary)
        if (known.startsWith(word)) take(whole, COMPLETION);
    const weight = lexicon.postings.has(stem) ? SYNONYM : ONLY_SYNONYM;
    for (const synonym of lexicon.synonyms.get(stem) ?? []) take(synonym, weight);
  }
  return found;
}

/** Inverse document frequency of a word. Counted over the statements that match it well, if there are any. */
function idf(matches: ReadonlyMap<string, Match>, total: number): number {
  const strengths = [...matches.values()].map(({ strength }) => strength);
  const well = strengths.filter((strength) => strength > 0.8).length;
  return Math.log(1 + total / Math.max(well || strengths.length, 1));
}

/** The stakeholders that a wanted word names, or may name once it is complete. */
function stakeholdersOf({ word, stems, stakeholders, open }: Wanted, lexicon: Lexicon): ReadonlySet<string> {
  const isWord = stems.some((stem) => lexicon.postings.has(stem));
  if (stakeholders.size > 0 || !open || isWord || word.length < 3) return stakeholders;
  const names = [...lexicon.stakeholders].filter(([name]) => name.startsWith(word));
  return new Set(names.flatMap(([, ids]) => [...ids]));
}

/** Returns a finder for statements and stakeholders: a function from a typed query to ranked statements. */
export function makeFinder(
  statements: readonly Findable[],
  stakeholders: readonly Stakeholder[],
  synonyms: SynonymGroups,
  model: QueryModel = emptyModel,
) {
  const lexicon = lexiconOf(statements, stakeholders, synonyms, model);

  /** The weights of a wanted word for the statements by the sample queries; an incomplete word has none yet. */
  function queryWeights({ stems, trust, open }: Wanted): ReadonlyMap<string, number> {
    const weights = new Map<string, number>();
    if (open && trust < 1) return weights;
    for (const stem of stems)
      for (const [id, weight] of model.weights.get(stem) ?? [])
        weights.set(id, Math.max(weight, weights.get(id) ?? 0));
    return weights;
  }

  function find(typed: string): Answer {
    const question = questionOf(typed, lexicon);
    const { wanted, direction, comesFrom, asksWho, unknown } = question;
    const looked = wanted.map((one) => {
      const matches = matchesOf(one, lexicon);
      return {
        one,
        matches,
        spoken: queryWeights(one),
        stakeholders: stakeholdersOf(one, lexicon),
        weight: idf(matches, statements.length),
      };
    });
    const stems = wanted.flatMap((one) => one.stems);
    const pairs = stems.slice(1).flatMap((stem, i) => lexicon.pairs.get(`${stems[i] ?? ''} ${stem}`) ?? []);
    const named = looked.some((look) => look.stakeholders.size > 0);
    const onlyNames = looked.every((look) => look.one.stakeholders.size > 0);
    const inNamed = ({ stakeholder }: Findable): boolean =>
      looked.some((look) => look.stakeholders.has(stakeholder));
    const [rarest] = looked
      .filter(({ one, matches }) => one.stakeholders.size === 0 && matches.size > 0)
      .sort((a, b) => b.weight - a.weight);
    const strongest = (all: readonly Findable[]): number =>
      all.reduce((most, { id }) => Math.max(most, rarest?.matches.get(id)?.strength ?? 0), 0);
    const ours = statements.filter((one) => inNamed(one) && (direction ?? one.direction) === one.direction);
    /** "Charts from hospitals": what hospitals give is not about charts, so others receive them. */
    const reversed = comesFrom && strongest(ours) < strongest(statements) * WEAK_SHARE;
    const isAhead = (one: Findable): boolean =>
      reversed
        ? one.direction === 'receives' && !inNamed(one)
        : (direction ?? one.direction) === one.direction;

    const hits = statements.map((statement): Hit => {
      // Most statements need neither, so they are made when they are.
      let marks: Set<string> | undefined;
      let because: { typed: string; keyword: string }[] | undefined;
      let score = 0;
      let inStakeholder = 0;
      for (const { one, matches, stakeholders: steer, weight, spoken: weights } of looked) {
        const match = matches.get(statement.id);
        const isName = one.stakeholders.size > 0;
        if (!reversed && steer.has(statement.stakeholder))
          inStakeholder = Math.max(
            inStakeholder,
            IN_STAKEHOLDER * one.trust * (asksWho && !onlyNames ? OTHER_STAKEHOLDER : 1),
          );
        const spoken = onlyNames ? 0 : (weights.get(statement.id) ?? 0);
        score += QUERY_SHARE * spoken * one.trust;
        if (!match && !isName && spoken > REASON_WEIGHT)
          (because ??= []).push({ typed: one.word, keyword: model.words.get(one.word) ?? one.word });
        if (!match) continue;
        // In a question about what a stakeholder gives, it does not matter which statement mentions it.
        const share = !isName ? 1 : direction === undefined ? NAMES_STAKEHOLDER : 0;
        score += match.strength * weight * share;
        if (match.posting.keyword === undefined) (marks ??= new Set()).add(match.stem);
        else if (!isName) (because ??= []).push({ typed: one.word, keyword: match.posting.keyword });
      }
      const inPairs = pairs.reduce((count, pair) => count + Number(pair.has(statement.id)), 0);
      const ahead = isAhead(statement);
      // A query of stakeholders and direction alone is answered by the statements that match both.
      if (onlyNames && ((named && inStakeholder === 0) || !ahead))
        return hit(statement.id, 0, false, marks, because);
      score += inStakeholder + inPairs * PAIR;
      if (direction !== undefined && ahead && (score > 0 || onlyNames)) score += DIRECTION;
      return hit(statement.id, score, inStakeholder > 0, marks, because);
    });
    const hasQuestion = wanted.length > 0 || direction !== undefined || unknown.length > 0;
    const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
    return {
      ...question,
      hits: hasQuestion
        ? hits
            .filter(({ score }) => score > 0 && score >= best * LEAST_SHARE)
            .sort((a, b) => b.score - a.score)
        : hits,
    };
  }

  /** Suggestions for an unknown word, for the reader to choose from: further away than a correction may be. */
  function suggest(word: string): string[] {
    const known = [...lexicon.vocabulary]
      .filter(([, { stem }]) => lexicon.postings.has(stem))
      .map(([spelt]) => spelt);
    const near = nearest(oneSpelling(word), known, Math.ceil(word.length * FAR));
    return [...new Set(near.map((one) => lexicon.vocabulary.get(one.word)?.written ?? one.word))].slice(0, 3);
  }

  return { find, suggest };
}
