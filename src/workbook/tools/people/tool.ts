import { defineTool, labelled } from '../descriptor/index.ts';
import { PEOPLE } from './tables.ts';

/** People and organizations: entered once, on the pages of champions and of roles. */
export const people = defineTool({
  id: 'people',
  title: 'People and organizations',
  tables: [
    labelled(
      PEOPLE,
      'People and organizations',
      {
        name: 'name',
        kind: { label: 'kind', values: { person: 'person', organization: 'organization' } },
        organization: 'organization',
        group: 'stakeholder group',
        useCase: 'use case',
        commitment: {
          label: 'commitment',
          values: { none: 'none', spoken: 'spoken', written: 'in writing' },
        },
        leaves: 'last day',
        champion: {
          label: 'place in the champion matrix',
          values: { no: 'not a candidate', considered: 'considered', chosen: 'in the present set' },
        },
        note: 'note',
      },
      { unnamed: 'Someone without a name', removed: 'Someone who was removed' },
    ),
  ],
});
