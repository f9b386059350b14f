/** Shows the warnings whose day has come in the reader's time zone; those that the build shows stay. */
for (const warning of document.querySelectorAll<HTMLElement>('[data-stale-from]')) {
  const begins = Date.parse(`${warning.dataset['staleFrom'] ?? ''}T00:00`);
  if (begins <= Date.now()) warning.hidden = false;
}

export {};
