/**
 * Keeps the site for reading offline once a page has loaded, and shows the mark at the foot of the page when all of
 * it is stored. Never against the reader's preference, nor unasked where the browser is set to save data.
 */
import { keep, onPreferenceElsewhere, savesData, showMark, preference, workers } from './keeping.ts';

if (document.querySelector('gw-offline-copy')) void import('./copy.ts');

/** This script may come before the page has loaded or after. */
function onceLoaded(then: () => void): void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then);
}

const wanted = preference() === 'yes' || (preference() === 'unsaid' && !savesData());

if (workers() && wanted)
  onceLoaded(() => {
    keep().then(
      // The reader may have removed it meanwhile.
      () => showMark(preference() !== 'no'),
      // Without the copy everything works as long as there is a network; the next page tries again.
      () => undefined,
    );
  });

// The reader may have left the page on which the copy was removed before all of it was gone.
if (workers() && preference() === 'no') void import('./removing.ts').then(({ endWorker }) => endWorker());

onPreferenceElsewhere((decided) => {
  if (decided === 'no') showMark(false);
});
