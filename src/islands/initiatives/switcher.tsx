import { momentWords } from '../../shared/moments.ts';
import { detailsFrom, readDetails } from '../../workbook/engine/index.ts';
import { type InitiativeSummary, listInitiatives } from '../../workbook/storage/index.ts';
import { closeBidi, quoted } from '../../workbook/text/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';

/** Switches the initiative of this tab, and creates new ones. The select is shown when there is a choice. */
export function Switcher({ all }: { readonly all: readonly InitiativeSummary[] }) {
  const usable = all.filter(({ state, current }) => state !== 'damaged' || current);
  const active = usable.filter(({ details }) => !details.archived);
  const archived = usable.filter(({ details }) => details.archived);
  const choose = (id: string): void => {
    const { initiative } = library.switchTo(id);
    announce(`You now work on ${quoted(readDetails(initiative).name)}.`);
  };
  const option = (one: InitiativeSummary) => (
    <option key={one.id} value={one.id} translate={false}>
      {labelOf(one, usable)}
    </option>
  );
  return (
    <div class="switcher no-print">
      {usable.length > 1 && (
        <div class="control">
          <label for="wb-switch">Work on</label>
          <select
            id="wb-switch"
            autocomplete="off"
            value={library.currentId()}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {active.map(option)}
            {archived.length > 0 && <optgroup label="Archived">{archived.map(option)}</optgroup>}
          </select>
        </div>
      )}
      <button type="button" onClick={createNew}>
        New initiative
      </button>
    </div>
  );
}

/** Creates an initiative and focuses its name; nothing has to be filled in. */
function createNew(): void {
  const names = new Set(listInitiatives(library).map(({ details }) => details.name));
  const { name: plain } = detailsFrom(() => undefined, '');
  let name = plain;
  for (let count = 2; names.has(name); count++) name = `${plain} ${count}`;
  library.create({ name });
  announce(`${quoted(name)} was made. You now work on it and can name it.`);
  focusLater('wb-field-name');
}

/** The name, with the time of the last change where two have the same name. */
function labelOf(
  { details: { name }, changedAt }: InitiativeSummary,
  all: readonly InitiativeSummary[],
): string {
  const twin = all.filter((one) => one.details.name === name).length > 1;
  return twin
    ? `${closeBidi(name)} (${changedAt === 0 ? 'empty' : `changed ${momentWords(changedAt)}`})`
    : name;
}
