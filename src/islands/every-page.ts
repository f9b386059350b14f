/** What every page runs, as one file. It comes with the reader's first act: see components/frame/FirstAct.astro. */
import './frame/define.ts';
import './theme/define.ts';
import './search/define.ts';
import './tables/define.ts';
import './terms/define.ts';
import './offline/define.ts';
export { ready } from './reading-path/begin.ts';
