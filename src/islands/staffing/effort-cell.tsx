import { useState } from 'preact/hooks';
import type { Initiative } from '../../workbook/initiative.ts';
import { counted } from '../../workbook/text.ts';
import { amountText } from '../../workbook/staffing/amounts.ts';
import { pasteEffort, setEffort } from '../../workbook/staffing/edits.ts';
import { calendarMonth } from '../../workbook/staffing/months.ts';
import { type Phase, phaseName, type Plan, type PlanRole } from '../../workbook/staffing/plan.ts';
import { announce } from '../ui/announce.ts';

interface Props {
  /** Place in the grid: `row-column`. */
  readonly at: string;
  readonly role: PlanRole;
  readonly phase: Phase;
  readonly month: number;
  readonly plan: Plan;
  readonly initiative: Initiative;
  readonly startDate: string;
}

/** The person-months of one role in one month. Saves each key; what is no number stays in the field, marked. */
export function EffortCell({ at, role, phase, month, plan, initiative, startDate }: Props) {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState('');
  const amount = plan.effort(role.id, phase.id)[month - 1] ?? 0;
  const inPlan = phase.start + month - 1;
  const calendar = calendarMonth(startDate, inPlan);
  const name = `${role.title}, month ${inPlan}${calendar === '' ? '' : `, ${calendar}`}, ${phaseName(phase)}`;
  const enter = (text: string): void => {
    setDraft(text);
    const result = setEffort(initiative, role, phase, month, text);
    setWrong(result.ok ? '' : (result.problems[0]?.wrong ?? ''));
  };
  const leave = (): void => {
    if (wrong === '') setDraft(undefined);
    else announce(`Not saved in ${name}: this ${wrong}.`);
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain').replace(/\r?\n$/, '') ?? '';
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    const rows = text.split(/\r?\n/).map((line) => line.split('\t'));
    const result = pasteEffort(initiative, plan, { role: role.id, phase: phase.id, month }, rows);
    setDraft(undefined);
    setWrong('');
    const left = rows.flat().length - result.taken;
    announce(
      result.ok
        ? `${counted(result.taken, 'figure')} pasted${left === 0 ? '' : `; ${left} did not fit in the plan`}.`
        : `Nothing was pasted: the text ${result.problems[0]?.wrong ?? ''}.`,
    );
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      data-at={at}
      aria-label={name}
      title={wrong === '' ? undefined : `Not saved: this ${wrong}`}
      value={draft ?? (amount === 0 ? '' : amountText(amount))}
      autocomplete="off"
      aria-invalid={wrong !== ''}
      onInput={({ currentTarget }) => enter(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={leave}
      onPaste={paste}
    />
  );
}
