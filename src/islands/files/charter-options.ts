import { createContext } from 'preact';
import type { CharterOptions } from '../../workbook/schema/index.ts';

/** The playbook's charter options, to show the ids in saved work by name. */
export const Options = createContext<CharterOptions>({});
