import { defineTool, labelled } from '../descriptor/index.ts';
import { DECISION_WORDS, VERDICT_WORDS } from './labels.ts';
import { GATE_DECISIONS, GATES } from './tables.ts';

export const gates = defineTool({
  id: 'gates',
  title: 'Stage gate readiness',
  tables: [
    labelled(
      GATES,
      'Stage gate readiness',
      {
        verdict: { label: 'decision', values: VERDICT_WORDS },
        answer: 'answer',
      },
      { playbook: true, unnamed: 'A criterion whose words are not known here' },
    ),
    labelled(
      GATE_DECISIONS,
      'Stage gate readiness',
      (cell) => (cell === 'decision' ? { label: 'decision', values: DECISION_WORDS } : cell),
      { playbook: true },
    ),
  ],
  url: '/workbook/gates/',
});
