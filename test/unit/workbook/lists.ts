import type { ListDefinition } from '../../../src/workbook/tools/checklists/lists.ts';

/** Two small lists as the content gives them. */
export const LISTS: readonly ListDefinition[] = [
  {
    id: 'readiness',
    title: 'Readiness',
    items: [
      { id: 'r/lead', text: 'A credible organization will lead' },
      { id: 'r/money', text: 'Funding is in sight', link: '/start/' },
    ],
  },
  {
    id: 'community-building',
    title: 'Community building',
    sections: [
      { id: 'lead', title: 'Leadership' },
      { id: 'govern', title: 'Governance' },
    ],
    items: [
      { id: 't1/lead-committed', text: 'A named person leads', section: 'lead', link: '/champions/#commit' },
      { id: 't1/ip', text: 'Ownership of outputs is agreed', section: 'govern', link: '/governance/' },
      { id: 't1/member-model', text: 'Fees are fixed', section: 'govern' },
    ],
  },
];
