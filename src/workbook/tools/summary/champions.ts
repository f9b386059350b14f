import { counted } from '../../../shared/words.ts';
import { type Block, typed } from '../../documents/index.ts';
import { COMMITMENT_WORDS, coverageOf, coverCounts, presentSet, readCandidates } from '../champions/index.ts';
import { nameOf } from '../people/index.ts';
import type { SummaryInput } from './input.ts';

/** Who the champions are, what each is good at, and what nobody covers. */
export function champions({ initiative, criteria, today }: SummaryInput): Block[] {
  const set = presentSet(readCandidates(initiative), today);
  if (set.length === 0) return [];
  const coverage = coverageOf(
    criteria.map(({ id }) => id),
    set,
  );
  const { covered, risk } = coverCounts(coverage);
  const titleOf = new Map(criteria.map(({ id, title }) => [id, title]));
  const lacking = coverage.flatMap(({ state, criterion }) =>
    state === 'gap' || state === 'unrated' ? [titleOf.get(criterion) ?? criterion] : [],
  );
  return [
    {
      kind: 'table',
      head: ['Champion', 'Commitment', 'Solid or strong in'],
      rows: set.map((one) => [
        typed([nameOf(one), one.organization.trim()].filter((part) => part !== '').join(', ')),
        COMMITMENT_WORDS[one.commitment],
        coverage
          .flatMap(({ solid, criterion }) =>
            solid.includes(one.id) ? [titleOf.get(criterion) ?? criterion] : [],
          )
          .join('; ') || 'nothing rated yet',
      ]),
      widths: [3, 2, 5],
    },
    {
      kind: 'paragraph',
      text: `${covered} of ${counted(criteria.length, 'quality', 'qualities')} ${covered === 1 ? 'is' : 'are'} covered by two or more, ${risk} by one only.${lacking.length === 0 ? '' : ` Nobody covers: ${lacking.join('; ')}.`}`,
    },
  ];
}
