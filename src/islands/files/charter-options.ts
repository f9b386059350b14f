import { createContext } from 'preact';
import type { CharterOptions } from '../../workbook/schema/index.ts';

/** The playbook's options, for what names their ids in saved work. */
export const Options = createContext<CharterOptions>({});
