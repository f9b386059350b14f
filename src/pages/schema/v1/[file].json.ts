/** The JSON Schema of each file of the API. */
import { type Collection, files, schemaOf } from '../../../open-data/api/index.ts';
import { address } from '../../_address.ts';

export const getStaticPaths = () =>
  files.map((collection) => ({ params: { file: collection.id }, props: { collection } }));

export const GET = ({ props: { collection } }: { props: { collection: Collection } }): Response =>
  Response.json(schemaOf(collection, address));
