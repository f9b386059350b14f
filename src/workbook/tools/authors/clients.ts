import {
  type Hlc,
  hlcClient,
  type Initiative,
  own,
  readRow,
  setRow,
  type Snapshot,
} from '../../engine/index.ts';
import { readAuthors } from './authors.ts';
import { AUTHORS } from './tables.ts';

/** A client is one page load with edits, so these reach back some weeks of work. */
const MOST_CLIENTS = 60;

/**
 * Notes that an edit with this HLC is an author's, so that others can read who made it. Nothing is noted of an author
 * who has given no name.
 */
export function noteEdit(initiative: Initiative, author: string, stamp: Hlc): void {
  const { name, clients } = readRow(initiative, AUTHORS, author);
  const known = clients.split(' ').filter((client) => client !== '');
  const client = hlcClient(stamp);
  if (name.trim() === '' || known.includes(client)) return;
  setRow(initiative, AUTHORS, author, { clients: [...known, client].slice(-MOST_CLIENTS).join(' ') });
}

/** Tells who made an edit, by the names that people gave themselves; `''` where nobody said so. */
export function editorsIn(...snapshots: readonly Snapshot[]): (stamp: Hlc) => string {
  const names = new Map<string, string>();
  for (const snapshot of snapshots) {
    const authors = readAuthors(snapshot);
    for (const [author, cells] of Object.entries(own(snapshot.tables, AUTHORS.id) ?? {})) {
      const [clients] = own(cells, 'clients') ?? [];
      if (typeof clients !== 'string') continue;
      for (const client of clients.split(' ')) names.set(client, authors.nameOf(author));
    }
  }
  return (stamp) => names.get(hlcClient(stamp)) ?? '';
}
