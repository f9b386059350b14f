import { defineTool, labelled } from '../descriptor/index.ts';
import { BRIEF_LINES, BRIEFS } from './tables.ts';

export const brief = defineTool({
  id: 'brief',
  title: 'Value brief',
  tables: [
    labelled(
      BRIEFS,
      'Value brief',
      {
        title: 'title',
        groups: 'stakeholder groups',
        opening: 'opening',
        ask: 'request',
        askBy: 'day of the request',
      },
      { unnamed: 'A brief without a title', removed: 'A brief that was removed' },
    ),
    labelled(
      BRIEF_LINES,
      'Value brief, statements',
      {
        chosen: { label: 'use in the brief', values: { true: 'used', false: 'left out' } },
        place: 'order of the statements',
        words: 'own words',
        proof: 'evidence',
        proofLink: 'link to the evidence',
      },
      { unnamed: 'A statement of the playbook' },
    ),
  ],
  url: '/workbook/brief/',
});
