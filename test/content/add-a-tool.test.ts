// The page on adding a tool, followed literally: each block of it is a file or lines to add.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './content.ts';
import { built } from './site.ts';

const page = readFileSync(`${root}/content/guide/contribute/add-a-tool.md`, 'utf8');
const blocks = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```/gm)].map(([, kind = '', text = '']) => {
  const [, path = ''] = /^(?:---\n| )?\/\/ (\S+)\n/.exec(text) ?? [];
  return { kind, text, path };
});
const files = blocks.filter(({ kind }) => kind !== 'diff');

/** A file with the added lines of a block, each before or after the line of the file that stands beside it. */
function withLines(source: string, block: string): string {
  const lines = source.split('\n');
  const [, ...steps] = block.trimEnd().split('\n');
  let at = 0;
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (step.startsWith('+')) {
      if (next?.startsWith(' ')) at = placeOf(lines, next.slice(1), at);
      lines.splice(at, 0, step.slice(1));
      at += 1;
    } else at = placeOf(lines, step.slice(1), at) + 1;
  }
  return lines.join('\n');
}

function placeOf(lines: readonly string[], line: string, from: number): number {
  const place = lines.indexOf(line, from);
  if (place < 0) throw new Error(`There is no line ${line}`);
  return place;
}

test('the blocks of the page make a tool: with right types, a page and a place in the menu', async () => {
  expect(files.map(({ path }) => path)).not.toContain('');
  await built(
    'add-a-tool',
    {
      add: (folder) => {
        for (const { kind, text, path } of blocks) {
          const file = join(folder, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, kind === 'diff' ? withLines(readFileSync(file, 'utf8'), text) : text);
        }
      },
    },
    ({ output, read, dist }) => {
      expect(output).toContain('Complete!');
      expect(read('workbook/risks/index.html')).toContain('Your risks are being opened.');
      expect(read('workbook/index.html')).toContain('href="/workbook/risks/"');
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      const types = spawnSync(process.execPath, [tsc, '--noEmit', '-p', '.'], { cwd: dirname(dist) });
      expect(types.stdout.toString()).toBe('');
    },
  );
});
