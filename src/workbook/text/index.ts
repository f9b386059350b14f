/**
 * Text, days, numbers and links as people type and read them: cleaning, counting, shortening, and keeping direction
 * marks from affecting other text. Uses nothing.
 */
export { closeBidi, quoted } from './bidi.ts';
export { dayAfter, FIRST_YEAR, isDay, LAST_YEAR, localDay, localMinute, yearOf } from './days.ts';
export { fingerprint, hash } from './hash.ts';
export { checkLink, safeHref } from './links.ts';
export { plainDigits, readWhole } from './numbers.ts';
export { byKey } from './order.ts';
export { cut, shorten } from './shorten.ts';
export { cleanLine, cleanText, losesSigns, plain, type Sentence } from './text.ts';
