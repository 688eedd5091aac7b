import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import mammoth from 'mammoth';
import { sentencesOf } from '../src/briefing/brief.ts';
import { must } from '../src/problems.ts';
import { parseRecord } from '../src/record/record.ts';
import { findBrowser } from '../src/workbench/print-pdf.ts';
import { example, parley } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const REPORT = example('senna-talks/04-second-draft.md');

describe('parley on the command line', () => {
  test('helps, tells its version, and says what a command takes', () => {
    assert.match(parley(['--help']).stdout, /brief .*\n.*read/s);
    assert.match(parley(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
    assert.match(parley(['ask', '--help']).stdout, /--question TEXT/);
    assert.equal(parley([]).status, 2);
  });

  test('refuses wrong usage with status 2 and the usage', () => {
    for (const args of [
      ['brief'],
      ['brief', REPORT, '--preset', 'novel'],
      ['brief', REPORT, '--nonsense'],
      ['conjure'],
      ['ask', REPORT],
    ]) {
      const ran = parley(args);
      assert.equal(ran.status, 2, args.join(' '));
      assert.equal(ran.stdout, '');
      assert.notEqual(ran.stderr, '');
    }
  });

  test('tells a claim of violence as the claim of whoever makes it', () => {
    const report =
      'Norway and Iceland disagree over a ceasefire, and talks on a draft treaty stalled.\n\n' +
      'Iceland’s president, Lars Berg, said that Norwegian warships had attacked the port of Husavik.\n';
    const { stdout } = parley(['brief', '-'], report);
    assert.match(stdout, /Norway attacked Husavik, Iceland’s president, Lars Berg, said\./);
  });

  test('reads standard input', () => {
    const ran = parley(
      ['read', '-', '--json'],
      'Lorne rejected a withdrawal from Besk, its prime minister, Ana Lusk, said.',
    );
    assert.equal(ran.status, 0);
    assert.equal(must(parseRecord(ran.stdout)).positions[0]?.stance, 'reject');
  });

  test('does not print a Word document on a terminal, and writes one that Word can read', async () => {
    assert.equal(parley(['brief', REPORT, '--format', 'docx']).status, 2);
    const out = join(folder, 'brief.docx');
    assert.equal(parley(['brief', REPORT, '--format', 'docx', '--out', out]).status, 0);
    const { value } = await mammoth.convertToHtml({ path: out });
    assert.match(value, /Tarvia accepts a minimum share/);
    assert.match(value, /Water minister Ilsa Korvane said/, 'footnotes hold the passages');
  });

  test('prints a PDF by the browser of this machine', { skip: findBrowser() ? false : 'no Chromium here' }, () => {
    const out = join(folder, 'brief.pdf');
    assert.equal(parley(['brief', REPORT, '--format', 'pdf', '--out', out]).status, 0);
    assert.equal(readFileSync(out).subarray(0, 5).toString(), '%PDF-');
  });

  test('prints every format', () => {
    assert.match(parley(['brief', REPORT]).stdout, /^# .+\[1\]/);
    assert.match(parley(['brief', REPORT, '--format', 'html']).stdout, /<h1>.+href="#p1"/);
    assert.equal(JSON.parse(parley(['brief', REPORT, '--format', 'json']).stdout).format, 'parley/brief/1');
  });

  test('opens an exported record in place of the reports it was read from', () => {
    const record = parley(['read', REPORT, '--json']).stdout;
    const again = parley(['brief', file('case.json', record)]).stdout;
    assert.equal(again, parley(['brief', REPORT]).stdout);
  });
});

describe('bad input', () => {
  const good = file('good.txt', 'Lorne rejected a withdrawal from Besk on Monday, its prime minister, Ana Lusk, said.');
  const bad: Record<string, [content: string | Uint8Array, says: RegExp]> = {
    'empty.txt': ['', /no text/],
    'blank.txt': [' \n\n\t', /no text/],
    'binary.txt': [Uint8Array.from([0, 1, 2, 3, 0, 255]), /not a text file/],
    'latin.txt': [Uint8Array.from(Buffer.from('caf\xe9 was closed', 'latin1')), /not in UTF-8/],
    'paper.pdf': ['%PDF-1.7 …', /PDF document/],
    'paper.docx': ['PK\u0003\u0004zip', /DOCX/],
    'deep.html': [`<html><body>${'<table><tr><td>'.repeat(3000)}x`, /nests/],
    'huge.txt': [new Uint8Array(50 * 1024 * 1024).fill(97), /limit is 20 MB/],
    'case.json': ['{"format":"parley/record/1"', /not JSON/],
  };
  for (const [name, [content, says]] of Object.entries(bad))
    test(`${name}: says what is wrong, and the other file goes on`, () => {
      const ran = parley(['brief', file(name, content), good]);
      assert.equal(ran.status, 1);
      assert.match(ran.stderr, says);
      assert.ok(ran.stderr.includes(name), 'names the file');
      assert.match(ran.stdout, /rejects a withdrawal from Besk/);
    });

  test('a missing file alone gives nothing and status 1', () => {
    const ran = parley(['brief', join(folder, 'none.txt')]);
    assert.deepEqual([ran.status, ran.stdout], [1, '']);
    assert.match(ran.stderr, /no such file/);
  });

  test('a text in another language is named and left unread', () => {
    const ran = parley([
      'brief',
      file(
        'ru.txt',
        'Переговоры в столице продолжаются, но стороны пока не договорились о статусе города и о прекращении огня.',
      ),
    ]);
    assert.match(ran.stderr, /Russian; only English is read/);
    assert.match(ran.stdout, /^# Nothing to report from one source/);
  });

  test('a text without any actor gives an honest empty brief', () => {
    const ran = parley(['brief', file('plain.txt', 'The weather was mild and the river ran high. Nobody came.')]);
    assert.equal(ran.status, 0);
    assert.match(ran.stdout, /Nothing to report/);
  });

  test('scripts in a page are neither read nor printed', () => {
    const page =
      '<html><body><article><h1>Talks</h1><p>Lorne rejected a withdrawal from Besk, <script>alert("x")</script>its prime minister, Ana Lusk, said &lt;b&gt;.</p></article></body></html>';
    const ran = parley(['brief', file('page.html', page), '--format', 'html']);
    assert.equal(ran.status, 0);
    assert.doesNotMatch(ran.stdout, /alert|<b>/);
  });
});

test('every sentence of a brief has a basis: passages that are cited, or what our code counted', () => {
  for (const preset of ['article', 'one-page', 'watch', 'delta', 'annex']) {
    const brief = JSON.parse(
      parley(['brief', example('senna-talks/01-talks-open.md'), REPORT, '--format', 'json', '--preset', preset]).stdout,
    );
    for (const sentence of sentencesOf(brief))
      assert.ok(sentence.basis === 'record' || sentence.cites.length > 0, `${preset}: ${sentence.text}`);
    for (const sentence of sentencesOf(brief))
      for (const span of sentence.cites) {
        const text = [REPORT, example('senna-talks/01-talks-open.md')].map(path => readFileSync(path, 'utf8'));
        assert.ok(
          text.some(one => one.slice(span.start, span.end) === span.exact),
          span.exact,
        );
      }
  }
});
