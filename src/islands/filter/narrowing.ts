/** How a filter reads what is typed: loaded when somebody types, since most readers of a list never do. */
export { createNarrowing } from '../../language/index.ts';
