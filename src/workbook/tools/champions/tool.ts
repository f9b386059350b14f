import { defineTool, labelled } from '../descriptor/index.ts';
import { RATINGS } from './tables.ts';

export const champions = defineTool({
  id: 'champions',
  title: 'Champion matrix',
  tables: [
    labelled(RATINGS, 'Champion matrix', {
      rating: { label: 'rating', values: { unrated: 'not rated' } },
      basis: 'evidence for the rating',
    }),
  ],
  url: '/workbook/champions/',
});
