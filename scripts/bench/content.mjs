// Generated content: pages and value statements in any number, the same at every run.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';

const guide = globSync('content/guide/**/*.{md,mdx}').sort();
/** The words of the guide, each as often as it stands there, so that a search index is as large as that of real text. */
const words = guide
  .flatMap(
    (file) =>
      readFileSync(file, 'utf8')
        .replace(/^---[\s\S]*?\n---/, '')
        .match(/(?<![\w/(#-])[a-z]+(?![\w/)(:=-])/g) ?? [],
  )
  .filter((word) => word.length > 1);

/** A generator of pseudo-random numbers below a limit: the same for the same seed (mulberry32). */
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const some = (next, count) => Array.from({ length: count }, () => words[next(words.length)]).join(' ');
const sentence = (next) => {
  const text = some(next, 12 + next(10));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};
const paragraph = (next) => Array.from({ length: 4 }, () => sentence(next)).join(' ');

/** A page of about 600 words under five headings, in Markdown, with a title and a description. */
export function page(number) {
  const next = random(number);
  const parts = Array.from(
    { length: 5 },
    () => `## ${sentence(next).slice(0, -1)}\n\n${paragraph(next)}\n\n${paragraph(next)}`,
  );
  return { title: `Page ${number}`, description: sentence(next).slice(0, 150), body: parts.join('\n\n') };
}

const tracks = [
  'community-building',
  'use-cases-planning',
  'standards-development',
  'implementation-testing',
  'adoption-value',
];
/** Where a generated page stands: they are spread over the tracks. */
export const pathOf = (number) => `tracks/${tracks[number % tracks.length]}/page-${number}`;

/** Writes a Markdown file with frontmatter. */
export function writePage(file, fields, body) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${stringify(fields)}---\n\n${body}\n`);
}

/** Adds pages to the guide of the site in `folder`. */
export function addPages(folder, count) {
  for (let number = 1; number <= count; number += 1) {
    const { title, description, body } = page(number);
    const fields = { title, description, sources: ['s1'], asOf: '2026-11' };
    writePage(join(folder, `content/guide/${pathOf(number)}.md`), fields, body);
  }
}

/** Adds value statements to the groups of the site in `folder`, in turn, until there are `count`. */
export function addStatements(folder, count) {
  const pairs = globSync('content/value-pairs/*.mdx', { cwd: folder })
    .sort()
    .map((name) => {
      const file = join(folder, name);
      const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8'));
      return { file, fields: parse(front), body };
    });
  const directions = ['receives', 'gives'];
  let total = pairs.flatMap(({ fields }) => directions.flatMap((direction) => fields[direction])).length;
  for (let turn = 0; total < count; turn += 1, total += 1) {
    const next = random(turn + 1);
    const { fields } = pairs[turn % pairs.length];
    const list = fields[directions[Math.floor(turn / pairs.length) % 2]];
    const [group, direction, last] = list.at(-1).id.split('/');
    list.push({
      id: `${group}/${direction}/${Number(last) + 1}`,
      text: `${some(next, 20)}.`,
      inShort: `${some(next, 3)} ${list.length}`,
      address: `Would you ${some(next, 15)}?`,
      theme: fields.receives[turn % 3]?.theme ?? 'care',
      keywords: Array.from({ length: 12 }, () => some(next, 2)),
      sources: ['s1'],
    });
  }
  for (const { file, fields, body } of pairs) writeFileSync(file, `---\n${stringify(fields)}---\n${body}`);
}
