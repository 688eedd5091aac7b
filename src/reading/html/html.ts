/** Web pages: the main text of the article as lines with structure, the page's own metadata, and a report of what was cut. */

import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { fail, ok, problem, type Result } from '../../problems.ts';
import {
  type Cut,
  decode,
  type InputFile,
  makeSource,
  mergeDetails,
  type Reader,
  type Reading,
  type SourceDetails,
} from '../reader.ts';
import { metadataOf } from './metadata.ts';
import { writeOut } from './write-out.ts';

const DEEPEST = 400;

export const html: Reader = {
  name: 'html',
  title: 'Web page (HTML)',
  mediaType: 'text/html',
  endings: ['.html', '.htm', '.xhtml'],
  looksLike: start => /^\s*(?:<!doctype html|<html|<head|<body|<article|<meta )/i.test(start),
  read(file, given) {
    const decoded = decode(file, charsetOf(file));
    if (!decoded.ok) return decoded;
    const depth = deepest(decoded.value);
    if (depth > DEEPEST)
      return fail(
        problem(
          'file-malformed',
          `The page nests ${depth} elements in one another; ${DEEPEST} is the limit.`,
          'Save the article as text.',
          file.name,
        ),
      );
    return readPage(decoded.value, file, given);
  },
};

/** The character set that the page declares; the decoder's own choice where it declares none that is known. */
function charsetOf(file: InputFile): string | undefined {
  const start = new TextDecoder('latin1').decode(file.bytes.subarray(0, 2048));
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (!declared || declared.startsWith('utf')) return undefined;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return undefined;
  }
}

/** A cheap upper bound of the nesting, counted on the markup before any parser recurses into it. */
function deepest(markup: string): number {
  let depth = 0;
  let most = 0;
  for (const [, closing, name, rest] of markup.matchAll(/<(\/?)([a-zA-Z][\w-]*)([^<>]*)>/g)) {
    if (/^(?:br|hr|img|meta|link|input|source|wbr|col|p|li|td|tr|th)$/i.test(name!) && !/^(?:td|tr)$/i.test(name!))
      continue;
    if (rest!.endsWith('/')) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) most = depth;
  }
  return most;
}

function readPage(markup: string, file: InputFile, given: SourceDetails): Result<Reading> {
  const document = parseHTML(markup).document as unknown as Document;
  if (!document.body)
    return fail(problem('file-malformed', 'The page has no body.', 'Save the page again from the browser.', file.name));
  const carried = metadataOf(document);
  const whole = document.body.textContent ?? '';
  const cut = dropUnread(document);
  const main = mainPart(document);
  const title = given.title ?? carried.title ?? null;
  const written = writeOut(main, title);
  if (written.text.trim() === '')
    return fail(problem('file-empty', 'The page has no text to read.', 'Save the article as text.', file.name));
  const source = makeSource(written.text, written.structure, file.bytes, mergeDetails(carried, given));
  const rest = whole.replace(/\s+/g, ' ').length - written.text.replace(/\s+/g, ' ').length;
  if (rest > 200) cut.push({ why: 'menus, related links and other page furniture', sample: '', length: rest });
  return ok({ source, cut, warnings: [] });
}

const UNREAD: readonly (readonly [selector: string, why: string])[] = [
  ['script, style, noscript, template, iframe, object, embed, svg, canvas', 'program or drawing'],
  ['nav, [role=navigation]', 'menu'],
  ['form, button, input, select, textarea', 'form'],
  ['[aria-hidden=true], [hidden]', 'hidden'],
  ['[class*=cookie i], [id*=cookie i], [class*=consent i]', 'cookie notice'],
  ['[class*=newsletter i], [class*=subscribe i], [class*=share i], [class*=social i], [class*=related i]', 'furniture'],
];

/** Takes out what is never reporting, and says what it took. */
function dropUnread(document: Document): Cut[] {
  const cut: Cut[] = [];
  for (const [selector, why] of UNREAD)
    for (const element of [...document.body.querySelectorAll(selector)]) {
      if (element.querySelector('h1') || element.tagName === 'ARTICLE' || element.tagName === 'MAIN') continue;
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text !== '' && why !== 'program or drawing')
        cut.push({ why, sample: text.slice(0, 60), length: text.length });
      element.remove();
    }
  return cut;
}

/** The part of the page that holds the article: what readability chooses, unless that loses most of a declared article. */
function mainPart(document: Document): Element {
  const declared = document.querySelector('article') ?? document.querySelector('main') ?? document.body;
  const chosen = readable(document);
  if (!chosen) return declared;
  const kept = (chosen.textContent ?? '').length;
  const whole = (declared.textContent ?? '').length;
  return declared !== document.body && kept < whole * 0.6 ? declared : chosen;
}

/** What readability chooses; null where it chooses nothing or fails, as it does on a page whose only text is in lost tags. */
function readable(document: Document): Element | null {
  try {
    const options = { charThreshold: 200, serializer: (node: Node) => node as Element };
    return new Readability<Element>(document.cloneNode(true) as Document, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}
