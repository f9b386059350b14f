import { champions } from './champions.ts';
import { openDecisions } from './decisions.ts';
import { stage } from './gates.ts';
import { aim, governance } from './governance.ts';
import type { SummaryInput, SummaryPart } from './input.ts';
import { list } from './list.ts';
import { lastMeeting } from './meeting.ts';
import { plan } from './plan.ts';
import { steps } from './steps.ts';

/** The parts of a summary in their order, also those for which nothing is entered. */
export function summaryParts(input: SummaryInput): SummaryPart[] {
  return [
    {
      title: 'Aim',
      url: '/workbook/charter/',
      missing: 'The objective is not written yet.',
      blocks: aim(input),
    },
    {
      title: 'Champions',
      url: '/workbook/champions/',
      missing: 'Nobody is chosen yet.',
      blocks: champions(input),
    },
    {
      title: 'Governance',
      url: '/workbook/charter/',
      missing: 'No part of the charter is written yet.',
      blocks: governance(input),
    },
    {
      title: 'Stage and gates',
      url: '/workbook/gates/',
      missing: 'No criterion of a gate is decided yet.',
      blocks: stage(input),
    },
    {
      title: 'Plan in figures',
      url: '/workbook/staffing/',
      missing: 'No phase is planned yet.',
      blocks: plan(input),
    },
    ...lastMeeting(input),
    ...decisions(input),
    {
      title: 'Next steps',
      url: '/workbook/agenda/',
      missing: 'No checklist item has an owner, a date or a state yet.',
      blocks: steps(input),
    },
  ];
}

/** Left out while nothing waits for a decision: nothing is missing then. */
function decisions({ initiative, today }: SummaryInput): SummaryPart[] {
  const blocks = list(openDecisions(initiative, today).map(({ words }) => `${words}.`));
  return blocks.length === 0 ? [] : [{ title: 'Open decisions', url: '/workbook/', missing: '', blocks }];
}
