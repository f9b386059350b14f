/** Collections as tables. */
import { catalog } from '../../../catalog/read.ts';
import { csvOf, type Table, tables } from '../../../open-data/api/index.ts';
import { address } from '../../_address.ts';

export const getStaticPaths = () =>
  tables.map((table) => ({ params: { table: table.id }, props: { table } }));

export const GET = ({ props: { table } }: { props: { table: Table } }): Response =>
  new Response(csvOf(table, catalog, address), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
