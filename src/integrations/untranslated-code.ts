import { defineHastPlugin } from 'satteri';

/** Keys, commands and names of files in the text of authors: page translators leave them as they are. */
export const untranslatedCode = () =>
  defineHastPlugin({
    name: 'groundwork-untranslated-code',
    element: {
      filter: ['code'],
      visit(node, context) {
        context.setProperty(node, 'translate', 'no');
      },
    },
  });
