import { type ItemDefinition, type Items, type ItemState, stateOf } from '../checklists/index.ts';

/** A checklist item that bears on a criterion, with its state. */
export interface ItemEvidence {
  readonly id: string;
  readonly text: string;
  readonly state: ItemState;
}

/** Items that the lists do not know are left out; the content check refuses them. */
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
