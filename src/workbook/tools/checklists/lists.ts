/** An item of a checklist of the content; it may have more fields. */
export interface ItemDefinition {
  /** Public and permanent: `t1/ip`. */
  readonly id: string;
  readonly text: string;
  readonly why?: string | undefined;
  readonly section?: string | undefined;
  /** The page that explains it, from the site's root: `/tracks/…/`. */
  readonly link?: string | undefined;
  /** Ids the item had before. */
  readonly formerly?: readonly string[] | undefined;
}

/** A checklist of the content. */
export interface ListDefinition {
  readonly id: string;
  readonly title?: string | undefined;
  readonly sections?: readonly { readonly id: string; readonly title: string }[] | undefined;
  readonly items: readonly ItemDefinition[];
}

/** All items of some lists, in order. */
export function itemsOf(lists: readonly ListDefinition[]): ItemDefinition[] {
  return lists.flatMap(({ items }) => items);
}
