/** The files of the JSON API, and the two that describe them. */
import { catalog } from '../../../catalog/read.ts';
import { dataPackage, fileOf, files, openApi } from '../../../open-data/api/index.ts';
import { address } from '../../_address.ts';

const all: Readonly<Record<string, () => object>> = {
  ...Object.fromEntries(files.map((file) => [file.id, () => fileOf(file, catalog, address)])),
  openapi: () => openApi(address),
  datapackage: () => dataPackage(catalog, address),
};

export const getStaticPaths = () => Object.keys(all).map((file) => ({ params: { file } }));

export const GET = ({ params: { file } }: { params: { file: string } }): Response =>
  Response.json(all[file]?.());
