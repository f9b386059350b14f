import { type EditResult, type Initiative, transact } from '../../engine/index.ts';
import { addPerson, type Named, nameOf, PEOPLE } from '../people/index.ts';
import { setCover } from '../roles/index.ts';
import type { PlanRole } from './plan.ts';

/** Names are compared without regard to capitals. */
const keyOf = (name: string): string => name.trim().toLowerCase();

/**
 * Names somebody for a role, as one step: a person or organization entered before, or a new person.
 * @param newId made by the environment, for a new person
 */
export function nameForRole(
  initiative: Initiative,
  people: readonly Named[],
  newId: string,
  name: string,
  { id, title }: Pick<PlanRole, 'id' | 'title'>,
): EditResult {
  const parsed = PEOPLE.cells.name.parse(name.trim());
  if (!parsed.ok) return { ok: false, problems: [{ cell: 'name', wrong: parsed.wrong }] };
  const known = people.find((person) => keyOf(nameOf(person)) === keyOf(parsed.value));
  return transact(initiative, `who is named for “${title}”`, () => {
    if (known === undefined) addPerson(initiative, newId, { name: parsed.value, kind: 'person' });
    setCover(initiative, known?.id ?? newId, id, true, title);
  });
}
