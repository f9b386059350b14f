/** The shape of each track's mark in a square of 32 units: never colour alone. */
export const trackShapes: Readonly<Record<number, string>> = {
  1: 'M16 1a15 15 0 1 0 0 30a15 15 0 1 0 0-30z',
  2: 'M16 1 31.5 30H.5z',
  3: 'M3 3h26v26H3z',
  4: 'M16 .5 31.5 16 16 31.5.5 16z',
  5: 'M8.5 2.5h15L31 16l-7.5 13.5h-15L1 16z',
};

/** The same shapes for what stands in a line of text. */
export const lineShapes: Readonly<Record<number, string>> = {
  1: 'circle()',
  2: 'polygon(50% 0,100% 100%,0 100%)',
  3: 'inset(0)',
  4: 'polygon(50% 0,100% 50%,50% 100%,0 50%)',
  5: 'polygon(25% 0,75% 0,100% 50%,75% 100%,25% 100%,0 50%)',
};

/** The height of the numeral: lower in the triangle. */
export const numeralHeight = (number: number): number => (number === 2 ? 25.5 : 22);
