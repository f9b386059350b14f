import { expect, test } from 'vitest';
import { ContentError } from '../../../src/catalog/problem.ts';

const problem = (file: string, field: string) => ({ file, field, message: 'is wrong - put it right' });

test('the report of one problem', () => {
  expect(new ContentError([problem('content/roles/a.yaml', 'title')]).message).toMatchInlineSnapshot(`
    "The content has 1 problem; nothing was built.
      content/roles/a.yaml: title: is wrong - put it right"
  `);
});

test('the report of several, by file and field with numbers in their order', () => {
  const error = new ContentError([
    problem('content/sources/s10.yaml', 'title'),
    problem('content/checklists/t1.yaml', 'items.10.link'),
    problem('content/sources/s2.yaml', 'title'),
    problem('content/checklists/t1.yaml', 'items.2.link'),
  ]);
  expect(error.message).toMatchInlineSnapshot(`
    "The content has 4 problems; nothing was built.
      content/checklists/t1.yaml: items.2.link: is wrong - put it right
      content/checklists/t1.yaml: items.10.link: is wrong - put it right
      content/sources/s2.yaml: title: is wrong - put it right
      content/sources/s10.yaml: title: is wrong - put it right"
  `);
});

test('is an error by its own name that carries the problems', () => {
  const problems = [problem('content/roles/a.yaml', 'title')];
  const error = new ContentError(problems);
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.problems]).toEqual(['ContentError', problems]);
});
