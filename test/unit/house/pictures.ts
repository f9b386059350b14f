import { instance } from '@viz-js/viz';
import { optimize } from 'svgo';
import { type Import, roomOf } from './imports.ts';

/** One room uses another, or one state leads to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** Rooms that are drawn as one, since what holds of one of them holds of all. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^workbook\/tools(?:\/.*)?$/, 'workbook/tools'],
  [/^islands\/(?:ui|page)$/, 'islands/ui, islands/page'],
  [/^islands(?:\/.*)?$/, 'islands/<tool>'],
  [/^open-data\/.*$/, 'open-data'],
  [/^components(?:\/(?!content|cites).*)?$/, 'components'],
];

const familyOf = (room: string): string => FAMILIES.find(([rooms]) => rooms.test(room))?.[1] ?? room;

/** The arrows between rooms that imports make, without those that follow from others. */
export function arrowsOf(imports: readonly Import[]): Arrow[] {
  const uses = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [room, other] = [familyOf(roomOf(from)), familyOf(roomOf(to))];
    if (room !== other && room !== '') uses.set(room, (uses.get(room) ?? new Set()).add(other));
  }
  const reaches = (start: string, goal: string): boolean =>
    [...(uses.get(start) ?? [])].some((next) => next === goal || reaches(next, goal));
  return [...uses].sort().flatMap(([from, rooms]) =>
    [...rooms]
      .sort()
      .filter((to) => ![...rooms].some((other) => other !== to && reaches(other, to)))
      .map((to) => ({ from, to })),
  );
}

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/**
 * Draws boxes joined by arrows as an SVG without colors of its own: it takes the page's.
 * @param direction `BT` puts what is used below what uses it, `LR` reads from left to right
 */
export async function drawn(arrows: readonly Arrow[], direction: 'BT' | 'TB' | 'LR'): Promise<string> {
  const viz = await instance();
  const lines = arrows.map(
    ({ from, to, label }) =>
      `${quoted(from)} -> ${quoted(to)}` + (label === undefined ? '' : ` [label=${quoted(`  ${label}  `)}]`),
  );
  const svg = viz.renderString(
    `digraph { rankdir=${direction} bgcolor=transparent nodesep=0.25 ranksep=0.45
      node [shape=box style=rounded margin="0.16,0.06" fontname="Helvetica" fontsize=13 height=0.4]
      edge [fontname="Helvetica" fontsize=11 arrowsize=0.7] ${lines.join('\n')} }`,
    { format: 'svg' },
  );
  return optimize(svg, {
    floatPrecision: 0,
    js2svg: { pretty: true, indent: 1 },
    plugins: [
      { name: 'preset-default', params: { overrides: { convertColors: { currentColor: true } } } },
      { name: 'removeAttrs', params: { attrs: '(id|class|xml.space|font-family|text-anchor)' } },
      // The text of the page says what the picture shows.
      {
        name: 'addAttributesToSVGElement',
        params: {
          attributes: [
            {
              fill: 'currentColor',
              'font-family': 'sans-serif',
              'text-anchor': 'middle',
              'aria-hidden': 'true',
            },
          ],
        },
      },
      'removeTitle',
      'moveElemsAttrsToGroup',
    ],
  }).data;
}
