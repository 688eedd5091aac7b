/** What a page says of itself: title, publisher, author, date, address. */

import { calendarDate } from '../calendar.ts';
import type { SourceDetails } from '../reader.ts';

/** Metadata from the page's head, its linked data, and its visible time; null where it says nothing. */
export function metadataOf(document: Document): SourceDetails {
  const linked = linkedData(document);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const element = document.querySelector(
        `meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`,
      );
      const content = element?.getAttribute('content')?.trim();
      if (content) return content;
    }
    return null;
  };
  const heading = document.querySelectorAll('h1');
  const onlyHeading = heading.length === 1 ? (heading[0]!.textContent ?? '').replace(/\s+/g, ' ').trim() : '';
  return {
    title:
      onlyHeading || meta('og:title', 'twitter:title') || text(linked.headline) || tidyTitle(document.title) || null,
    publisher: meta('og:site_name', 'application-name') ?? text(nested(linked.publisher, 'name')),
    author: meta('author', 'article:author') ?? text(nested(linked.author, 'name')) ?? byline(document),
    publishedAt: day(
      meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued') ??
        text(linked.datePublished) ??
        document.querySelector('time[datetime]')?.getAttribute('datetime') ??
        null,
    ),
    url: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? meta('og:url'),
  };
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function nested(value: unknown, name: string): unknown {
  const one = Array.isArray(value) ? value[0] : value;
  return isObject(one) ? one[name] : one;
}

function linkedData(document: Document): Json {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? '');
    } catch {
      continue; // Broken linked data is common and says nothing; the other places are asked instead.
    }
    const graph =
      isObject(data) && Array.isArray(data['@graph']) ? data['@graph'] : Array.isArray(data) ? data : [data];
    const article = graph.find(item => isObject(item) && /Article|Report/.test(String(item['@type'])));
    if (isObject(article)) return article;
  }
  return {};
}

const tidyTitle = (title: string): string =>
  title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s+[|–—]\s+[^|–—]+$/, '');

/** The date at the precision given: an instant becomes its day. */
function day(value: string | null): string | null {
  return value === null ? null : calendarDate(value);
}

function byline(document: Document): string | null {
  const element = document.querySelector('[rel=author], [itemprop=author], .byline, .author');
  const words = (element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by\s+/i, '');
  return words !== '' && words.length < 80 ? words : null;
}
