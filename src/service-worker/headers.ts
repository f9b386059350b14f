/** Features that no page of this site needs, and browsers deny to it. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** Headers of every file of the site, whether it comes from a server or from the offline copy. */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Some tools write what a reader looks for into the address: no other request may repeat it.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': deniedFeatures.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** Works only as a header, so it is not in the policy inside each page. */
export const frameAncestors = "frame-ancestors 'none'";
