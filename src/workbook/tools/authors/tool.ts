import { defineTool, labelled } from '../descriptor/index.ts';
import { AUTHORS } from './tables.ts';

/** Authors: asked for their names on the page of champions. */
export const authors = defineTool({
  id: 'authors',
  title: 'Authors',
  tables: [
    labelled(
      AUTHORS,
      'Authors',
      { name: 'name', sameAs: 'same person as' },
      { unnamed: 'Somebody who is not named' },
    ),
  ],
});
