import { expect, test } from 'vitest';
import { wordsNear } from '../../../../src/islands/search/spelling-help.ts';
import type { NamedPlace } from '../../../../src/shared/named-places.ts';

const places = ['Ballot', 'Ballot reconciliation', 'QCDR', 'Governance charter'].map((name): NamedPlace => ({
  url: '/a/',
  kind: 'term',
  name,
  also: [],
  page: '',
}));

test.each([
  ['balxxotz', ['ballot']],
  ['the guvarnense', ['governance']],
  ['ballot', []],
  // A third of a short word is a letter: two would make any word of it.
  ['qqqq', []],
  ['жжж', []],
  ['', []],
])('for “%s” %j is proposed', (question, words) => {
  expect(wordsNear(question, places)).toEqual(words);
});
