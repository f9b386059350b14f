import { schema } from '../../../../../src/workbook/schema/schema.ts';
import { CHARTER } from '../../../../../src/workbook/tools/charter/tables.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CharterEntry,
  charterGaps,
  charterProgress,
  nextOpen,
  readCharter,
  setStatus,
  writeEntry,
} from '../../../../../src/workbook/tools/charter/charter.ts';
import { gapsIn } from '../../../../../src/workbook/tools/charter/brackets.ts';
import {
  basisOf,
  type CharterOption,
  dropBasis,
  startFrom,
} from '../../../../../src/workbook/tools/charter/basis.ts';
import { statusOf } from '../../../../../src/workbook/tools/charter/entry-status.ts';
import { charterDocument } from '../../../../../src/workbook/tools/charter/document.ts';
import { documentMarkdown } from '../../../../../src/workbook/documents/document.ts';
import { createInitiative, type Initiative } from '../../../../../src/workbook/engine/initiative.ts';
import { readDetails, readRow, setDetails } from '../../../../../src/workbook/engine/rows.ts';
import { createUndo } from '../../../../../src/workbook/engine/undo.ts';
import { anyText } from '../../any-text.ts';
import { NOON } from '../../world.ts';

const vote = {
  id: 'vote',
  label: 'A vote',
  text: 'They vote.',
  clause: 'We vote by [rule].',
  sources: ['s15'],
};
const tiers = {
  id: 'tiers',
  label: 'Tiers',
  text: 'They elect.',
  clause: 'Members elect [body].',
  sources: ['s1', 's20e'],
};
const entry = (
  id: string,
  title: string,
  options: readonly CharterOption[] = [vote, tiers],
): CharterEntry => ({
  id,
  title,
  question: `${title}, how?`,
  options,
  url: '/governance/charter/',
});
const objective = entry('heading/objective', 'Objective');
const rights = entry('topic/decision-rights', 'Decision rights');
const disputes = entry('topic/conflict', 'Disputes');
const entries = [objective, rights, disputes];
const cited = (id: string) => ({ tag: id.toUpperCase(), title: `Source ${id}`, url: `/sources/#${id}` });
const sources = { s1: cited('s1'), s15: cited('s15'), s20e: cited('s20e') };

const start = (): Initiative => {
  const initiative = createInitiative(schema, 'shared', () => NOON);
  setDetails(initiative, { name: 'Cardiology' });
  return initiative;
};
const row = (initiative: Initiative, { id } = rights) => readRow(initiative, CHARTER, id);
const basis = (initiative: Initiative, of = rights) =>
  basisOf(row(initiative, of), of.options).map(({ id }) => id);
const markdown = (initiative: Initiative, of: readonly CharterEntry[] = entries): string =>
  documentMarkdown(
    charterDocument({
      charter: readCharter(initiative, of),
      details: readDetails(initiative),
      day: '1 March 2027',
      site: 'https://example.org/playbook/',
      sources,
    }),
  );

