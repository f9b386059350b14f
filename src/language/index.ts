/**
 * How a typed question is read: words, one spelling for British and American, stems, misspellings, synonyms, bags of
 * words, and all of it together for a list with its own words. Pure; imports nothing of src, and may be used by all.
 * Every rule is applied to both sides, to the question and to the text that is searched. Import from here, not from the
 * files beside it.
 */
export { decodeBag, encodeBag } from './bags.ts';
export { createNarrowing, type Narrowed } from './narrowing.ts';
export { meaningful, readQuestion, stemsOf, type Question, type Term, type Vocabulary } from './question.ts';
export { distance, nearest, type Near } from './spelling.ts';
export { oneSpelling, plainForm, singular, stemOf } from './stems.ts';
export { type SynonymGroups, type Synonyms, synonymsOf } from './synonyms.ts';
export { fillerWords, isFiller, wordsOf } from './tokens.ts';
