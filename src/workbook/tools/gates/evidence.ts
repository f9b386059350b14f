import { type ItemDefinition, type Items, type ItemState, stateOf } from '../checklists/index.ts';
import type { ToolState } from '../descriptor/index.ts';

/** A checklist item related to a criterion, with its state. */
export interface ItemEvidence {
  readonly id: string;
  readonly text: string;
  readonly state: ItemState;
}

/** The work in the workbook that relates to a criterion. */
export interface Evidence {
  readonly items: readonly ItemEvidence[];
  readonly tools: readonly ToolState[];
}

/** Unknown items are left out; the content check rejects them. */
export function itemEvidence(
  ids: readonly string[],
  definitions: ReadonlyMap<string, ItemDefinition>,
  items: Items,
): ItemEvidence[] {
  return ids.flatMap((id) => {
    const definition = definitions.get(id);
    return definition === undefined ? [] : [{ id, text: definition.text, state: stateOf(items, id) }];
  });
}

/** `2 of 3 checklist items done; Role cover: 2 of 6 groups with an organization`, or `''` if there is none. */
export function evidenceText({ items, tools }: Evidence): string {
  const done = items.filter(({ state }) => state === 'done').length;
  return [
    items.length === 0 ? '' : `${done} of ${items.length} checklist items done`,
    ...tools.map(({ title, words }) => `${title}: ${words === '' ? 'empty' : words}`),
  ]
    .filter((part) => part !== '')
    .join('; ');
}
