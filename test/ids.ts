// How many records the content has, as the lock file of public ids says; `test/content/ids.test.ts` keeps it true.
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { IdLock } from '../scripts/content/id-lock.ts';
import type { Checklist } from '../src/schemas/checklist.ts';

const root = new URL('..', import.meta.url).pathname;
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');

/** Every public id there ever was. */
export const lock = JSON.parse(read('content/ids.lock.json')) as IdLock;

/** Items that others follow stay in the lock file without a reason of their own. */
const followed = globSync('content/checklists/*.yaml', { cwd: root }).flatMap((file) =>
  (parse(read(file)) as Checklist).items.flatMap(({ formerly = [] }) => formerly),
);

/** The ids of a kind that are in use, or of one record: `idsOf('checklist-items', 't1/')`. */
export const idsOf = (kind: string, start = ''): readonly string[] =>
  (lock.ids[kind] ?? []).filter(
    (id) => id.startsWith(start) && !(id in (lock.retired[kind] ?? {})) && !followed.includes(id),
  );
