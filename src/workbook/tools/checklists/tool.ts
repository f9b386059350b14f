import { defineTool, labelled } from '../descriptor/index.ts';
import { STATE_WORDS } from './labels.ts';
import { CALENDAR, ITEMS, MEETINGS } from './tables.ts';

/** The checklists of the playbook. Their pages belong to the tracks. */
export const checklists = defineTool({
  id: 'checklists',
  title: 'Checklists',
  tables: [
    labelled(ITEMS, 'Checklists', {
      state: { label: 'state', values: STATE_WORDS },
      reason: 'reason',
      note: 'note',
      owner: 'owner',
      due: 'due day',
      evidence: 'evidence link',
      decision: 'decision',
    }),
    labelled(MEETINGS, 'Meeting agenda', (cell) => cell, { playbook: true, unnamed: 'The next meeting' }),
    labelled(CALENDAR, 'Calendar files', {}),
  ],
});
