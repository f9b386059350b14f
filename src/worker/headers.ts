/** What a browser may not use on this site: none of it is needed. */
const closed = [
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

/** What is said with every file of the site, whether it comes from a server or from the copy for reading offline. */
export const saidAlways = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Some tools write what a reader looks for into the address: no further request may repeat it.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': closed.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** `frame-ancestors` works in a header only, so it is not in the policy that each page holds itself. */
export const noFrames = "frame-ancestors 'none'";
