/** The invented example as an initiative file, which the workbook can import under Files; served beside its page. */
import { example, exampleWords } from '../../catalog/example.ts';
import { catalog } from '../../catalog/read.ts';
import { exampleFile } from './_file.ts';

export const getStaticPaths = () =>
  catalog.pages.some(({ url }) => url === '/example/') ? [{ params: { file: example.file } }] : [];

export const GET = (): Response =>
  new Response(exampleFile(exampleWords(catalog)), { headers: { 'Content-Type': 'application/json' } });
