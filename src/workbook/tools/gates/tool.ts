import { defineTool, labelled } from '../descriptor/index.ts';
import { VERDICT_WORDS } from './labels.ts';
import { GATES } from './tables.ts';

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
  ],
  url: '/workbook/gates/',
});
