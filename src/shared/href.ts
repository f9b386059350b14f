/** Adds the site's base path to an address from the root: `/value/` under `/x/` is `/x/value/`. */
export const href = (url: string): string => import.meta.env.BASE_URL.replace(/\/?$/, '') + url;

/** The address of the current page from the root, without the base path. */
export const pathOf = (url: URL): string => {
  const path = url.pathname.slice(import.meta.env.BASE_URL.replace(/\/?$/, '').length);
  return path.endsWith('/') ? path : `${path}/`;
};
