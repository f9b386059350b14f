import { expect, test } from 'vitest';
import { ContentError, type Problem } from '../../../src/catalog/problem.ts';

const problem = (file: string, field: string, more: Partial<Problem> = {}): Problem => ({
  file,
  field,
  message: 'is wrong - put it right',
  ...more,
});

test('the report of one problem', () => {
  expect(new ContentError([problem('content/roles/a.yaml', 'title')]).message).toMatchInlineSnapshot(`
    "The content has 1 problem in 1 file; nothing was built.
      content/roles/a.yaml: title: is wrong - put it right"
  `);
});

test('the report of several: file by file, from top to bottom, each with its place', () => {
  const error = new ContentError([
    problem('content/sources/s10.yaml', 'title'),
    problem('content/checklists/t1.yaml', 'item t1/ip, link', { line: 30, column: 5 }),
    problem('content/sources/s2.yaml', 'title'),
    problem('content/checklists/t1.yaml', 'item t1/lead, since', {
      line: 12,
      column: 5,
      is: ['    since: 1.0'],
      mended: ["    since: '1.0'"],
    }),
  ]);
  expect(error.message).toMatchInlineSnapshot(`
    "The content has 4 problems in 3 files; nothing was built.
      content/checklists/t1.yaml:12:5: item t1/lead, since: is wrong - put it right
        now          since: 1.0
        right        since: '1.0'
      content/checklists/t1.yaml:30:5: item t1/ip, link: is wrong - put it right

      content/sources/s2.yaml: title: is wrong - put it right

      content/sources/s10.yaml: title: is wrong - put it right"
  `);
});

test('is an error by its own name that carries the problems, and no trace of the code', () => {
  const problems = [problem('content/roles/a.yaml', 'title')];
  const error = new ContentError(problems);
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.problems, error.stack]).toEqual(['ContentError', problems, '']);
});
