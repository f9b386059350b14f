import { useMemo, useState } from 'preact/hooks';
import { type Initiative, readDetails, rowKey } from '../../workbook/engine/index.ts';
import { readPeople, type Stakeholder, useCasesIn } from '../../workbook/tools/people/index.ts';
import {
  addRole,
  coverByUseCase,
  formerSkills,
  readCover,
  readRoles,
  readSkills,
  roleCover,
  type RoleCover,
  rolesSay,
  type RoleState,
  skillName,
} from '../../workbook/tools/roles/index.ts';
import { library, today } from '../page/page-library.ts';
import { ToolFrame } from '../page/tool-frame.tsx';
import { useInitiative } from '../page/use-initiative.ts';
import { rowText } from '../people/row-text.ts';
import { useFreshEntry } from '../people/use-fresh-entry.ts';
import { announce } from '../ui/announce.ts';
import { asMarkdown, documentSaves } from '../ui/document-saves.ts';
import { Outputs } from '../ui/outputs.tsx';
import { nameStakeholders } from '../ui/shown-value.ts';
import { Select } from '../ui/select.tsx';
import { Findings } from './findings.tsx';
import { roleIn } from './names.ts';
import { PeopleList } from './people-list.tsx';
import type { RoleText } from './props.ts';
import { RoleCard } from './role-card.tsx';
import { SideBySide } from './side-by-side.tsx';

interface Props {
  readonly roles: readonly RoleText[];
  readonly stakeholders: readonly (Stakeholder & { readonly url: string })[];
}

const NO_LISTS: readonly [] = [];

/** The roles, and who fills them. */
function coverOf(initiative: Initiative, playbook: readonly RoleText[]) {
  const people = readPeople(initiative);
  const cover = readCover(initiative, people);
  return { people, cover, roles: readRoles(initiative, playbook, cover) };
}

/** How far the roles are filled, what is lacking first. */
function summaryOf(covers: readonly RoleCover[]): readonly [lacking: string, rest: string] {
  const count = (state: RoleState) => covers.filter((one) => one.state === state).length;
  return [
    `${count('nobody')} with nobody`,
    `${count('one')} with one only, ${count('enough')} filled, ${count('not-wanted')} not needed for now.`,
  ];
}

/** Role cover: who fills which role, which roles nobody fills, and other findings. */
export default function RolesView({ roles: playbook, stakeholders }: Props) {
  nameStakeholders(stakeholders);
  const current = useInitiative(NO_LISTS);
  const { open, version } = current;
  const { initiative } = open;
  const [picked, setPicked] = useState('');
  const [fresh, setFresh] = useState('');
  const addFresh = useFreshEntry(open);
  const data = useMemo(() => {
    const read = coverOf(initiative, playbook);
    return {
      ...read,
      skills: readSkills(initiative, formerSkills(playbook)),
      useCases: useCasesIn(read.people),
    };
  }, [initiative, version, playbook]);
  const { people, cover, roles, skills, useCases } = data;
  const useCase = useCases.includes(picked) ? picked : '';
  const day = today();
  const covers = roleCover(roles, people, cover, day, useCase);
  const [lacking, rest] = summaryOf(covers);
  const announceSummary = (): void => {
    const now = coverOf(initiative, playbook);
    announce(summaryOf(roleCover(now.roles, now.people, now.cover, day, useCase)).join(', '));
  };
  const texts = new Map(playbook.map((role) => [role.id, role]));
  const input = {
    details: readDetails(initiative),
    roles,
    people,
    cover,
    skills,
    stakeholders,
    useCase,
    today: day,
  };
  const make = async () => {
    const { rolesDocument } = await import('../../workbook/tools/roles/index.ts');
    return rolesDocument(input);
  };
  const titles = new Map(
    roles.flatMap((role) => [
      [role.id, role.title] as const,
      ...role.skills.flatMap((skill) => {
        const { id, kind, formerly = [] } = skill;
        const rows = [id, ...formerly].map((one) => rowKey(role.id, one));
        return [...rows, ...(kind === 'own' ? [id] : [])].map((row) => [row, skillName(skill)] as const);
      }),
    ]),
  );
  const names = new Map(roles.map((role) => [role.id, roleIn(role)]));
  const held = new Map(
    people.map(({ id }) => [
      id,
      covers.filter(({ holders }) => holders.includes(id)).map(({ role }) => names.get(role.id) ?? ''),
    ]),
  );
  const result = (
    <div class="roles">
      {useCases.length > 1 && (
        <SideBySide
          {...{ roles, people, skills }}
          columns={coverByUseCase(roles, people, cover, day, useCases)}
        />
      )}
      <section aria-labelledby="roles-list">
        <h2 id="roles-list" tabIndex={-1}>
          Roles
        </h2>
        {useCases.length > 0 && (
          <Select
            id="roles-use-case"
            label="Use case"
            value={useCase}
            typed
            options={[['', 'All use cases together'], ...useCases.map((one) => [one, one] as const)]}
            hint={`People without a use case work on all of them.${useCases.length === 1 ? ' With a second use case, a table sets them side by side.' : ''}`}
            onValue={setPicked}
          />
        )}
        <p data-summary>
          <strong>{lacking}</strong>, {rest}
        </p>
        <ul class="lines cards">
          {roles.map((entry, index) => {
            const one = covers[index];
            return (
              one !== undefined && (
                <RoleCard
                  key={entry.id}
                  {...{ initiative, entry, people, skills, useCase }}
                  cover={one}
                  text={texts.get(entry.id)}
                  today={day}
                  fresh={entry.id === fresh}
                  onCover={announceSummary}
                />
              )
            );
          })}
        </ul>
        <fieldset class="no-print" disabled={initiative.readOnly}>
          <legend class="sr-only">Add a role</legend>
          <p class="buttons">
            <button
              type="button"
              onClick={() => {
                const id = library.environment.newId();
                addFresh(() => addRole(initiative, id), `[data-role="${id}"]`);
                setFresh(id);
              }}
            >
              Add a role of your own
            </button>
          </p>
          <p class="muted">
            A use case also needs people who know each role in its future workflow, such as a nurse or a
            registrar.
          </p>
        </fieldset>
      </section>
      <PeopleList {...{ initiative, people, stakeholders, held, addFresh }} />
      <Findings {...{ covers, people, stakeholders, names }} today={day} />
      <Outputs
        id="roles-take"
        what="role cover"
        says={rolesSay(input)}
        saves={[
          ...documentSaves(make),
          {
            label: 'Save as a table (CSV)',
            make: async () => {
              const { rolesCsv } = await import('../../workbook/tools/roles/index.ts');
              return rolesCsv(input);
            },
          },
        ]}
        markdown={() => asMarkdown(make)}
        print="Print"
      />
    </div>
  );
  return <ToolFrame current={current} title="Role cover" textOf={rowText(people, titles)} result={result} />;
}
