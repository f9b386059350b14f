import { catalog } from '../../catalog/read.ts';
import { href } from '../../shared/href.ts';

/** Each reading path for whoever follows it: its pages in order, each with its name. */
export const GET = () =>
  Response.json(
    Object.fromEntries(
      catalog.readingPaths.map(({ id, title, pages }) => [
        id,
        { title, pages: pages.map(({ url, label }) => [href(url), label]) },
      ]),
    ),
  );
