import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeCompressed } from '../../../src/integrations/compressed-files.ts';
import { writeWorker } from '../../../src/integrations/offline-files.ts';

test('text that readers get is written compressed, as old as itself, and is not in the offline copy', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'groundwork-compressed-'));
  const text = 'What a reader gets. '.repeat(50);
  const old = new Date('2026-11-24T10:00:00Z');
  try {
    for (const folder of ['value', '_deploy']) mkdirSync(join(dist, folder));
    for (const file of ['value/index.html', 'a.js', 'a.png', '_headers', '_deploy/a.txt', '.a.json'])
      writeFileSync(join(dist, file), text);
    writeFileSync(join(dist, 'short.html'), 'short');
    utimesSync(join(dist, 'a.js'), old, old);
    await writeCompressed(dist);
    const compressed = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(br|gz)$/.test(file),
    );
    expect(compressed.sort()).toEqual(['a.js.br', 'a.js.gz', 'value/index.html.br', 'value/index.html.gz']);
    expect(brotliDecompressSync(readFileSync(join(dist, 'a.js.br'))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(dist, 'a.js.gz'))).toString()).toBe(text);
    expect(statSync(join(dist, 'a.js.br')).mtime).toEqual(old);
    expect(Object.keys(writeWorker(dist, '/', '').files)).toEqual([
      'a.js',
      'a.png',
      'short.html',
      'value/index.html',
    ]);
  } finally {
    rmSync(dist, { recursive: true });
  }
});
