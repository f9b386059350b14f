import { useState } from 'preact/hooks';
import { type Named, nameOf, useCasesOf } from '../../workbook/tools/people/index.ts';
import {
  brings,
  ROLE_WORDS,
  type RoleCover,
  type RoleEntry,
  type RoleState,
  skillName,
} from '../../workbook/tools/roles/index.ts';

interface Props {
  readonly roles: readonly RoleEntry[];
  /** A column for each use case, with the roles in the same order. */
  readonly columns: readonly { readonly useCase: string; readonly covers: readonly RoleCover[] }[];
  readonly people: readonly Named[];
  readonly skills: ReadonlySet<string>;
}

/**
 * Roles by use case with names, and on request their skills: one use case may have what another lacks. On
 * a narrow screen each role is above its use cases; the table's roles are explicit, since the styles that
 * break rows remove the implicit ones.
 */
export function SideBySide({ roles, columns, people, skills }: Props) {
  const [withSkills, setWithSkills] = useState(false);
  const byId = new Map(people.map((person) => [person.id, person]));
  const names = (ids: readonly string[]) =>
    ids.flatMap((id, index) => {
      const person = byId.get(id);
      if (person === undefined) return [];
      return [
        <span key={id}>
          {index > 0 && '; '}
          <bdi translate={false}>{nameOf(person)}</bdi>
          {useCasesOf(person).length === 0 && ' (all)'}
        </span>,
      ];
    });
  const label = (useCase: string) => (
    <span class="label" aria-hidden="true">
      <bdi translate={false}>{useCase}</bdi>
    </span>
  );
  return (
    <section>
      <h2 id="roles-side">Use cases side by side</h2>
      <p class="muted">
        People without a use case work on all of them and are marked “all”.
        <span class="no-print"> Choose a role to name people for it.</span>
      </p>
      <p class="choice no-print">
        <label>
          <input
            type="checkbox"
            checked={withSkills}
            onChange={({ currentTarget }) => setWithSkills(currentTarget.checked)}
          />
          <span>Show skills</span>
        </label>
      </p>
      <div class="comparison" role="region" aria-labelledby="roles-side" tabIndex={0}>
        <table role="table" aria-labelledby="roles-side">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                Role
              </th>
              {columns.map(({ useCase, covers }) => (
                <th key={useCase} scope="col" role="columnheader" data-use-case={useCase}>
                  <bdi translate={false}>{useCase}</bdi>
                  <span class="meta">
                    {count(covers, 'nobody')} with nobody, {count(covers, 'one')} with one only
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          {roles.map((role, row) => (
            <tbody key={role.id} role="rowgroup" data-side={role.id}>
              <tr role="row">
                <th scope="row" role="rowheader">
                  <a href={`#role-${role.id}`}>
                    <bdi translate={role.kind !== 'own'}>{role.title}</bdi>
                  </a>
                </th>
                {columns.map(({ useCase, covers }) => {
                  const { state, holders } = covers[row] ?? { state: 'nobody' as const, holders: [] };
                  return (
                    <td key={useCase} role="cell" data-state={state}>
                      {label(useCase)}
                      {holders.length > 0 && <span>{names(holders)}</span>}
                      {state !== 'enough' && <span class="state">{ROLE_WORDS[state]}</span>}
                    </td>
                  );
                })}
              </tr>
              {withSkills &&
                role.skills.map((skill) => (
                  <tr key={skill.id} role="row" class="skill">
                    <th scope="row" role="rowheader" translate={skill.kind !== 'own'}>
                      {skillName(skill)}
                    </th>
                    {columns.map(({ useCase, covers }) => {
                      const holders = covers[row]?.holders ?? [];
                      const who = holders.filter((id) => brings(skills, id, role.id, skill));
                      return (
                        <td key={useCase} role="cell">
                          {label(useCase)}
                          {who.length > 0 && <span>{names(who)}</span>}
                          {who.length === 0 && holders.length > 0 && <span>nobody</span>}
                          {holders.length === 0 && (
                            <span class="none">
                              <span aria-hidden="true">–</span>
                              <span class="sr-only">role not filled</span>
                            </span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

function count(covers: readonly RoleCover[], state: RoleState): number {
  return covers.filter((one) => one.state === state).length;
}
