// What readers type, on the narrowest phone: it stays within the page, and its fields do not make the phone zoom.
import { expect, type Page } from '@playwright/test';
import type { CellValue, CellType } from '../../src/workbook/engine/cell-types.ts';
import { createInitiative, type Initiative, writeCells } from '../../src/workbook/engine/initiative.ts';
import { writeFile } from '../../src/workbook/exchange/write-file.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { seed, stored, test } from './workbook-seed.ts';

const PAGES = [
  '',
  'start/readiness/',
  'tracks/community-building/checklist/',
  'governance/',
  'workbook/',
  'workbook/champions/',
  'workbook/charter/',
  'workbook/roles/',
  'workbook/brief/',
  'workbook/staffing/',
  'workbook/gates/',
  'workbook/agenda/',
  'workbook/files/',
];

/** Rows of every table, by the ids of the content where it has some. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  items: ['r/lead', 'r/sister', 't1/ip', 't1/host-choice', 'gone/item'],
  people: ['ann', 'bob'],
  ratings: ['ann/commit-to-lead', 'ann/gone', 'bob/commit-to-lead'],
  cover: ['ann/use-case-lead', 'bob/own', 'bob/gone'],
  skills: ['ann/use-case-lead/gone'],
  roleSkills: ['use-case-lead/own', 'own/own'],
  roles: ['use-case-lead', 'own'],
  charter: ['topic/conflict', 'heading/objective', 'topic/gone'],
  level: [],
  gates: ['discovery-in/concept', 'discovery-in/gone'],
  briefs: ['brief', 'other'],
  briefLines: ['brief/payers/receives/1', 'brief/payers/gives/1', 'brief/payers/gives/gone'],
  phases: ['one', 'two'],
  staffing: ['use-case-lead/one', 'own/one', 'gone/two'],
  ballots: ['ballot'],
  calendar: [],
  conflicts: ['PBs_-------AAAAA items r/lead note', 'PBs_-------BBBBB charter topic/gone text'],
};

/** Cells that are no text of the reader's, or that must say something for the text to show. */
const SET: Readonly<Record<string, CellValue>> = {
  state: 'na',
  due: '2027-03-01',
  evidence: `https://example.org/${'path'.repeat(60)}`,
  proofLink: `https://example.org/${'path'.repeat(60)}`,
  group: 'payers',
  groups: 'payers',
  champion: 'chosen',
  rating: '2',
  holds: true,
  has: true,
  chosen: true,
  verdict: 'not-yet',
  status: 'draft',
  leaves: '2099-01-31',
  askBy: '2027-03-01',
  opens: '2027-06-01',
  months: 3,
  m1: 0.5,
  began: 'Unbroken'.repeat(20),
  table: 'items',
  row: 'gone/item',
  cell: 'note',
  value: 'Unbroken'.repeat(60),
};

const textFor = ({ longest = 0 }: CellType<CellValue>): CellValue | undefined =>
  longest === 0 ? undefined : 'firstname.lastname@standards.bighospital.example'.repeat(9).slice(0, longest);

function rowsOf(table: string): readonly string[] {
  const rows = ROWS[table];
  if (rows === undefined) throw new Error(`Say which rows of ${table} to fill.`);
  return rows;
}

function fill(initiative: Initiative): void {
  const cells = schema.tables.flatMap(({ id: table, cells: types }) =>
    rowsOf(table).flatMap((row) =>
      Object.entries(types).flatMap(([cell, rule]) => {
        const value = SET[cell] ?? textFor(rule);
        return value === undefined ? [] : [{ table, row, cell, value }];
      }),
    ),
  );
  writeCells(initiative, 'edit', '', cells);
  for (const cell of ['name', 'specialty'])
    writeCells(initiative, 'edit', '', [{ table: '', row: '', cell, value: 'Unbroken'.repeat(15) }]);
}

/** All initiatives have long names; two hold an edit of each cell that the other does not know. */
const work = (library: InitiativeLibrary): void => {
  fill(library.create({ name: 'Another'.repeat(17) }).initiative);
  const { initiative } = library.create({ name: 'Unbroken'.repeat(15) });
  fill(initiative);
};

/** What reaches beyond the page or cuts off its text, told by what would help to find it. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll('main *')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width < 2 || (right <= root.clientWidth + 0.5 && left >= -0.5)) continue;
      let scrolls: Element | null = element.parentElement;
      while (scrolls && getComputedStyle(scrolls).overflowX === 'visible') scrolls = scrolls.parentElement;
      if (scrolls && scrolls !== document.body && scrolls !== root) continue;
      found.push(
        `${element.localName}.${element.className} in ${element.parentElement?.className} to ${Math.round(right)}`,
      );
    }
    return found.slice(0, 12);
  });

const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '');
  });
const settled = async (page: Page): Promise<void> => {
  for (const element of await page.locator('gw-entry-advisor').all()) await element.scrollIntoViewIfNeeded();
  await expect(
    page.locator('gw-checklist:not([data-ready]), gw-entry-advisor:not([data-ready]), .gw-loading'),
  ).toHaveCount(0);
};

/** The work of somebody else, as a file, with a name as long as names of files may be. */
async function chooseFile(page: Page): Promise<void> {
  const theirs = createInitiative(schema, 'theirs', () => Date.now() - 5_000);
  fill(theirs);
  const { mediaType, text } = writeFile(theirs, '2027-03-01');
  await page.locator('input[type=file]').setInputFiles({
    name: `${'unbroken'.repeat(25)}.groundwork.json`,
    mimeType: mediaType,
    buffer: Buffer.from(text),
  });
  await page.getByRole('radio', { name: /into/ }).check();
  await expect(page.locator('[data-preview]')).toBeVisible();
}

for (const address of PAGES) {
  test(`/${address} holds long words within 320 px, on screen and on paper`, async ({
    page,
    context,
    baseURL,
  }) => {
    await seed(context, stored(baseURL, work));
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(address);
    await settled(page);
    if (address === 'workbook/champions/') await page.getByRole('button', { name: /^Rate/ }).first().click();
    if (address === 'workbook/files/') await chooseFile(page);
    await openAll(page);
    expect.soft(await outside(page)).toEqual([]);
    // A4 within its margins.
    await page.setViewportSize({ width: 658, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect.soft(await outside(page)).toEqual([]);
  });
}

test('no field makes a phone zoom when it gets the focus: all are written in at least 16 px', async ({
  page,
  context,
  baseURL,
}) => {
  await seed(context, stored(baseURL, work));
  await page.setViewportSize({ width: 390, height: 800 });
  const small: string[] = [];
  let count = 0;
  for (const address of [...PAGES, 'glossary/', 'resources/', 'value/', 'workbook/agenda/?sheet=blank']) {
    await page.goto(address);
    await settled(page);
    await openAll(page);
    if (address === '') await page.keyboard.press('Control+k');
    const sizes = await page
      .locator('input:not([type=radio], [type=checkbox], [type=file]), select, textarea')
      .evaluateAll((fields) =>
        fields.map((field) => ({
          size: Number.parseFloat(getComputedStyle(field).fontSize),
          name: `${location.pathname} ${field.id} ${field.outerHTML.slice(0, 80)}`,
        })),
      );
    count += sizes.length;
    small.push(...sizes.filter(({ size }) => size < 16).map(({ name, size }) => `${size} ${name}`));
  }
  expect(small).toEqual([]);
  expect(count).toBeGreaterThan(250);
});
