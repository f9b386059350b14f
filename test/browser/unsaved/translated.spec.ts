// The words on saving stay true under a page translator.
import { expect } from '@playwright/test';
import { fillStorage } from '../full-storage.ts';
import { button, test } from '../workbook-seed.ts';
import { freeAndWait, open, pages, status } from './unsaved.ts';

for (const [address, enter] of pages.slice(0, 5)) {
  test(`/${address}: the words stay true under a page translator`, async ({ page }) => {
    await page.clock.install();
    await open(page, address);
    // As Google Translate does: the text moves into two font elements, and so does each new text.
    await page.evaluate(() => {
      const texts = (root: Node): Text[] => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (walker.nextNode()) if (walker.currentNode instanceof Text) found.push(walker.currentNode);
        return found;
      };
      const translate = (root: Node): void => {
        for (const text of texts(root)) {
          if (text.parentElement?.closest('font, script, style, textarea') || text.data.trim() === '')
            continue;
          const [outer, inner] = ['font', 'font'].map((name) =>
            document.createElementNS('http://www.w3.org/1999/xhtml', name),
          );
          if (!outer || !inner) continue;
          inner.textContent = text.data;
          outer.append(inner);
          text.replaceWith(outer);
        }
      };
      translate(document.body);
      new MutationObserver((records) => {
        for (const { addedNodes, target } of records) if (addedNodes.length > 0) translate(target);
      }).observe(document.body, { childList: true, subtree: true });
    });
    await fillStorage(page);
    await enter(page);
    await expect(status(page)).toHaveText(/^Not saved: the storage of this browser is full\. /);
    await expect(page.getByRole('alert')).toHaveText(/^Not saved: /);
    await freeAndWait(page);
    await expect(status(page)).toHaveText(/^Saved in this browser at \d\d:\d\d\.$/);
    await button(page, 'Undo').click();
    await expect(page.locator('[data-undo-words]')).toHaveText(/^Undone: /);
  });
}
