// Adds the ids of new content to the lock file; never takes one out. `npm run ids`
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { requireNewNode } from './run.mjs';

requireNewNode();
const { checkContent } = await import('./content/check.ts');
const { countOf } = await import('../src/catalog/problem.ts');
const { addedIds, lockProblems, withNewIds } = await import('./content/id-lock.ts');

const { catalog, problems: inContent } = checkContent(process.cwd());
// A record that cannot be read has no ids: they would seem to have vanished.
const unread = inContent.filter(({ message }) => !message.includes('TODO'));
if (unread.length > 0) {
  console.error(
    `The content has ${countOf(unread)}, so nothing was registered. Run npm run check:content first.`,
  );
  process.exit(1);
}
const file = 'content/ids.lock.json';
const about =
  'Every public id there ever was. npm run ids adds new ones; nobody takes one out. An id that was given up stands under "retired" with a reason.';
const lock = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { about, ids: {}, retired: {} };
const updated = withNewIds(lock, catalog);
writeFileSync(file, `${JSON.stringify(updated, null, 2)}\n`);

const added = addedIds(lock, updated);
console.log(
  added.length === 0
    ? `No new ids; ${file} is complete.`
    : `${added.length} new in ${file}, for ever from the day it is published:\n${added.map((id) => `  ${id}`).join('\n')}\nNext: npm run check, then commit the file with your content.`,
);
const problems = lockProblems(updated, catalog);
if (problems.length > 0)
  console.error(`\nTo correct:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
process.exit(problems.length === 0 ? 0 : 1);
