import { counted, plural } from '../../shared/words.ts';
import { href } from '../../shared/href.ts';
import { type Initiative, setRow } from '../../workbook/engine/index.ts';
import { losesSigns } from '../../workbook/text/index.ts';
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
import { LEFT_OUT_WORDS, notSaved, roomWords } from '../ui/field-words.ts';
import { Field } from '../ui/field.tsx';
import { focusLater } from '../ui/focus.ts';
import { noteIds, Notes } from '../ui/notes.tsx';
import { useTyped } from '../ui/use-typed.ts';
import { Name } from './name.tsx';

interface Props {
  readonly input: PlanInput;
  readonly initiative: Initiative;
}

/** The effort of each role, the people named for it in role cover, and the work not covered. */
export function Roles({ input: { plan, needs }, initiative }: Props) {
  const open = needs.filter((need) => gapText(need) !== '').length;
  return (
    <section aria-labelledby="staffing-roles">
      <h2 id="staffing-roles" tabIndex={-1}>
        Roles and people
      </h2>
      <p class="no-print">
        People are named in <a href={href('/workbook/roles/')}>role cover</a>.{' '}
        {open === 0
          ? 'Every role with work has somebody.'
          : `${counted(open, 'role')} with work not covered.`}
      </p>
      <p class="muted">
        This compares work with people. Whether a second person shares a role is counted in role cover.
      </p>
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
        {holders.length === 0 ? (
          'nobody yet'
        ) : (
          <Name text={holders.map(({ name }) => name || 'without a name').join(', ')} />
        )}
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

const NEW_ROLE = 'role-new';
const NEW_ROLE_LABEL = 'A role of your own';

function AddRole({ initiative }: { readonly initiative: Initiative }) {
  const [name, setName, input] = useTyped(`${initiative.newId}\n${NEW_ROLE}`, NEW_ROLE_LABEL);
  const { longest, parse } = ROLES.cells.name;
  const checked = parse(name);
  const notes = {
    wrong: checked.ok ? '' : notSaved(checked.wrong, true, false),
    meanwhile: undefined,
    altered: checked.ok && losesSigns(name) ? LEFT_OUT_WORDS : '',
    room: checked.ok ? roomWords(name.length, longest) : '',
  };
  const add = (event: Event): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    const added = setRow(initiative, ROLES, library.environment.newId(), { name, addedAt: initiative.now() });
    announce(added.ok ? `“${name}” was added to the roles.` : notes.wrong);
    if (added.ok) setName('');
  };
  return (
    <form class="fields no-print" onSubmit={add}>
      <div class="control">
        <label for={NEW_ROLE}>{NEW_ROLE_LABEL}</label>
        <input
          ref={input}
          id={NEW_ROLE}
          type="text"
          dir="auto"
          translate={false}
          autocomplete="off"
          value={name}
          aria-invalid={notes.wrong !== ''}
          aria-describedby={noteIds(NEW_ROLE, notes).join(' ') || undefined}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Notes id={NEW_ROLE} notes={notes} />
      </div>
      <button type="submit">Add the role</button>
    </form>
  );
}
