import type { TextFile } from '../documents/index.ts';
import { readDetails } from '../engine/index.ts';
import type { InitiativeLibrary, InitiativeSummary, OpenInitiative } from '../storage/index.ts';
import { DATA_VERSION } from '../storage/migrations/index.ts';
import { fileText, writeFile } from './write-file.ts';
import { writeList } from './write-list.ts';

/** Writes one initiative of this browser to a file; see `writeFile`. */
export function initiativeFile(
  library: InitiativeLibrary,
  open: OpenInitiative,
  minute: string,
  by = '',
): TextFile {
  const file = writeFile(open.initiative, minute, by);
  return open.initiative.readOnly && !holdsMore(open) ? { ...file, text: textOf(library, open) } : file;
}

/** Whether the page has work that was never stored, and that is not in what a newer version stored. */
function holdsMore({ persistence }: OpenInitiative): boolean {
  const status = persistence.status();
  return status.state === 'unsaved' && status.why !== 'newer-version';
}

/** What can be saved to one file: the initiatives that are not empty and can be read. */
export function savable(initiatives: readonly InitiativeSummary[]): InitiativeSummary[] {
  return initiatives.filter(
    ({ state, changedAt }) => state === 'newer' || (state === 'good' && changedAt > 0),
  );
}

/** Writes some initiatives of this browser to one file. */
export function listFile(
  library: InitiativeLibrary,
  initiatives: readonly InitiativeSummary[],
  minute: string,
  by = '',
): TextFile {
  const texts = initiatives.map(({ id }) => textOf(library, library.open(id)));
  return writeList(texts, library.environment.now(), minute, by);
}

/** What a newer version stored is written to the file verbatim, as that version's: this one would misread it. */
function textOf({ storage, environment }: InitiativeLibrary, open: OpenInitiative): string {
  const { id, initiative } = open;
  const details = readDetails(initiative);
  if (!initiative.readOnly || holdsMore(open))
    return fileText(details, initiative.replica.snapshot(), environment.now());
  const { version = DATA_VERSION, ...content } = JSON.parse(
    storage.read(storage.keys.initiative(id)) ?? '{}',
  ) as { readonly version?: number };
  return fileText(details, content, environment.now(), version);
}
