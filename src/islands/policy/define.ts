import { localDay } from '../../workbook/days.ts';

/** Shows the warnings whose day has come at the reader's place; those that the build shows stay. */
const today = localDay(Date.now());
for (const warning of document.querySelectorAll<HTMLElement>('[data-stale-from]')) {
  if ((warning.dataset['staleFrom'] ?? '') <= today) warning.hidden = false;
}
