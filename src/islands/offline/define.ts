/**
 * Keeps the site for reading offline once a page has loaded, and shows the mark at the foot of the page when all of
 * it is stored. Not against the reader's wish, nor unasked where the browser is set to save data.
 */
import { keep, onWishElsewhere, savesData, showMark, wish, workers } from './keeping.ts';

if (document.querySelector('gw-offline-copy')) void import('./copy.ts');

const wanted = wish() === 'yes' || (wish() === 'unsaid' && !savesData());

if (workers() && wanted)
  addEventListener('load', () => {
    keep().then(
      // The reader may have removed it meanwhile.
      () => showMark(wish() !== 'no'),
      // Without the copy everything works as long as there is a network; the next page tries again.
      () => undefined,
    );
  });

// The reader may have left the page on which the copy was removed before all of it was gone.
if (workers() && wish() === 'no') void import('./removing.ts').then(({ endWorker }) => endWorker());

onWishElsewhere((decided) => {
  if (decided === 'no') showMark(false);
});
