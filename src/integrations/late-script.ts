import type { AstroIntegration } from 'astro';
import { minifySync } from 'vite';
import { pageStep } from './built-page.ts';

/**
 * Runs in the page. It waits for the reader's first act and does again what was done before
 * the script came, but only on what that script brings: a tool has its own script, which has dealt with its events. A
 * key that opens the search, what is typed after it, and a tap on a term are held back: otherwise the browser would
 * take them for its own. What is pressed twice counts once, since nothing had happened yet. Where the script does not
 * come, the page says so if something was pressed, and the next act asks for it again. An address that carries a
 * question asks for it at once.
 */
const firstAct = `(()=>{
let asked,typing,{late}=document.currentScript.dataset,acts='pointerover pointerdown focusin keydown click change'.split(' '),done=[];
const say=w=>document.querySelector('gw-search p').textContent=w;
const act=e=>{let t=e.target,k=e.type=='keydown'&&e.key;
if(t.closest){let open=k&&(e.ctrlKey||e.metaKey?k.toLowerCase()=='k':!t.matches('input,textarea,select')&&(k=='/'||typing&&(!k[1]||k=='Backspace')));
let held=open||e.pointerType=='touch'&&e.type=='click'&&t.closest('a.term');
if(held||t.closest('gw-theme,gw-search,gw-path,a.term'))done=done.filter(d=>k||d.type!=e.type||d.target!=t).concat(e);
if(held)e.preventDefault();
typing||=open}
load()};
const load=()=>asked||=import(late).then(m=>m.ready).then(()=>{
say('');
acts.map(a=>removeEventListener(a,act,true));
done.map(e=>e.target.dispatchEvent(new e.constructor(e.type,e)))},()=>{
if(typing||done.some(e=>e.type[0]=='c'))say('This did not load. Check your connection.');
asked=typing=0;done=[]});
acts.map(a=>addEventListener(a,act,true));
addEventListener('load',()=>setTimeout(load,/[?&]q=/.test(location.search)?0:2e3))
})()`;

/** The script of ThemeProvider.astro, the only one that Astro writes into a page. */
const theme = /<script>([^]*?)<\/script>/;
/** The address of the script of every page, as Astro names it after its component. */
const script = /<script type="module" src="([^"]*\/FirstAct\.[^"]*)"><\/script>/;

/** What pages have in common, once. */
const small = new Map<string, string>();
function minified(text: string): string {
  const known = small.get(text) ?? minifySync('page.js', text, { module: false }).code.trim();
  small.set(text, known);
  return known;
}

/**
 * The page with the script of every page put off: what waits for the first act is one script with the theme, since the
 * policy of the site names each. Throws where one of the two does not stand.
 */
export function withLateScript(html: string, file: string): string {
  const address = script.exec(html)?.[1];
  const first = theme.exec(html)?.[1];
  if (address === undefined) throw new Error(`${file} does not load the script of every page.`);
  if (first === undefined) throw new Error(`${file} does not set the theme.`);
  return html
    .replace(script, '')
    .replace(theme, () => `<script data-late="${address}">${minified(first + firstAct)}</script>`);
}

/** Has every page ask for its script when the reader first acts. */
export const lateScript = (): AstroIntegration =>
  pageStep('late-script', ({ file, html }) => withLateScript(html, file));
