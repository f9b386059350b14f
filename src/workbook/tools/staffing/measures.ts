import { counted } from '../../../shared/words.ts';
import { type Initiative, readDetails } from '../../engine/index.ts';
import type { Status } from '../descriptor/index.ts';
import { readPeople } from '../people/index.ts';
import { readCover } from '../roles/index.ts';
import { readBallots } from './ballots.ts';
import { needsOf } from './gaps.ts';
import { readPlan } from './plan.ts';

/** The length that the playbook recommends for a phase, in months. */
const SHORTEST = 3;
const LONGEST = 9;

const isWithin = ({ months }: { readonly months: number }): boolean =>
  months >= SHORTEST && months <= LONGEST;

/** Whether there are phases, all of the length that the playbook recommends. */
export const withinLimits = (initiative: Initiative): boolean => {
  const all = readPlan(initiative, []).phases;
  return all.length > 0 && all.every(isWithin);
};

export const lengths: Status = (initiative) => {
  const all = readPlan(initiative, []).phases;
  if (all.length === 0) return 'no phase planned yet';
  const short = all.filter(isWithin).length;
  return `${counted(all.length, 'phase')} planned, ${short} of three to nine months`;
};

/** The planned work compared with the people named for it. */
export const people: Status = (initiative) => {
  const people = readPeople(initiative);
  const holders = readCover(initiative, people);
  const needs = needsOf(readPlan(initiative, []), readDetails(initiative).startDate, (role) =>
    people.filter(({ id }) => holders.get(role)?.includes(id) ?? false),
  ).filter(({ total }) => total > 0);
  if (needs.length === 0) return 'no work planned yet';
  const lacking = needs.filter(({ uncovered }) => uncovered.length > 0).length;
  return `${counted(needs.length, 'role')} with work planned, ${lacking} with nobody for some or all of it`;
};

export const ballots: Status = (initiative) => {
  const dated = readBallots(initiative).filter(({ opens }) => opens !== '').length;
  return dated === 0 ? 'no ballot date entered yet' : `${counted(dated, 'ballot date')} entered`;
};
