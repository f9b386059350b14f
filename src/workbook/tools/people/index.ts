/**
 * People and organizations, entered once for all tools.
 */
export {
  addPerson,
  isHere,
  type Named,
  nameOf,
  readPeople,
  removePerson,
  type Stakeholder,
  useCasesIn,
  useCasesOf,
  worksOn,
} from './people.ts';
export { PEOPLE, type Person } from './tables.ts';
export { people } from './tool.ts';
