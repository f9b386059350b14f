import { counted } from '../../../shared/words.ts';
import type { Details } from '../../engine/index.ts';
import type { Named, Stakeholder } from '../people/index.ts';
import type { RoleEntry } from './read.ts';

/** The input of all files of the role cover. */
export interface RolesInput {
  readonly details: Details;
  readonly roles: readonly RoleEntry[];
  readonly people: readonly Named[];
  /** Who fills which role. */
  readonly cover: ReadonlyMap<string, readonly string[]>;
  /** Rows `<person>/<role>/<skill>`. */
  readonly skills: ReadonlySet<string>;
  readonly stakeholders: readonly Stakeholder[];
  /** `''` for the whole initiative. */
  readonly useCase: string;
  readonly today: string;
}

/** A description of the files, and what to be careful about. */
export function rolesSay({ people, roles }: RolesInput): string {
  return `${counted(roles.length, 'role')} and ${counted(people.length, 'person or organization', 'people and organizations')} with names, last days and skills. Give the file only to those who plan with you.`;
}
