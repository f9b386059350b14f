import { base } from './dom.ts';

/** The words of an address that led nowhere: `/governance/charter-draft/` is “governance charter draft”. */
export function missingWords(): string {
  const path = location.pathname.slice(base.length).replace(/\.\w+$/, '');
  try {
    return decodeURIComponent(path)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  } catch {
    return '';
  }
}
