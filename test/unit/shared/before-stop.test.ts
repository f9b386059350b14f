import { expect, test } from 'vitest';
import { beforeStop } from '../../../src/shared/before-stop.ts';

test.each([
  ['It has three profiles.', 'It has three profiles', '.'],
  ['CodeX counts members. Not every kind pays.', 'CodeX counts members. Not every kind pays', '.'],
  ['Is there a sponsor?', 'Is there a sponsor', '?'],
  ['The guide calls itself “a draft.”', 'The guide calls itself “a draft', '.”'],
  ['The guide calls itself “a draft”.', 'The guide calls itself “a draft”', '.'],
  ['It passed. (Votes: 9–0–2.)', 'It passed. (Votes: 9–0–2', '.)'],
  ['It is published as 1.0.0', 'It is published as 1.0.0', ''],
  ['Profiles in the guide, as of 2024', 'Profiles in the guide, as of 2024', ''],
  ['Ballots (2024)', 'Ballots (2024)', ''],
  ['', '', ''],
])('source marks stand before the last stop of %j', (text, words, stop) => {
  expect(beforeStop(text)).toEqual([words, stop]);
});
