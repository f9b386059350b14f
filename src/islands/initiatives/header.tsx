import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { type Details, readDetails } from '../../workbook/engine/index.ts';
import { listInitiatives } from '../../workbook/storage/index.ts';
import type { Sentence } from '../../workbook/text/index.ts';
import { library, today } from '../page/page-library.ts';
import type { Current } from '../page/use-initiative.ts';
import { Says } from '../ui/says.tsx';
import { joined } from '../ui/sentence.ts';
import { DetailsForm, HOSTS } from './details-form.tsx';
import { InitiativeList } from './initiative-list.tsx';
import { Manage } from './manage.tsx';
import { createNew } from './create.ts';

interface Props {
  readonly current: Current;
}

/** What the initiative is, and the actions on initiatives. */
export function Header({ current: { open } }: Props) {
  const { initiative, id } = open;
  const details = readDetails(initiative);
  const all = listInitiatives(library);
  return (
    <header>
      <h2 id="wb-name" tabIndex={-1}>
        <bdi translate={false}>{details.name}</bdi>
      </h2>
      <p class="meta">
        <Says sentence={aboutWords(details)} />
      </p>
      {initiative.readOnly && (
        <p>
          You can read it here, and delete it if you wish; nothing is written over. If reloading does not
          help, close the other tabs of this site first.
        </p>
      )}
      <p class="print-only">As of {spokenDate(today())}</p>
      <details key={id} class="edit no-print">
        <summary>Details, duplicate, archive, delete</summary>
        <DetailsForm open={open} />
        <Manage open={open} />
      </details>
      {all.length > 1 && <InitiativeList all={all} />}
      <nav aria-label="Workbook" class="buttons no-print">
        <button type="button" onClick={createNew}>
          New initiative
        </button>
        <a href={href('/workbook/files/')}>Files: export, import</a>
        <a href={href('/workbook/summary/')}>Board summary</a>
        <a href={href('/workbook/agenda/')}>Meeting agenda</a>
        <button type="button" class="plain" onClick={() => print()}>
          Print this page
        </button>
      </nav>
    </header>
  );
}

function aboutWords({ specialty, host, startDate, archived }: Details): Sentence {
  const chosen = HOSTS.find(({ value }) => value === host)?.words ?? host;
  const words = joined([
    { name: specialty },
    host === 'undecided' ? '' : chosen,
    startDate === '' ? '' : `starts ${spokenDate(startDate)}`,
    archived ? 'archived' : '',
  ]);
  return words.length === 0 ? ['No specialty, host or start date entered yet.'] : words;
}
