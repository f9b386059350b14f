// Every tool of the workbook, by the registry: one that is added there is tested here.
import { expect, type Page } from '@playwright/test';
import { createInitiative } from '../../src/workbook/engine/initiative.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import { TOOLS_WITH_PAGE } from '../../src/workbook/tools/registry.ts';
import { addresses, toolAddresses } from './built-site.ts';
import {
  describeTool,
  testFullPage,
  testTranslated,
  testWithoutScript,
  type ToolPage,
} from './describe-tool.ts';
import { fileOf } from './files/files-page.ts';
import { fill } from './long-work.ts';
import { STEPS } from './translator-work.ts';
import { test } from './workbook-seed.ts';

/** The work of somebody else, in a file with a name as long as names of files may be. */
async function chooseFile(page: Page): Promise<void> {
  const theirs = createInitiative(schema, 'theirs', () => Date.now() - 5_000);
  fill(theirs);
  await page
    .locator('input[type=file]')
    .setInputFiles(fileOf(theirs, `${'unbroken'.repeat(25)}.groundwork.json`));
  await page.getByRole('radio', { name: /into/ }).check();
  await expect(page.locator('[data-preview]')).toBeVisible();
}

/** What only shows after a press. */
const REVEAL: Readonly<Record<string, ToolPage['reveal']>> = {
  'workbook/champions/': async (page) => {
    await page.getByRole('button', { name: /^Rate/ }).first().click();
    await expect(page.locator('[data-rate]')).toBeVisible();
  },
};

/** Pages of the workbook that show what all tools hold. */
const OVERVIEWS: readonly ToolPage[] = [
  { title: 'Workbook', address: 'workbook/' },
  { title: 'Board summary', address: 'workbook/summary/' },
  { title: 'Meeting agenda', address: 'workbook/agenda/' },
];

/** Its controls are all that it has, so it is not for paper. */
const FILES: ToolPage = { title: 'Files', address: 'workbook/files/', reveal: chooseFile, printed: 'boxes' };

/** Pages of the playbook with a part that keeps what is entered. */
const PLAYBOOK = ['', 'start/readiness/', 'tracks/community-building/checklist/', 'governance/'];

const tools = TOOLS_WITH_PAGE.map(({ title, url }): ToolPage => {
  const address = url.slice(1);
  return { title, address, reveal: REVEAL[address] };
});
for (const tool of [...tools, ...OVERVIEWS]) describeTool(tool);

test.describe(FILES.title, () => {
  testFullPage(FILES);
  testWithoutScript(FILES);
  testTranslated(FILES);
});

for (const address of PLAYBOOK)
  test.describe(`/${address}`, () => {
    testFullPage({ title: '', address, printed: 'boxes' });
    if (STEPS[address] !== undefined) testTranslated({ address });
  });

test('no page with a tool is left out', () => {
  const tested = [...tools, ...OVERVIEWS, FILES].map(({ address }) => address);
  expect(toolAddresses.filter((address) => !tested.includes(address))).toEqual([]);
  expect(addresses).toEqual(expect.arrayContaining([...tested, ...PLAYBOOK]));
});
