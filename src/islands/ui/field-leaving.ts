/**
 * Leaving the page is leaving the field: a number that counts when its field is left is stored then, and a page
 * that the browser keeps and brings back shows what was stored meanwhile.
 */
addEventListener('pagehide', () => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea, select'))
    activeElement.blur();
});