describe('an entry', () => {
  test('is open while it is blank, a draft once written, and what the reader says after that', () => {
    const initiative = start();
    expect(statusOf(row(initiative))).toBe('open');
    writeEntry(initiative, rights, 'We vote.');
    expect(statusOf(row(initiative))).toBe('draft');
    setStatus(initiative, rights, 'agreed');
    expect(statusOf(row(initiative))).toBe('agreed');
    setStatus(initiative, rights, 'open');
    expect(statusOf(row(initiative))).toBe('open');
    setStatus(initiative, rights, 'agreed');
    writeEntry(initiative, rights, ' \n');
    expect(statusOf(row(initiative))).toBe('open');
  });

  test('that was agreed is a draft again when its words change', () => {
    const initiative = start();
    writeEntry(initiative, rights, 'We vote.');
    setStatus(initiative, rights, 'agreed');
    writeEntry(initiative, rights, 'We vote twice.');
    expect(statusOf(row(initiative))).toBe('draft');
    setStatus(initiative, rights, 'agreed');
    startFrom(initiative, rights, tiers);
    expect(statusOf(row(initiative))).toBe('draft');
  });

  test('starts from wording without losing what is typed, in one step that can be undone', () => {
    const initiative = start();
    const undo = createUndo(initiative);
    startFrom(initiative, rights, vote);
    expect(row(initiative).text).toBe('We vote by [rule].');
    startFrom(initiative, rights, tiers);
    expect(row(initiative).text).toBe('We vote by [rule].\n\nMembers elect [body].');
    expect(basis(initiative)).toEqual(['vote', 'tiers']);
    undo.undo();
    expect([row(initiative).text, basis(initiative)]).toEqual(['We vote by [rule].', ['vote']]);
    undo.undo();
    expect([row(initiative).text, basis(initiative)]).toEqual(['', []]);
  });

  test('keeps every typed word, whatever is typed', () => {
    fc.assert(
      fc.property(anyText(60), (typed) => {
        const initiative = start();
        writeEntry(initiative, rights, typed);
        const before = row(initiative).text;
        startFrom(initiative, rights, vote);
        expect(row(initiative).text.startsWith(before.trim() === '' ? '' : before.trimEnd())).toBe(true);
        expect(row(initiative).text.endsWith(vote.clause)).toBe(true);
      }),
    );
  });

  test('can be taken out of the sources, its text stays', () => {
    const initiative = start();
    startFrom(initiative, rights, vote);
    dropBasis(initiative, rights, vote);
    expect([row(initiative).text, basis(initiative)]).toEqual(['We vote by [rule].', []]);
  });

  test('hangs on no wording of its models, follows their former ids, and says what retired ones were', () => {
    const initiative = start();
    startFrom(initiative, rights, vote);
    startFrom(initiative, rights, tiers);
    const labels = (options: readonly CharterOption[]) =>
      basisOf(row(initiative), options).map(({ label, option }) => [label, option?.id]);
    expect(labels([{ ...tiers, label: 'Elected tiers' }, vote])).toEqual([
      ['A vote', 'vote'],
      ['Elected tiers', 'tiers'],
    ]);
    expect(labels([])).toEqual([
      ['A vote', undefined],
      ['Tiers', undefined],
    ]);
    const later = entry(rights.id, 'Rights', [{ ...vote, id: 'votes', formerly: ['vote', 'tiers'] }]);
    expect(basis(initiative, later)).toEqual(['votes']);
    startFrom(initiative, later, { ...tiers, id: 'bodies', label: 'Bodies' });
    expect(row(initiative).began).toBe('votes\nbodies');
    expect(labels([])).toEqual([
      ['A vote', undefined],
      ['Bodies', undefined],
    ]);
    dropBasis(initiative, later, { id: 'votes' });
    expect(row(initiative).began).toBe('bodies');
  });

  test('is not changed in a copy of a newer version', () => {
    const initiative = start();
    initiative.readOnly = true;
    expect(writeEntry(initiative, rights, 'x').ok).toBe(false);
    expect(startFrom(initiative, rights, vote).ok).toBe(false);
    expect(setStatus(initiative, rights, 'agreed').ok).toBe(false);
  });
});

test('two champions who write different parts both keep their words', () => {
  const [ann, bo] = [start(), createInitiative(schema, 'other', () => NOON + 1)];
  bo.replica.mergeFrom(ann.replica.snapshot(), 'import');
  writeEntry(ann, rights, 'By Ann');
  writeEntry(bo, disputes, 'By Bo');
  ann.replica.mergeFrom(bo.replica.snapshot(), 'import');
  expect([row(ann).text, row(ann, disputes).text]).toEqual(['By Ann', 'By Bo']);
});

test('progress is said in words', () => {
  const initiative = start();
  const said = () => charterProgress(readCharter(initiative, entries));
  expect(said()).toBe('0 of 3 parts agreed, 0 in draft, 3 open');
  writeEntry(initiative, rights, 'We vote.');
  expect(said()).toBe('0 of 3 parts agreed, 1 in draft, 2 open');
  for (const one of [objective, rights, disputes]) {
    writeEntry(initiative, one, 'So it is.');
    setStatus(initiative, one, 'agreed');
  }
  expect(said()).toBe('All 3 parts agreed');
});

