import { href } from '../../components/href.ts';
import type { RecentEdit } from '../../workbook/recent.ts';
import { cellWords } from '../../workbook/words.ts';
import { momentWords } from '../files/moments.ts';
import type { NameRow } from '../files/row-names.ts';
import { itemUrl, type PlacedItem } from './lists.ts';

interface Props {
  readonly edits: readonly RecentEdit[];
  readonly name: NameRow;
  readonly placed: ReadonlyMap<string, PlacedItem>;
}

/** What was worked on last, by whomever. */
export function RecentChanges({ edits, name, placed }: Props) {
  return (
    <section aria-labelledby="wb-recent">
      <h2 id="wb-recent">Recent changes</h2>
      {edits.length === 0 ? (
        <p>Nothing has been entered yet.</p>
      ) : (
        <ul class="lines">
          {edits.map(({ table, row, cells, at }) => {
            const item = table === 'items' ? placed.get(row) : undefined;
            const { title, place } = name(table, row);
            return (
              <li key={`${table}\n${row}`}>
                {item === undefined ? <bdi>{title}</bdi> : <a href={href(itemUrl(item))}>{title}</a>}
                <p class="quiet">
                  <span>{cells.map(cellWords).join(', ')}</span>
                  <time dateTime={new Date(at).toISOString()}>{momentWords(at)}</time>
                  {place !== '' && (
                    <span>
                      <bdi>{place}</bdi>
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
