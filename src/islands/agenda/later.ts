/** The sheets that are shown once they are asked for. One file: a second would split off what both share. */
export { BlankSheet } from './blank-sheet.tsx';
export { Minutes } from './minutes.tsx';
