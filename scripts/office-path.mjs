import { existsSync } from 'node:fs';

const places = [
  process.env.SOFFICE_PATH,
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Where LibreOffice is, or nothing; `SOFFICE_PATH` comes first. */
export const officePath = () => places.find((path) => path && existsSync(path));
