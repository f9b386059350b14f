/** Colours and patterns are cycled separately, so that sixty roles differ, and twelve differ without colour: the eight of the playbook and four own ones. */
const COLOURS = ['--gw-track-3', '--gw-track-1', '--gw-track-5', '--gw-track-4', '--gw-track-2'] as const;
const SIZE = 8;
const FILLINGS = [
  <rect width={SIZE} height={SIZE} fill="currentColor" stroke="none" />,
  <path d="M-2 2 2-2M0 8 8 0M6 10 10 6" />,
  <path d="M2 2h.01M6 6h.01" stroke-width={2.6} stroke-linecap="round" />,
  <path d="M0 2h8M0 6h8" />,
  <path d="M-2 6 2 10M0 0 8 8M6-2 10 2" />,
  <path d="M2 0v8M6 0v8" />,
  <path d="M0 4h8M4 0v8" stroke-width={1} />,
  <path d="M0 0 8 8M0 8 8 0" stroke-width={1} />,
  <path d="M4 0v8" stroke-width={4} />,
  <circle cx="4" cy="4" r="2.25" stroke-width={1.2} />,
  <path d="M0 2h4M4 6h4" />,
  null,
] as const;

const patternId = (index: number): string => `staffing-fill-${index}`;

/** The fill of a role's area. */
export const fillOf = (index: number): string => `url(#${patternId(index)})`;

/** The patterns of some roles, by index; rendered once in the page. */
export function Patterns({ count }: { readonly count: number }) {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Array.from({ length: count }, (_, index) => (
          <pattern
            key={index}
            id={patternId(index)}
            width={SIZE}
            height={SIZE}
            patternUnits="userSpaceOnUse"
            style={{ color: `var(${COLOURS[index % COLOURS.length] ?? ''})` }}
          >
            <rect width={SIZE} height={SIZE} fill="var(--gw-paper)" />
            <g stroke="currentColor" stroke-width={1.6} fill="none">
              {FILLINGS[index % FILLINGS.length]}
            </g>
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
