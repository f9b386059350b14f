const WIDE = /[\uFF01-\uFF5E]/g;
const WIDE_OFFSET = 0xfee0;

/** Digits and signs as East Asian keyboards write them are the usual ones. */
export const plainDigits = (text: string): string =>
  text.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDE_OFFSET)).trim();

/** Reads a whole number; anything else gives `NaN`, which no rule lets pass. */
export function readWhole(text: string): number {
  const plain = plainDigits(text);
  return /^\d+$/.test(plain) ? Number(plain) : NaN;
}
