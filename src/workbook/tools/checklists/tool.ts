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
    }),
    labelled(
      MEETINGS,
      'Meeting agenda',
      { date: 'date of the meeting', place: 'place', present: 'people present', minutes: 'minutes by' },
      { playbook: true, unnamed: 'The next meeting' },
    ),
    labelled(
      DECISIONS,
      'Meeting agenda',
      { decision: 'decision' },
      { playbook: true, unnamed: 'An item whose words are not known here' },
    ),
    labelled(CALENDAR, 'Calendar files', {}),
  ],
});
