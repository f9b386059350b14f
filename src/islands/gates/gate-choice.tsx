import {
  type Gate,
  type GateAnswers,
  gateResult,
  isReady,
  resultFigure,
} from '../../workbook/tools/gates/index.ts';

interface Props {
  readonly gates: readonly Gate[];
  readonly answers: GateAnswers;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
}

/** Chooses the gate to work on; shows the result of each. */
export function GateChoice({ gates, answers, chosen, choose }: Props) {
  return (
    <fieldset class="choice gates no-print">
      <legend>Which gate?</legend>
      {gates.map((gate) => {
        const result = gateResult(gate, answers);
        return (
          <label key={gate.id}>
            <input
              type="radio"
              name="gate"
              value={gate.id}
              checked={gate.id === chosen}
              onChange={() => choose(gate.id)}
            />
            <span>
              {gate.title}{' '}
              <span class="muted" data-figure={gate.id}>
                {isReady(result) ? `all ${result.ready.length} ready` : resultFigure(result)}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
