import { type Change, hlcAt, readRow } from '../../workbook/engine/index.ts';
import { authorOf, type OpenInitiative } from '../../workbook/storage/index.ts';
import { AUTHORS, noteEdit } from '../../workbook/tools/authors/index.ts';
import { library } from './page-library.ts';

/** What the reader of this browser calls themselves in an initiative, or `''`. */
export const ownName = ({ id, initiative }: OpenInitiative): string =>
  readRow(initiative, AUTHORS, authorOf(library, id)).name.trim();

/** Notes that what was edited here is theirs. */
export function noteOwnEdit({ id, initiative }: OpenInitiative, { origin, cells }: Change): void {
  const edited = cells.find(({ cell }) => cell !== 'clients');
  if (origin === 'edit' && edited !== undefined)
    noteEdit(initiative, authorOf(library, id), hlcAt(initiative, edited));
}
