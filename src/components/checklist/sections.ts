import type { Catalog } from '../../catalog/catalog.ts';

type List = Catalog['checklists'][number];

/** The sections of a list with their items; what belongs to none comes last. */
export const sectionsOf = ({ sections, items }: List) =>
  [
    ...sections.map((section) => ({
      ...section,
      items: items.filter((item) => item.section === section.id),
    })),
    { id: 'more', title: 'More', items: items.filter((item) => item.section === undefined) },
  ].filter((section) => section.items.length > 0);

/** The headings of a list, for the contents of its page. */
export const headingsOf = (list: List) => [
  ...sectionsOf(list).map(({ id, title }) => ({ depth: 2, slug: `section-${id}`, text: title })),
  ...(list.sections.some(({ advice }) => advice !== undefined)
    ? [{ depth: 2, slug: 'advice', text: 'What your answers mean' }]
    : []),
];
