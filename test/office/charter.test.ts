// What an independent reader finds in a charter that was saved as a Word file.
import { expect, test } from 'vitest';
import { docxFile } from '../../src/workbook/documents/docx.ts';
import { createInitiative } from '../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails } from '../../src/workbook/engine/rows.ts';
import { schema } from '../../src/workbook/schema/schema.ts';
import { startFrom } from '../../src/workbook/tools/charter/basis.ts';
import { readCharter, setStatus, writeEntry } from '../../src/workbook/tools/charter/charter.ts';
import { charterDocument } from '../../src/workbook/tools/charter/document.ts';
import { readByOffice } from './libreoffice.ts';

const vote = {
  id: 'vote',
  label: 'A vote (PACIO)',
  text: 'They vote.',
  clause: 'We vote by [rule].',
  sources: ['s15'],
};
const part = (id: string, title: string) => ({
  id,
  title,
  question: `${title}, how?`,
  options: [vote],
  url: '/governance/charter/',
});
const entries = [
  part('heading/objective', 'Objective'),
  part('topic/decision-rights', 'Decision rights'),
  part('topic/conflict', 'Disputes'),
];

test('a charter says what is agreed, what is a draft, what is open, and where its wording began', async () => {
  const initiative = createInitiative(schema, 'shared', () => 1_800_000_000_000);
  setDetails(initiative, { name: 'Cardiology & co' });
  writeEntry(initiative, part('heading/objective', 'Objective'), 'Sooner care.\nFor [whom].');
  setStatus(initiative, part('heading/objective', 'Objective'), 'agreed');
  startFrom(initiative, part('topic/decision-rights', 'Decision rights'), vote);
  const document = charterDocument({
    charter: readCharter(initiative, entries),
    details: readDetails(initiative),
    day: '1 March 2027',
    site: 'https://example.org/',
    sources: { s15: { tag: 'S15', title: 'Case study: PACIO', url: '/sources/#s15' } },
  });
  const { name, bytes } = await docxFile({
    document,
    name: 'Cardiology charter',
    today: '2027-03-01',
    says: '',
  });
  const lines = (await readByOffice(name, bytes, 'txt'))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*•\s*/, '').trim())
    .filter((line) => line !== '');
  expect(lines).toEqual([
    'Charter: Cardiology & co',
    '1 of 3 parts agreed, 1 in draft, 1 open, 2 places still in brackets, as of 1 March 2027.',
    'Still open: Disputes.',
    'Objective',
    'Agreed: With 1 place still in brackets.',
    'Sooner care.',
    'For [whom].',
    'Decision rights',
    'Draft: Not agreed yet, 1 place still in brackets.',
    'We vote by [rule].',
    'Disputes',
    'Open: Disputes, how?',
    'Where the sample texts come from',
    'Some parts began from sample texts that Groundwork wrote after these models. What they say of others is as of the dates in the playbook.',
    'Decision rights: A vote (PACIO) (S15)',
    'S15: Case study: PACIO',
    'No legal advice: Have a lawyer read ownership, fees and competition rules before you adopt this charter.',
  ]);
});
