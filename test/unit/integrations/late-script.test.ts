import { expect, test } from 'vitest';
import { withLateScript } from '../../../src/integrations/late-script.ts';

const script = (address: string): string => `<script type="module" src="${address}"></script>`;

const theme = '<script>const key = "theme";\n\n  localStorage.getItem(key);</script>';

test('a page loads the script of every page late, and the others as it did', () => {
  const page = withLateScript(`${theme}${script('/a.js')}${script('/x/_astro/FirstAct.1.js')}`, 'a.html');
  expect(page).toMatch(
    /^<script data-late="\/x\/_astro\/FirstAct\.1\.js">[^\n]*localStorage[^\n]*<\/script><script type="module" src="\/a\.js"><\/script>$/,
  );
  // The address stands outside the text, so that all pages have the same text and the policy names one hash.
  expect(page.replace(/.*data-late="[^"]*">/, '')).not.toContain('FirstAct');
});

test('a page without the script of every page stops the build', () => {
  expect(() => withLateScript(theme + script('/a.js'), 'a.html')).toThrow(
    'a.html does not load the script of every page.',
  );
  expect(() => withLateScript(script('/FirstAct.1.js'), 'a.html')).toThrow('a.html does not set the theme.');
});
