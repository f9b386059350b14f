import { schema } from '../../../../src/workbook/schema/schema.ts';
import { readItem, setItem } from '../../../../src/workbook/tools/checklists/items.ts';
import { describe, expect, test, vi } from 'vitest';
import { createInitiative, type Initiative } from '../../../../src/workbook/engine/initiative.ts';
import { readDetails, setDetails } from '../../../../src/workbook/engine/rows.ts';
import { dismissLostEdit, lostEdits } from '../../../../src/workbook/engine/lost-edits.ts';
import { applyMerge, choiceKey, type Choices, previewMerge } from '../../../../src/workbook/engine/merge.ts';
import { type Snapshot } from '../../../../src/workbook/engine/snapshot.ts';
import { toStored } from '../../../../src/workbook/storage/stored-format.ts';
import { createUndo } from '../../../../src/workbook/engine/undo.ts';
import { undoneText } from '../../../../src/workbook/schema/undo-words.ts';
import { mergeInto } from '../merge-into.ts';
import { throughFile } from '../edits.ts';
import { NOON } from '../world.ts';

describe('two champions', () => {
  /** Ann's copy, and Bea's made from it. */
  function pair(): { ann: Initiative; bea: Initiative; wait: () => void } {
    let time = NOON;
    const ann = createInitiative(schema, 'shared', () => time);
    const bea = createInitiative(schema, 'bea', () => time);
    setItem(ann, 'x', { state: 'doing', note: 'first' });
    bea.replica.mergeFrom(throughFile(ann), 'import');
    return { ann, bea, wait: () => (time += 60_000) };
  }
  const preview = ({ ann, bea }: { ann: Initiative; bea: Initiative }) =>
    previewMerge(schema, ann.replica.snapshot(), throughFile(bea));

  test('Bea answers Ann’s file: changed and added, no conflict', () => {
    const both = pair();
    both.wait();
    setItem(both.bea, 'x', { state: 'done' });
    setItem(both.bea, 'y', { note: 'new' });
    setDetails(both.bea, { name: 'Cardiology' });
    expect(preview(both)).toMatchObject({
      sameInitiative: true,
      counts: { added: 2, changed: 1, conflict: 0, follows: 0, older: 0 },
      older: [],
      rows: [
        {
          table: 'items',
          row: 'x',
          kind: 'changed',
          cells: [{ cell: 'state', kind: 'changed', mine: 'doing', theirs: 'done', winner: 'theirs' }],
        },
        {
          table: 'items',
          row: 'y',
          kind: 'added',
          cells: [{ cell: 'note', kind: 'added', mine: undefined, theirs: 'new', winner: 'theirs' }],
        },
        {
          table: '',
          row: '',
          kind: 'added',
          cells: [{ cell: 'name', kind: 'added', mine: undefined, theirs: 'Cardiology', winner: 'theirs' }],
        },
      ],
    });
  });

  test('what Ann changed since stays, and is only mentioned as older in the file', () => {
    const both = pair();
    both.wait();
    setItem(both.ann, 'x', { note: 'second' });
    expect(preview(both)).toMatchObject({
      rows: [],
      older: [{ row: 'x', cells: [{ mine: 'second', theirs: 'first', winner: 'mine' }] }],
    });
    mergeInto(both.ann, throughFile(both.bea), 'Import');
    expect([readItem(both.ann, 'x').note, lostEdits(both.ann)]).toEqual(['second', []]);
  });

  test('what is declined is counted as that alone', () => {
    const { ann, bea, wait } = pair();
    wait();
    setItem(bea, 'y', { note: 'theirs', owner: 'Ann' });
    const decline = (...cells: string[]) =>
      previewMerge(
        schema,
        ann.replica.snapshot(),
        throughFile(bea),
        new Map(cells.map((cell) => [choiceKey('items', 'y', cell), 'mine'] as const)),
      );
    expect(
      [decline(), decline('note'), decline('note', 'owner')].map(({ counts, declined }) => [
        counts.added,
        declined,
      ]),
    ).toEqual([
      [1, 0],
      [1, 1],
      [0, 2],
    ]);
  });

  test('both at once: a conflict; the later stands unless the reader chooses, the other is kept either way', () => {
    for (const [choice, stands, loser, madeAt] of [
      [undefined, 'from Bea', 'from Ann', NOON],
      ['mine', 'from Ann', 'from Bea', NOON + 60_000],
      ['theirs', 'from Bea', 'from Ann', NOON],
    ] as const) {
      const both = pair();
      setItem(both.ann, 'x', { note: 'from Ann' });
      both.wait();
      setItem(both.bea, 'x', { note: 'from Bea' });
      expect(preview(both)).toMatchObject({
        counts: { conflict: 1 },
        rows: [
          {
            cells: [
              { cell: 'note', kind: 'conflict', mine: 'from Ann', theirs: 'from Bea', winner: 'theirs' },
            ],
          },
        ],
      });
      mergeInto(
        both.ann,
        throughFile(both.bea),
        'Import',
        new Map(choice === undefined ? [] : [[choiceKey('items', 'x', 'note'), choice]]),
      );
      expect(readItem(both.ann, 'x').note).toBe(stands);
      expect(lostEdits(both.ann)).toMatchObject([{ row: 'x', cell: 'note', value: loser, at: madeAt }]);
    }
  });

  test('the same change on both sides is no conflict', () => {
    const both = pair();
    setItem(both.ann, 'x', { state: 'done' });
    both.wait();
    setItem(both.bea, 'x', { state: 'done' });
    expect(preview(both).rows).toEqual([]);
  });

  test('a kept side that was dealt with stays gone, also after merging again; undo brings it back', () => {
    const both = pair();
    setItem(both.ann, 'x', { note: 'from Ann' });
    both.wait();
    setItem(both.bea, 'x', { note: 'from Bea' });
    const theirs = throughFile(both.bea);
    mergeInto(both.ann, theirs, 'Import');
    const undo = createUndo(both.ann);
    dismissLostEdit(both.ann, lostEdits(both.ann)[0]?.id ?? '');
    mergeInto(both.ann, theirs, 'Import');
    expect(lostEdits(both.ann)).toEqual([]);
    both.bea.replica.mergeFrom(both.ann.replica.snapshot(), 'import');
    expect(lostEdits(both.bea)).toEqual([]);
    undo.undo();
    expect(lostEdits(both.ann)).toHaveLength(1);
  });

  test('an import is one step of undo, choices included', () => {
    const both = pair();
    setItem(both.ann, 'x', { note: 'from Ann' });
    both.wait();
    setItem(both.bea, 'x', { note: 'from Bea', owner: 'Bea' });
    const undo = createUndo(both.ann);
    mergeInto(
      both.ann,
      throughFile(both.bea),
      'Import of Bea’s file',
      new Map([[choiceKey('items', 'x', 'note'), 'mine']]),
    );
    // Bea's owner came; of the two notes the reader's own stood and stands.
    expect(undoneText(undo.undo(), 'undo', () => undefined)).toBe('Undone: Import of Bea’s file (1 change).');
    expect([readItem(both.ann, 'x').note, readItem(both.ann, 'x').owner, undo.canUndo()]).toEqual([
      'from Ann',
      '',
      false,
    ]);
  });

  test('choosing an older value again keeps the one it replaces', () => {
    const both = pair();
    both.wait();
    setItem(both.ann, 'x', { note: 'second' });
    const chosen = new Map([[choiceKey('items', 'x', 'note'), 'theirs']] as const);
    mergeInto(both.ann, throughFile(both.bea), 'Import', chosen);
    expect([readItem(both.ann, 'x').note, lostEdits(both.ann)]).toMatchObject([
      'first',
      [{ value: 'second' }],
    ]);
  });

  test('what was undone can be had again from the same file', () => {
    const both = pair();
    both.wait();
    setItem(both.bea, 'x', { note: 'from Bea' });
    setItem(both.bea, 'y', { owner: 'Bea' });
    const theirs = throughFile(both.bea);
    const undo = createUndo(both.ann);
    mergeInto(both.ann, theirs, 'Import');
    undo.undo();
    const { rows, older, counts } = previewMerge(schema, both.ann.replica.snapshot(), theirs);
    expect([rows, older.map(({ row, kind }) => [row, kind]), counts.older]).toEqual([
      [],
      [
        ['x', 'older'],
        ['y', 'older'],
      ],
      2,
    ]);
    mergeInto(both.ann, theirs, 'Import');
    expect([readItem(both.ann, 'x').note, readItem(both.ann, 'y').owner]).toEqual(['first', '']);
    const choices = older.flatMap(({ table, row, cells }) =>
      cells.map(({ cell }) => [choiceKey(table, row, cell), 'theirs'] as const),
    );
    mergeInto(both.ann, theirs, 'Import', new Map(choices));
    expect([readItem(both.ann, 'x').note, readItem(both.ann, 'y').owner]).toEqual(['from Bea', 'Bea']);
  });

  test('who started apart share their work, and keep their identity, name and details', () => {
    let time = NOON;
    const [ann, bea] = ['ann', 'bea'].map((id) => createInitiative(schema, id, () => (time += 1_000)));
    if (ann === undefined || bea === undefined) return;
    setDetails(ann, { name: 'Ann’s', startDate: '2027-01-01' });
    setItem(bea, 'y', { state: 'done' });
    setDetails(bea, { name: 'Bea’s', specialty: 'Cardiology', archived: true });
    const before = readDetails(ann);
    const preview = previewMerge(schema, ann.replica.snapshot(), throughFile(bea));
    expect([preview.sameInitiative, preview.rows.map(({ table }) => table)]).toEqual([false, ['items']]);
    // Not even a choice takes the values over: they are not offered.
    mergeInto(ann, throughFile(bea), 'Import', new Map([[choiceKey('', '', 'name'), 'theirs']]));
    expect([readDetails(ann), readItem(ann, 'y').state]).toEqual([before, 'done']);
    mergeInto(bea, throughFile(ann), 'Import');
    expect(readDetails(bea)).toMatchObject({ id: 'bea', name: 'Bea’s', startDate: '' });
    expect(previewMerge(schema, ann.replica.snapshot(), throughFile(bea)).rows).toEqual([]);
  });

  test('an initiative without work yet becomes a copy of what it takes in', () => {
    const [ann, bea] = [
      createInitiative(schema, 'ann', () => NOON),
      createInitiative(schema, 'bea', () => NOON),
    ];
    setDetails(bea, { name: 'Bea’s' });
    mergeInto(ann, throughFile(bea), 'Import');
    expect(readDetails(ann)).toEqual(readDetails(bea));
  });

  test('a merge compares the two copies once, and again only where something was edited since', () => {
    const both = pair();
    setItem(both.bea, 'x', { note: 'from Bea' });
    both.wait();
    setItem(both.ann, 'x', { note: 'from Ann' });
    const cellType = vi.fn(schema.cellType);
    const ann = { ...both.ann, schema: { ...schema, cellType } };
    const choices: Choices = new Map([[choiceKey('items', 'x', 'note'), 'theirs']]);
    const shown = () => previewMerge(ann.schema, ann.replica.snapshot(), throughFile(both.bea), choices);
    const compared = shown();
    cellType.mockClear();
    applyMerge(ann, compared, 'Import');
    expect(cellType).not.toHaveBeenCalled();
    expect([readItem(ann, 'x').note, lostEdits(ann)]).toMatchObject(['from Bea', [{ value: 'from Ann' }]]);
    setItem(ann, 'x', { note: 'from Ann again' });
    const stale = shown();
    setItem(ann, 'x', { note: 'typed since' });
    applyMerge(ann, stale, 'Import');
    expect(readItem(ann, 'x').note).toBe('from Bea');
    expect(lostEdits(ann).map(({ value }) => value)).toContain('typed since');
  });

  test('nothing is imported into data of a newer version', () => {
    const both = pair();
    setItem(both.bea, 'y', { state: 'done' });
    both.ann.readOnly = true;
    const before = toStored(both.ann.replica.snapshot());
    mergeInto(both.ann, throughFile(both.bea), 'Import');
    expect(toStored(both.ann.replica.snapshot())).toBe(before);
  });

  test('hundreds of conflicts are overruled in one go', () => {
    const [one, other] = [
      createInitiative(schema, 'shared', () => NOON),
      createInitiative(schema, 'shared', () => NOON + 5),
    ];
    for (let i = 0; i < 600; i++) {
      setItem(one, `i${String(i)}`, { note: `one ${String(i)}`, owner: 'One' });
      setItem(other, `i${String(i)}`, { note: `other ${String(i)}`, owner: 'Other' });
    }
    const theirs = other.replica.snapshot();
    const { rows } = previewMerge(schema, one.replica.snapshot(), theirs);
    const mine = rows.flatMap(({ table, row, cells }) =>
      cells.map(({ cell }) => [choiceKey(table, row, cell), 'mine'] as const),
    );
    let reads = 0;
    const { store } = one.replica;
    const getRow: typeof store.getRow = (...place) => {
      reads += 1;
      return store.getRow(...place);
    };
    const watched = { ...one, replica: { ...one.replica, store: { ...store, getRow } } };
    mergeInto(watched, theirs, 'Import', new Map(mine));
    expect([readItem(one, 'i599').note, lostEdits(one).length]).toEqual(['one 599', 1_200]);
    // A look at every kept row for every cell would be a million and more.
    expect(reads).toBeLessThan(100_000);
  });

  test('a stamp with another value than ours, altered by hand, is shown as a conflict', () => {
    const initiative = createInitiative(schema, 'a', () => NOON);
    setItem(initiative, 'x', { note: 'ours' });
    const snapshot = initiative.replica.snapshot();
    const altered: Snapshot = JSON.parse(JSON.stringify(snapshot).replace('"ours"', '"altered"')) as Snapshot;
    expect(previewMerge(schema, snapshot, altered).rows).toMatchObject([
      { kind: 'conflict', cells: [{ mine: 'ours', theirs: 'altered', winner: 'mine' }] },
    ]);
    mergeInto(initiative, altered, 'Import', new Map([[choiceKey('items', 'x', 'note'), 'theirs']]));
    expect([readItem(initiative, 'x').note, lostEdits(initiative)]).toMatchObject([
      'altered',
      [{ value: 'ours' }],
    ]);
    const other = createInitiative(schema, 'b', () => NOON);
    other.replica.mergeFrom(snapshot, 'elsewhere');
    mergeInto(other, altered, 'Import');
    expect([readItem(other, 'x').note, lostEdits(other)]).toMatchObject(['ours', [{ value: 'altered' }]]);
  });
});
