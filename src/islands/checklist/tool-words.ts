import { type Initiative, workIn } from '../../workbook/engine/index.ts';
import { ITEMS } from '../../workbook/tools/checklists/index.ts';
import type { ItemStatusContext } from '../../workbook/tools/descriptor/index.ts';
import { today } from '../page/page-library.ts';
import { part, setText } from '../ui/dom.ts';

const NOTHING = 'nothing entered yet';
const NOT_LOADED = 'what is entered could not be looked up: check your connection and reload the page';

/**
 * Shows the statuses of tools that can answer an item; the reader decides whether that is enough. What knows them is
 * large, and loaded once something is entered in a tool.
 */
export async function showTools(list: HTMLElement, initiative: Initiative): Promise<void> {
  const places = [...list.querySelectorAll<HTMLElement>('[data-tool]')];
  const show = (place: HTMLElement, words: string): void =>
    setText(part(place, '[data-tool-words]', HTMLElement), words);
  if (!toolsInUse(initiative)) {
    for (const place of places) show(place, NOTHING);
    return;
  }
  const parts = await Promise.all([import('../../workbook/tools/measures.ts'), import('./later.ts')]).catch(
    () => undefined,
  );
  if (parts === undefined) {
    for (const place of places) show(place, NOT_LOADED);
    return;
  }
  const [{ isMet, measuredStates }, { showOffer }] = parts;
  const context = contextOf(list.dataset);
  for (const place of places) {
    const { tool = '', measure } = place.dataset;
    const [state] = measuredStates([{ tool, measure }], initiative, context);
    const { words = '' } = state ?? {};
    show(place, words === '' ? NOTHING : words);
    const row = place.closest<HTMLElement>('[data-item-id]');
    if (row && 'offer' in place.dataset)
      showOffer(place, row, initiative, isMet({ tool, measure }, initiative, context));
  }
}

/** Whether anything is entered in a tool other than the checklists. */
const toolsInUse = ({ schema, replica }: Initiative): boolean =>
  Object.keys(workIn(schema, replica.snapshot()).tables).some((table) => table !== ITEMS.id);

/** What the statuses depend on, as the page has it. */
function contextOf(data: DOMStringMap): ItemStatusContext {
  const known = (name: string): string[] => (data[name] ?? '').split(' ').filter((id) => id !== '');
  return {
    criteria: known('criteria'),
    stakeholders: known('stakeholders'),
    roles: known('roles'),
    formerSkills: Object.fromEntries(
      known('formerSkills').map((pair) => pair.split('=') as [string, string]),
    ),
    today: today(),
  };
}
