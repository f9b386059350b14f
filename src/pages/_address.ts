import { href } from '../shared/href.ts';

/** The full address of a place on this site, for data that is read elsewhere. */
export const address = (url: string): string => new URL(href(url), import.meta.env.SITE).href;
