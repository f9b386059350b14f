import fc from 'fast-check';

/**
 * Any text: letters, controls, direction marks, halves of characters.
 * Not `fc.string({ unit: 'binary' })`, which takes seconds to set up.
 */
export const anyText = (maxLength = 20): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0x2ff }),
        fc.integer({ min: 0, max: 0x10ffff }),
        fc.constantFrom(0xd800, 0xdfff, 0xfeff, 0xfffc, 0xfffd, 0x2028, 0x202e, 0x2067, 0x200d, 0x22, 0x5c),
      ),
      { maxLength },
    )
    .map((codes) => String.fromCodePoint(...codes));
