/**
 * How a typed question is read: words, one spelling for British and American, stems, misspellings, synonyms, bags of
 * words. Pure; imports nothing of src, and may be used by all. Every rule works on both sides, on what is typed and on
 * what is searched. Import from here, not from the files beside it.
 */
export { decodeBag, encodeBag } from './bags.ts';
export { distance, nearest, type Near } from './spelling.ts';
export { oneSpelling, plainForm, singular, stemOf } from './stems.ts';
export { rings } from './synonyms.ts';
export { fillerWords, isFiller, wordsOf } from './tokens.ts';
