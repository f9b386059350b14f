import { type Change, hlcAt, readRow } from '../../workbook/engine/index.ts';
import { authorOf, type OpenInitiative } from '../../workbook/storage/index.ts';
import { AUTHORS, noteEdit } from '../../workbook/tools/authors/index.ts';
import { library } from './page-library.ts';

/** What the reader of this browser calls themselves in an initiative, or `''`. */
export const ownName = ({ id, initiative }: OpenInitiative): string =>
  readRow(initiative, AUTHORS, authorOf(library, id)).name.trim();

/** Notes that what was edited here is theirs. */
export function noteOwnEdit({ id, initiative }: OpenInitiative, { origin, cells }: Change): void {
  if (origin !== 'edit') return;
  noteEdit(
    initiative,
    authorOf(library, id),
    cells.filter(({ cell }) => cell !== 'clients').map((place) => hlcAt(initiative, place)),
  );
}
