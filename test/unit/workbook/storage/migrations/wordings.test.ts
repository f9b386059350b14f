// Work of version 1 named skills and charter options by their wording. It stays readable for ever, whatever is reworded.
import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { CHARTER } from '../../../../../src/workbook/tools/charter/tables.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../../../src/catalog/read-records.ts';
import { buildCatalog } from '../../../../../src/catalog/catalog.ts';
import { type CharterEntry, readCharter } from '../../../../../src/workbook/tools/charter/charter.ts';
import { basisOf, type CharterOption } from '../../../../../src/workbook/tools/charter/basis.ts';
import { charterDocument } from '../../../../../src/workbook/tools/charter/document.ts';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import { rolesCsv, rolesDocument } from '../../../../../src/workbook/tools/roles/document.ts';
import { readFile } from '../../../../../src/workbook/exchange/read-file.ts';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails, readRow } from '../../../../../src/workbook/engine/rows.ts';
import { lostEdits } from '../../../../../src/workbook/engine/lost-edits.ts';
import { measuredStates } from '../../../../../src/workbook/tools/measures.ts';
import { idOfWording } from '../../../../../src/workbook/storage/migrations/wordings.ts';
import type { Snapshot } from '../../../../../src/workbook/engine/snapshot.ts';
import { readPeople } from '../../../../../src/workbook/tools/people/people.ts';
import { readCover } from '../../../../../src/workbook/tools/roles/holders.ts';
import { readRoles } from '../../../../../src/workbook/tools/roles/read.ts';
import { formerSkills, readSkills, skillName } from '../../../../../src/workbook/tools/roles/skills.ts';
import { fromStored } from '../../../../../src/workbook/storage/stored-format.ts';
import { sampleOf, saved, WORDINGS } from '../../v1.ts';
import { lock } from '../../../../ids.ts';
import { NOON } from '../../world.ts';

describe('the table', () => {
  test.each(WORDINGS)('knows every wording of %s', (place, wordings) => {
    for (const [wording, id] of Object.entries(wordings)) expect(idOfWording(saved(place, wording))).toBe(id);
  });

  test('knows no other wording', () => {
    for (const [place, wordings] of WORDINGS) {
      for (const [wording, id] of Object.entries(wordings)) {
        const form = saved(place, wording);
        for (const other of [`${form}s`, form.slice(1), `${id}-x`])
          expect(idOfWording(other), other).toBeUndefined();
      }
    }
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(idOfWording(any)).toBeUndefined();
      }),
    );
  });

  test('leads to ids that were in use, so that the content still has them or says what became of them', () => {
    const ever = new Set([
      ...(lock.ids['role-skills'] ?? []),
      ...(lock.ids['charter-topic-options'] ?? []).map((id) => `topic/${id}`),
      ...(lock.ids['charter-heading-options'] ?? []).map((id) => `heading/${id}`),
    ]);
    const ids = WORDINGS.flatMap(([place, wordings]) =>
      Object.values(wordings).map((id) => `${place}/${id}`),
    );
    expect(ids.filter((id) => !ever.has(id))).toEqual([]);
    expect(ids).toHaveLength(80);
  });
});

const catalog = buildCatalog(readRecords(new URL('../../../../..', import.meta.url).pathname));
type Skills = readonly { id: string; title: string; skills: readonly { id: string; text: string }[] }[];

/** The playbook's roles and the charter's entries, with every wording passed through `word`. */
function contentWith(word: (text: string) => string): { roles: Skills; entries: CharterEntry[] } {
  const options = (all: readonly CharterOption[]) =>
    all.map((option) => ({ ...option, label: word(option.label), text: word(option.text), clause: '…' }));
  const entries = [
    ...catalog.charterTopics.map((topic) => ({ ...topic, id: `topic/${topic.id}` })),
    ...catalog.charterHeadings.map((heading) => ({
      ...heading,
      id: `heading/${heading.id}`,
      question: heading.question ?? '',
    })),
  ].map((entry) => ({ ...entry, title: word(entry.title), options: options(entry.options) }));
  return {
    roles: catalog.roles.map((role) => ({
      ...role,
      title: word(role.title),
      skills: role.skills.map((skill) => ({ ...skill, text: word(skill.text) })),
    })),
    entries,
  };
}

const present = contentWith((text) => text);
const reworded = contentWith((text) => `Said otherwise ${text.length}`);

/** All that hangs on skills and options: what is known, by id, and what is shown as no longer known. */
function marks(initiative: Initiative, { roles, entries }: typeof present) {
  const people = readPeople(initiative);
  const all = readRoles(initiative, roles, readCover(initiative, people));
  const bases = entries.flatMap(({ id, options }) =>
    basisOf(readRow(initiative, CHARTER, id), options).map((basis) => ({ ...basis, entry: id })),
  );
  return {
    brought: [...readSkills(initiative, formerSkills(roles))].sort(),
    formerSkills: all.flatMap(({ skills }) => skills.filter(({ kind }) => kind === 'former').map(skillName)),
    bases: bases.filter(({ option }) => option !== undefined).map(({ entry, id }) => `${entry}/${id}`),
    formerBases: bases.filter(({ option }) => option === undefined).map(({ label }) => label),
  };
}

