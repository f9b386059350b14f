import { createContext } from 'preact';
import type { NamedOption } from '../../workbook/charter-basis.ts';

/** The options of each entry of the charter, by the entry's id in saved work. */
export type CharterOptions = Readonly<Record<string, readonly NamedOption[]>>;

/** The playbook's options, for what names their ids in saved work. */
export const Options = createContext<CharterOptions>({});
