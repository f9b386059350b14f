/**
 * Leaving the page counts as leaving the field: a number that is stored when its field is left is stored then, and
 * a page restored from the back/forward cache shows what was stored meanwhile.
 */
addEventListener('pagehide', () => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea, select'))
    activeElement.blur();
});