function opened(snapshot: Snapshot): Initiative {
  const initiative = createInitiative(schema, 'here', () => NOON + 1_000_000);
  initiative.replica.mergeFrom(snapshot, 'elsewhere');
  return initiative;
}

const fromStorage = (): Initiative => {
  const stored = fromStored(sampleOf('v1-wordings-stored.sample'));
  if (stored.kind !== 'good') throw new Error(stored.kind);
  return opened(stored.snapshot);
};
const fromFile = (): Initiative => {
  const result = readFile(schema, sampleOf('v1-wordings-file.sample'), NOON + 1_000_000);
  if (!result.ok) throw new Error(result.problem.what);
  return opened(result.file.snapshot);
};

describe.each([
  ['storage', fromStorage],
  ['a file', fromFile],
])('work of version 1 from %s', (_, open) => {
  test('has every skill and every option under its id', () => {
    const initiative = open();
    const expected = WORDINGS.flatMap(([place, wordings]) =>
      Object.values(wordings).map((id) => [place.includes('/'), `${place}/${id}`] as const),
    );
    const { brought, bases } = marks(initiative, present);
    const skills = expected.flatMap(([option, id]) => (option ? [] : [`ann/${id}`]));
    // Where two had chosen apart, the later choice stands: see the kept losers.
    const options = expected.flatMap(([option, id]) => (option ? [id] : []));
    expect(brought.filter((row) => row.startsWith('ann/')).sort()).toEqual(
      [
        ...skills,
        'ann/own-role/own-skill',
        'ann/terminologist/own-other',
        'ann/terminologist/latin-and-greek',
      ].sort(),
    );
    expect(brought.filter((row) => row.startsWith('ben/'))).toEqual(['ben/terminologist/value-sets']);
    expect(bases.toSorted()).toEqual(
      options.filter((id) => id !== 'topic/conflict/poll-then-park').toSorted(),
    );
  });

  test('shows what the playbook never had, or has no longer, with its words', () => {
    const { formerSkills: skills, formerBases } = marks(open(), present);
    expect(skills).toEqual(['Latin and Greek (listed no longer)']);
    expect(formerBases).toEqual(['Our neighbor’s rule (2020)']);
    const { entries, roles } = present;
    const none = {
      roles: roles.map((role) => ({ ...role, skills: [] })),
      entries: entries.map((entry) => ({ ...entry, options: [] })),
    };
    const retired = marks(open(), none);
    expect(retired.formerSkills).toContain('Requesting new codes and giving good reasons (listed no longer)');
    expect(retired.formerBases).toContain('Vote of the group (PACIO)');
    expect(retired.formerSkills).toHaveLength(33);
    expect(retired.formerBases).toHaveLength(48);
  });

  test('keeps every mark when every wording changes', () => {
    expect(marks(open(), reworded)).toEqual({ ...marks(open(), present) });
    expect(marks(open(), reworded).bases.length).toBeGreaterThan(40);
  });

  test('has its kept losers where the edits stand now', () => {
    const losers = lostEdits(open()).map(({ id, table, row, cell, value }) => ({
      id,
      table,
      row,
      cell,
      value,
    }));
    expect(losers).toEqual([
      {
        id: expect.stringMatching(/^\S{16} charter topic\/conflict began$/) as string,
        table: 'charter',
        row: 'topic/conflict',
        cell: 'began',
        value: 'poll-then-park\nleaders-override\nwritten-answer',
      },
      {
        id: expect.stringMatching(/^\S{16} skills ben\/terminologist\/new-codes has$/) as string,
        table: 'skills',
        row: 'ben/terminologist/new-codes',
        cell: 'has',
        value: true,
      },
    ]);
  });

  test('reads the same in every file and figure made from it', () => {
    const initiative = open();
    const people = readPeople(initiative);
    const cover = readCover(initiative, people);
    const input = {
      details: readDetails(initiative),
      roles: readRoles(initiative, reworded.roles, cover),
      people,
      cover,
      skills: readSkills(initiative, formerSkills(reworded.roles)),
      stakeholders: [],
      useCase: '',
      today: '2027-03-01',
    };
    const codes = reworded.roles
      .find(({ id }) => id === 'terminologist')
      ?.skills.find(({ id }) => id === 'new-codes')?.text;
    const row = rolesCsv(input)
      .text.split('\r\n')
      .find((line) => line.includes('Ann') && line.includes('Patience'));
    expect(row).toContain(`; ${codes}; `);
    expect(row).toContain('Latin and Greek (listed no longer)');
    expect(documentMarkdown(rolesDocument(input).document)).toMatch(
      new RegExp(`\\| ${codes} \\| .*Ann.* \\|`),
    );
    const text = documentMarkdown(
      charterDocument({
        charter: readCharter(initiative, reworded.entries),
        details: readDetails(initiative),
        day: '1 March 2027',
        site: 'https://example.org/',
        sources: { s15: { tag: 'S15', title: 'PACIO', url: '/sources/#s15' } },
      }),
    );
    expect(text.match(/no longer in the playbook/g)).toHaveLength(1);
    expect(text).toContain('Our neighbor’s rule (2020), no longer in the playbook');
    const context = { criteria: [], stakeholders: [], roles: [], formerSkills: {}, today: '2027-03-01' };
    expect(measuredStates([{ tool: 'roles', measure: 'skills' }], initiative, context)[0]?.words).toBe(
      '35 skills with somebody who brings them',
    );
  });
});
