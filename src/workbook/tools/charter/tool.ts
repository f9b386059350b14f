import { defineTool, labelled } from '../descriptor/index.ts';
import { CHARTER } from './tables.ts';

export const charter = defineTool({
  id: 'charter',
  title: 'Governance charter',
  tables: [
    labelled(
      CHARTER,
      'Governance charter',
      {
        text: 'text',
        status: { label: 'state', values: { '': 'not chosen' } },
        began: 'sample texts it began from',
      },
      { playbook: true },
    ),
  ],
  url: '/workbook/charter/',
});
