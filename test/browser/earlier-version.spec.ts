// Work that version 1 saved under wordings, as this build shows it.
import { expect, type Page } from '@playwright/test';
import { keysOf } from '../../src/workbook/storage/keys.ts';
import { sampleOf } from '../unit/workbook/v1.ts';
import { seed, test } from './workbook-seed.ts';

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await expect(page.locator('[data-ready]').first()).toBeVisible();
};

async function expectMarks(page: Page): Promise<void> {
  await open(page, 'workbook/roles/');
  const role = page.locator('[data-role="terminologist"]');
  await role.locator('summary').click();
  for (const [skill, ann] of [
    ['code-systems', true],
    ['value-sets', true],
    ['new-codes', true],
    ['us-core', true],
    ['own-other', true],
    ['latin-and-greek', true],
  ] as const)
    await expect(role.locator(`[data-skill="${skill}"]`).getByLabel('Ann')).toBeChecked({ checked: ann });
  await expect(role.locator('[data-skill="value-sets"]').getByLabel('Ben')).toBeChecked();
  await expect(role.locator('[data-skill="code-systems"]').getByLabel('Ben')).not.toBeChecked();
  await expect(page.getByText('(listed no longer)')).toHaveCount(1);
  await open(page, 'workbook/charter/#topic-conflict');
  const part = page.locator('[data-entry="topic/conflict"]');
  await expect(part.locator('[data-began]')).toHaveCount(3);
  await expect(part.locator('[data-began="vote"]')).toContainText(
    'after “Vote (PACIO)”. Its sources are listed in the draft.',
  );
  await expect(page.locator('[data-entry="topic/openness"] [data-began]').last()).toContainText(
    '“Our neighbor’s rule (2020)”, which is no longer in the playbook.',
  );
  await expect(page.locator('[data-document]').getByText('no longer in the playbook')).toHaveCount(1);
}

test('in the storage: every mark is there, and stays when the page saves again', async ({
  page,
  context,
  baseURL,
}) => {
  const keys = keysOf(new URL(baseURL ?? '').pathname);
  await seed(context, { [keys.initiative('old')]: sampleOf('v1-wordings-stored.sample') });
  await expectMarks(page);
  await page.locator('[data-entry="topic/conflict"] [data-began="vote"]').getByRole('button').click();
  await expect(page.locator('[data-entry="topic/conflict"] [data-began]')).toHaveCount(2);
  const stored = await page.evaluate((key) => localStorage.getItem(key), keys.initiative('old'));
  expect(stored).toContain('"version":3');
  expect(stored).toContain('"leaders-override\\nwritten-answer"');
  await open(page, 'workbook/roles/');
  await expect(page.getByText('(listed no longer)')).toHaveCount(1);
});

test('in a file: it is imported with every mark', async ({ page }) => {
  await open(page, 'workbook/files/');
  await page.locator('input[type=file]').setInputFiles({
    name: 'old.groundwork.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sampleOf('v1-wordings-file.sample')),
  });
  await page.locator('[data-preview] button.primary').click();
  await expect(page.locator('[data-stage="done"]')).toBeVisible();
  await expectMarks(page);
});
