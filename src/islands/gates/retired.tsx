import { type Initiative, removeRow } from '../../workbook/engine/index.ts';
import { type GateAnswer, GATES, VERDICT_WORDS } from '../../workbook/tools/gates/index.ts';
import { announce } from '../ui/announce.ts';
import { focusLater } from '../ui/focus.ts';

interface Props {
  readonly answers: readonly (GateAnswer & { readonly id: string })[];
  readonly initiative: Initiative;
}

/** Answers to criteria that the playbook no longer has. They are kept until the reader removes them. */
export function Retired({ answers, initiative }: Props) {
  const remove = (id: string): void => {
    removeRow(initiative, GATES, id);
    announce('The answer was removed. Undo brings it back.');
    focusLater('gate-title');
  };
  return (
    <section class="no-print" aria-labelledby="gates-retired" data-retired>
      <h2 id="gates-retired">No longer in the playbook</h2>
      <p>You answered these criteria when the playbook had them. They count in no gate now.</p>
      <ul class="rows">
        {answers.map(({ id, text, verdict, answer }) => (
          <li key={id}>
            <div>
              <p>{text || id}</p>
              <p class="muted">{VERDICT_WORDS[verdict]}</p>
              {answer.trim() !== '' && (
                <p class="written" dir="auto" translate={false}>
                  {answer}
                </p>
              )}
            </div>
            <button type="button" onClick={() => remove(id)}>
              Remove<span class="sr-only"> the answer to: {text || id}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
