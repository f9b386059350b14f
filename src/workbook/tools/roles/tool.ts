import { defineTool, labelled } from '../descriptor/index.ts';
import { COVER, ROLE_SKILLS, ROLES, SKILLS } from './tables.ts';

const YES_NO = { true: 'yes', false: 'no' };

export const roles = defineTool({
  id: 'roles',
  title: 'Role cover',
  tables: [
    labelled(
      ROLES,
      'Role cover, roles',
      {
        name: 'name',
        wanted: { label: 'people wanted', values: { none: 'nobody for now', one: 'one', two: 'two' } },
        note: 'note',
      },
      { unnamed: 'A role without a name', removed: 'A role that was removed' },
    ),
    labelled(COVER, 'Role cover', { holds: { label: 'filling of the role', values: YES_NO } }),
    labelled(SKILLS, 'Role cover, skills', { has: { label: 'skill', values: YES_NO } }),
    labelled(
      ROLE_SKILLS,
      'Role cover, own skills',
      { name: 'name' },
      { unnamed: 'A skill without a name', removed: 'A skill that was removed' },
    ),
  ],
  url: '/workbook/roles/',
});
