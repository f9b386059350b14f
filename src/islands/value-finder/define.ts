import { href } from '../../components/href.ts';
import { ValueFinderElement } from './element.ts';
import { type Asked, learn } from './learnt.ts';

/** Fetches what the finder learns from and defines its element. Rejects when that does not come. */
export async function define(): Promise<void> {
  const answer = await fetch(href('/value/asked.json'));
  if (!answer.ok) throw new Error(`${answer.url} was answered with ${answer.status}.`);
  ValueFinderElement.learnt = learn((await answer.json()) as Asked);
  if (!customElements.get('gw-value-finder')) customElements.define('gw-value-finder', ValueFinderElement);
}
