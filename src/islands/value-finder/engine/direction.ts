import type { Direction } from '../../../schemas/value-pair.ts';
import { stemOf } from '../../../language/index.ts';

const gaining =
  'get got gain receive benefit win earn profit reward payoff upside attract motivate motivation interest worth incentive gift';
const giving =
  'give given contribute contribution offer provide bring supply lend donate ask request commit commitment expect';
/** What we do for a stakeholder: if the stakeholder follows, it receives. */
const handing = 'give offer provide bring promise supply contribute help pitch sell deliver';

/** Words that express a direction; part of the vocabulary, so that none is corrected to another word. */
export const directionWords: readonly string[] = `${gaining} ${giving} ${handing}`.split(' ');

const stems = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stemOf));
const gains = stems(gaining);
const gives = stems(giving);
const hands = stems(handing);
const links = new Set(['to', 'the', 'our', 'a', 'an', 'any', 'all', 'for', 'these', 'those', 'back', 'your']);

/** The direction of a query, and which of its words express it. */
export interface Heading {
  readonly direction?: Direction;
  /** Whether it asks for what comes from a stakeholder. */
  readonly comesFrom: boolean;
  /** Positions of the words that express it. */
  readonly used: ReadonlySet<number>;
}

/**
 * Whether a query asks what a stakeholder receives or gives: "what do vendors get", "get from vendors",
 * "offer vendors". `isStakeholder` returns whether the word at a position names one.
 */
export function headingOf(words: readonly string[], isStakeholder: (place: number) => boolean): Heading {
  const used = new Set<number>();
  let direction: Direction | undefined;
  let comesFrom = false;
  const say = (place: number, way: Direction): void => {
    used.add(place);
    direction ??= way;
  };
  /** The stakeholder named directly after a position, skipping filler words. */
  const stakeholderBehind = (place: number): boolean => {
    let at = place + 1;
    while (links.has(words[at] ?? '')) at += 1;
    return isStakeholder(at);
  };
  words.forEach((word, place) => {
    const stem = stemOf(word);
    const next = words[place + 1] ?? '';
    const from = word === 'from' || (word === 'of' && stemOf(words[place - 1] ?? '') === 'ask');
    // "Insurers get charts from hospitals" asks about insurers.
    if (
      from &&
      stakeholderBehind(place) &&
      !words.slice(0, place).some((_, before) => isStakeholder(before))
    ) {
      direction = 'gives';
      comesFrom = true;
    } else if (
      stem === 'ask' ||
      (stem === 'help' && next === 'us') ||
      ((word === 'need' || word === 'want') && next === 'from')
    )
      say(place, 'gives');
    else if (hands.has(stem) && stakeholderBehind(place)) say(place, 'receives');
    else if (gains.has(stem)) say(place, 'receives');
    else if (gives.has(stem)) say(place, 'gives');
    else if (word === 'for' && next === 'us') direction = 'gives';
    else if (word === 'for' && stakeholderBehind(place)) direction ??= 'receives';
    else if (word === 'in' && next === 'it') say(place, 'receives');
    else if (word === 'why') say(place, 'receives');
    else if (word === 'value' && (next === 'for' || next === 'to')) say(place, 'receives');
  });
  return { comesFrom, used, ...(direction && { direction }) };
}
