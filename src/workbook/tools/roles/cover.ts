import { isHere, type Named, worksOn } from '../people/index.ts';

/** A role of a use case, from the playbook or the reader's own. */
export interface Role {
  readonly id: string;
  readonly title: string;
  /** How many people are wanted. */
  readonly wanted: number;
}

/**
 * How well a role is filled. The playbook wants two people for each role, so that work continues when one leaves;
 * a reader may want one, or nobody for now.
 */
export type RoleState = 'not-wanted' | 'nobody' | 'one' | 'enough';

/** A role with those who fill it today. */
export interface RoleCover {
  readonly role: Role;
  readonly state: RoleState;
  /** Ids, in the order of people. */
  readonly holders: readonly string[];
}

/** Who fills each role on a day, for one use case or (`''`) for any. */
export function roleCover(
  roles: readonly Role[],
  people: readonly Named[],
  cover: ReadonlyMap<string, readonly string[]>,
  today: string,
  useCase = '',
): RoleCover[] {
  const here = new Set(
    people.filter((person) => isHere(person, today) && worksOn(person, useCase)).map(({ id }) => id),
  );
  return roles.map((role) => {
    const holders = (cover.get(role.id) ?? []).filter((id) => here.has(id));
    return { role, holders, state: stateOf(role.wanted, holders.length) };
  });
}

/** Who fills each role of each use case on a day: a column for each use case, with the roles in order. */
export function coverByUseCase(
  roles: readonly Role[],
  people: readonly Named[],
  cover: ReadonlyMap<string, readonly string[]>,
  today: string,
  useCases: readonly string[],
): { readonly useCase: string; readonly covers: readonly RoleCover[] }[] {
  return useCases.map((useCase) => ({ useCase, covers: roleCover(roles, people, cover, today, useCase) }));
}

function stateOf(wanted: number, there: number): RoleState {
  if (there === 0) return wanted === 0 ? 'not-wanted' : 'nobody';
  return there < wanted ? 'one' : 'enough';
}

/** Someone who leaves, and the effect on the roles they fill. */
export interface Leaving {
  readonly id: string;
  readonly day: string;
  /** Roles that nobody fills after that day. */
  readonly empties: readonly string[];
  /** Roles that only one person fills after that day. */
  readonly alone: readonly string[];
}

/** Who leaves from today on, soonest first, and the effect on their roles once everybody up to then has left. */
export function leavings(covers: readonly RoleCover[], people: readonly Named[], today: string): Leaving[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const left = ({ holders }: RoleCover, day: string): number =>
    holders.filter((id) => {
      const leaves = byId.get(id)?.leaves ?? '';
      return leaves === '' || leaves > day;
    }).length;
  return people
    .filter(({ leaves }) => leaves !== '' && leaves >= today)
    .map(({ id, leaves: day }) => {
      const own = covers.filter(({ holders }) => holders.includes(id));
      const after = (count: number) =>
        own.filter((one) => left(one, day) === count).map(({ role }) => role.id);
      return { id, day, empties: after(0), alone: after(1) };
    })
    .sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/**
 * Above this many roles somebody has too many. The number is ours: the playbook names none. In its planning
 * example a role takes from a fifth to a half of a full-time post at its peak (S18), so three together can
 * take a whole one.
 */
export const MOST_ROLES = 2;

/** Who has too many roles, with those roles. */
export function overloaded(covers: readonly RoleCover[]): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const { role, holders } of covers)
    for (const id of holders) roles.set(id, [...(roles.get(id) ?? []), role.id]);
  return new Map([...roles].filter(([, held]) => held.length > MOST_ROLES));
}

/** Organizations that belong to none of these stakeholders and so are not counted, including those of a retired stakeholder group. */
export function withoutStakeholder(
  stakeholders: readonly string[],
  people: readonly Named[],
  today: string,
): Named[] {
  return people.filter(
    (person) =>
      person.kind === 'organization' && isHere(person, today) && !stakeholders.includes(person.group),
  );
}

/**
 * Which organizations represent a stakeholder: organizations of it, and people of it with the
 * organization where they work. Ids of people, by stakeholder; stakeholders without any have an empty list.
 */
export function stakeholderCover(
  stakeholders: readonly string[],
  people: readonly Named[],
  today: string,
): Map<string, string[]> {
  return new Map(
    stakeholders.map((stakeholder) => [
      stakeholder,
      people
        .filter((person) => person.group === stakeholder && isHere(person, today))
        .filter(({ kind, organization }) => kind === 'organization' || organization.trim() !== '')
        .map(({ id }) => id),
    ]),
  );
}
