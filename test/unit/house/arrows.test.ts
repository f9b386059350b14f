// Who may import whom: the arrows of the house go one way, and nobody reaches past a room's face.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Import, importsOfSource, roomOf } from './imports.ts';

const imports = importsOfSource();
const told = ({ from, to }: Import): string => `${from} -> ${to}`;

/** What each room may import, besides itself. `*` stands for all rooms that begin so. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  shared: [],
  language: [],
  'workbook/text': [],
  'workbook/engine': ['workbook/text', 'shared'],
  'workbook/documents': ['workbook/text'],
  'workbook/tools/descriptor': ['workbook/engine', 'workbook/text', 'schemas', 'shared'],
  'workbook/tools': ['workbook/tools/*', 'workbook/engine', 'workbook/text', 'schemas'],
  'workbook/tools/*': [
    'workbook/tools/*',
    'workbook/engine',
    'workbook/text',
    'workbook/documents',
    'schemas',
    'shared',
  ],
  'workbook/schema': ['workbook/tools', 'workbook/tools/*', 'workbook/engine', 'workbook/text', 'shared'],
  'workbook/storage': ['workbook/engine', 'workbook/text', 'shared'],
  'workbook/exchange': [
    'workbook/storage',
    'workbook/engine',
    'workbook/text',
    'workbook/documents',
    'shared',
  ],
  // The menu names the tools as their descriptors do.
  // Messages propose the word that was meant, by the spelling of the search.
  catalog: ['schemas', 'language', 'shared', 'workbook/tools'],
  'open-data/fhir': ['open-data/api', 'catalog', 'schemas', 'shared', 'workbook/tools/*'],
  'open-data/*': ['catalog', 'schemas', 'shared', 'workbook/documents'],
  islands: ['islands/*'],
  'islands/*': ['islands/*', 'workbook/*', 'shared', 'language', 'schemas', 'catalog', 'service-worker'],
  diagrams: ['catalog', 'schemas', 'shared', 'components/cites'],
  'components/cites': ['catalog', 'shared'],
  components: [
    'catalog',
    'schemas',
    'shared',
    'diagrams',
    'components/*',
    'islands',
    'islands/*',
    'workbook/*',
  ],
  'components/*': [
    'catalog',
    'schemas',
    'shared',
    'diagrams',
    'components',
    'components/*',
    'islands',
    'islands/*',
    'workbook/*',
  ],
  'service-worker': ['shared'],
  server: ['shared'],
  integrations: ['catalog', 'service-worker', 'shared', 'schemas'],
  pages: [
    'language',
    'catalog',
    'schemas',
    'shared',
    'diagrams',
    'components',
    'components/*',
    'islands/*',
    'workbook/*',
    'open-data/*',
  ],
  '': ['schemas'],
};

const fits = (room: string, pattern: string): boolean =>
  pattern.endsWith('/*') ? room.startsWith(pattern.slice(0, -1)) : room === pattern;

/** The entry for a room: its own, else the one for all rooms beside it. */
function allowedFor(room: string): readonly string[] | undefined {
  return MAY[room] ?? MAY[`${room.slice(0, room.lastIndexOf('/'))}/*`];
}

test('every import goes along an arrow', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    return room !== other && !allowedFor(room)?.some((pattern) => fits(other, pattern));
  });
  expect(wrong.map(told)).toEqual([]);
});

test('islands take no code from the catalogue, only types', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      from.startsWith('src/islands/') &&
      to.startsWith('src/catalog/') &&
      !new RegExp(`import type [^;]*${to.slice(to.lastIndexOf('/'))}'`).test(readFileSync(from, 'utf8')),
  );
  expect(wrong.map(told)).toEqual([]);
});

/** Besides `pages` and `components/content`, which show values: the steps that end a build. */
const READS_CATALOG = /^src\/(?:pages|components\/content|integrations)\//;

test('only pages, components for authors and build steps read the catalogue; other views take values', () => {
  const wrong = imports.filter(({ from, to }) => to === 'src/catalog/read.ts' && !READS_CATALOG.test(from));
  expect(wrong.map(told)).toEqual([]);
});

test('no two rooms import each other, also by way of others', () => {
  const arrows = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [room, other] = [roomOf(from), roomOf(to)];
    if (room !== other) arrows.set(room, (arrows.get(room) ?? new Set()).add(other));
  }
  const reaches = (start: string): Set<string> => {
    const found = new Set<string>();
    const visit = (room: string): void => {
      for (const next of arrows.get(room) ?? []) {
        if (found.has(next)) continue;
        found.add(next);
        visit(next);
      }
    };
    visit(start);
    return found;
  };
  expect([...arrows.keys()].filter((room) => reaches(room).has(room))).toEqual([]);
});

/** Beside the faces: formats that bring a library, loaded with `import()` when a reader asks for the file. */
const LOADED_LATE = [
  'src/workbook/documents/docx.ts',
  'src/workbook/documents/pptx.ts',
  'src/workbook/documents/sheets.ts',
  'src/workbook/tools/briefs/pptx.ts',
  'src/workbook/tools/checklists/items-xlsx.ts',
  'src/workbook/tools/staffing/xlsx.ts',
];
/** The lists that put all tools together; they are no room of their own. */
const REGISTRY = /^src\/workbook\/tools\/\w+\.ts$/;

test('rooms of the workbook and of the open data are entered through their index.ts', () => {
  const wrong = imports.filter(
    ({ from, to }) =>
      /^src\/(?:workbook|open-data)\//.test(to) &&
      roomOf(from) !== roomOf(to) &&
      !to.endsWith('/index.ts') &&
      !LOADED_LATE.includes(to) &&
      !REGISTRY.test(to) &&
      !REGISTRY.test(from),
  );
  expect(wrong.map(told)).toEqual([]);
});
