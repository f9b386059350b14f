import { RATING_WORDS } from '../../workbook/tools/champions/index.ts';

interface Props {
  readonly rating: number | undefined;
  /** The highest rating, where raters differ: `rating` is then the lowest. */
  readonly highest?: number | undefined;
}

/** A rating as number, word and bars: 0 to 3 filled, dashed when unrated; where raters differ, from which to which. */
export function Mark({ rating, highest }: Props) {
  return (
    <span class="mark" data-rating={rating ?? 'unrated'}>
      {rating === undefined ? (
        <span class="no-rating">not rated</span>
      ) : (
        <>
          <b>{highest === undefined ? rating : `${rating}–${highest}`}</b>{' '}
          {highest === undefined ? (
            <span>{RATING_WORDS[rating]}</span>
          ) : (
            <span class="differ">
              <span class="sr-only">raters </span>differ
            </span>
          )}
        </>
      )}
      <svg viewBox="0 0 31 7" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={bar * 11 + 0.5}
            y="0.5"
            width="8"
            height="6"
            fill={rating !== undefined && bar < rating ? 'currentColor' : 'none'}
            stroke="currentColor"
            stroke-dasharray={rating === undefined ? '1.5 1.5' : undefined}
          />
        ))}
      </svg>
    </span>
  );
}
