// What build steps read of pages without parsing them is what a parser finds there.
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { tagsIn } from '../../src/integrations/tags.ts';
import { eachPage } from './site.ts';

/** A parser that takes nothing but scripts and styles for raw text, as browsers do. */
const strict = { blockTextElements: { script: true, style: true } };

test.each(eachPage)('%s', (_url, { html }) => {
  const root = parse(html, strict);
  const tags = [...tagsIn(html)];
  expect(tags.flatMap(({ attributes }) => attributes.get('id') ?? [])).toEqual(
    root.querySelectorAll('[id]').map(({ id }) => id),
  );
  expect(
    tags.flatMap(({ name, attributes }) => (name === 'a' ? (attributes.get('href') ?? []) : [])),
  ).toEqual(root.querySelectorAll('a[href]').map((link) => link.getAttribute('href')));
  expect(tags.filter(({ name }) => name === 'script' || name === 'style').map(({ text }) => text)).toEqual(
    root.querySelectorAll('script, style').map(({ rawText }) => rawText),
  );
});
