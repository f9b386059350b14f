import { buildCatalog, type Catalog } from '../catalog/catalog.ts';
import { readRecords } from '../catalog/read-records.ts';

/** By the root of the project: the catalog of the content that its build began with. */
const catalogs = new Map<string, Catalog>();

/** Keeps the catalog of the content that a build begins with, for the steps at its end: reading it takes seconds. */
export const keepCatalog = (root: string, catalog: Catalog): unknown => catalogs.set(root, catalog);

/** The catalog of the content that the build began with. */
export const catalogOf = (root: string): Catalog => catalogs.get(root) ?? buildCatalog(readRecords(root));
