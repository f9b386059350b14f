import { countOrEmpty, type Status, type StatusContext } from '../descriptor/index.ts';
import { isHere, readPeople } from '../people/index.ts';
import { readCover } from './holders.ts';

export const filled: Status<StatusContext> = (initiative, { today }) =>
  countOrEmpty(
    readCover(
      initiative,
      readPeople(initiative).filter((person) => isHere(person, today)),
    ).size,
    'role with somebody in it',
    'roles with somebody in them',
  );
