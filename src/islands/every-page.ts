/** The scripts of every page in one file: fewer requests, and nothing inline that a policy would have to allow. */
import './theme/define.ts';
import './search/define.ts';
import './tables/define.ts';
import './terms/define.ts';
import './offline/define.ts';
