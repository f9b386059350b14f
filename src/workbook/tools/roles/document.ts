/** The files of the role cover. Loaded with `import()` when the reader wants one. */
import { type Block, csvTable, type DocumentFile, fileName, type TextFile } from '../../documents/index.ts';
import { closeBidi } from '../../text/index.ts';
import { isHere, nameOf, useCasesIn } from '../people/index.ts';
import {
  coverByUseCase,
  stakeholderCover,
  leavings,
  overloaded,
  roleCover,
  type RoleCover,
} from './cover.ts';
import { ROLE_WORDS } from './labels.ts';
import { type RolesInput, rolesSay } from './says.ts';
import { brings, skillName } from './skills.ts';

/** A row for each role and everyone who fills it; an unfilled role has a row too. */
export function rolesCsv(input: RolesInput): TextFile {
  const { details, roles, people, cover, skills, useCase, today } = input;
  const byId = new Map(people.map((person) => [person.id, person]));
  const head = [
    'Initiative',
    'As of',
    'Role',
    'State',
    'Wanted',
    'Name',
    'Kind',
    'Works at',
    'Use case',
    'Last day',
    'Skills',
  ];
  const covers = roleCover(roles, people, cover, today, useCase);
  const rows = covers.flatMap(({ state, holders }, index) => {
    const role = roles[index];
    if (role === undefined) return [];
    const start = [details.name, today, role.title, ROLE_WORDS[state], String(role.wanted)];
    const named = holders.flatMap((id) => byId.get(id) ?? []);
    if (named.length === 0) return [[...start, '', '', '', '', '', '']];
    return named.map((person) => [
      ...start,
      nameOf(person),
      person.kind,
      person.organization,
      person.useCase,
      person.leaves,
      role.skills
        .filter((skill) => brings(skills, person.id, role.id, skill))
        .map(skillName)
        .join('; '),
    ]);
  });
  return {
    name: fileName(`${details.name} role cover`, today, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: csvTable([head, ...rows]),
    says: rolesSay(input),
  };
}

/** Roles, stakeholders, who leaves and who has too much, as a document. */
export function rolesDocument(input: RolesInput): DocumentFile {
  const { details, roles, people, cover, stakeholders, useCase, today } = input;
  const covers = roleCover(roles, people, cover, today, useCase);
  const names = new Map(people.map((person) => [person.id, closeBidi(nameOf(person))]));
  const titles = new Map(roles.map(({ id, title }) => [id, title]));
  const list = (ids: readonly string[], from: ReadonlyMap<string, string>): string =>
    ids.map((id) => from.get(id) ?? id).join('; ');
  const section = (text: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text },
          { kind: 'list', items },
        ];
  return {
    name: `${details.name} role cover`,
    today,
    says: rolesSay(input),
    document: {
      title: `Role cover: ${closeBidi(details.name)}`,
      about: `As of ${today}${useCase === '' ? '' : `, for ${closeBidi(useCase)}`}.`,
      blocks: [
        {
          kind: 'table',
          head: ['Role', 'State', 'Who'],
          widths: [3, 2, 5],
          rows: covers.map(({ role, state, holders }) => [
            role.title,
            ROLE_WORDS[state],
            list(holders, names),
          ]),
        },
        ...sideBySide(input, (holders) => list(holders, names)),
        ...skillTable(input, covers, (holders) => list(holders, names)),
        ...section(
          'Groups',
          [
            ...stakeholderCover(
              stakeholders.map(({ id }) => id),
              people,
              today,
            ),
          ].map(
            ([id, there]) =>
              `${stakeholders.find((one) => one.id === id)?.title ?? id}: ${there.length === 0 ? 'no organization yet' : list(there, names)}`,
          ),
        ),
        ...section(
          'Who leaves when',
          leavings(
            covers,
            people.filter((person) => isHere(person, today)),
            today,
          ).map(({ id, day, empties, alone }) =>
            [
              `${names.get(id) ?? id}, ${day}`,
              empties.length === 0 ? '' : `leaves nobody for ${list(empties, titles)}`,
              alone.length === 0 ? '' : `leaves one for ${list(alone, titles)}`,
            ]
              .filter((part) => part !== '')
              .join('; '),
          ),
        ),
        ...section(
          'Too many roles',
          [...overloaded(covers)].map(([id, held]) => `${names.get(id) ?? id}: ${list(held, titles)}`),
        ),
      ],
    },
  };
}

/** More columns than this are too narrow to read on a page. */
const MOST_COLUMNS = 4;

/** Roles by use case, in as many tables as needed; empty if there are fewer than two, or one was chosen. */
function sideBySide(
  { roles, people, cover, useCase, today }: RolesInput,
  list: (holders: readonly string[]) => string,
): Block[] {
  const columns = coverByUseCase(roles, people, cover, today, useCasesIn(people));
  if (columns.length < 2 || useCase !== '') return [];
  const tables = Array.from({ length: Math.ceil(columns.length / MOST_COLUMNS) }, (_, at): Block => {
    const some = columns.slice(at * MOST_COLUMNS, (at + 1) * MOST_COLUMNS);
    return {
      kind: 'table',
      head: ['Role', ...some.map((column) => closeBidi(column.useCase))],
      rows: roles.map(({ title }, row) => [
        title,
        ...some.map(({ covers }) => {
          const { state, holders } = covers[row] ?? { state: 'nobody' as const, holders: [] };
          const word = state === 'enough' ? '' : ROLE_WORDS[state];
          return [list(holders), holders.length > 0 && word !== '' ? `(${word})` : word].join(' ').trim();
        }),
      ]),
    };
  });
  return [{ kind: 'heading', level: 1, text: 'Use cases side by side' }, ...tables];
}

/** Who brings which skill, for filled roles. */
function skillTable(
  { roles, skills }: RolesInput,
  covers: readonly RoleCover[],
  list: (holders: readonly string[]) => string,
): Block[] {
  const rows = roles.flatMap((role, at) => {
    const holders = covers[at]?.holders ?? [];
    if (holders.length === 0) return [];
    return role.skills.map((skill) => {
      const who = holders.filter((id) => brings(skills, id, role.id, skill));
      return [role.title, skillName(skill), who.length === 0 ? 'nobody' : list(who)];
    });
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Skills' },
    { kind: 'table', head: ['Role', 'Skill', 'Who'], rows, widths: [2, 3, 2] },
  ];
}
