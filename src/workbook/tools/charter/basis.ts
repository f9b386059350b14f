import { type EditResult, type Initiative, readRow, setRow } from '../../engine/index.ts';
import type { CharterRow } from './entry-status.ts';
import { CHARTER } from './tables.ts';

/** Wording that the reader may start from. */
export interface CharterOption {
  /** Public and permanent, unique in its entry: `poll-then-park`. */
  readonly id: string;
  /** Ids the option had before. */
  readonly formerly?: readonly string[] | undefined;
  readonly label: string;
  /** How others have done it. */
  readonly text: string;
  /** Our wording of it as a clause. */
  readonly clause: string;
  /** Ids of sources: `s20e`. */
  readonly sources: readonly string[];
}

/** The fields of an entry needed to change its options. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly options: readonly CharterOption[];
}

/** The fields of an option needed to name it. */
export type NamedOption = Pick<CharterOption, 'id' | 'formerly' | 'label'>;

/** An option whose wording an entry began from. */
export interface Basis<T extends NamedOption = CharterOption> {
  readonly id: string;
  /** The playbook's label; if it no longer has the option, the former label. */
  readonly label: string;
  /** Undefined if the playbook no longer has it. */
  readonly option: T | undefined;
}

/**
 * The options whose wording an entry began from, each once.
 * @param options the entry's present options
 */
export function basisOf<T extends NamedOption>(
  { began, beganText }: Pick<CharterRow, 'began' | 'beganText'>,
  options: readonly T[],
): Basis<T>[] {
  const labels = new Map(linesOf(beganText).map((line) => [idIn(line), line.slice(idIn(line).length + 1)]));
  const basis = linesOf(began).map((line): Basis<T> => {
    const option = options.find(({ id, formerly }) => id === line || formerly?.includes(line));
    return { id: option?.id ?? line, label: option?.label ?? labels.get(line) ?? line, option };
  });
  return eachOnce(basis);
}

const eachOnce = <T extends Pick<Basis, 'id'>>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const idIn = (line: string): string => line.split(' ', 1)[0] ?? '';

/** Appends an option's wording to the text as one edit; nothing typed is replaced. */
export function startFrom(
  initiative: Initiative,
  { id, title, options }: Entry,
  option: CharterOption,
): EditResult {
  const row = readRow(initiative, CHARTER, id);
  const { clause } = option;
  const text = row.text.trim() === '' ? clause : `${row.text.trimEnd()}\n\n${clause}`;
  const all = eachOnce([...basisOf(row, options), option]);
  const named = all.filter((one) => one.id !== one.label);
  return setRow(initiative, CHARTER, id, {
    text,
    title,
    began: all.map((one) => one.id).join('\n'),
    beganText: named
      .map((one) => `${one.id} ${one.label}`)
      .join('\n')
      .slice(0, 2_000),
    ...(row.status === 'agreed' && { status: 'draft' }),
  });
}

/** Removes an option from the basis of an entry; the text stays. */
export function dropBasis(
  initiative: Initiative,
  { id, options }: Omit<Entry, 'title'>,
  basis: Pick<Basis, 'id'>,
): EditResult {
  const left = basisOf(readRow(initiative, CHARTER, id), options).filter((one) => one.id !== basis.id);
  return setRow(initiative, CHARTER, id, { began: left.map((one) => one.id).join('\n') });
}
