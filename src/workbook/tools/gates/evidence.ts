import { type ItemDefinition, type Items, type ItemState, stateOf } from '../checklists/index.ts';

/** A checklist item related to a criterion, with its state. */
export interface ItemEvidence {
  readonly id: string;
  readonly text: string;
  readonly state: ItemState;
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
