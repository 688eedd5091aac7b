/** Whether words hang together: a stance and what it is taken on, with nothing between them that breaks the link. */

import { isAct } from '../act-verbs.ts';
import type { Token } from '../passages.ts';

/** Nouns that only introduce what follows them: "the idea of a truce", "a call for elections". */
const LIGHT =
  /^(?:access|agreement|appeal|approach|arrangement|article|attempt|bid|call|clause|commitment|compromise|concept|continuation|creation|deal|demand|deployment|discussion|draft|effort|element|establishment|extension|form|formula|framework|government|idea|imposition|increase|introduction|issue|kind|lifting|measure|negotiation|need|notion|number|offer|opening|package|paper|part|party|people|plan|point|position|possibility|presence|principle|proposal|proposition|prospect|provision|question|reduction|release|removal|reopening|request|restoration|resumption|return|review|right|side|solution|sort|start|step|suggestion|talk|term|text|transfer|type|use|version|way|withdrawal|halt|end|freeze|ban|cut|limit|handover|exchange|swap|recognition|cession|concession|inspection|visit|vote|group|country|neighbour|neighbor)s?$/;

/** Prepositions after which what follows is a circumstance, not the object. */
const ASIDE =
  /^(?:during|after|before|since|amid|despite|without|near|under|until|till|through|via|like|than|following|because|as|while|when|where|whereas|although|though|but|if|unless|whether|who|whom|which|whose|what|how|why|instead|rather|beyond|behind|inside|outside|across|along|among|between|by|from|into|ahead|pending|once|and\/or|or)$/;

/** Relative and reported clauses begin here; the link may pass "that" only after words that take a clause. */
const THAT = /^that$/;

export interface LinkOptions {
  /** After "demanded that", "agreed that": another subject and its verb may stand between. */
  readonly clause: boolean;
}

/** Whether the tokens between a cue and its object let the stance pass. */
export function isLinked(between: readonly Token[], { clause }: LinkOptions): boolean {
  if (between.length > 14) return false;
  let verbs = 0;
  for (const [at, token] of between.entries()) {
    const next = between[at + 1];
    if (ASIDE.test(token.lower)) return isFromSource(token, between, at);
    if (THAT.test(token.lower) && !clause) return false;
    if (/^[;:—–“”"()|]$/.test(token.text)) return false;
    if (token.text === ',' && !isList(between, at)) return false;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      verbs += 1;
      if (verbs > 3 || !(isAct(token.lower) || /^(?:be|been|being|is|are|has|have|do|does|did)$/.test(token.lower)))
        return false;
    }
    if (token.pos === 'NOUN' && next && /^(?:of|on|for|to|about|over|in|with|at|against)$/.test(next.lower)) {
      const deed = next.lower === 'of' ? /(?:ion|al|ment|ing|ure|ance)$/ : /ing$/;
      const light = LIGHT.test(token.lower) || deed.test(token.lower);
      if (!light && !(next.lower === 'to' && clauseFollows(between, at + 1))) return false;
    }
    if (
      /^(?:in|at)$/.test(token.lower) &&
      !/^(?:part|principle|favou?r|change|increase|cut|reduction|exchange|interest|share|return)$/.test(
        between[at - 1]?.lower ?? '',
      ) &&
      !/^(?:principle|part)$/.test(next?.lower ?? '')
    )
      return false;
  }
  return true;
}

/** "from" is an object's after verbs of asking and leaving: "a commitment from Ruhn to disarm". */
const isFromSource = (token: Token, between: readonly Token[], at: number): boolean =>
  token.lower === 'from' &&
  LIGHT.test(between[at - 1]?.lower ?? '') &&
  isLinked(between.slice(at + 1), { clause: true });

/** "urged the government to accept": after "to" a verb. */
const clauseFollows = (between: readonly Token[], at: number): boolean => {
  const verb = between.slice(at + 1).find(token => token.pos !== 'ADV' && token.lower !== 'not');
  return verb === undefined || verb.pos === 'VERB' || verb.pos === 'AUX' || isAct(verb.lower);
};

/** A comma in a list of objects has no finite verb on either side of it. */
const isList = (between: readonly Token[], at: number): boolean =>
  !between.slice(at).some(token => token.pos === 'AUX' || (token.pos === 'VERB' && !/ing$/.test(token.lower))) &&
  between.slice(0, at).every(token => token.pos !== 'AUX');
