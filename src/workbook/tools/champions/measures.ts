import { counted } from '../../../shared/words.ts';
import type { Initiative } from '../../engine/index.ts';
import { countOrEmpty, type Status, type StatusContext } from '../descriptor/index.ts';
import { isHere } from '../people/index.ts';
import { type Candidate, readCandidates } from './candidates.ts';

const candidatesHere = (initiative: Initiative, { today }: StatusContext): Candidate[] =>
  readCandidates(initiative).filter((candidate) => isHere(candidate, today));

/** Who committed in writing, organizations and people counted separately: a lead needs both. */
export const committed: Status = (initiative, context) => {
  const written = candidatesHere(initiative, context).filter(({ commitment }) => commitment === 'written');
  if (written.length === 0) return 'nobody committed in writing yet';
  const organizations = written.filter(({ kind }) => kind === 'organization').length;
  const kinds = [
    countOrEmpty(organizations, 'organization'),
    countOrEmpty(written.length - organizations, 'person', 'people'),
  ].filter((kind) => kind !== '');
  return `${counted(written.length, 'candidate')} committed in writing (${kinds.join(', ')})`;
};

/** Whether an organization and a person have committed in writing. */
export const committedBoth = (initiative: Initiative, context: StatusContext): boolean => {
  const kinds = candidatesHere(initiative, context).flatMap(({ commitment, kind }) =>
    commitment === 'written' ? [kind] : [],
  );
  return kinds.includes('organization') && kinds.some((kind) => kind !== 'organization');
};

/** How many candidates committed in writing, by word, or not yet. */
export const talks: Status = (initiative, context) => {
  const all = candidatesHere(initiative, context);
  if (all.length === 0) return '';
  const count = (one: Candidate['commitment']): number =>
    all.filter(({ commitment }) => commitment === one).length;
  return `${count('written')} of ${counted(all.length, 'candidate')} committed in writing, ${count('spoken')} by word, ${count('none')} not yet`;
};
