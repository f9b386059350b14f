// The pictures of the pages for engineers are drawn here. Where one has changed, `npx vitest -u` writes it anew.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importsOfSource } from './imports.ts';
import { type Arrow, arrowsOf, drawn } from './pictures.ts';

test('the picture of the rooms shows the imports of today', async () => {
  const picture = await drawn(arrowsOf(importsOfSource()), 'TB');
  await expect(picture).toMatchFileSnapshot('../../../src/diagrams/rooms.svg');
});

/** The states of the offline copy, as the page tells them; see src/service-worker. */
const WORKER_STATES: readonly Arrow[] = [
  { from: 'None', to: 'Storing', label: 'registered' },
  { from: 'Storing', to: 'None', label: 'a file is wrong, no room' },
  { from: 'Storing', to: 'Whole', label: 'all files right' },
  { from: 'Whole', to: 'Moving on', label: 'another build is there' },
  { from: 'Moving on', to: 'Whole', label: 'new build whole' },
  { from: 'Whole', to: 'Gone', label: 'removed, ended, missing for a day' },
  { from: 'Gone', to: 'Storing', label: 'a normal build again' },
];

test('the picture of the offline copy has the states that the page tells of', async () => {
  await expect(await drawn(WORKER_STATES, 'TB')).toMatchFileSnapshot(
    '../../../src/diagrams/worker-states.svg',
  );
  const page = readFileSync('content/guide/contribute/frame.mdx', 'utf8');
  const told = [...page.matchAll(/^- \*\*([^*]+)\.\*\* /gm)].map(([, state]) => state);
  expect(told).toEqual(expect.arrayContaining([...new Set(WORKER_STATES.map(({ from }) => from))]));
});
