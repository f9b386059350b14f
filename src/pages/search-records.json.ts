import { catalog } from '../catalog/read.ts';
import { searchRecords, searchSections } from '../catalog/search-records.ts';

/** What the search index is made from; the build step that makes the index takes this file away again. */
export const GET = () =>
  Response.json({ records: searchRecords(catalog), sections: searchSections(catalog) });
