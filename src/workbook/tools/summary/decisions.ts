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

/** Where each is decided. */
const PAGES: Readonly<Record<string, string>> = {
  champions: champions.url,
  charter: charter.url,
  'charter-gaps': charter.url,
  gates: gates.url,
  host: '/workbook/',
};

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
  const all: readonly (readonly [string, boolean, string])[] = [
    [
      'champions',
      considered > 0,
      `${counted(considered, 'candidate')} ${plural(considered, 'is', 'are')} considered as champion and neither chosen nor declined`,
    ],
    [
      'charter',
      drafts > 0,
      `${counted(drafts, 'part')} of the charter ${plural(drafts, 'is', 'are')} in draft and not agreed`,
    ],
    [
      'charter-gaps',
      unfilled > 0,
      `${counted(unfilled, 'part')} of the charter ${plural(unfilled, 'is', 'are')} agreed with places still in brackets`,
    ],
    [
      'gates',
      notYet > 0,
      `${counted(notYet, 'criterion', 'criteria')} of the stage gates ${plural(notYet, 'is', 'are')} not met yet`,
    ],
    ['host', host, 'Whether you join an accelerator or run your own scheme is undecided'],
  ];
  return all.flatMap(([id, holds, words]) => (holds ? [{ id, words, url: PAGES[id] ?? '' }] : []));
}
