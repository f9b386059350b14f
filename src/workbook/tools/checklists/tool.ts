import { defineTool, labelled } from '../descriptor/index.ts';
import { STATE_WORDS } from './labels.ts';
import { CALENDAR, DECISIONS, ITEMS, MEETINGS } from './tables.ts';

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
    labelled(
      MEETINGS,
      'Meeting agenda',
      { date: 'date', place: 'place', present: 'present', minutes: 'minutes' },
      { playbook: true, unnamed: 'A meeting', removed: 'A meeting that was removed' },
    ),
    labelled(DECISIONS, 'Meeting agenda, minutes', { decision: 'decision' }, { playbook: true }),
    labelled(CALENDAR, 'Calendar files', {}),
  ],
});
