import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../../problems.ts';
import { readPassages } from '../../passages.ts';
import { readSource } from '../../readers.ts';
import { afterRecipient, phraseFrom } from './objects.ts';
import { readingAt } from './predicates.ts';

async function tokensOf(sentence: string) {
  const { source } = must(await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(sentence) }, {}));
  return readPassages(source).sentences[0]!.tokens;
}

/** "said: object" of the verb that stands at the word; "none" where it takes no stance. */
async function readIn(sentence: string, word: string): Promise<string> {
  const tokens = await tokensOf(sentence);
  const at = tokens.findIndex(token => token.lower === word);
  const reading = readingAt(tokens, at, ['a', 'v', 'n']);
  if (reading === null || reading === 'none') return 'none';
  const { from, to } = phraseFrom(tokens, afterRecipient(tokens, reading.from), reading.to);
  return `${reading.said}: ${tokens
    .slice(from, to)
    .map(token => token.text)
    .join(' ')}`;
}

describe('what a chain of predicates says of its object', () => {
  const cases: readonly [sentence: string, word: string, wanted: string][] = [
    ['The assembly turned the package down, saying it fell short.', 'turned', 'reject: the package'],
    ['The union turned down the second offer.', 'turned', 'reject: the second offer'],
    ['The ministry refused to rule out a tariff.', 'refused', 'open: a tariff'],
    ['The union is willing to consider accepting a shorter lease.', 'willing', 'open: a shorter lease'],
    ['The company is ready to drop its objections to the merger.', 'ready', 'accept: the merger'],
    ['The league would drop its demand for a quota.', 'drop', 'dropped: a quota'],
    ['The league refused to drop its demand for a quota.', 'refused', 'demand: a quota'],
    [
      'The islanders insisted on the whole of the valley and rejected any police force.',
      'insisted',
      'demand: the whole of the valley',
    ],
    ['The kingdom offered the island broad autonomy.', 'offered', 'accept: broad autonomy'],
    ['The envoy urged the rebels not to accept a truce.', 'urged', 'reject: a truce'],
    ['The envoy urged the rebels to accept a truce.', 'urged', 'demand: a truce'],
    ['The guild renewed its call for a ballot.', 'renewed', 'demand: a ballot'],
    ['The guild has yet to accept the ballot.', 'has', 'none'],
    ['The guild failed to accept the ballot.', 'failed', 'none'],
    ['The guild denied the report.', 'denied', 'none'],
  ];
  for (const [sentence, word, wanted] of cases)
    test(sentence, async () => assert.equal(await readIn(sentence, word), wanted));
});
