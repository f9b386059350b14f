import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { eachPage } from './site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Starlight writes the elements of its head with a slash; HTML takes both.
    'void-style': 'off',
    // Ids of items are for ever and hold a slash (t1/ip), which HTML allows; Starlight's `_top` has a low line.
    'valid-id': ['error', { relaxed: true }],
  },
});

interface Exception {
  readonly rule: string;
  readonly where: RegExp;
}

/** Where a rule may be broken, and why: markup that is not ours to change, and one browser's need. */
const exceptions: readonly Exception[] = [
  // Firefox puts old ticks back after a reload unless each control says no; the standard knows that for text only.
  { rule: 'input-attributes', where: /label(?::nth-child\(\d+\))? > input$/ },
  { rule: 'valid-autocomplete', where: /label(?::nth-child\(\d+\))? > input$/ },
  // A table laid out as blocks on narrow screens is none to some browsers unless its roles are written out.
  {
    rule: 'no-redundant-role',
    where: /gw-filter > table(?: |$)|^#[a-z-]+(?: > t[hd](?::nth-child\(\d+\))?)?$/,
  },
  // The head of a column says so by standing in a thead, which the standard takes for enough; a scope would cost bytes.
  { rule: 'wcag/h63', where: /thead > tr > th(?::nth-child\(\d+\))?$/ },
  // In the book a row of specialties keeps the roles that its own page needs.
  { rule: 'no-redundant-role', where: /^#specialties(?:\\\/[a-z-]+)(?: > t[hd](?::nth-child\(\d+\))?)?$/ },
];

/** Styles that only hand numbers or words of the content to the style sheet, such as where a bar begins. */
const valuesOnly = /^(?:--[a-z\d-]+: ?(?:[\d.]+(?:rem|em)?|'(?:[^'\\]|\\.)*');? ?)+$/;

test.each(eachPage)('%s has no gap where a template lacked a value', (_, { html }) =>
  expect(html.match(/.{30}(?:\bundefined\b|\bNaN\b|\[object Object\]).{30}/g)).toBeNull(),
);

test.each(eachPage)('%s is valid HTML', async (url, { html, root }) => {
  const { results } = await validator.validateString(html, url);
  const messages = results
    .flatMap((result) => result.messages)
    .filter(({ ruleId, selector }) => {
      if (exceptions.some(({ rule, where }) => rule === ruleId && where.test(selector ?? ''))) return false;
      if (ruleId !== 'no-inline-style') return true;
      const style = root.querySelector(selector ?? '')?.getAttribute('style');
      return style === undefined || !valuesOnly.test(style);
    });
  expect(
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  ).toEqual([]);
});
