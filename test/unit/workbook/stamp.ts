import { getHlcFunctions } from 'tinybase/common';

const [, , encode] = getHlcFunctions();

/** A stamp as TinyBase writes it, and as data version 1 has it. @param client five digits */
export function stampFrom(time: number, client: string, counter = 0): string {
  return encode(time, counter).slice(0, 11) + client;
}
