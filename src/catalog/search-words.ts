/** The file with the words that people type for a page. */
export const WORDS_FILE = 'content/search-words.yaml';
