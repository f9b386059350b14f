import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { href } from '../../shared/href.ts';
import { lastSeenLists, noteLists } from '../../workbook/storage/index.ts';
import { type Items, listChanges, textsOf } from '../../workbook/tools/checklists/index.ts';
import { library } from '../page/page-library.ts';
import { refreshViews } from '../page/views.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';
import { type DashboardList, itemUrl, type PlacedItem } from './lists.ts';
import { WorkOfItem } from './work-of-item.tsx';

interface Props {
  readonly lists: readonly DashboardList[];
  readonly placed: ReadonlyMap<string, PlacedItem>;
  readonly items: Items;
  readonly version: number;
}

/** What changed in the checklists since the reader last dismissed this, with what they entered. */
export function ListChanges({ lists, placed, items, version }: Props) {
  const changes = useMemo(
    () => listChanges(lists, lastSeenLists(library.storage), items),
    [lists, items, version],
  );
  const { added, reworded, retired } = changes;
  if (added.length + reworded.length + retired.length === 0) return null;
  const read = (): void => {
    noteLists(library.storage, textsOf(lists));
    refreshViews();
    announce('Noted. The changes of the checklists are no longer shown.');
    focusLater('wb-name');
  };
  return (
    <section class="panel no-print" aria-labelledby="wb-changed" data-list-changes>
      <h2 id="wb-changed">The checklists have changed since your last visit</h2>
      <p>
        {added.length} new, {reworded.length} reworded, {retired.length} retired. What you entered is kept.
      </p>
      <Part title="New" count={added.length}>
        {added.map(({ id, text }) => (
          <li key={id}>
            <ItemLink item={placed.get(id)} text={text} />
          </li>
        ))}
      </Part>
      <Part title="Reworded" count={reworded.length}>
        {reworded.map(({ item, was }) => (
          <li key={item.id}>
            <ItemLink item={placed.get(item.id)} text={item.text} />
            <p class="muted">
              Before: <s>{was}</s>
            </p>
            <WorkOfItem work={items.get(item.id)} />
          </li>
        ))}
      </Part>
      <Part title="Retired" count={retired.length}>
        {retired.map(({ id, text, work }) => (
          <li key={id}>
            <bdi translate>{text === '' ? id : text}</bdi>
            <WorkOfItem work={work} />
          </li>
        ))}
      </Part>
      <p class="buttons">
        <button type="button" onClick={read}>
          I have read this
        </button>
      </p>
    </section>
  );
}

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Part({ title, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <div>
      <h3>
        {title} ({count})
      </h3>
      <ul class="lines">{children}</ul>
    </div>
  );
}

function ItemLink({ item, text }: { readonly item: PlacedItem | undefined; readonly text: string }) {
  return item === undefined ? <>{text}</> : <a href={href(itemUrl(item))}>{text}</a>;
}
