import type { Initiative } from '../../workbook/engine/index.ts';
import {
  addPhase,
  beginWithExample,
  type Example,
  examplePlan,
} from '../../workbook/tools/staffing/index.ts';
import { library } from '../page/page-library.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';

interface Props {
  readonly initiative: Initiative;
  readonly example: Example;
}

/** The first step: start from the example, or from an empty plan. */
export function Begin({ initiative, example }: Props) {
  const begin = (): void => {
    beginWithExample(initiative, example);
    announce('The example is now your plan. Change what does not fit; Undo takes it back.');
    focusLater('staffing-chart');
  };
  const empty = (): void => {
    const id = library.environment.newId();
    addPhase(initiative, { ...examplePlan(example), length: 0 }, id, 6);
    announce('Your plan has one phase of six months. Name it.');
    focusLater(`phase-${id}-name`);
  };
  return (
    <section class="no-print" aria-labelledby="staffing-begin">
      <h2 id="staffing-begin" tabIndex={-1}>
        Begin
      </h2>
      <p>
        Below is an example for one use case over 24 months. Take it as a first guess, with figures to
        replace, or begin with an empty plan.
      </p>
      <p class="buttons">
        <button type="button" class="primary" onClick={begin}>
          Begin with the example
        </button>
        <button type="button" onClick={empty}>
          Begin with an empty plan
        </button>
      </p>
    </section>
  );
}
