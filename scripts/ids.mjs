// Adds the ids of new content to the lock file; never takes one out. `npm run ids`
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { requireNewNode } from './run.mjs';

requireNewNode();
const { buildCatalog } = await import('../src/catalog/catalog.ts');
const { lockProblems, withNewIds } = await import('./content/id-lock.ts');
const { readRecords } = await import('../src/catalog/read-records.ts');

const file = 'content/ids.lock.json';
const about =
  'A contract of the product: every public id there ever was, which saved work, files and addresses hang on. npm run ids adds new ones; nobody takes one out. An id that was given up stands under "retired" with a reason.';
const lock = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { about, ids: {}, retired: {} };
const catalog = buildCatalog(readRecords(process.cwd()));
const updated = withNewIds(lock, catalog);
writeFileSync(file, `${JSON.stringify(updated, null, 2)}\n`);

const count = ({ ids }) => Object.values(ids).reduce((sum, list) => sum + list.length, 0);
console.log(`${count(updated) - count(lock)} new ids; ${count(updated)} in ${file}.`);
const problems = lockProblems(updated, catalog);
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
