import { href } from '../../shared/href.ts';
import { counted } from '../../shared/words.ts';
import { announce } from '../ui/announce.ts';
import type { Findable } from './engine/index.ts';

/** The links to statements that were added, by the brief that has them, to tell all of them how many it has. */
const added = new Map<string, Set<HTMLAnchorElement>>();

/** Leads to the brief with this statement added, where it cannot be added in place. */
export function leadToBrief(link: HTMLAnchorElement, { id, text }: Findable): HTMLAnchorElement {
  link.href = href(`/workbook/brief/?add=${id}`);
  link.setAttribute('aria-label', `Add to a brief: “${text}”`);
  return link;
}

/** A link that adds a statement to a brief. */
export const briefLink = (statement: Findable): HTMLAnchorElement =>
  leadToBrief(
    Object.assign(document.createElement('a'), {
      className: 'gw-button plain',
      textContent: 'Add to a brief',
    }),
    statement,
  );

async function add(link: HTMLAnchorElement, statement: Findable): Promise<void> {
  const { addStatement } = await import('../brief/add-statement.ts');
  const done = addStatement(statement);
  if (done === undefined) {
    // Not stored here: the page of the brief says why, and what helps.
    location.assign(link.href);
    return;
  }
  const { brief, count, isNew } = done;
  const links = (added.get(brief) ?? new Set()).add(link);
  added.set(brief, links);
  for (const one of links) {
    one.href = href(`/workbook/brief/?brief=${brief}`);
    one.textContent = `In your brief. Open it (${count})`;
    one.removeAttribute('aria-label');
  }
  const where = isNew ? 'Added to your brief' : 'It is in your brief already';
  announce(`${where}, which has ${counted(count, 'statement')} now. The link opens it.`);
}

/** Makes the link add its statement without leaving the page; afterwards it leads to the brief. */
export function addsInPlace(link: HTMLAnchorElement, statement: Findable): void {
  link.addEventListener('click', (event) => {
    const { ctrlKey, metaKey, shiftKey } = event;
    const isAdded = [...added.values()].some((links) => links.has(link));
    if (isAdded || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    add(link, statement).catch(() => {
      location.assign(link.href);
    });
  });
}
