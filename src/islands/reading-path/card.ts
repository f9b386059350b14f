import { leadTo } from '../ui/next-step.ts';
import { part, setText } from '../ui/dom.ts';
import { chosen, onChoiceElsewhere } from './choice.ts';
import { pageOf, pathOf } from './paths.ts';

/** Whether the big button of the home page goes to the next page of the path. */
let leads = false;
onChoiceElsewhere(() => void show());

/** Says on the home page where the reader is on their path. `leading`: whether the big button goes there too. */
export async function showCard(leading: boolean): Promise<void> {
  leads = leading;
  await show();
}

async function show(): Promise<void> {
  const card = part(document, '[data-path-card]', HTMLElement);
  const choice = chosen();
  const path = choice && (await pathOf(choice.path));
  card.toggleAttribute('data-shown', path !== undefined);
  if (!choice || !path) {
    if (leads) leadTo(undefined);
    return;
  }
  const { read } = choice;
  const left = path.pages.filter(([url]) => !read.has(pageOf(url)));
  const done = path.pages.length - left.length;
  setText(
    part(card, '[data-path-words]', HTMLElement),
    `You follow the path “${path.title}” and have read ${String(done)} of its ${String(path.pages.length)} pages.`,
  );
  const all = part(card, '[data-path-all]', HTMLAnchorElement);
  all.hash = choice.path;
  const [[url, label] = [all.href, 'See its pages']] = left;
  const next = part(card, '[data-path-next]', HTMLAnchorElement);
  next.href = url;
  setText(next, left.length > 0 ? `Next: ${label}` : label);
  if (leads) leadTo({ url, words: left.length > 0 ? `Read: ${label}` : label });
}
