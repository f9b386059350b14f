import { nearest } from '../../language/index.ts';
import type { Problem } from '../problem.ts';

/** How many words a message may list. */
const LISTED = 25;

/** In shorter words one letter may be wrong. */
const SHORT = 5;

/** How the words of ids are written: `US Core` is `us-core`. */
const asId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
const lastPart = (text: string): string => text.split('/').filter(Boolean).at(-1) ?? '';

/** What somebody who wrote `given` probably meant: the same in other letters, a slip of the pen, or the same in another place. */
export function meant(given: string, allowed: readonly string[]): string | undefined {
  const same = allowed.find((word) => asId(word) === asId(given));
  // A wrong number is no slip that the numbers there are could tell of.
  const letters = (text: string): string => text.replace(/\d+/g, '');
  const others = allowed.filter((word) => !/\d/.test(given) || letters(word) !== letters(given));
  const limit = given.length < SHORT ? 1 : undefined;
  const near = same ?? nearest(given, others, limit)[0]?.word ?? nearest(asId(given), others, limit)[0]?.word;
  if (near !== undefined) return near;
  const elsewhere = given.includes('/') ? allowed.filter((word) => lastPart(word) === lastPart(given)) : [];
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

/** The message with the best advice that there is: the word that was meant, those to choose from, or its own. */
function withAdvice({ given, allowed, ...problem }: Problem): Problem {
  if (given === undefined || allowed === undefined) return problem;
  const [what = ''] = problem.message.split(' - ');
  const word = meant(given, allowed);
  if (word !== undefined) return { ...problem, message: `${what} - did you mean "${word}"?` };
  return allowed.length > 0 && allowed.length <= LISTED
    ? { ...problem, message: `${what} - write one of ${allowed.join(', ')}` }
    : problem;
}

const sibling = (field: string, name: string): string => [...field.split('.').slice(0, -1), name].join('.');

/**
 * The problems with the best advice to each. One slip is one problem: a name that its folder does not hold is no
 * matter of its form as well, who misspelled a field has not left it out, and a value with a slip in it is not what was
 * meant.
 */
export function advised(problems: readonly Problem[]): Problem[] {
  const key = ({ file, field }: Problem): string => `${file}: ${field}`;
  const unknown = new Set(problems.filter(({ message }) => message.includes(' is not in content/')).map(key));
  const misspelled = new Set(
    problems.flatMap(({ file, field, message, given, allowed }) => {
      const word = message.startsWith('is not a known field') ? meant(given ?? '', allowed ?? []) : undefined;
      return word === undefined ? [] : [key({ file, field: sibling(field, word), message })];
    }),
  );
  const slips = new Set(problems.filter(({ is }) => is !== undefined).map(key));
  return problems
    .filter(
      (problem) =>
        !(slips.has(key(problem)) && problem.is === undefined) &&
        !(misspelled.has(key(problem)) && /^is (?:missing|a claim without)/.test(problem.message)) &&
        !(unknown.has(key(problem)) && !problem.message.includes(' is not in content/')),
    )
    .map(withAdvice);
}
