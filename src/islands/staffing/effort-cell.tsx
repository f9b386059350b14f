import { counted } from '../../shared/words.ts';
import type { Initiative } from '../../workbook/engine/index.ts';
import {
  amountText,
  calendarMonth,
  effortRow,
  monthCell,
  pasteEffort,
  type Phase,
  phaseName,
  type Plan,
  type PlanRole,
  setEffort,
  STAFFING,
} from '../../workbook/tools/staffing/index.ts';
import { cellOf } from '../ui/cell.ts';
import { Notes } from '../ui/notes.tsx';
import { useField } from '../ui/use-field.ts';
import type { Place } from './grid-keys.ts';

interface Props {
  readonly place: Place;
  readonly role: PlanRole;
  readonly phase: Phase;
  readonly month: number;
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly startDate: string;
  /** Called when something was typed into it. */
  readonly onType: () => void;
  /** Called with the result of a paste into several fields. */
  readonly onPaste: (words: string) => void;
}

/** The person-months of one role in one month. */
export function EffortCell(props: Props) {
  const { place, role, phase, month, plan, initiative, startDate, onType, onPaste } = props;
  const amount = plan.effort(role.id, phase.id)[month - 1] ?? 0;
  const inPlan = phase.start + month - 1;
  const calendar = calendarMonth(startDate, inPlan);
  const name = `${role.title}, month ${inPlan}${calendar === '' ? '' : `, ${calendar}`}, ${phaseName(phase)}`;
  const id = `effort-${place['data-at']}`;
  const saved = amount === 0 ? '' : amountText(amount);
  const { core, notes, control } = useField({
    id,
    label: name,
    cell: cellOf(initiative, STAFFING, effortRow(role.id, phase.id), monthCell(month)),
    value: saved,
    onValue: (text) => {
      onType();
      return setEffort(initiative, role, phase, month, text);
    },
  });
  const { onFocus } = control;
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '') ?? '';
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
    let taken = 0;
    const result = core.apply(() => {
      const pasted = pasteEffort(initiative, plan, { role: role.id, phase: phase.id, month }, rows);
      taken = pasted.taken;
      return pasted;
    });
    const left = rows.flat().length - taken;
    onPaste(
      result.ok
        ? `${counted(taken, 'figure')} pasted${left === 0 ? '' : `; ${left} did not fit in the plan`}.`
        : `Nothing was pasted: the text ${result.problems[0]?.wrong ?? ''}.`,
    );
  };
  return (
    <>
      <input
        {...control}
        {...place}
        type="text"
        inputMode="decimal"
        translate={false}
        data-saved={saved}
        aria-label={name}
        onFocus={({ currentTarget }) => {
          onFocus();
          currentTarget.select();
        }}
        onPaste={paste}
      />
      <Notes id={id} notes={notes} />
    </>
  );
}
