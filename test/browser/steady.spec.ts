// Nothing moves under a reader's eyes while a page gets ready: on a phone whose processor is slow.
import { expect, test } from '@playwright/test';
import { TOOLS_WITH_PAGE } from '../../src/workbook/tools/registry.ts';

/** What Chromium tells of a shift of the layout; TypeScript does not know it. */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** Every tool, and a page of each kind of page-kinds.ts. */
const ADDRESSES = [
  'workbook/',
  ...TOOLS_WITH_PAGE.map(({ url }) => url.slice(1)),
  'workbook/summary/',
  'workbook/agenda/',
  'workbook/files/',
  'tracks/community-building/checklist/',
  'start/readiness/',
  'value/',
  'governance/',
  'case-studies/mcode-codex/',
  'tracks/use-cases-planning/phases/',
  'tracks/standards-development/loops/',
  '',
  'tracks/community-building/',
  'glossary/',
  'tracks/community-building/growth/',
  'governance/steering/',
];

test.use({ viewport: { width: 390, height: 844 } });

for (const address of ADDRESSES)
  test(`/${address} stands still while it gets ready`, async ({ page }) => {
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as Shift[])
          moved.push(
            `${value} ${sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 80)).join(' ')}`,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(address);
    await expect(
      page.locator('gw-checklist:not([data-ready]), gw-value-finder:not([data-ready]), .gw-loading'),
    ).toHaveCount(0);
    // The script of every page comes with the first act, and shows what it finds.
    await page.mouse.move(200, 600);
    await page.evaluate(async () => {
      await customElements.whenDefined('gw-theme');
      // Shifts are told with the frame after theirs.
      for (let frames = 0; frames < 4; frames += 1) await new Promise(requestAnimationFrame);
    });
    const moved = await page.evaluate(() => (window as unknown as { moved: string[] }).moved);
    expect(
      moved.reduce((sum, one) => sum + parseFloat(one), 0),
      moved.join('\n'),
    ).toBeLessThanOrEqual(0.02);
  });
