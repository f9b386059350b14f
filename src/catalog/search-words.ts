/** The file with the words that people type for a page. */
export const WORDS_FILE = 'content/search-words.yaml';

/** The file with the everyday synonyms. */
export const SYNONYMS_FILE = 'content/synonyms.yaml';
