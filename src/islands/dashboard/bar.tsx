import type { Progress } from '../../workbook/tools/checklists/index.ts';

/**
 * A progress as picture: a full bar for what is done, a low one for what is in progress, told apart by shape.
 * Hidden from screen readers, since the same stands beside it in words. Drawn, not coloured in as a
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
