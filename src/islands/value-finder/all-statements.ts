import { part } from '../ui/dom.ts';
import type { Findable } from './engine/index.ts';

/** A statement as in `/value/statements.json`; its id names its group and direction. */
type Listed = Pick<Findable, 'id' | 'text' | 'theme' | 'keywords'>;

/** The group and the direction that the id of a statement names. */
export function placeOf(id: string): Pick<Findable, 'stakeholder' | 'direction'> {
  const [stakeholder = '', direction] = id.split('/');
  return { stakeholder, direction: direction === 'gives' ? 'gives' : 'receives' };
}

/** Fetches all statements, where the page holds only the first. Rejects when they cannot be had. */
export async function fetchStatements(address: string): Promise<Findable[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  const listed = (await response.json()) as Listed[];
  return listed.map((statement) => ({ ...statement, ...placeOf(statement.id) }));
}

/** Copies the element of a statement of the same group and direction, which differs in the statement itself only. */
export function elementLike(sample: HTMLElement, { id, text, theme, keywords }: Findable): HTMLElement {
  const element = sample.cloneNode(true) as HTMLElement;
  Object.assign(element.dataset, { statementId: id, theme, keywords: keywords.join('|') });
  part(element, 'p', HTMLElement).textContent = text;
  part(element, '[data-named-theme]', HTMLElement).textContent = theme;
  const link = part(element, '.meta > a', HTMLAnchorElement);
  link.hash = id.split('/').slice(1).join('-');
  return element;
}
