import { type EditResult, type Initiative, readRows, removeEntry, setRow } from '../../engine/index.ts';
import { PEOPLE, type Person } from './tables.ts';

/** A person or organization with its id. */
export interface Named extends Person {
  readonly id: string;
}

/** A stakeholder group of the playbook, by the id of its value pair. */
export interface Stakeholder {
  readonly id: string;
  readonly title: string;
}

/** All people and organizations, in the order in which they were entered. */
export function readPeople(initiative: Initiative): Named[] {
  return [...readRows(initiative, PEOPLE)]
    .map(([id, person]) => ({ ...person, id }))
    .sort((one, other) => one.addedAt - other.addedAt || (one.id < other.id ? -1 : 1));
}

/**
 * Adds a person or organization, as one step.
 * @param id made by the environment
 */
export function addPerson(
  initiative: Initiative,
  id: string,
  person: Partial<Omit<Person, 'addedAt'>>,
): EditResult {
  return setRow(initiative, PEOPLE, id, { ...person, addedAt: initiative.now() });
}

/** The display name of someone whose name may still be empty. */
export function nameOf({ name, kind }: Pick<Person, 'name' | 'kind'>): string {
  return name.trim() === '' ? `${kind} without a name` : name.trim();
}

/** Whether someone is still here: until the end of their last day. */
export function isHere({ leaves }: Pick<Person, 'leaves'>, today: string): boolean {
  return leaves === '' || leaves >= today;
}

/** The use cases of someone; if there are none, they work for the whole initiative. */
export function useCasesOf({ useCase }: Pick<Person, 'useCase'>): string[] {
  return useCase
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The key of a use case: equal for spellings of the same one. */
export function useCaseKey(useCase: string): string {
  return useCase.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether someone works on a use case: on that one, or on the whole initiative. `''` matches any. */
export function worksOn(person: Pick<Person, 'useCase'>, useCase: string): boolean {
  const own = useCasesOf(person).map(useCaseKey);
  return useCase.trim() === '' || own.length === 0 || own.includes(useCaseKey(useCase));
}

/** All use cases of people, as first written, in that order. */
export function useCasesIn(people: readonly Pick<Person, 'useCase'>[]): string[] {
  const found = new Map<string, string>();
  for (const useCase of people.flatMap(useCasesOf))
    if (!found.has(useCaseKey(useCase))) found.set(useCaseKey(useCase), useCase);
  return [...found.values()];
}

/** Removes someone from all tools, with ratings, roles and skills, as one undoable step. */
export function removePerson(initiative: Initiative, id: string, name: string): EditResult {
  return removeEntry(initiative, PEOPLE, id, `“${name}” removed`);
}
