import { ITEM_STATES, STATE_WORDS } from '../../workbook/tools/checklists/index.ts';
import type { SheetList } from './lists.ts';

interface Props {
  readonly lists: readonly SheetList[];
  /** The address of the site's root, printed so that readers can find the guidance again. */
  readonly site: string;
}

/** Checklists as paper forms, without anything that the reader entered. */
export function BlankSheet({ lists, site }: Props) {
  return (
    <>
      {lists.map((list) => (
        <article key={list.id} class="sheet blank" aria-labelledby={`blank-${list.id}`} data-sheet="blank">
          <h2 id={`blank-${list.id}`}>{list.title}</h2>
          <p>{list.intro}</p>
          <p class="lines">
            {['Initiative', 'Date', 'Present'].map((word) => (
              <span key={word} class="line">
                {word}
              </span>
            ))}
          </p>
          {sectionsOf(list).map(({ id, title, items }) => (
            <section key={id}>
              {title !== '' && <h3>{title}</h3>}
              <ol>
                {items.map((item) => (
                  <li key={item.id} data-blank-item={item.id}>
                    <p class="item">{item.text}</p>
                    <p class="muted">{item.why}</p>
                    <p class="tick-boxes">
                      {ITEM_STATES.map((state) => (
                        <span key={state} class="box">
                          {STATE_WORDS[state]}
                        </span>
                      ))}
                      <span class="line">Owner</span>
                      <span class="line">Due</span>
                    </p>
                    <p class="notes">Notes</p>
                  </li>
                ))}
              </ol>
            </section>
          ))}
          <p class="muted">
            Guidance for each item: {site.replace(/\/$/, '')}
            {list.url}
          </p>
        </article>
      ))}
    </>
  );
}

function sectionsOf({ sections = [], items }: SheetList) {
  const known = new Set(sections.map(({ id }) => id));
  return [
    ...sections.map((section) => ({
      ...section,
      items: items.filter((item) => item.section === section.id),
    })),
    { id: '', title: '', items: items.filter(({ section = '' }) => !known.has(section)) },
  ].filter((section) => section.items.length > 0);
}
