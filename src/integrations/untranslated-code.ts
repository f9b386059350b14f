import { defineHastPlugin } from 'satteri';

/** Marks keys, commands and file names in authors' texts so that page translators leave them alone. */
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
