/** States, bodies and people told by the shape of their names. */

import { shapeOf } from '../gazetteer.ts';
import { addMember, type Cast, foldName, type Member, memberNamed, mention } from './cast.ts';
import type { Item } from './items.ts';

const ENDINGS = /(?:ian|ean|an|ish|ese|i|er|n|ic|ard|ite|in)$/;

/** Whether the word is the adjective of the name: the same beginning, and an ending that adjectives of peoples have. */
export function isAdjectiveOf(word: string, name: string): boolean {
  if (word.length < 4 || word.length < name.length - 1 || !ENDINGS.test(word) || !/^\p{Lu}\p{Ll}+$/u.test(word))
    return false;
  const stem = name.replace(/(?:ia|ea|land|e|a|y|o|ark)$/, '');
  const shared = Math.max(3, Math.min(stem.length, name.length));
  const rest = word.slice(stem.length);
  return (
    stem.length >= 3 && shared > 0 && word.startsWith(stem) && rest.length > 0 && rest.length <= 4 && ENDINGS.test(rest)
  );
}

export const INCORPORATED = / (?:Inc|Corp|Ltd|plc|PLC|AG|SA|NV|Co|Group|Holdings)\.?$/;

export function inventedState(cast: Cast, name: string, confidence = 0.75): Member {
  const longer = cast.members.find(
    one =>
      (one.kind === 'state' && one.name.endsWith(` of ${name}`)) ||
      (one.kind === 'organisation' && one.name.startsWith(`${name} `) && INCORPORATED.test(one.name)),
  );
  if (longer) {
    longer.aliases.add(name);
    return longer;
  }
  const member = addMember(cast, { name, kind: 'state', named: true, confidence });
  member.side = member;
  return member;
}

/** What the words of a name tell: its last shape word decides, but "Port Senna" is told by its first. */
export function kindByShape(name: string): Member['kind'] | 'place' | 'thing' | undefined {
  const words = name.split(/[\s’']+/);
  if (words.length < 2) return undefined;
  const of = words.indexOf('of');
  const head = of > 0 ? words[of - 1]! : words.at(-1)!;
  const shape = shapeOf(head) ?? (/^(?:Port|Mount|Lake|Fort|Camp|Cape)$/.test(words[0]!) ? 'place' : undefined);
  return shape;
}

/** The word that a body is called by for short: "Movement", and "Council" of a Council of Free Districts. */
export function headOf(name: string): string {
  const words = name.split(' ');
  const of = words.indexOf('of');
  return of > 0 ? words[of - 1]! : words.at(-1)!;
}

/** "Social Democrats": one of them is a Social Democrat. */
const isPlural = (name: string): boolean => / \p{L}+[^s]s$/u.test(name) && shapeOf(name.split(' ').at(-1)!) === 'group';

export function body(cast: Cast, item: Item, kind: Member['kind']): Member {
  const plain =
    kind === 'state'
      ? cast.members.find(one => one.kind === 'state' && item.text.endsWith(` of ${one.name}`))
      : undefined;
  if (plain) {
    plain.aliases.add(plain.name);
    plain.name = item.text;
  }
  const longer = cast.members.find(member => member.kind === kind && member.name.endsWith(` ${item.text}`));
  const member =
    memberNamed(cast, item.text) ?? longer ?? addMember(cast, { name: item.text, kind, named: true, confidence: 0.8 });
  if (kind === 'state') member.side = member;
  member.aliases.add(headOf(item.text));
  if (isPlural(item.text)) member.aliases.add(item.text.slice(0, -1));
  if (item.text !== member.name) member.aliases.add(item.text);
  mention(member, item);
  member.evidence.push(item);
  return member;
}

/** The family name: the last word that is not "Jr." or a number. */
const surnameOf = (name: string): string =>
  name.split(' ').findLast(word => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word)) ?? name;

/** The person of this name, made when new. A fuller name takes the place of a shorter one. */
export function personNamed(cast: Cast, name: string, confidence: number): Member {
  const found = memberNamed(cast, name);
  if (found?.kind === 'person') return found;
  const surname = surnameOf(name);
  const alike = cast.members.filter(
    member =>
      member.kind === 'person' &&
      [member.name, ...member.aliases].some(one => foldName(surnameOf(one)) === foldName(surname)),
  );
  const full = alike.find(member => !name.includes(' ') || !member.name.includes(' '));
  if (full) {
    if (name.includes(' ')) {
      full.aliases.add(full.name);
      full.name = name;
    }
    return full;
  }
  const member = addMember(cast, { name, kind: 'person', named: true, confidence });
  if (name.includes(' ')) member.aliases.add(surname);
  return member;
}
