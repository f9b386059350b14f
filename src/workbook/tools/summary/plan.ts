import { type Block, typed } from '../../documents/index.ts';
import { readDetails } from '../../engine/index.ts';
import { amountText, figuresText, inPhase, phaseName, phaseSpan, readPlan } from '../staffing/index.ts';
import type { SummaryInput } from './input.ts';

/** The staffing plan in figures, by phase. */
export function plan({ initiative, roles }: SummaryInput): Block[] {
  const read = readPlan(initiative, roles);
  if (read.phases.length === 0) return [];
  const { startDate } = readDetails(initiative);
  return [
    { kind: 'paragraph', text: figuresText({ plan: read }) },
    {
      kind: 'table',
      head: ['Phase', 'When', 'Person-months'],
      rows: read.phases.map((phase) => [
        typed(phaseName(phase)),
        phaseSpan(startDate, phase),
        amountText(inPhase(read, phase, read.roles)),
      ]),
      widths: [4, 4, 2],
    },
  ];
}
