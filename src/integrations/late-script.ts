import type { AstroIntegration } from 'astro';
import { pageStep } from './built-page.ts';

/**
 * Runs in the page, so it is written small. It waits for the reader's first act and does again what was done before
 * the script came, but only on what that script brings: a tool has its own script, which has dealt with its events. A
 * key that opens the search, and a tap on a term, are held back: otherwise the browser would take them for its own. A
 * script that does not come is asked for again at the next act.
 */
const firstAct = `(()=>{
let asked,typing,{late}=document.currentScript.dataset,acts='pointerover pointerdown focusin keydown click change'.split(' '),done=[];
const held=(e,t)=>e.type=='click'?e.pointerType=='touch'&&t.closest('a.term'):e.type=='keydown'&&(e.key=='/'?!(e.ctrlKey||e.metaKey||t.matches('input,textarea,select')):(e.ctrlKey||e.metaKey)&&e.key?.toLowerCase()=='k');
const act=e=>{let t=e.target,key=e.type=='keydown';
if(t.closest){let h=held(e,t);
if(h||typing&&key&&!t.matches('input,textarea,select')||t.closest('gw-theme,gw-search,gw-path,a.term'))done.push(e);
if(h){e.preventDefault();typing||=key}}
load()};
const load=()=>asked||=import(late).then(m=>m.ready).then(()=>{
acts.map(a=>removeEventListener(a,act,true));
done.map(e=>e.target.dispatchEvent(new e.constructor(e.type,e)))},()=>{asked=0});
acts.map(a=>addEventListener(a,act,true));
addEventListener('load',()=>setTimeout(load,2e3))
})()`.replaceAll('\n', '');

/** The address of the script of every page, as Astro names it after its component. */
const script = /<script type="module" src="([^"]*\/FirstAct\.[^"]*)"><\/script>/;

/** The page with the script of every page put off. Throws where it does not stand. */
export function withLateScript(html: string, file: string): string {
  if (!script.test(html)) throw new Error(`${file} does not load the script of every page.`);
  return html.replace(script, (_, address: string) => `<script data-late="${address}">${firstAct}</script>`);
}

/** Has every page ask for its script when the reader first acts. */
export const lateScript = (): AstroIntegration =>
  pageStep('late-script', ({ file, html }) => withLateScript(html, file));
