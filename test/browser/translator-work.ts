/** What the tests of a page translator have a reader do in each tool. What the reader types is in small letters. */
import { expect, type Page } from '@playwright/test';
import { setDetails } from '../../src/workbook/engine/rows.ts';
import type { InitiativeLibrary } from '../../src/workbook/storage/library.ts';
import { setRating } from '../../src/workbook/tools/champions/ratings.ts';
import { setItem } from '../../src/workbook/tools/checklists/items.ts';
import { addPerson } from '../../src/workbook/tools/people/people.ts';
import { setCover } from '../../src/workbook/tools/roles/holders.ts';
import { copyOf, fileOf, upload } from './files/files-page.ts';
import type { Step } from './translator.ts';

/** Words of the reader that must stay as they are wherever they stand. */
export const TYPED = [
  'heart failure registries',
  'older work',
  'cardio-oncology',
  'zoë quill',
  'bo the builder',
  'clinic of the lake',
  'stent data',
  'signed letter of may',
  'ask the lawyer',
  'my own opening words',
  'our first clause',
  'data modelling by us',
  'registry writer',
  'registry of valves',
  'firstname.lastname@standards',
];

/** Work of every kind, and the file of a colleague who went on with a copy of it. */
export const work = (library: InitiativeLibrary): void => {
  library.create({ name: 'older work' });
  const { initiative } = library.create({ name: 'heart failure registries', specialty: 'cardio-oncology' });
  setDetails(initiative, { startDate: '2027-02-01' });
  setItem(
    initiative,
    'r/lead',
    { state: 'done', owner: 'zoë quill' },
    'An organization has agreed in writing to lead for at least 18 months.',
  );
  setItem(
    initiative,
    't1/ip',
    { state: 'doing', owner: 'bo the builder', due: '2027-01-10' },
    'A written agreement says who owns what we produce and under which license others use it.',
  );
  setItem(
    initiative,
    'r/gone',
    { state: 'doing', owner: 'zoë quill', note: 'ask the lawyer' },
    'It was there.',
  );
  addPerson(initiative, 'zoe', {
    name: 'zoë quill',
    champion: 'chosen',
    commitment: 'written',
    leaves: '2027-12-31',
    useCase: 'stent data',
    organization: 'clinic of the lake',
  });
  addPerson(initiative, 'bo', {
    name: 'bo the builder',
    champion: 'considered',
    useCase: 'registry of valves',
  });
  addPerson(initiative, 'clinic', { name: 'clinic of the lake', kind: 'organization', group: 'payers' });
  for (const [role, title] of [
    ['clinical-lead', 'Clinical lead'],
    ['technical-lead', 'Technical lead'],
    ['terminologist', 'Terminologist'],
    ['use-case-lead', 'Use case lead'],
  ] as const)
    setCover(initiative, 'zoe', role, true, title);
  setRating(
    initiative,
    'zoe/commit-to-lead/me',
    { rating: '3', basis: 'signed letter of may' },
    'Commit to lead',
  );
  setRating(initiative, 'bo/know-the-field/me', { rating: '3' }, 'Know the field');
  const copy = copyOf(initiative, 5);
  setItem(copy, 't1/ip', { note: 'stent data', owner: 'zoë quill' });
  setItem(copy, 'r/small', { state: 'done', owner: 'bo the builder' });
  addPerson(copy, 'new', { name: 'clinic of the lake' });
  setItem(initiative, 't1/ip', { note: 'ask the lawyer', owner: 'clinic of the lake' });
  colleague = fileOf(copy, 'our work.groundwork.json');
};
let colleague: ReturnType<typeof fileOf>;

const press =
  (name: string | RegExp): Step =>
  (page) =>
    page.getByRole('button', { name }).first().click();
const fill =
  (name: string | RegExp, words: string): Step =>
  (page) =>
    page.getByRole('textbox', { name }).first().fill(words);
const unfold =
  (summary: RegExp): Step =>
  (page) =>
    page.locator('summary', { hasText: summary }).first().click();
const undo = press(/^undo$/i);
/** From now on the storage is full, and what is typed cannot be saved. */
const full =
  (type: Step): Step =>
  async (page) => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
    });
    await type(page);
    await expect(page.locator('[data-save-status]')).toHaveText(
      /^not saved: the storage of this browser is full/i,
    );
  };
const choose = (page: Page, file: ReturnType<typeof fileOf>) =>
  page.locator('input[type=file]').setInputFiles(file);
const criterion = (page: Page, id: string) => page.locator(`[data-criterion="${id}"]`);
/** The part of the charter that is shown. */
const part = (page: Page) => page.locator('.entry').filter({ visible: true });
const item = (page: Page, id: string) => page.locator(`[data-item-id="${id}"]`);

