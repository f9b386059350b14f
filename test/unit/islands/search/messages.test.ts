import { expect, test } from 'vitest';
import {
  adviceMessage,
  countMessage,
  markedPieces,
  shownMessage,
} from '../../../../src/islands/search/messages.ts';

test.each([
  [12, 'fee', [], '12 results for “fee”'],
  [1, 'fee', ['Page'], '1 result for “fee”, filtered by Page'],
  [37, 'fee', ['Value statement', 'Payers'], '37 results for “fee”, filtered by Value statement, Payers'],
  [0, 'fee', [], 'Nothing found for “fee”'],
  [0, 'fee', ['Page'], 'Nothing found for “fee”, filtered by Page'],
])('%i for "%s" with filters %j', (count, query, filters, words) => {
  expect(countMessage(count, query, filters)).toBe(words);
});

test('how many are in view is said only when not all are', () => {
  expect(shownMessage(10, 37)).toBe('10 of 37 shown.');
  expect(shownMessage(7, 7)).toBe('');
});

test('several words that find nothing may be too many', () => {
  expect(adviceMessage('lead in writing')).toContain('fewer words');
  expect(adviceMessage('lead')).not.toContain('fewer words');
});

test.each([
  ['FHIR R4', 'fhir', '[FHIR] R4'],
  ['Prior authorization', '"prior auth"', '[Prior] [authorization]'],
  ['Commit to lead', 'lead in writing', 'Commit to [lead]'],
  ['What <b>is</b> it?', '<b>', 'What <[b]>is</[b]> it?'],
  ['A unit of care', 'nit', 'A unit of care'],
  ['Ballot and a vote', 'what is a ballot', '[Ballot] and a vote'],
  ['Organizations on call', 'organisation on', '[Organizations] on call'],
  ['A café', 'CAFE', 'A [café]'],
  ['Fees', '', 'Fees'],
])('"%s" marked for %s', (title, query, marked) => {
  const text = markedPieces(title, query).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text));
  expect(text.join('')).toBe(marked);
});
