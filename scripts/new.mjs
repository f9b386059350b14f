// Makes a new record from a template: `npm run new -- <kind> <id>`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { requireNewNode } from './run.mjs';

requireNewNode();
const { readRecords } = await import('../src/catalog/read-records.ts');
const { scaffold, usage } = await import('./content/scaffold.ts');

const [kind, id, ...more] = process.argv.slice(2);
if (kind === undefined || id === undefined || more.length > 0) {
  console.log(usage);
  process.exit(kind === undefined || kind === '--help' ? 0 : 2);
}
const lock = JSON.parse(readFileSync('content/ids.lock.json', 'utf8'));
const month = new Date().toISOString().slice(0, 7);
const made = scaffold(kind, id, { records: readRecords(process.cwd()), lock, month });
if (made.is === 'refused') {
  console.error(made.why);
  process.exit(1);
}
if (made.is === 'entry') {
  console.log(`Paste this into ${made.file}, ${made.where}:\n\n${made.text}\n`);
} else {
  if (existsSync(made.file)) {
    console.error(`${made.file} is there already.`);
    process.exit(1);
  }
  mkdirSync(dirname(made.file), { recursive: true });
  writeFileSync(made.file, made.text);
  console.log(`Made ${made.file}.\n`);
}
console.log(
  [
    'Next:',
    `  1. ${made.is === 'file' ? 'Open it and' : 'There,'} replace each TODO; what stands behind one says what is wanted.`,
    '  2. npm run check:content   tells what is missing or wrong, file by file.',
    '  3. npm run dev             shows it in your browser.',
    `  4. npm run check:content -- --report ${id.split('/').at(-1)}   tells where the search finds it, and by which words.`,
    '  5. npm run ids             registers the id, once it is final: it is for ever.',
  ].join('\n'),
);
