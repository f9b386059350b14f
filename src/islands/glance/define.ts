import { spokenDate } from '../../shared/dates.ts';
import { href } from '../../shared/href.ts';
import { browserEnvironment, keysOf } from '../../workbook/storage/index.ts';
import { closeBidi, localDay } from '../../workbook/text/index.ts';
import { isOverdue, nextItems, progressOf } from '../../workbook/tools/checklists/index.ts';
import { part, setText } from '../ui/dom.ts';
import { leadTo } from '../ui/next-step.ts';
import { readCurrent, type Stored } from './read.ts';

/** The initiative last worked on, in two lines on another page, and its next step; follows other tabs. */
class GlanceElement extends HTMLElement {
  connectedCallback(): void {
    this.#show();
    const { listen } = browserEnvironment();
    listen(({ kind }) => kind !== 'leaving' && this.#show());
  }

  #show(): void {
    const found = this.#read();
    this.toggleAttribute('data-shown', found !== undefined);
    if (found === undefined) {
      leadTo(undefined);
      return;
    }
    const { details, items } = found;
    const definitions = (this.dataset['items'] ?? '').split(' ').map((id) => ({ id, text: '' }));
    const today = localDay(Date.now());
    const late = definitions.filter(({ id }) => isOverdue(items.get(id), today)).length;
    const { counts, counted } = progressOf(definitions, items);
    const words = `${counts.done} of ${counted} checklist items done`;
    setText(part(this, '[data-name]', HTMLElement), details.name);
    setText(part(this, '[data-summary]', HTMLElement), late > 0 ? `${words}, ${late} overdue.` : `${words}.`);
    // Only items with work have their wording stored: an untouched item cannot be named here.
    const [next] = nextItems(
      definitions.filter(({ id }) => (items.get(id)?.text ?? '') !== ''),
      items,
      today,
      1,
    );
    if (next === undefined) {
      leadTo({ url: href('/workbook/'), words: 'Go on in the workbook' });
      return;
    }
    const { text = '', due = '' } = items.get(next.id) ?? {};
    leadTo({
      url: `${this.#listUrl(next.id)}#${next.id}`,
      words: due === '' ? text : `${closeBidi(text)} (due ${spokenDate(due)})`,
    });
  }

  #read(): Stored | undefined {
    const { storage, tabStorage } = browserEnvironment();
    try {
      return storage && readCurrent(storage, tabStorage, keysOf(import.meta.env.BASE_URL));
    } catch {
      return undefined;
    }
  }

  /** `data-lists` holds pairs of an id prefix and the address of its list. */
  #listUrl(id: string): string {
    const words = (this.dataset['lists'] ?? '').split(' ');
    return words[words.indexOf(id.split('/')[0] ?? '') + 1] ?? '';
  }
}

if (!customElements.get('gw-glance')) customElements.define('gw-glance', GlanceElement);
