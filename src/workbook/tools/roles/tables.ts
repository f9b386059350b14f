import {
  defineTable,
  flag,
  internal,
  LATEST_MOMENT,
  line,
  number,
  oneOf,
  setOnCreate,
  text,
} from '../../engine/index.ts';

/** Who fills which role: rows `<person>/<role>`. */
export const COVER = defineTable(
  'cover',
  {
    holds: flag,
    /** Title of the role when last changed. */
    text: internal(line(400)),
  },
  { key: ['people', 'roles'] },
);

/** Who brings which skill of a role: rows `<person>/<role>/<skill>`. */
export const SKILLS = defineTable(
  'skills',
  {
    has: flag,
    /** The skill's wording when last changed. */
    text: internal(line(400)),
  },
  { key: ['people', 'roles', 'skill'] },
);

/** Skills that the reader adds to a role of the playbook or an own one: rows `<role>/<random id>`. */
export const ROLE_SKILLS = defineTable(
  'roleSkills',
  {
    name: line(200),
    addedAt: setOnCreate(number(0, LATEST_MOMENT)),
  },
  { key: ['roles', 'skill'], removable: true },
);

/** Roles: settings for those of the playbook, by their public ids; own roles under random ids. */
export const ROLES = defineTable(
  'roles',
  {
    /** Only for own roles; those of the playbook have their names there. */
    name: line(200),
    /** How many people are wanted. The playbook advises two for each role. */
    wanted: oneOf('two', 'one', 'none'),
    note: text(20_000),
    /** Title of a role of the playbook when last changed. */
    text: internal(line(400)),
    addedAt: setOnCreate(number(0, LATEST_MOMENT)),
  },
  { removable: true },
);
