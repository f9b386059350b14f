import type { RowOf } from '../../engine/index.ts';
import type { LEVEL } from './tables.ts';

/** A body of the governance structure, with its conditions of entry. */
export interface EntryBody {
  readonly id: string;
  readonly title: string;
  /** Its page. */
  readonly url: string;
  readonly commitment: string;
  readonly openTo: string;
  readonly decides: readonly string[];
  readonly fit: {
    readonly entry: 'anyone' | 'members' | 'clinical-experts' | 'elected' | 'appointed';
    readonly time: Exclude<Answers['time'], ''>;
    readonly influence: Exclude<Answers['influence'], ''>;
    readonly expertise: readonly Exclude<Answers['expertise'], '' | 'learning'>[];
  };
}

/** The reader's answers; `''` for unanswered questions. */
export type Answers = RowOf<typeof LEVEL>;

/** A body, and what the reader lacks to enter it. */
export interface Later {
  readonly body: EntryBody;
  readonly missing: readonly string[];
}

/** The body to begin with, and why. */
export interface Advice {
  readonly body: EntryBody;
  /** A sentence each about time, money, influence and expertise. */
  readonly reasons: readonly string[];
  /** Other bodies that are open to the reader. */
  readonly also: readonly EntryBody[];
  /** Bodies that would fit better, those that the reader can reach themselves first, and what they lack. */
  readonly later: readonly Later[];
}

const TIME = { light: 0, regular: 1, heavy: 2 } as const;
const SAY = { informed: 0, content: 1, direction: 2 } as const;
const MOST_BESIDES = 2;

type Answered = { readonly [K in keyof Answers]: Exclude<Answers[K], ''> };

/**
 * The best body to begin with for an organization with these answers. Only the record decides whether a body is open:
 * none is suggested whose members are elected or appointed, nor a member's seat without a way to membership.
 * @returns undefined while a question is unanswered, or if no body is open to anybody
 */
export function adviceFor(bodies: readonly EntryBody[], answers: Answers): Advice | undefined {
  if (!isAnswered(answers)) return undefined;
  const ranked = [...bodies].sort((a, b) => compare(rank(a, answers), rank(b, answers)));
  const within = ranked.filter((body) => isOpen(body, answers) && TIME[body.fit.time] <= TIME[answers.time]);
  const [body, ...others] = within;
  if (body === undefined) return undefined;
  const better = ranked.filter(
    (other) => !within.includes(other) && compare(rank(other, answers), rank(body, answers)) < 0,
  );
  return {
    body,
    reasons: reasonsFor(body, answers),
    also: others.slice(0, MOST_BESIDES),
    later: [...better.filter(isReachable), ...better.filter((other) => !isReachable(other))]
      .slice(0, MOST_BESIDES)
      .map((other) => ({ body: other, missing: missingFor(other, answers) })),
  };
}

function isAnswered(answers: Answers): answers is Answered {
  return Object.values(answers).every((answer) => answer !== '');
}

function isOpen({ fit: { entry } }: EntryBody, { money, expertise }: Answered): boolean {
  if (entry === 'members') return money !== 'none';
  return entry === 'anyone' || (entry === 'clinical-experts' && expertise === 'clinical');
}

/** Whether an organization can enter on its own, without being chosen by others. */
const isReachable = ({ fit: { entry } }: EntryBody): boolean => entry !== 'elected' && entry !== 'appointed';

const matches = ({ fit }: EntryBody, { expertise }: Answered): boolean =>
  fit.expertise.some((skill) => skill === expertise);
const sayGap = ({ fit }: EntryBody, { influence }: Answered): number =>
  Math.abs(SAY[fit.influence] - SAY[influence]);

/** A sort key, smaller is better: the influence wanted, then the expertise offered, then use of the time available. */
function rank(body: EntryBody, answers: Answered): readonly number[] {
  return [sayGap(body, answers), matches(body, answers) ? 0 : 1, -TIME[body.fit.time]];
}

function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((number, index) => number - (other[index] ?? 0)).find((gap) => gap !== 0) ?? 0;
}

function reasonsFor(body: EntryBody, answers: Answered): string[] {
  const { fit, commitment, openTo, decides } = body;
  const spare = TIME[fit.time] < TIME[answers.time];
  const less = SAY[fit.influence] < SAY[answers.influence];
  return [
    `Time: it asks ${spare ? 'less than' : 'about'} what you can give. ${commitment}`,
    `Money: ${MONEY_REASONS[fit.entry === 'members' ? answers.money : 'none']} ${openTo}`,
    `Say: ${less ? 'less than you want, but the most that your other answers allow' : SAY_REASONS[answers.influence]}. What it decides: ${decides[0] ?? 'nothing'}`,
    `Expertise: ${expertiseReason(body, answers)}`,
  ].map((reason) => (/[.?!]$/.test(reason) ? reason : `${reason}.`));
}

const MONEY_REASONS = {
  none: 'it asks for no membership.',
  seat: 'it is for members, and a government or sponsored seat may be open to you.',
  fee: 'it is for members, and you can pay a fee.',
} as const;
const SAY_REASONS = {
  informed: 'you want to know what is coming',
  content: 'you want to shape the content',
  direction: 'you want a part in decisions on direction',
} as const;
const SKILLS = {
  clinical: 'clinical knowledge',
  technical: 'technical skill',
  organizing: 'skill in running programs',
} as const;

/** From the record alone: what the body needs, and whether the reader has it. */
function expertiseReason(body: EntryBody, answers: Answered): string {
  const { expertise } = answers;
  const needs = body.fit.expertise.map((skill) => SKILLS[skill]).join(' or ');
  if (expertise === 'learning')
    return needs === ''
      ? 'it asks for no particular skill, so you can join while you learn.'
      : `what it needs is ${needs}; listen and learn before you promise anything.`;
  if (matches(body, answers)) return `your ${SKILLS[expertise]} is what it needs.`;
  return needs === ''
    ? `it asks for no particular skill. Your ${SKILLS[expertise]} is no condition.`
    : `what it needs is ${needs}, so find somebody who brings it.`;
}

function missingFor({ fit, openTo }: EntryBody, answers: Answered): string[] {
  const way = {
    anyone: [],
    members: answers.money === 'none' ? ['membership as a paying, government or sponsored member'] : [],
    'clinical-experts': answers.expertise === 'clinical' ? [] : ['clinical expertise in the specialty'],
    elected: [`an election (${openTo})`],
    appointed: [`an appointment (${openTo})`],
  }[fit.entry];
  return [...way, ...(TIME[fit.time] > TIME[answers.time] ? ['more time'] : [])];
}
