/** The JSON API: its files, their schemas, tables as CSV, and descriptions for programs. Pure; it takes the catalogue's values. */
export type { Collection } from './collections.ts';
export { dataPackage, dataset, openApi } from './descriptions.ts';
export { API_VERSION, LICENSE } from './envelope.ts';
export { fileOf, files, fileUrl, schemaOf, schemaUrl } from './files.ts';
export { csvOf, type Table, tables } from './tables.ts';
