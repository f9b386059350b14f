import { buildCatalog } from '../../../src/catalog/catalog.ts';
import { readRecords } from '../../../src/catalog/read-records.ts';
import { type Change, smallRecords } from '../records.ts';

/** A site under a sub-path. */
export const address = (url: string): string => new URL(`/x${url}`, 'https://example.org').href;

export const small = (change: Change = {}) => buildCatalog(smallRecords(change));

/** The content itself. */
export const real = buildCatalog(readRecords('.'));
