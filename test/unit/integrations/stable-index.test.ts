import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { stableIndex, type IndexFile } from '../../../src/integrations/stable-index.ts';

/** What an index holds, as CBOR: texts, whole numbers and arrays. */
type Value = string | number | readonly Value[];
function cbor(value: Value): Buffer {
  const head = (kind: number, size: number): Buffer =>
    size < 24 ? Buffer.from([(kind << 5) | size]) : Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
  if (typeof value === 'number') return head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
}
const file = (path: string, value: Value): IndexFile => ({
  path,
  content: gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), cbor(value)])),
});
const many = Array.from({ length: 300 }, (_, at) => at);

/** The same index as two builds write it. */
const first = [
  { path: 'pagefind-entry.json', content: Buffer.from('{"en":{"hash":"en_aaaaaaaaaa"}}') },
  { path: 'pagefind.js', content: Buffer.from('let a') },
  file('filter/en_1111111.pf_filter', [
    'kind',
    [
      ['term', many],
      ['page', [1]],
    ],
  ]),
  file('filter/en_2222222.pf_filter', ['role', [['lead', [2]]]]),
  file('pagefind.en_aaaaaaaaaa.pf_meta', [
    '1',
    [],
    [],
    [
      ['kind', 'en_1111111'],
      ['role', 'en_2222222'],
    ],
    [],
    [],
  ]),
];
const second = [
  file('pagefind.en_bbbbbbbbbb.pf_meta', [
    '1',
    [],
    [],
    [
      ['role', 'en_2222222'],
      ['kind', 'en_3333333'],
    ],
    [],
    [],
  ]),
  { path: 'pagefind-entry.json', content: Buffer.from('{"en":{"hash":"en_bbbbbbbbbb"}}') },
  { path: 'pagefind.js', content: Buffer.from('let a') },
  file('filter/en_2222222.pf_filter', ['role', [['lead', [2]]]]),
  file('filter/en_3333333.pf_filter', [
    'kind',
    [
      ['page', [1]],
      ['term', many],
    ],
  ]),
];
const byPath = (files: readonly IndexFile[]): string[] =>
  files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('hex')}`).sort();

test('two builds of the same input give the same index', () => {
  expect(byPath(stableIndex(first))).toEqual(byPath(stableIndex(second)));
});

test('the entry names the list, the list names its filters, and nothing is lost', () => {
  const files = new Map(stableIndex(first).map(({ path, content }) => [path, Buffer.from(content)]));
  const meta = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '';
  expect(files.get('pagefind-entry.json')?.toString()).toContain(meta.split('.')[1]);
  const text = gunzipSync(files.get(meta) ?? '').toString();
  const filters = [...files.keys()].filter((path) => path.endsWith('.pf_filter'));
  expect(filters.map((path) => text.includes(path.slice('filter/'.length, -'.pf_filter'.length)))).toEqual([
    true,
    true,
  ]);
  const lengths = [...first].map(({ content }) => gunzippedLength(content)).sort();
  expect([...files.values()].map(gunzippedLength).sort()).toEqual(lengths);
});

test('a value of another kind stops the build', () => {
  const odd = Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from([0x81, 0xf6])]);
  expect(() => stableIndex([{ path: 'en_1.pf_filter', content: gzipSync(odd) }])).toThrow('not known here');
});

function gunzippedLength(content: Uint8Array): number {
  try {
    return gunzipSync(content).length;
  } catch {
    return content.length;
  }
}
