import { expect, test } from 'vitest';
import { withLateScript } from '../../../src/integrations/late-script.ts';

const script = (address: string): string => `<script type="module" src="${address}"></script>`;

test('a page loads the script of every page late, and the others as it did', () => {
  const page = withLateScript(`${script('/a.js')}${script('/x/_astro/FirstAct.1.js')}`, 'a.html');
  expect(page).toMatch(
    /^<script type="module" src="\/a\.js"><\/script><script data-late="\/x\/_astro\/FirstAct\.1\.js">\(/,
  );
  // The address stands outside the text, so that all pages have the same text and the policy names one hash.
  expect(page.replace(/.*data-late="[^"]*">/, '')).not.toContain('FirstAct');
});

test('a page without the script of every page stops the build', () => {
  expect(() => withLateScript(script('/a.js'), 'a.html')).toThrow(
    'a.html does not load the script of every page.',
  );
});
