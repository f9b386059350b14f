// What can be asked of any page: findings as short texts, so that an empty list is the right answer.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Half as long as `axe.source`, and every page is handed it anew. */
const source = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Off unless asked for. */
const TARGET_SIZE = 'target-size';
/** What a theme changes; the other rules find the same in both. */
const BY_COLOR = ['color-contrast', 'link-in-text-block'];

/** What axe finds in a part of the page as it is: each rule that is broken, with its first element. */
export async function axeFindings(page: Page, within: string, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(source);
    // What is far below the screen is not laid out yet, and would seem to lie over what follows; what lies half under a
    // bar that stays on the screen would seem small.
    await page.evaluate(() => {
      const whole = new CSSStyleSheet();
      whole.replaceSync(
        ':root * { content-visibility: visible !important } :root :is(.site-header, .site-header::after, .site-header gw-search, .site-header .menu, .toc summary, .tool-line) { position: static !important }',
      );
      document.adoptedStyleSheets = [whole];
    });
  }
  return page.evaluate(
    async ([part, only, size]) => {
      // What is right is most of the work to tell; and there are no films whose length had to be known.
      const options = {
        resultTypes: ['violations'] as 'violations'[],
        preload: false,
        selectors: false,
        rules: { [size]: { enabled: true } },
      };
      const { violations } = await axe.run(
        part,
        only === undefined ? options : { ...options, runOnly: only, rules: {} },
      );
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    },
    [within, rules, TARGET_SIZE] as const,
  );
}

/** What axe finds in a part of the page, first in the light theme, then what is different in the dark one. */
export async function accessFindings(page: Page, within = 'html'): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const found = await axeFindings(page, within, colorScheme === 'dark' ? BY_COLOR : undefined);
    findings.push(...found.map((finding) => `${colorScheme}: ${finding}`));
  }
  return findings;
}

/** Targets that are smaller than 24 pixels and have no room around them, in the window as it is. */
export const crowdedTargets = (page: Page): Promise<string[]> => axeFindings(page, 'html', [TARGET_SIZE]);

/** What reaches beyond the page or cuts off its text, told by what would help to find it. */
export const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    // Blanks at the end of a line of code hang out of it, and nobody sees them.
    for (const element of document.querySelectorAll('main :not(pre *)')) {
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

/** What scrolls within the page, and is no stop of the keyboard or has no name. */
export const unreachable = (page: Page): Promise<string[]> =>
  page.locator('main *').evaluateAll((all) =>
    all
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const scrolls =
          (/auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth) ||
          (/auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight);
        return scrolls && element.checkVisibility() && !element.matches('input, textarea, select');
      })
      .filter((box) => !box.matches('[tabindex="0"]:is([aria-label], [aria-labelledby])'))
      .map((box) => box.outerHTML.slice(0, 120)),
  );

/** Fields written so small that a phone zooms in when they get the focus. */
export const smallFields = (page: Page): Promise<string[]> =>
  page
    .locator('input:not([type=radio], [type=checkbox], [type=file]), select, textarea')
    .evaluateAll((fields) =>
      fields
        .map((field) => ({ size: Number.parseFloat(getComputedStyle(field).fontSize), field }))
        .filter(({ size }) => size < 16)
        .map(({ size, field }) => `${size} px: ${field.outerHTML.slice(0, 120)}`),
    );

/** Controls of a tool that are too low for a finger. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page
    .locator(
      'main :is(button, select, summary, textarea, input:not([type=radio], [type=checkbox], [type=file]), label:has(input))',
    )
    .evaluateAll((controls) =>
      controls
        .map((control) => ({ control, height: control.getBoundingClientRect().height }))
        .filter(({ control, height }) => control.checkVisibility() && height < 44)
        .map(({ control, height }) => `${height} px: ${control.outerHTML.slice(0, 120)}`),
    );

/** Controls that would be printed; a plain button is read as the text it is. */
export const printedControls = (page: Page): Promise<string[]> =>
  page
    .locator('main :is(button:not(.plain), select, textarea, input, summary)')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility())
        .map((control) => control.outerHTML.slice(0, 120)),
    );

/** Grids longer than a sheet, in the window as it is: printed, their end comes to lie over what follows. */
export const longGrids = (page: Page, sheet: number): Promise<string[]> =>
  page
    .locator('main *')
    .evaluateAll(
      (all, most) =>
        all
          .filter((one) => getComputedStyle(one).display.includes('grid') && one.clientHeight > most)
          .map((one) => `${one.localName}.${one.getAttribute('class') ?? ''}: ${one.clientHeight} px`),
      sheet,
    );

/** What a page keeps in the browser under a key that is not ours. */
export const foreignKeys = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(
      (key) => key !== '' && !key.startsWith('groundwork:'),
    ),
  );
