import { nearest } from '../../language/index.ts';
import type { Problem } from '../problem.ts';

/** How many words a message may list at most. */
const LISTED = 25;

/** Words shorter than this may have one wrong letter. */
const SHORT = 5;

/** A text as an id would spell it: `US Core` is `us-core`. */
const asId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
const lastPart = (text: string): string => text.split('/').filter(Boolean).at(-1) ?? '';

/** The allowed value that `given` probably means: the same in other case, with a typo, or with the same last part. */
export function meant(given: string, allowed: readonly string[]): string | undefined {
  const same = allowed.find((word) => asId(word) === asId(given));
  // The existing numbers cannot show whether a wrong number is a typo.
  const letters = (text: string): string => text.replace(/\d+/g, '');
  const others = allowed.filter((word) => !/\d/.test(given) || letters(word) !== letters(given));
  const limit = given.length < SHORT ? 1 : undefined;
  const near = same ?? nearest(given, others, limit)[0]?.word ?? nearest(asId(given), others, limit)[0]?.word;
  if (near !== undefined) return near;
  const elsewhere = given.includes('/') ? allowed.filter((word) => lastPart(word) === lastPart(given)) : [];
  return elsewhere.length === 1 ? elsewhere[0] : undefined;
}

/** The message with the best advice available: the intended value, the allowed values, or its own. */
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
 * The problems with the best advice for each. One mistake is reported once: for an unknown name the form is not
 * reported as well, for a misspelled field not that it is missing, and a value with a typo is not taken for the
 * intended one.
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
