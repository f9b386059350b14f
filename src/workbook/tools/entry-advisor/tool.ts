import { defineTool, labelled } from '../descriptor/index.ts';
import { LEVEL } from './tables.ts';

/** “Which level fits us?”, which is part of the page about governance. */
export const entryAdvisor = defineTool({
  id: 'entry-advisor',
  title: 'Which level fits us?',
  tables: [
    labelled(
      LEVEL,
      'Which level fits us?',
      {
        time: {
          label: 'time you can give',
          values: {
            '': 'not answered',
            light: 'now and then',
            regular: 'regular meetings',
            heavy: 'weekly work',
          },
        },
        money: {
          label: 'money you can give',
          values: {
            '': 'not answered',
            none: 'no fee',
            seat: 'a government or sponsored seat',
            fee: 'a membership fee',
          },
        },
        influence: {
          label: 'say you want',
          values: {
            '': 'not answered',
            informed: 'know what is coming',
            content: 'shape the content',
            direction: 'decide on direction',
          },
        },
        expertise: {
          label: 'expertise you bring',
          values: {
            '': 'not answered',
            learning: 'still learning',
            clinical: 'clinical knowledge',
            technical: 'technical skill',
            organizing: 'organizing',
          },
        },
      },
      { playbook: true, unnamed: 'Your answers' },
    ),
  ],
});
