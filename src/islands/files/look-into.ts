/** What looks into a file, loaded with `import()` when the reader chooses one. */
export { ListPreview } from './list-preview.tsx';
export { Outcome } from './outcome.tsx';
export { Preview } from './preview.tsx';
export { readChosen } from './read-chosen.ts';
