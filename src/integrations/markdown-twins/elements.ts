import type { Element, ElementContent } from 'hast';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose Markdown form the library knows, or that only group others. */
const known = set(
  'a aside b bdi blockquote br caption code dd details div dl dt em fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 legend ' +
    'li main noscript ol p pre q section span strong summary table tbody td tfoot th thead time tr u ul',
);
/** Elements that say nothing without a screen: what is pressed, filled in or filled by a script. */
const dropped = set(
  'button datalist input label link nav option progress script search select style template textarea ' +
    'gw-glance gw-offline-copy gw-save-state gw-search gw-slash-key gw-undo gw-view',
);
/** Our own elements around text that was rendered with the page. */
const opened = set('gw-bodies gw-checklist gw-entry-advisor gw-filter gw-path gw-value-finder');

const classes = ({ properties }: Element): readonly unknown[] =>
  Array.isArray(properties['className']) ? properties['className'] : [];

/** Classes of what needs a script, and of what the frame adds below a text. */
const scripted: ReadonlySet<unknown> = new Set(['gw-scripted', 'colophon', 'notice', 'pagination-links']);

/** What has no meaning in a text: parts that act, parts that stand empty, and links that only act inside the site. */
const unwanted = (element: Element): boolean =>
  element.properties['hidden'] !== undefined ||
  element.properties['ariaHidden'] === 'true' ||
  element.properties['dataAnnouncer'] !== undefined ||
  classes(element).some((name) => scripted.has(name)) ||
  (element.tagName === 'a' && /^(?:Link to|Add to a brief)/.test(element.properties.ariaLabel ?? ''));

/** The words of a drawing: those that screen readers hear. */
function drawing(svg: Element): string | undefined {
  if (svg.properties['ariaHidden'] === 'true') return '';
  const label = svg.properties['ariaLabel'];
  return typeof label === 'string' ? label : undefined;
}

const inline = set('a b bdi code em span strong time u');
const isInline = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && (inline.has(node.tagName) || node.tagName === 'svg');

const isSpan = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'span';
/** Two facts in one line get a dot between them, unless the first brings its own space. */
const between = (one: ElementContent | undefined, next: ElementContent): string => {
  const last = one?.type === 'element' ? one.children.at(-1) : undefined;
  if (last?.type === 'text' && /\s$/.test(last.value)) return '';
  return isSpan(one) && isSpan(next) ? ' · ' : ' ';
};

/** Between the mark of a track and the headline that it stands above. */
const colon: ElementContent = { type: 'text', value: ': ' };

/** The content of a page as far as it says something on its own. */
export interface Cleaned {
  readonly children: ElementContent[];
  /** The names of elements that nobody said a Markdown form for. */
  readonly unknown: readonly string[];
}

/**
 * Leaves out what only works on a screen, opens our own elements, and puts the words of a drawing in its place. Parts of
 * a line that only stand apart by style get a space between them.
 * @param isTool whether the page is a tool, which says what it does to readers without scripts
 */
export function cleaned(children: readonly ElementContent[], isTool: boolean): Cleaned {
  const unknown: string[] = [];
  const clean = (nodes: readonly ElementContent[]): ElementContent[] => {
    const out: ElementContent[] = [];
    const add = (node: ElementContent): void => {
      const before = out.at(-1);
      if (isInline(node) && isInline(before)) out.push({ type: 'text', value: between(before, node) });
      out.push(node);
    };
    for (const node of nodes) {
      if (node.type === 'text') out.push(node);
      if (node.type !== 'element' || dropped.has(node.tagName) || unwanted(node)) continue;
      if (node.tagName === 'svg') {
        const words = drawing(node);
        if (words === undefined) unknown.push('svg without aria-label');
        else if (words !== '') add({ ...node, tagName: 'span', children: [{ type: 'text', value: words }] });
      } else if (node.tagName === 'noscript') {
        if (isTool) out.push(...clean(node.children));
      } else if (opened.has(node.tagName)) {
        out.push(...clean(node.children));
      } else {
        if (!known.has(node.tagName)) unknown.push(node.tagName);
        const mark = node.tagName === 'h1' && isInline(out.at(-1)) ? [out.pop(), colon] : [];
        add({ ...node, children: [...mark.filter((part) => part !== undefined), ...clean(node.children)] });
      }
    }
    return out;
  };
  return { children: clean(children), unknown };
}
