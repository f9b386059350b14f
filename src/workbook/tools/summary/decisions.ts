import { counted, plural } from '../../../shared/words.ts';
import { type Initiative, readDetails, readRows } from '../../engine/index.ts';
import { champions, presentSet, readCandidates } from '../champions/index.ts';
import { CHARTER, charter, gapsIn, statusOf } from '../charter/index.ts';
import { GATES, gates } from '../gates/index.ts';

/** Something that people have begun and not decided. */
export interface OpenDecision {
  readonly id: string;
  readonly words: string;
  /** Where it is decided, from the root of the site. */
  readonly url: string;
}

/** What is begun and not decided in the tools: whoever is considered, drafts, and criteria that are not met yet. */
export function openDecisions(initiative: Initiative, today: string): OpenDecision[] {
  const candidates = readCandidates(initiative);
  const considered = candidates.filter(({ champion }) => champion === 'considered').length;
  const parts = [...readRows(initiative, CHARTER).values()];
  const drafts = parts.filter((row) => statusOf(row) === 'draft').length;
  const unfilled = parts.filter((row) => statusOf(row) === 'agreed' && gapsIn(row.text).length > 0).length;
  const notYet = [...readRows(initiative, GATES).values()].filter(
    ({ verdict }) => verdict === 'not-yet',
  ).length;
  const host =
    readDetails(initiative).host === 'undecided' && presentSet(candidates, today).length + drafts > 0;
  const counts = [
    [
      'champions',
      champions.url,
      counted(considered, 'candidate'),
      considered,
      'considered as champion and neither chosen nor declined',
    ],
    ['charter', charter.url, partsOf(drafts), drafts, 'in draft and not agreed'],
    ['brackets', charter.url, partsOf(unfilled), unfilled, 'agreed with places still in brackets'],
    [
      'gates',
      gates.url,
      `${counted(notYet, 'criterion', 'criteria')} of the stage gates`,
      notYet,
      'not met yet',
    ],
  ] as const;
  return [
    ...counts.flatMap(([id, url, what, count, rest]) =>
      count === 0 ? [] : [{ id, url, words: `${what} ${plural(count, 'is', 'are')} ${rest}` }],
    ),
    ...(host
      ? [
          {
            id: 'host',
            url: '/workbook/',
            words: 'Whether you join an accelerator or run your own scheme is undecided',
          },
        ]
      : []),
  ];
}

const partsOf = (count: number): string => `${counted(count, 'part')} of the charter`;
