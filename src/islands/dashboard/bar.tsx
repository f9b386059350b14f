import type { Progress } from '../../workbook/tools/checklists/index.ts';

/**
 * Progress as a picture: a full bar for what is done, a low one for what is in progress, distinguished by shape.
 * Hidden from screen readers, since the words beside it say the same. Drawn, not a
 * background, so that it prints.
 */
export function Bar({ progress: { counts, counted } }: { readonly progress: Progress }) {
  const share = (count: number) => `${counted === 0 ? 0 : (100 * count) / counted}%`;
  return (
    <svg class="bar" aria-hidden="true" data-bar={counts.done}>
      <rect class="ground" width="100%" height="100%" />
      <rect class="doing" x={share(counts.done)} y="60%" width={share(counts.doing)} height="40%" />
      <rect class="done" width={share(counts.done)} height="100%" />
    </svg>
  );
}
