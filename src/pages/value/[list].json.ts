import { catalog } from '../../catalog/read.ts';
import { areMany } from '../../catalog/statements.ts';

/** Only where the page of the value finder cannot hold all statements. */
export const getStaticPaths = () =>
  areMany(catalog.valueStatements) ? [{ params: { list: 'statements' } }] : [];

/** All value statements as the value finder searches them. */
export const GET = () =>
  Response.json(
    catalog.valueStatements.map(({ id, text, theme, keywords }) => ({ id, text, theme, keywords })),
  );
