import type { LevelBody } from '../../workbook/tools/level/level.ts';
import { part } from '../ui/dom.ts';

/** Reads the bodies from what the page says of them, so that it need not carry them twice. */
export function bodiesOf(page: ParentNode): LevelBody[] {
  return [...page.querySelectorAll<HTMLElement>('[data-of]')].map((body) => {
    const say = (selector: string): string => part(body, selector, HTMLElement).textContent.trim();
    const { of: id = '', entry, time, influence, expertise = '' } = body.dataset;
    return {
      id,
      title: say('summary'),
      url: part(body, '[data-page]', HTMLAnchorElement).href,
      commitment: say('[data-commitment]'),
      openTo: say('[data-open-to]'),
      decides: [say('[data-decides] li')],
      // The attribute of a body that asks for no skill is empty. The page is made from the same records and types as this script.
      fit: {
        entry,
        time,
        influence,
        expertise: expertise.split(' ').filter((skill) => skill !== ''),
      } as LevelBody['fit'],
    };
  });
}
