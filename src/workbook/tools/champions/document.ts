/** The files of the champion matrix. Loaded with `import()` when the reader wants one. */
import { type Block, csvTable, type DocumentFile, fileName, type TextFile } from '../../documents/index.ts';
import { closeBidi, plain } from '../../text/index.ts';
import { nameOf } from '../people/index.ts';
import { type Candidate, differencesIn, formerMembers, presentSet } from './candidates.ts';
import { coverageOf, lossOf, rankGains } from './coverage.ts';
import { COMMITMENT_WORDS, COVER_WORDS, PLACE_WORDS, rangeWords, ratingWords } from './labels.ts';
import type { RatingBy } from './ratings.ts';
import {
  type ChampionsInput,
  championsSay,
  coverageSentence,
  gainSentences,
  lossSentences,
  namesOf,
} from './sentences.ts';

/** What raters entered in one criterion. */
interface Entered {
  readonly title: string;
  readonly entries: readonly RatingBy[];
}

/** What was entered about a candidate: the criteria of the playbook, then those that it no longer has. */
function enteredOn({ criteria }: ChampionsInput, { rows }: Candidate): Entered[] {
  const known = new Set(criteria.map(({ id }) => id));
  const entriesOf = (id: string) =>
    (rows.get(id) ?? []).filter(({ rating, basis }) => rating !== 'unrated' || basis.trim() !== '');
  return [
    ...criteria.map(({ id, title }) => ({ title, entries: entriesOf(id) })),
    ...[...rows.keys()]
      .filter((id) => !known.has(id))
      .flatMap((id) => {
        const entries = entriesOf(id);
        const [first] = entries;
        if (first === undefined) return [];
        return [{ title: `${first.text || id} (no longer in the playbook)`, entries }];
      }),
  ];
}

/** `Bea`, `Bea, earlier`; `''` where there is nothing to tell apart. */
function raterWords({ raters }: ChampionsInput, { rater, replaced }: RatingBy): string {
  return [raters.get(rater) ?? '', ...(replaced ? ['earlier'] : [])].filter((part) => part !== '').join(', ');
}

const ratingOf = ({ rating }: Pick<RatingBy, 'rating'>): number | undefined =>
  rating === 'unrated' ? undefined : Number(rating);

/** The matrix as a table: a row for each candidate and criterion, and for each rater where several rated. */
export function championsCsv(input: ChampionsInput): TextFile {
  const { details, candidates, today } = input;
  const head = [
    'Initiative',
    'As of',
    'Candidate',
    'Kind',
    'Works at',
    'Use case',
    'Commitment',
    'Last day',
    'Place',
    'Criterion',
    'Rating',
    'Evidence',
    'Note on the candidate',
    'Rater',
  ];
  const rows = candidates.flatMap((candidate) =>
    enteredOn(input, candidate).flatMap(({ title, entries }) =>
      (entries.length === 0 ? [undefined] : entries).map((one) => [
        details.name,
        today,
        nameOf(candidate),
        candidate.kind,
        candidate.organization,
        candidate.useCase,
        COMMITMENT_WORDS[candidate.commitment],
        candidate.leaves,
        PLACE_WORDS[candidate.champion],
        title,
        one === undefined ? '' : (ratingOf(one)?.toString() ?? ''),
        one?.basis ?? '',
        candidate.note,
        one === undefined ? '' : raterWords(input, one),
      ]),
    ),
  );
  return {
    name: fileName(`${details.name} champion matrix`, today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([head, ...rows]),
    says: championsSay(input),
  };
}

/** The matrix, what the set covers, who would add what, and the evidence, as a document. */
export function championsDocument(input: ChampionsInput): DocumentFile {
  const { details, criteria, candidates, raters, today } = input;
  const ids = criteria.map(({ id }) => id);
  const set = presentSet(candidates, today);
  const former = formerMembers(candidates, today);
  const considered = candidates.filter(({ champion }) => champion === 'considered');
  const names = namesOf(candidates, criteria);
  const differences = differencesIn(ids, candidates).map(({ candidate, criterion, entries }) => {
    const said = entries.map((one) => `${raters.get(one.rater) ?? ''} ${ratingWords(ratingOf(one))}`);
    return `${names.person(candidate.id)}, ${names.criterion(criterion)}: ${said.map(closeBidi).join(', ')}`;
  });
  const head = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
  const list = (items: readonly string[]): Block => ({ kind: 'list', items });
  return {
    name: `${details.name} champion matrix`,
    today,
    says: championsSay(input),
    document: {
      title: `Champion matrix: ${closeBidi(details.name)}`,
      about: `As of ${today}. Private: ratings are about fit for this work, not about anybody’s worth.`,
      blocks: [
        head(1, 'Ratings'),
        {
          kind: 'table',
          head: ['Criterion', ...candidates.map(({ id }) => names.person(id))],
          rows: [
            ['Place', ...candidates.map(({ champion }) => PLACE_WORDS[champion])],
            ...criteria.map(({ id, title }) => [
              title,
              ...candidates.map(({ ratings, highest }) =>
                highest.has(id)
                  ? `${rangeWords(ratings.get(id), highest.get(id))}, raters differ`
                  : ratingWords(ratings.get(id)),
              ),
            ]),
          ],
        },
        ...(differences.length === 0 ? [] : [head(1, 'Where raters differ'), list(differences)]),
        head(1, 'What the set covers'),
        list(
          coverageOf(ids, set).map(
            (one) =>
              `${names.criterion(one.criterion)} (${COVER_WORDS[one.state]}): ${plain(coverageSentence(one, names))}`,
          ),
        ),
        ...(set.length === 0
          ? []
          : [
              head(1, 'If someone leaves'),
              list(
                set.map(
                  ({ id, leaves }) =>
                    `${names.person(id)}${leaves === '' ? '' : ` (last day ${leaves})`}: ${lossSentences(lossOf(ids, set, id), names).join(' ')}`,
                ),
              ),
            ]),
        ...(former.length === 0
          ? []
          : [
              head(1, 'Last day has passed'),
              list(former.map(({ id, leaves }) => `${names.person(id)}, ${leaves}`)),
            ]),
        ...(considered.length === 0
          ? []
          : [
              head(1, 'Who would add most'),
              list(
                rankGains(ids, set, considered).map(
                  (gain) => `${names.person(gain.id)}: ${gainSentences(gain, names, ids.length).join(' ')}`,
                ),
              ),
            ]),
        head(1, 'Evidence'),
        ...candidates.flatMap((candidate): Block[] => [
          head(2, names.person(candidate.id)),
          {
            kind: 'paragraph',
            text: [
              candidate.kind,
              candidate.organization,
              candidate.useCase,
              COMMITMENT_WORDS[candidate.commitment],
              candidate.leaves === '' ? '' : `until ${candidate.leaves}`,
            ]
              .filter((part) => part.trim() !== '')
              .map(closeBidi)
              .join('; '),
          },
          ...quote(candidate.note),
          ...enteredOn(input, candidate).flatMap(({ title, entries }) =>
            entries.flatMap((one): Block[] => {
              const rater = closeBidi(raterWords(input, one));
              const by = rater === '' ? '' : ` (${rater})`;
              return [
                { kind: 'paragraph', text: `${title}: ${ratingWords(ratingOf(one))}${by}` },
                ...quote(one.basis),
              ];
            }),
          ),
        ]),
      ],
    },
  };
}

function quote(text: string): Block[] {
  return text.trim() === '' ? [] : [{ kind: 'quote', text }];
}
