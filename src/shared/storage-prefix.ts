/**
 * Returns what every key and cache name of the site at `base` (`/`, or `/x/` for a sub-path) begins with. Storage
 * belongs to the whole origin, so the base is part of the prefix: two Groundwork sites on one origin never touch each
 * other's. Colons in the base are encoded, or `/` could be the beginning of another site's keys.
 */
export function storagePrefix(base = '/'): string {
  const path = `/${base}/`.replace(/\/+/g, '/').replaceAll(':', '%3A');
  return `groundwork:${path}:`;
}
