import { counted, plural } from '../../shared/words.ts';
import { href } from '../../shared/href.ts';
import { type Initiative, setRow } from '../../workbook/engine/index.ts';
import type { Named } from '../../workbook/tools/people/index.ts';
import { removeRole, ROLES } from '../../workbook/tools/roles/index.ts';
import {
  amountText,
  clearRole,
  GAP_HEADING,
  gapText,
  type Plan,
  type PlanInput,
  type PlanRole,
  type RoleNeed,
  runsText,
} from '../../workbook/tools/staffing/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';
import { focusLater } from '../ui/focus.ts';
import { Name } from './name.tsx';
import { NamePeople } from './name-people.tsx';
import { NewName } from './new-name.tsx';

interface Props {
  readonly input: PlanInput;
  readonly people: readonly Named[];
  readonly initiative: Initiative;
}

/** The effort of each role, the people named for it in role cover, and the work not covered. */
export function Roles({ input: { plan, needs }, people, initiative }: Props) {
  const open = needs.filter((need) => gapText(need) !== '').length;
  return (
    <section aria-labelledby="staffing-roles">
      <h2 id="staffing-roles" tabIndex={-1}>
        Roles and people
      </h2>
      <p class="no-print">
        {open === 0
          ? 'Every role with work has somebody.'
          : `${counted(open, 'role')} with work not covered.`}{' '}
        Who you name here is named in <a href={href('/workbook/roles/')}>role cover</a> as well.
      </p>
      <NamePeople needs={needs} people={people} initiative={initiative} />
      <p class="muted">Whether a second person shares a role is counted in role cover.</p>
      <table class="needs">
        <thead class="sr-only">
          <tr>
            <th scope="col">Role</th>
            <th scope="col" class="number">
              Person-months
            </th>
            <th scope="col">Most in a month</th>
            <th scope="col">People named</th>
            <th scope="col">{GAP_HEADING}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map((need) => (
            <NeedRow key={need.role.id} need={need} />
          ))}
        </tbody>
      </table>
      <OwnRoles plan={plan} initiative={initiative} />
      <AddRole key={initiative.newId} initiative={initiative} />
    </section>
  );
}

function NeedRow({ need }: { readonly need: RoleNeed }) {
  const { role, total, peak, peakMonths, holders } = need;
  return (
    <tr data-need={role.id}>
      <th scope="row">
        <Name text={role.title} ours={role.origin === 'playbook'} />
      </th>
      <td class="number" data-label="Person-months">
        {amountText(total)}
      </td>
      <td data-label="Most in a month">
        {total === 0
          ? 'nothing planned'
          : `${amountText(peak)} in ${plural(peakMonths.length, 'month', 'months')} ${runsText(peakMonths)}`}
      </td>
      <td data-label="People named">
        {holders.length > 0 && <Name text={holders.map(({ name }) => name || 'without a name').join(', ')} />}
      </td>
      <td data-label={GAP_HEADING}>{gapText(need)}</td>
    </tr>
  );
}

interface OwnProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
}

/** Roles that the reader added can be renamed and removed; figures of roles that no longer exist can be cleared. */
function OwnRoles({ plan, initiative }: OwnProps) {
  const others = plan.roles.filter(({ origin }) => origin !== 'playbook');
  if (others.length === 0) return null;
  const remove = (role: PlanRole): void => {
    if (role.origin === 'own') removeRole(initiative, role);
    else clearRole(initiative, plan, role);
    announce(`“${role.title}” was removed. Undo brings it back.`);
    focusLater('staffing-roles');
  };
  return (
    <ul class="own-roles no-print">
      {others.map((role) => (
        <li key={role.id} class="fields">
          {role.origin === 'own' ? (
            <Field
              id={`role-${role.id}`}
              label="Name of your own role"
              type="text"
              cell={cellOf(initiative, ROLES, role.id, 'name')}
              onValue={(value) =>
                value.trim() === ''
                  ? { ok: false, problems: [{ cell: 'name', wrong: 'is empty; remove the role instead' }] }
                  : setRow(initiative, ROLES, role.id, { name: value })
              }
            />
          ) : (
            <p>
              <bdi translate={false}>{role.title}</bdi> is no longer among the roles; its figures are still in
              the plan.
            </p>
          )}
          <button type="button" class="danger" onClick={() => remove(role)}>
            Remove
            <span class="sr-only" translate={false}>
              {' '}
              the role “{role.title}”
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function AddRole({ initiative }: { readonly initiative: Initiative }) {
  const add = (name: string): string | undefined => {
    const role = { name, addedAt: initiative.now() };
    return setRow(initiative, ROLES, library.environment.newId(), role).ok
      ? `“${name}” was added to the roles.`
      : undefined;
  };
  return (
    <NewName
      id="role-new"
      label="A role of your own"
      button="Add the role"
      cell={ROLES.cells.name}
      initiative={initiative}
      onName={add}
    />
  );
}