/** What a reader does in each tool, by its address. */
export const STEPS: Readonly<Record<string, readonly Step[]>> = {
  'workbook/charter/': [
    (page) => part(page).locator('textarea').fill('our first clause'),
    (page) => part(page).locator('select').selectOption('agreed'),
    undo,
    (page) =>
      page
        .getByRole('link', { name: /^next open part/i })
        .filter({ visible: true })
        .click(),
    async (page) => {
      await part(page).locator('summary').click();
      await part(page)
        .getByRole('button', { name: /^use this sample text/i })
        .first()
        .click();
    },
    (page) => part(page).locator('[data-began] button').click(),
    press(/copy as markdown/i),
    full((page) => part(page).locator('textarea').fill('our first clause')),
  ],
  'workbook/champions/': [
    (page) => page.locator('[data-candidate="zoe"] button').click(),
    (page) => criterion(page, 'commit-to-lead').getByRole('radio').nth(1).check(),
    (page) => page.getByLabel(/^where they stand$/i).selectOption('considered'),
    undo,
    press(/^consider as a champion/i),
    (page) => page.locator('#compare-one').selectOption('bo'),
    press(/^add an organization/i),
    fill(/^name$/i, 'zoë quill'),
    unfold(/^take out or remove/i),
    press(/^remove from all tools/i),
    undo,
    (page) => page.locator('[data-candidate="bo"] button').click(),
    unfold(/^take out or remove/i),
    press(/^take out of the matrix/i),
    full(async (page) => {
      await page.locator('[data-candidate="zoe"] button').click();
      await unfold(/^commitment/i)(page);
      await fill(/^use case$/i, 'registry of valves')(page);
    }),
  ],
  'workbook/roles/': [
    (page) => page.getByLabel(/show skills/i).check(),
    (page) => page.locator('#roles-use-case').selectOption('stent data'),
    async (page) => {
      await page.locator('[data-role="clinical-lead"] summary').click();
      await page.locator('[data-role="clinical-lead"] .skills input').first().check();
    },
    (page) =>
      page
        .locator('[data-role="clinical-lead"] .skills')
        .getByRole('button', { name: /^add a skill/i })
        .click(),
    fill(/^skill of your own/i, 'registry writer'),
    press(/^add a role of your own/i),
    fill(/^name of the role/i, 'registry writer'),
    (page) => page.locator('#roles-use-case').selectOption(''),
    (page) => page.locator('[data-role^="seed"], [data-role]').last().getByRole('checkbox').first().check(),
    press(/^add a person/i),
    (page) =>
      page
        .locator('[data-person]')
        .last()
        .getByRole('textbox', { name: /^name$/i })
        .fill('bo the builder'),
    undo,
    (page) => page.locator('[data-role="clinical-lead"]').getByRole('checkbox').first().uncheck(),
    full((page) => page.locator('#clinical-lead-note').fill('ask the lawyer')),
  ],
  'workbook/brief/': [
    press(/^begin the brief/i),
    (page) => page.locator('[data-direction=receives] .offered button').first().click(),
    (page) => page.locator('[data-direction=receives] .offered button').first().click(),
    (page) =>
      page
        .locator('[data-direction=receives] [data-line]')
        .first()
        .getByRole('button', { name: /^move down/i })
        .click(),
    async (page) => {
      const line = page.locator('[data-direction=receives] [data-line]').first();
      await line.locator('summary').click();
      await line.locator('textarea').first().fill('my own opening words');
    },
    fill(/^title/i, 'heart failure registries'),
    fill(/^opening/i, 'my own opening words'),
    fill(/^your one request/i, 'ask the lawyer'),
    (page) =>
      page
        .locator('[data-direction=receives] [data-line]')
        .first()
        .getByRole('button', { name: /^take out/i })
        .click(),
    undo,
    press(/^remove this brief/i),
    undo,
    full(fill(/^title/i, 'stent data')),
  ],
  'workbook/staffing/': [
    press(/^begin with the example/i),
    (page) => page.locator('.grid input').first().fill('5'),
    (page) => page.locator('.grid input').nth(1).fill('x'),
    (page) => page.locator('[data-phase]').first().getByRole('textbox').first().fill('data modelling by us'),
    (page) =>
      page
        .locator('[data-phase]')
        .first()
        .getByRole('button', { name: /a month later/i })
        .click(),
    (page) => page.locator('#grid-show').selectOption({ index: 1 }),
    fill(/^a role of your own/i, 'registry writer'),
    press(/^add the role/i),
    (page) => page.locator('.grid tbody tr').last().getByRole('textbox').first().fill('0.5'),
    press(/^add a ballot/i),
    (page) => page.getByLabel(/^ballot opens/i).fill('2027-06-10'),
    fill(/^what goes to ballot/i, 'stent data'),
    (page) =>
      page
        .locator('[data-phase]')
        .last()
        .getByRole('button', { name: /^remove/i })
        .click(),
    undo,
    full((page) => page.locator('.grid input').first().fill('7')),
  ],
  'workbook/gates/': [
    (page) => criterion(page, 'discovery-in/concept').getByRole('radio').nth(1).check(),
    (page) => criterion(page, 'discovery-in/concept').getByRole('radio').nth(2).check(),
    (page) => criterion(page, 'discovery-in/concept').getByRole('textbox').fill('ask the lawyer'),
    undo,
    (page) => page.locator('#gate-decision').selectOption({ index: 1 }),
    (page) => page.locator('#gate-decision-names').fill('ann and bo'),
    (page) => page.locator('.gates input').nth(1).check(),
    full((page) => page.locator('[data-criterion] textarea').first().fill('ask the lawyer')),
  ],
  'workbook/agenda/': [
    (page) => page.getByLabel(/^also the/i).check(),
    (page) => page.locator('#meeting-place').fill('room four'),
    (page) => page.getByLabel(/^room under each/i).check(),
    (page) => page.locator('.decide textarea').first().fill('ask again'),
    (page) => page.locator('.lists input').first().uncheck(),
    press(/copy as markdown/i),
    (page) => page.getByLabel(/^blank checklist/i).check(),
    (page) => page.locator('#blank-list').selectOption({ index: 1 }),
    (page) => page.getByLabel(/^meeting agenda/i).check(),
  ],
  'workbook/': [
    press(/^new initiative/i),
    fill(/^name$/i, 'stent data'),
    async (page) => {
      await page.locator('.edit summary').click();
      await fill(/^specialty$/i, 'cardio-oncology')(page);
    },
    press(/^duplicate/i),
    async (page) => {
      await page.locator('#wb-field-name').press('Escape');
      await page.locator('.edit summary').click();
      await press(/^archive/i)(page);
    },
    async (page) => {
      await press(/^delete…/i)(page);
      await press(/^delete this initiative/i)(page);
    },
    press(/^undo: bring it back/i),
    async (page) => {
      await page.locator('gw-tool-bar summary').click();
      await page.locator('#wb-switch').selectOption({ label: 'older work' });
    },
    (page) => page.locator('#wb-switch').selectOption({ label: 'heart failure registries' }),
    press(/^mark as done/i),
    undo,
    async (page) => {
      await press(/^delete all my data/i)(page);
      await press(/^delete everything/i)(page);
    },
    press(/^undo: bring everything/i),
    full(async (page) => {
      await page.locator('gw-tool-bar summary').click();
      await fill(/^name$/i, 'older work')(page);
    }),
  ],
  'workbook/files/': [
    // Another tab names a due day, so that there is something for a calendar.
    async (page) => {
      const tab = await page.context().newPage();
      await tab.goto('start/readiness/');
      await tab.locator('gw-checklist[data-ready]').waitFor();
      await tab.locator('[data-item-id="r/first"] summary').first().click();
      await tab.locator('[data-item-id="r/first"] [data-field=due]').fill('2027-05-01');
      await expect(tab.locator('[data-save-status]')).toHaveText(/^Saved/);
      await tab.close();
      await expect(page.getByRole('button', { name: /save the calendar/i })).toBeVisible();
    },
    press(/^save the table/i),
    press(/^save the initiative file/i),
    (page) => choose(page, colleague),
    (page) => page.locator('[data-preview] [data-cell=note] input').first().check(),
    (page) => page.locator('[data-preview] .all select').selectOption('mine'),
    (page) => page.locator('[data-preview] .primary').click(),
    press(/^undo the import/i),
    press(/^import again/i),
    press(/^discard/i),
    undo,
    (page) => choose(page, upload('{"format": 3', 'stent data')),
  ],
  'start/readiness/': [
    (page) => item(page, 'r/first').getByRole('radio').nth(2).check(),
    (page) => item(page, 'r/lead').getByRole('radio').nth(3).check(),
    (page) => item(page, 'r/lead').locator('[data-field=reason]').fill('ask the lawyer'),
    async (page) => {
      await item(page, 'r/vendor').locator('summary').first().click();
      await item(page, 'r/vendor').locator('[data-field=owner]').fill('bo the builder');
    },
    (page) => item(page, 'r/vendor').locator('[data-field=note]').fill('stent data'),
    (page) => item(page, 'r/vendor').locator('[data-field=due]').fill('2027-01-01'),
    undo,
    async (page) => {
      await page.getByText(/^filter and sort/i).click();
      await page.locator('[data-filter=owner]').selectOption('=zoë quill');
    },
    (page) => page.locator('[data-sort]').selectOption('due'),
    press(/^show all items/i),
    full((page) => item(page, 'r/first').getByRole('radio').nth(1).check()),
  ],
  'governance/': [
    async (page) => {
      for (const set of await page.locator('gw-entry-advisor fieldset').all())
        await set.getByRole('radio').first().check();
    },
    (page) => page.locator('gw-entry-advisor fieldset').first().getByRole('radio').last().check(),
    undo,
    press(/^clear the answers/i),
    full((page) => page.locator('gw-entry-advisor fieldset').first().getByRole('radio').last().check()),
  ],
};
