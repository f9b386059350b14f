import { counted, plural } from '../../shared/words.ts';
import type { TextFile } from '../../workbook/documents/index.ts';
import { LIMITS } from '../../workbook/engine/index.ts';
import { fitsInFile, listFile, listSays, savable } from '../../workbook/exchange/index.ts';
import { type InitiativeSummary, listInitiatives, noteExport } from '../../workbook/storage/index.ts';
import { localMinute } from '../../workbook/text/index.ts';
import { ownName } from '../page/author.ts';
import { library } from '../page/page-library.ts';

const TOO_BIG = `All initiatives together are larger than ${LIMITS.fileBytes / 1_000_000} MB, more than can be imported again. Nothing was saved: save them one by one, each after switching to it.`;

interface All {
  /** A description of the file's content. */
  readonly says: string;
  /** Returns the file, or why there is none. */
  readonly make: () =>
    | { readonly file: TextFile; readonly saved: () => void; readonly why?: never }
    | { readonly file?: never; readonly why: string };
}

/** All initiatives of this browser as one file; undefined while there are not two that can be saved. */
export function allInOne(): All | undefined {
  const initiatives = listInitiatives(library);
  const count = savable(initiatives).length;
  if (count < 2) return undefined;
  const damaged = initiatives.filter(({ state }) => state === 'damaged').length;
  const without = `${counted(damaged, 'initiative')} that cannot be read ${plural(damaged, 'is', 'are')} not in it.`;
  return { says: damaged === 0 ? listSays(count) : `${listSays(count)} ${without}`, make };
}

const make: All['make'] = () => {
  const all = savable(listInitiatives(library));
  const file = listFile(library, all, localMinute(library.environment.now()), ownName(library.current()));
  if (!fitsInFile(file)) return { why: TOO_BIG };
  const note = ({ id }: InitiativeSummary): void => {
    noteExport(library, id, library.open(id).initiative.replica.snapshot(), library.environment.now());
  };
  return { file, saved: () => all.forEach(note) };
};
