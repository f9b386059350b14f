import type { Initiative } from '../../workbook/engine/index.ts';
import {
  DECISION_WORDS,
  decisionText,
  type Gate,
  GATE_DECISIONS,
  possibleDecisions,
  readDecision,
  setDecision,
} from '../../workbook/tools/gates/index.ts';
import { announce } from '../ui/announce.ts';
import { Area } from '../ui/area.tsx';
import { cellOf } from '../ui/cell.ts';
import { Field } from '../ui/field.tsx';
import { SelectField } from '../ui/select.tsx';

interface Props {
  readonly gate: Gate;
  readonly initiative: Initiative;
}

/** What those who decide have decided on a gate, when, and who they were. */
export function GateDecided({ gate, initiative }: Props) {
  const field = (name: 'date' | 'names' | 'reasons') => ({
    id: `gate-decision-${name}`,
    cell: cellOf(initiative, GATE_DECISIONS, gate.id, name),
    onValue: (text: string) => setDecision(initiative, gate, { [name]: text }),
  });
  const options = (['open', ...possibleDecisions(gate)] as const).map(
    (one) => [one, DECISION_WORDS[one]] as const,
  );
  const decide = (text: string) => {
    const [decision = 'open'] = options.find(([one]) => one === text) ?? [];
    const result = setDecision(initiative, gate, { decision });
    announce(`Decision on the gate: ${decisionText(readDecision(initiative, gate.id))}.`);
    return result;
  };
  return (
    <section aria-labelledby="gate-decided">
      <h3 id="gate-decided" tabIndex={-1}>
        Decision on the gate
      </h3>
      <div class="fields" key={gate.id}>
        <SelectField
          id="gate-decision"
          label="Decision"
          options={options}
          cell={cellOf(initiative, GATE_DECISIONS, gate.id, 'decision')}
          onValue={decide}
        />
        <Field {...field('date')} type="date" label="Date of the decision" />
        <Field {...field('names')} type="text" label="Who decided" />
        <Area {...field('reasons')} label="Reasons and conditions" rows={2} />
      </div>
    </section>
  );
}
