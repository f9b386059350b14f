const DAY_MS = 86_400_000;

/**
 * `/.well-known/security.txt` (RFC 9116) says where to report a vulnerability; `undefined` without a contact.
 * It must have an expiry date, within a year as the RFC recommends.
 * @param contact an `https:`, `mailto:` or `tel:` address, which src/catalog/site.ts has checked
 */
export function securityText(contact: string | undefined, site: string, now: Date): string | undefined {
  if (contact === undefined) return undefined;
  const end = new Date(now.getTime() + 364 * DAY_MS).toISOString().replace(/\.\d+Z$/, 'Z');
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${end}`,
    'Preferred-Languages: en',
    `Canonical: ${new URL('/.well-known/security.txt', site).href}`,
  ];
  return `${lines.join('\n')}\n`;
}
