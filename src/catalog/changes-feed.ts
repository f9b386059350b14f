import { Feed } from 'feed';
import type { Catalog } from './catalog.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The changes as an Atom feed; `absolute` turns an address from the root of the site into a full URL. */
export function changesFeed(changes: Catalog['changes'], absolute: (url: string) => string): string {
  const day = (date = '1970-01-01'): Date => new Date(`${date}T00:00:00Z`);
  const feed = new Feed({
    id: absolute('/changes/'),
    title: 'What changed in Groundwork',
    description: 'What each edition added, corrected or took away.',
    link: absolute('/changes/'),
    language: 'en',
    copyright: 'CC BY 4.0',
    generator: false,
    updated: day(changes[0]?.date),
    author: { name: 'Groundwork' },
    feedLinks: { atom: absolute('/changes/feed.xml') },
  });
  for (const { url, title, date, forReaders, forSavedWork, links } of changes) {
    const items = forReaders.map((sentence) => `<li>${escaped(sentence)}</li>`).join('');
    const pages = links.map(
      ({ label, link }) => `<a href="${escaped(absolute(link))}">${escaped(label)}</a>`,
    );
    feed.addItem({
      id: absolute(url),
      title: escaped(title),
      link: absolute(url),
      date: day(date),
      published: day(date),
      content: [
        `<ul>${items}</ul>`,
        `<p>Your saved work: ${escaped(forSavedWork)}</p>`,
        ...(pages.length > 0 ? [`<p>${pages.join(' · ')}</p>`] : []),
      ].join(''),
    });
  }
  return feed.atom1();
}
