import type { Initiative } from '../../workbook/engine/index.ts';
import type { ComponentChildren } from 'preact';
import type { ROLES } from '../../workbook/tools/roles/index.ts';
import { announce } from '../ui/announce.ts';
import { typedNotes } from '../ui/field-words.ts';
import { noteIds, Notes } from '../ui/notes.tsx';
import { useTyped } from '../ui/use-typed.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly button: string;
  readonly cell: typeof ROLES.cells.name;
  readonly initiative: Initiative;
  /** Names to choose from. */
  readonly offered?: readonly string[];
  /** Stores the name; returns what to announce, `undefined` if it was not stored. */
  readonly onName: (name: string) => string | undefined;
  readonly children?: ComponentChildren;
}

/** A form of one name that is stored when it is sent. */
export function NewName({ id, label, button, cell, initiative, offered = [], onName, children }: Props) {
  const [name, setName, input] = useTyped(`${initiative.newId}\n${id}`, label);
  const notes = typedNotes(cell, name);
  const send = (event: Event): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    const said = onName(name);
    announce(said ?? notes.wrong);
    if (said !== undefined) setName('');
  };
  return (
    <form class="fields no-print" onSubmit={send}>
      {children}
      <div class="control">
        <label for={id}>{label}</label>
        <input
          ref={input}
          id={id}
          type="text"
          dir="auto"
          translate={false}
          autocomplete="off"
          list={offered.length === 0 ? undefined : `${id}-offered`}
          value={name}
          aria-invalid={notes.wrong !== ''}
          aria-describedby={noteIds(id, notes).join(' ') || undefined}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <datalist id={`${id}-offered`}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <Notes id={id} notes={notes} />
      </div>
      <button type="submit">{button}</button>
    </form>
  );
}
