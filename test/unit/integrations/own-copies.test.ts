import { build, type Rolldown } from 'vite';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownCopies, ownerOf } from '../../../src/integrations/own-copies.ts';

const root = mkdtempSync(join(tmpdir(), 'groundwork-copies-'));
const files = {
  'src/a-view.ts': `import { used } from './shared'; import 'library'; used('a'); import('./late'); import('./workbook/file')`,
  'src/b-view.ts': `import { also } from './shared'; import 'library'; also('b'); import('./workbook/file')`,
  'src/shared.ts': `export const used = (x) => console.log('used', x); export const also = (x) => console.log('also', x);`,
  'src/c-view.ts': `import('./define')`,
  'src/d-view.ts': `import '@scope/library'`,
  'src/define.ts': `import { used } from './shared'; import 'library'; used('c'); import('./workbook/file')`,
  'src/late.ts': `import { used } from './shared'; used('late'); export default 1;`,
  'src/workbook/file.ts': `import { also } from '../shared'; also('file'); export default 2;`,
  'node_modules/library/index.js': `console.log('library')`,
  'node_modules/@scope/library/index.js': `import 'library'; console.log('scoped')`,
  'node_modules/@scope/library/package.json': `{ "name": "@scope/library", "type": "module", "main": "index.js" }`,
  'node_modules/library/package.json': `{ "name": "library", "type": "module", "main": "index.js" }`,
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function built(): Promise<readonly Rolldown.OutputChunk[]> {
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [ownCopies()],
    build: {
      write: false,
      rolldownOptions: {
        // As Astro has it.
        preserveEntrySignatures: 'exports-only',
        input: ['a', 'b', 'c', 'd'].map((name) => join(root, `src/${name}-view.ts`)),
      },
    },
  })) as Rolldown.RolldownOutput;
  return output.filter((chunk) => chunk.type === 'chunk');
}

test('each entry is one file with what it uses; packages are shared, and what is loaded later has its own', async () => {
  const chunks = await built();
  const named = (name: string): Rolldown.OutputChunk | undefined =>
    chunks.find((chunk) => chunk.name === name);
  const code = (name: string): string => named(name)?.code ?? '';
  expect(chunks.map(({ name }) => name).sort()).toEqual([
    'a-view',
    'b-view',
    'c-view',
    'd-view',
    'define',
    'file',
    'late',
    'library',
    'scope-library',
  ]);
  // Of two packages with one name under two scopes, a page gets the one it uses.
  expect(code('library')).not.toContain('scoped');
  expect(code('a-view')).toContain('used');
  expect(code('a-view')).not.toContain('also');
  expect(code('b-view')).not.toContain('used');
  expect(named('define')?.imports).toEqual([named('library')?.fileName, named('c-view')?.fileName]);
  expect(named('late')?.imports).toEqual([named('a-view')?.fileName]);
  // The one file of all entries that load it.
  expect(named('file')?.imports).toEqual([]);
  // Of what Vite would do before an `import()` nothing is left.
  expect(code('a-view')).not.toContain('modulepreload');
});

test.each([
  ['/x/src/components/A.astro?astro&type=script&index=0&lang.ts', 'A'],
  ['\0astro-entry:/x/src/islands/a/a-view.tsx', 'a-view'],
  ['/x/src/shared/href.ts?of=a-view', 'a-view'],
  ['/x/node_modules/preact/dist/preact.mjs', undefined],
])('%s belongs to %s', (id, owner) => {
  expect(ownerOf(id)).toBe(owner);
});
