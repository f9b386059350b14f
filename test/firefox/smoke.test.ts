// The ways through the site that readers take most, in a Firefox as it is shipped.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firefoxPath } from '../../scripts/firefox-path.mjs';
import { createInitiative } from '../../src/workbook/engine/initiative.ts';
import { setDetails } from '../../src/workbook/engine/rows.ts';
import { writeFile } from '../../src/workbook/exchange/write-file.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { launch, type Firefox } from './firefox.ts';

const CHECKLIST = 'tracks/community-building/checklist/';
const READY = "document.querySelector('main [data-ready]') !== null";
const folder = mkdtempSync(join(tmpdir(), 'groundwork-file-'));
let firefox: Firefox;

beforeAll(async () => {
  firefox = await launch(firefoxPath() ?? '', process.env['GROUNDWORK_URL'] ?? 'http://localhost:4321/');
});
afterAll(async () => {
  await firefox.close();
  rmSync(folder, { recursive: true });
});

test('a page is read, and its links lead on', async () => {
  const { tab } = firefox;
  await tab.open('');
  expect(await tab.evaluate('document.querySelector("h1").textContent.trim()')).not.toBe('');
  await tab.press('main a[href*="/tracks/"]');
  await tab.until("location.pathname.includes('/tracks/') && document.readyState === 'complete'");
  expect(await tab.evaluate('document.querySelectorAll("main p").length')).toBeGreaterThan(3);
});

test('a tick on a checklist is there after a reload', async () => {
  const { tab } = firefox;
  await tab.open(CHECKLIST);
  await tab.until("document.querySelector('gw-checklist[data-ready]') !== null");
  const done = '[data-item-id="t1/ip"] input[value=done]';
  await tab.press(done);
  await tab.until("document.querySelector('[data-save-status]').textContent.startsWith('Saved')");
  await tab.open(CHECKLIST);
  await tab.until("document.querySelector('gw-checklist[data-ready]') !== null");
  expect(await tab.evaluate(`document.querySelector('${done}').checked`)).toBe(true);
});

test('an initiative file is imported', async () => {
  const { tab } = firefox;
  const initiative = createInitiative(schema, 'theirs', () => 1_000_000);
  setDetails(initiative, { name: 'Heart failure registries' });
  setItem(initiative, 'r/lead', { state: 'done' });
  const file = join(folder, 'theirs.groundwork.json');
  writeFileSync(file, writeFile(initiative, '2026-11-24').text);
  await tab.open('workbook/files/');
  await tab.until(READY);
  await tab.chooseFiles('input[type=file]', [file]);
  await tab.until("document.querySelector('[data-preview] button.primary') !== null");
  await tab.press('[data-preview] button.primary');
  await tab.until("document.querySelector('[data-stage=done]') !== null");
  await tab.open('workbook/');
  await tab.until(`${READY} || document.querySelector('.gw-dashboard') !== null`);
  expect(await tab.evaluate('document.querySelector("main").textContent')).toContain(
    'Heart failure registries',
  );
});

test('a checklist can be printed', async () => {
  const { tab } = firefox;
  await tab.open(CHECKLIST);
  const paper = await tab.pdf();
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  expect(paper.length).toBeGreaterThan(10_000);
});
