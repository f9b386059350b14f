import { type BrowserContext } from '@playwright/test';
import { compare, type Manner } from './translator.ts';
import { TOOLS, TYPED, work } from './translator-work.ts';
import { stored, test } from './workbook-seed.ts';

const CHROME: Manner = { puts: 'fonts', answers: 'at once' };

for (const [name, tool] of Object.entries(TOOLS)) {
  test(`${name}: says the same under a translator`, async ({ context, browser, baseURL }) => {
    const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    const contexts: [BrowserContext, BrowserContext] = [context, other];
    await compare(contexts, { ...tool, keys: stored(baseURL, work), typed: TYPED }, CHROME, false);
    await other.close();
  });
}
