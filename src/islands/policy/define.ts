/**
 * Shows the warnings whose day has begun at the reader's place; those that the build shows stay. Without an import,
 * since what every page of the workbook loads would be split for these few lines.
 */
for (const warning of document.querySelectorAll<HTMLElement>('[data-stale-from]')) {
  const begins = Date.parse(`${warning.dataset['staleFrom'] ?? ''}T00:00`);
  if (begins <= Date.now()) warning.hidden = false;
}

export {};
