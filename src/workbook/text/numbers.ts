const WIDE = /[\uFF01-\uFF5E]/g;
const WIDE_OFFSET = 0xfee0;

/** Converts the full-width digits and signs of East Asian keyboards to ASCII. */
export const plainDigits = (text: string): string =>
  text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET)).trim();

/** Parses a whole number; anything else returns `NaN`, which no cell type accepts. */
export function readWhole(text: string): number {
  const plain = plainDigits(text);
  return /^\d+$/.test(plain) ? Number(plain) : NaN;
}
