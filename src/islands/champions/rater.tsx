import { useState } from 'preact/hooks';
import { readRow } from '../../workbook/engine/index.ts';
import { keepAuthor, type OpenInitiative } from '../../workbook/storage/index.ts';
import {
  AUTHORS,
  type Authors,
  joinAuthors,
  partAuthors,
  setAuthorName,
} from '../../workbook/tools/authors/index.ts';
import { quoted } from '../../workbook/text/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';

interface Props {
  readonly open: OpenInitiative;
  readonly author: string;
  readonly authors: Authors;
  /** What to call all who rated, by person. */
  readonly raters: ReadonlyMap<string, string>;
}

/** Who rates: asked the first time, changed here later. Others may be the same person in another browser. */
export function Rater({ open: { id, initiative }, author, authors, raters }: Props) {
  const me = authors.personOf(author);
  const name = authors.nameOf(author);
  const own = readRow(initiative, AUTHORS, author).name;
  const [asks] = useState(
    () => name === '' && library.storage.read(library.storage.keys.author(id)) === undefined,
  );
  const others = [...raters].filter(([rater]) => rater !== me);
  return (
    <details class="rater no-print" open={asks}>
      <summary>
        {name === '' ? (
          'You rate without a name'
        ) : (
          <>
            You rate as <bdi translate={false}>{name}</bdi>
          </>
        )}
      </summary>
      <Field
        id="rater-name"
        label="Your name, as a rater"
        type="text"
        hint="It stands beside your ratings, and in files that you save. Others who rate give theirs."
        cell={cellOf(initiative, AUTHORS, author, 'name')}
        {...(own === '' && name !== '' && { value: name })}
        onValue={(text) => setAuthorName(initiative, keepAuthor(library, id), text)}
      />
      <ul class="rows">
        {others.map(([rater, called]) => (
          <li key={rater}>
            <span>
              Another rater: <bdi translate={false}>{called}</bdi>
            </span>
            <button
              type="button"
              onClick={() => {
                joinAuthors(initiative, keepAuthor(library, id), rater, called);
                announce(`Ratings by ${quoted(called)} are yours, too. Undo takes them apart again.`);
              }}
            >
              That was me, too
              <span class="sr-only">
                {' '}
                (ratings by <bdi translate={false}>{called}</bdi>)
              </span>
            </button>
          </li>
        ))}
        {authors.authorsOf(author).length > 1 && (
          <li>
            <span>You also rated in another browser, or before ratings had names.</span>
            <button
              type="button"
              onClick={() => {
                partAuthors(initiative, author);
                announce('Those ratings are somebody else’s again. Undo brings them back to you.');
              }}
            >
              That was somebody else
            </button>
          </li>
        )}
      </ul>
    </details>
  );
}
