/** The stretch in which the own words of an object stand. */

import type { Token } from '../passages.ts';
import type { Chain } from './chains.ts';
import { conditionIn } from './condition.ts';
import type { VoiceZone } from './voices.ts';

/** Words at which an object ends. */
export const STOPS =
  /^(?:because|after|before|since|while|when|whereas|although|though|but|which|who|whose|until|unless|if|once|provided|so|as|than|despite|amid|during|following|saying|adding|calling|describing|according)$/;

/** The stretch in which the object's own words stand: up to a clause mark, a condition or another subject's verb. */
export function regionAfter(zone: VoiceZone, chain: Chain): { start: number; end: number } {
  const tokens = zone.tokens.filter(token => token.start >= chain.end && token.end <= zone.end);
  const begin = tokens.findIndex(token => !/^(?:not|to|that|on|for|of|never|no)$/.test(token.lower));
  const stop = tokens.findIndex(
    (token, at) =>
      at > begin &&
      (STOPS.test(token.lower) ||
        /^[,;:—–“”"()|.?!]$/.test(token.text) ||
        (chain.noun && endsNoun(tokens, at) && !/\b(?:that|to)$/.test(zone.text.slice(chain.start, chain.end))) ||
        beginsAnother(tokens, at)),
  );
  const end = stop < 0 ? zone.end : tokens[stop]!.start;
  const start = tokens[Math.max(begin, 0)]?.start ?? chain.end;
  return { start, end: Math.max(start, Math.min(end, start + conditionIn(zone.text.slice(start, end)))) };
}

/** "its demand for a seat was rebuffed", "the acceptance of the levy surprised": the verb of the sentence. */
const endsNoun = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.pos === 'AUX' ||
  (tokens[at]!.pos === 'VERB' &&
    /(?:ed|s)$/.test(tokens[at]!.lower) &&
    /^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.pos ?? '') &&
    tokens[at + 1]?.lower !== 'by');

/** "the gunboats gone and the buoys back", "the levy and wants": what is joined is another thing or another deed. */
const beginsAnother = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  if (!/^(?:and|but|or)$/.test(tokens[at]!.lower) || !next) return false;
  if (/^(?:PROPN|PRON)$/.test(next.pos) && tokens.slice(at + 2, at + 5).some(one => one.pos === 'AUX')) return true;
  return (
    /^(?:an?|the|its|their|his|her|any|said|says|that|will|would|has|have|is|are|was|were)$/.test(next.lower) ||
    (next.pos === 'VERB' && /(?:s|ed)$/.test(next.lower))
  );
};

/** "urged the Guard to return": the object begins at the verb, after the one who is urged. */
export function afterAddressee(zone: VoiceZone, region: { start: number; end: number }): number {
  const tokens = zone.tokens.filter(token => token.start >= region.start && token.end <= region.end);
  const to = tokens.findIndex(
    (token, at) => token.lower === 'to' && at > 0 && at < 8 && tokens[at + 1]?.pos === 'VERB',
  );
  const addressed = to > 0 && tokens.slice(0, to).every(token => token.pos !== 'VERB' && token.text !== ',');
  return addressed ? tokens[to + 1]!.start : region.start;
}
