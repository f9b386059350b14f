import { example, held, type ExampleWords } from '../../catalog/example.ts';
import { createInitiative, edit, readDetails, transact } from '../../workbook/engine/index.ts';
import { fileText } from '../../workbook/exchange/index.ts';
import { schema } from '../../workbook/schema/index.ts';

/** The time of every edit of the example, fixed so that each build writes the same file. */
const MADE_AT = Date.UTC(2026, 10, 30);

/**
 * The initiative file of the example, made by the workbook's own edits, so that it contains nothing they would refuse.
 * Throws when an edit is refused, or when an id no longer exists in the content.
 */
export function exampleFile(words: ExampleWords): string {
  const initiative = createInitiative(
    schema,
    example.id,
    () => MADE_AT,
    () => 'exmpl',
  );
  const set = (table: string, row: string, patch: object): void => {
    const result = edit(initiative, table, row, patch);
    if (result.ok) return;
    const why = result.problems.map(({ cell, wrong }) => `${cell} ${wrong}`).join('; ');
    throw new Error(`The example at /example/ cannot be entered: ${table} ${row}: ${why}`);
  };
  transact(initiative, '', () => {
    const { name, specialty, startDate } = example;
    set('', '', { name, specialty, startDate });
    for (const [at, person] of example.people.entries()) {
      const { id, roles, ...cells } = person;
      if (!words.stakeholders.has(cells.group))
        throw new Error(`The example uses the unknown stakeholder "${cells.group}".`);
      set('people', id, { ...cells, useCase: example.useCase, addedAt: MADE_AT + at });
      for (const role of roles) set('cover', `${id}/${role}`, { holds: true, text: held(words.roles, role) });
    }
    for (const { id, ...cells } of example.items) set('items', id, { ...cells, text: held(words.items, id) });
    for (const { id, ...cells } of example.charter)
      set('charter', id, { ...cells, title: held(words.charter, id) });
    for (const { id, ...cells } of example.gates)
      set('gates', id, { ...cells, text: held(words.criteria, id).text });
    for (const [at, { id, name: phase, start, months }] of example.phases.entries())
      set('phases', id, { name: phase, start, months, addedAt: MADE_AT + at });
    const { id: brief, statements, ...letter } = example.brief;
    set('briefs', brief, { ...letter, addedAt: MADE_AT });
    for (const statement of statements)
      set('briefLines', `${brief}/${statement}`, { chosen: true, text: held(words.statements, statement) });
    for (const { role, phase, share } of example.staffing) {
      const { months } = example.phases.find(({ id }) => id === phase) ?? { months: 0 };
      const cells = Array.from({ length: months }, (_, month) => [`m${month + 1}`, share] as const);
      set('staffing', `${role}/${phase}`, {
        ...(Object.fromEntries(cells) as Record<string, number>),
        text: held(words.roles, role),
      });
    }
  });
  return fileText(readDetails(initiative), initiative.replica.snapshot(), MADE_AT);
}
