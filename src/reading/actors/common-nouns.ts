/** Bodies spoken of by a common noun: "the union", "the company's", "the rebel group". */

import { shapeOf } from '../gazetteer.ts';
import type { Cast, Member } from './cast.ts';
import type { Row } from './rows.ts';

/** Nouns by which any body may be called, whatever its own name. */
const ANY_BODY = /^(?:group|organisation|organization|movement|body|bloc)$/;
const COMPANY =
  /^(?:company|firm|carrier|operator|airline|manufacturer|employer|giant|producer|maker|lender|retailer|utility)$/;
export const COMPANY_NAME =
  /\b(?:Lines?|Airways|Airlines|Railways?|Bank|Group|Holdings|Industries|Works|Motors|Energy|Steel|Mining|Oil|Gas|Media|Cement|Timber|Aggregates|Securities|Partners|Ltd|Inc|Corp|Shipping|Logistics|Telecom|Power|Water|Ports?|Foods)\b/;
const UNION = /^union$/;
const UNION_NAME =
  /\b(?:Workers|Union|Guild|Teachers|Drivers|Nurses|Miners|Dockers|Pilots|Farmers|Growers|Engineers|Employees|Federation|Association|Brotherhood)\b/;
const ARMED = /^(?:rebels?|insurgents?|militia|militants?|guerrillas?|fighters|separatists?)$/;
const ARMED_NAME =
  /\b(?:Front|Army|Guards?|Brigades?|Forces?|Command|Resistance|Fighters|Liberation|Militia|Movement)\b/;

/** The body that the common noun in items `from` to `to` stands for: the last named one before it that it fits. */
export function commonBody(cast: Cast, row: Row, from: number, to: number): Member | undefined {
  for (let at = from; at < to; at += 1) {
    const item = row.items[at];
    if (!item || (item.type !== 'word' && item.type !== 'title')) continue;
    const noun = item.text.toLowerCase();
    if (item.type === 'word' && noun !== item.text && at > 0) continue;
    const found = bodyCalled(cast, noun, item.start);
    if (found) return found;
  }
  return undefined;
}

/** The body named last before this place that may be called by the noun; by its own name's noun first. */
export function bodyCalled(cast: Cast, noun: string, before: number): Member | undefined {
  const fits = fitting(noun);
  if (!fits) return undefined;
  let best: Member | undefined;
  let last = -1;
  for (const member of cast.members) {
    if (!member.named || member.kind === 'person' || !fits(member)) continue;
    const latest = Math.max(-1, ...member.mentions.filter(at => at.start < before).map(at => at.start));
    if (latest > last) [best, last] = [member, latest];
  }
  return best;
}

function fitting(noun: string): ((member: Member) => boolean) | undefined {
  const own = (member: Member) => hasWord(member.name, noun);
  if (/^(?:islands?|republic|kingdom|dominion|emirate|sultanate|principality|confederation|commonwealth)$/.test(noun))
    return own;
  if (COMPANY.test(noun))
    return member => own(member) || (member.kind === 'organisation' && COMPANY_NAME.test(member.name));
  if (UNION.test(noun)) return member => own(member) || (member.kind !== 'state' && UNION_NAME.test(member.name));
  if (ARMED.test(noun)) return member => own(member) || (member.kind !== 'state' && ARMED_NAME.test(member.name));
  if (noun === 'party') return member => own(member) || member.kind === 'group';
  if (ANY_BODY.test(noun)) return member => member.kind === 'group' || member.kind === 'organisation';
  const shape = shapeOf(noun);
  return shape === 'group' || shape === 'organisation' ? own : undefined;
}

const hasWord = (name: string, noun: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s-]+/)
    .includes(noun);