test('places to fill in are what stands in brackets, and no links, boxes or empty brackets', () => {
  const text = 'We vote by [rule] in [number of] days, see [our page](https://example.org), [ ] and [].';
  expect(gapsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['[rule]', '[number of]']);
  expect(gapsIn('[one [two] three\n[four\nlines]').length).toBe(2);
  fc.assert(
    fc.property(anyText(80), (any) => {
      for (const { from, to } of gapsIn(any)) expect(any.slice(from, to)).toMatch(/^\[[^[\]]+\]$/);
    }),
  );
});

test('the next open part is the first after this one, round to the beginning', () => {
  const initiative = start();
  const next = (after: string) => nextOpen(readCharter(initiative, entries), after)?.id;
  expect(next(objective.id)).toBe(rights.id);
  writeEntry(initiative, rights, 'We vote.');
  expect(next(objective.id)).toBe(disputes.id);
  expect(next(disputes.id)).toBe(objective.id);
  writeEntry(initiative, objective, 'Sooner care.');
  expect(next(disputes.id)).toBeUndefined();
});

describe('the draft', () => {
  test('marks what is open and what is not agreed, and names the sources of its wording', () => {
    const initiative = start();
    writeEntry(initiative, objective, 'Sooner care.');
    setStatus(initiative, objective, 'agreed');
    startFrom(initiative, rights, tiers);
    expect(markdown(initiative)).toMatchInlineSnapshot(`
      "# Charter: Cardiology

      1 of 3 parts agreed, 1 in draft, 1 open, 1 place still in brackets, as of 1 March 2027.

      > **Still open:** Disputes.

      ## Objective

      Sooner care.

      ## Decision rights

      > **Draft:** Not agreed yet, 1 place still in brackets.

      Members elect \\[body\\].

      ## Disputes

      > **Open:** Disputes, how?

      ## Where the sample texts come from

      Some parts began from sample texts that Groundwork wrote after these models. What they say of others is as of the dates in the playbook.

      - Decision rights: Tiers (S1, S20E)

      - [S1: Source s1](<https://example.org/playbook/sources/#s1>)
      - [S20E: Source s20e](<https://example.org/playbook/sources/#s20e>)

      > **No legal advice:** Have a lawyer read ownership, fees and competition rules before you adopt this charter.
      "
    `);
  });

  test('has no mark once all is agreed', () => {
    const initiative = start();
    for (const one of [objective, rights, disputes]) {
      writeEntry(initiative, one, 'So it is.');
      setStatus(initiative, one, 'agreed');
    }
    expect(markdown(initiative)).not.toMatch(/Open|Draft|Still open/);
  });

  test('says that a part was agreed with places to fill in, and counts them', () => {
    const initiative = start();
    startFrom(initiative, rights, vote);
    startFrom(initiative, rights, tiers);
    setStatus(initiative, rights, 'agreed');
    expect(markdown(initiative)).toContain('> **Agreed:** With 2 places still in brackets.\n\nWe vote by');
    expect(charterGaps(readCharter(initiative, entries))).toBe(2);
    writeEntry(initiative, rights, 'We vote by hand. Members elect the board.');
    setStatus(initiative, rights, 'agreed');
    expect(markdown(initiative)).not.toContain('brackets');
  });

  test('shows what is open although something is written', () => {
    const initiative = start();
    writeEntry(initiative, rights, 'Two views so far.');
    setStatus(initiative, rights, 'open');
    expect(markdown(initiative)).toContain('> **Open:** Decision rights, how?\n\nTwo views so far.');
  });

  test('keeps parts that have been retired, and models that are gone', () => {
    const initiative = start();
    startFrom(initiative, rights, tiers);
    startFrom(initiative, disputes, vote);
    const later = [entry(disputes.id, 'Disputes', [])];
    const text = markdown(initiative, later);
    expect(text).toContain('\n## Decision rights\n\n> **Draft:**');
    expect(text).toContain('- Disputes: A vote, no longer in the playbook');
    expect(readCharter(initiative, later).retired).toEqual([{ id: rights.id, title: 'Decision rights' }]);
  });
});
