import { numeralHeight, trackShapes } from '../../shared/track-shapes.ts';

/** The mark of a track, like TrackMark.astro on the server. Hidden from screen readers: the words beside it name the track. */
export function TrackMark({ number }: { readonly number: number }) {
  return (
    <svg class="track-mark small" data-track={number} viewBox="0 0 32 32" aria-hidden="true">
      <path d={trackShapes[number]} />
      <text x="16" y={numeralHeight(number)} text-anchor="middle">
        {number}
      </text>
    </svg>
  );
}
