import { expect, test } from 'vitest';
import { tagsIn } from '../../../src/integrations/tags.ts';

/** Each tag as its name, its attributes and what stands in it. */
const tagsOf = (html: string): string[] =>
  [...tagsIn(html)].map(
    ({ name, attributes, text }) =>
      name + [...attributes].map(([key, value]) => ` ${key}=${value}`).join('') + (text && ` (${text})`),
  );

test.each([
  ['<p>a</p><A HREF="/b/" id=c>d</A><br/>', ['p', 'a href=/b/ id=c', 'br']],
  ['<a title="1 > 0" href=\'/x/\' hidden>', ['a title=1 > 0 href=/x/ hidden=']],
  ['<a href="/?a=1&amp;b=2&#38;c&#x3D;3" id="t1/ip">', ['a href=/?a=1&b=2&c=3 id=t1/ip']],
  ['<p data-x=" href=" href="/y/">', ['p data-x= href= href=/y/']],
  ['<!-- <a href="/no/"> --><b>1 < 2, <3</b>', ['b']],
  [
    '<script type="module">if (a < b) c = "<a id=\'no\'>";</script><i>',
    ['script type=module (if (a < b) c = "<a id=\'no\'>";)', 'i'],
  ],
  ['<style>a > b{}</style><gw-tool id="x"></gw-tool>', ['style (a > b{})', 'gw-tool id=x']],
  ['<pre><code><a id="in-code">', ['pre', 'code', 'a id=in-code']],
  ['<noscript><style>p{}</style></noscript>', ['noscript', 'style (p{})']],
])('%s', (html, tags) => {
  expect(tagsOf(html)).toEqual(tags);
});
