import { href } from '../../shared/href.ts';
import { momentWords } from '../../shared/moments.ts';
import type { RecentEdit } from '../../workbook/engine/index.ts';
import type { NameRow } from '../../workbook/schema/index.ts';
import { itemUrl, type PlacedItem } from './lists.ts';
import { Says } from '../ui/says.tsx';
import { editorWords, recentWords } from './recent-words.ts';

interface Props {
  readonly edits: readonly RecentEdit[];
  readonly name: NameRow;
  readonly placed: ReadonlyMap<string, PlacedItem>;
  /** Who made an edit, by the names that people gave themselves; or `''`. */
  readonly editorOf: (stamp: string) => string;
}

/** The latest edits by anybody. Not printed: the sheet shows the present state. */
export function RecentChanges({ edits, name, placed, editorOf }: Props) {
  return (
    <section class="side no-print" aria-labelledby="wb-recent">
      <h2 id="wb-recent">Recent changes</h2>
      {edits.length === 0 ? (
        <p>Nothing has been entered yet.</p>
      ) : (
        <ul class="lines">
          {edits.map((edit) => {
            const { rows, at } = edit;
            const by = editorWords(rows.flatMap(({ stamps }) => stamps).map(editorOf));
            const [{ table, row }, ...others] = rows;
            const item = table === 'items' && others.length === 0 ? placed.get(row) : undefined;
            const { title, fields, place, typed } = recentWords(edit, name);
            return (
              <li key={`${table}\n${row}`}>
                {item === undefined ? (
                  <bdi translate={!typed}>{title}</bdi>
                ) : (
                  <a href={href(itemUrl(item))}>{title}</a>
                )}
                <p class="muted">
                  {fields !== '' && <span>{fields}</span>}
                  {by.length > 0 && (
                    <span data-by>
                      <Says sentence={by} />
                    </span>
                  )}
                  {at === undefined ? (
                    <span>at an unknown time: a computer’s clock was wrong</span>
                  ) : (
                    <time dateTime={new Date(at).toISOString()}>{momentWords(at)}</time>
                  )}
                  {place !== '' && (
                    <span>
                      <bdi translate>{place}</bdi>
                    </span>
                  )}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
