import { expect, test } from 'vitest';
import { foundBy } from '../../../scripts/content/search-report.ts';
import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { smallRecords } from '../records.ts';

const records = smallRecords({
  glossary: {
    ballot: { term: 'Ballot', aliases: ['HL7 vote'] },
    vote: { term: 'Vote' },
  },
});

test('an author sees by which words a record is found, first or later', () => {
  const { lines } = foundBy(
    records,
    buildCatalog(records),
    { '/glossary/#ballot': ['vote', 'who wrote this'] },
    [],
    ['glossary/ballot'],
  );
  expect(lines).toEqual([
    'content/glossary/ballot.yaml: /glossary/#ballot is first for “Ballot”, “who wrote this”, “HL7 vote”; among the first for “vote”',
  ]);
});
