import type { ItemDefinition, ListDefinition } from '../../workbook/tools/checklists/index.ts';

/** A checklist with its address, its purpose, and why each item matters. */
export interface SheetList extends ListDefinition {
  readonly title: string;
  /** From the root of the site. */
  readonly url: string;
  readonly intro: string;
  readonly items: readonly (ItemDefinition & { readonly why: string })[];
}
