import { build, type InlineConfig, type Rollup } from 'vite';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownCopies, ownerOf } from '../../../src/integrations/own-copies.ts';

const root = mkdtempSync(join(tmpdir(), 'groundwork-copies-'));
const files = {
  'src/a-view.ts': `import { used } from './shared'; import 'library'; used('a'); import('./late')`,
  'src/b-view.ts': `import { also } from './shared'; import 'library'; also('b');`,
  'src/shared.ts': `export const used = (x) => console.log('used', x); export const also = (x) => console.log('also', x);`,
  'src/late.ts': `import { used } from './shared'; used('late'); export default 1;`,
  'node_modules/library/index.js': `console.log('library')`,
  'node_modules/library/package.json': `{ "name": "library", "type": "module", "main": "index.js" }`,
};
for (const [file, text] of Object.entries(files)) {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function chunksOf(config: InlineConfig = {}): Promise<Map<string, Rollup.OutputChunk>> {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [ownCopies()],
    build: {
      write: false,
      rolldownOptions: { input: ['a', 'b'].map((name) => join(root, `src/${name}-view.ts`)) },
    },
    ...config,
  })) as Rollup.RollupOutput;
  return new Map(
    built.output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.name, chunk] as const] : [])),
  );
}

test('each entry is one file with what it uses, packages are shared, and what is loaded later has its own file', async () => {
  const chunks = await chunksOf();
  expect([...chunks.keys()].sort()).toEqual(['a-view', 'b-view', 'late', 'library']);
  const code = (name: string): string => chunks.get(name)?.code ?? '';
  expect(code('a-view')).toContain('used');
  expect(code('a-view')).not.toContain('also');
  expect(code('b-view')).not.toContain('used');
  expect(chunks.get('late')?.imports).toEqual([chunks.get('a-view')?.fileName]);
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
