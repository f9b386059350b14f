import { catalog } from '../../catalog/read.ts';
import { href } from '../../shared/href.ts';

/** Each reading path for whoever follows it: its pages in order, each with its name and the number of its entry. */
export const GET = () =>
  Response.json(
    Object.fromEntries(
      catalog.readingPaths.map(({ id, title, steps, pages }) => [
        id,
        {
          title,
          pages: pages.map((page) => [
            href(page.url),
            page.label,
            steps.findIndex((step) => step.pages.some(({ url }) => url === page.url)),
          ]),
        },
      ]),
    ),
  );
