import {
  type Hlc,
  hlcClient,
  type Initiative,
  isDerived,
  own,
  readRow,
  setRow,
  type Snapshot,
} from '../../engine/index.ts';
import { authorsIn, readAuthors } from './authors.ts';
import { AUTHORS } from './tables.ts';

/** A client is one page load with edits, so these reach back some weeks of work. */
const MOST_CLIENTS = 60;

/**
 * Notes that an edit is an author's, so that others can read who made it. Nothing is noted of somebody who has given
 * no name.
 * @param stamps the HLCs of the cells that it wrote
 */
export function noteEdit(initiative: Initiative, author: string, stamps: readonly Hlc[]): void {
  const { name, clients } = readRow(initiative, AUTHORS, author);
  const known = clients.split(' ').filter((client) => client !== '');
  // What an edit sets by rule, such as a row that comes back with it, has no client.
  const stamp = stamps.find((one) => !isDerived(one));
  if (stamp === undefined || name.trim() === '' || known.includes(hlcClient(stamp))) return;
  setRow(initiative, AUTHORS, author, {
    clients: [...known, hlcClient(stamp)].slice(-MOST_CLIENTS).join(' '),
  });
}

/** Tells who made an edit, by the names that people gave themselves in any of the copies; `''` where nobody said so. */
export function editorsIn(...copies: readonly Snapshot[]): (stamp: Hlc) => string {
  const authors = readAuthors(...copies);
  const names = new Map<string, string>();
  for (const [author, cells] of Object.entries(own(authorsIn(copies).tables, AUTHORS.id) ?? {})) {
    const [clients] = own(cells, 'clients') ?? [];
    const name = authors.nameOf(author);
    if (typeof clients !== 'string' || name === '') continue;
    for (const client of clients.split(' ')) names.set(client, name);
  }
  return (stamp) => names.get(hlcClient(stamp)) ?? '';
}
