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
  const { lines } = foundBy(records, buildCatalog(records), { '/glossary/#ballot': ['vote'] }, [
    'glossary/ballot',
  ]);
  expect(lines).toEqual([
    'content/glossary/ballot.yaml: /glossary/#ballot is first for “Ballot”, “hl7 vote”; among the first for “vote”',
  ]);
});
