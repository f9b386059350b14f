/**
 * Features with which a page could watch its reader, reach devices or ask for money: no page of this site needs them, and
 * browsers deny them to it. Others do no harm by themselves, and each name here is sent with every page.
 */
const deniedFeatures = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** Headers of every file of the site, whether it comes from a server or from the offline copy. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Some tools write what a reader looks for into the address: no other request may repeat it.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': deniedFeatures.map((name) => `${name}=()`).join(','),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Works only as a header, so it is not in the policy inside each page. */
export const frameAncestors = "frame-ancestors 'none'";
