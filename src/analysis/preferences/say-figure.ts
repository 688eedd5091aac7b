/** Figures and switches of a model in words: what each is called, and what it says. */

import type { Stated } from '../figures.ts';
import type { Model } from '../model.ts';

/** Names and titles for the ids of a model; what one of several models lacks, another may have. */
export function wordsOf(...models: readonly Model[]) {
  const parties = models.flatMap(model => model.parties);
  const issues = models.flatMap(model => model.issues);
  const name = (actor: string): string =>
    parties.find(party => party.actor === actor)?.name ??
    parties.flatMap(party => party.voices).find(voice => voice.actor === actor)?.name ??
    actor;
  const issue = (id: string): string => issues.find(one => one.id === id)?.title ?? id;
  const bare = (id: string, option: string): string =>
    issues
      .filter(one => one.id === id)
      .flatMap(one => one.options)
      .find(one => one.id === option)?.title ?? option;
  const option = (id: string, one: string): string => {
    const title = bare(id, one);
    return title === issue(id) ? `“${title}”` : `“${title}” (${issue(id)})`;
  };
  const voice = (party: string, actor: string): string =>
    party === actor ? name(party) : `${name(actor)} (${name(party)})`;
  return { name, issue, option, voice };
}
export type ModelWords = ReturnType<typeof wordsOf>;

/** What a figure or switch is called, without a capital. */
export function sayPlace({ target, given }: Pick<Stated, 'target' | 'given'>, say: ModelWords): string {
  switch (target.kind) {
    case 'worth': {
      const what = `the worth of ${say.option(target.issue, target.option)} to ${say.voice(target.party, target.voice)}`;
      return given ? `${what} with ${say.option(given.when.issue, given.when.option)}` : what;
    }
    case 'weight':
      return `the weight of ${say.issue(target.issue)} to ${say.name(target.party)}`;
    case 'rather':
      return `what ${say.name(target.party)} would rather have`;
    case 'no-deal':
      return `what no deal is worth to ${say.name(target.party)} beyond the status quo`;
    case 'influence':
      return `the influence of ${say.name(target.party)}`;
    case 'share':
      return `the share of ${say.name(target.voice)} in what ${say.name(target.party)} wants`;
    case 'anchor':
      return `the place of ${say.option(target.issue, target.option)} on its axis`;
    case 'control':
      return `who decides ${say.issue(target.issue)}`;
    case 'seat':
      return `the seat of ${say.name(target.party)}`;
    case 'speaks':
      return `whether ${say.name(target.voice)} speaks for ${say.name(target.party)}`;
    case 'blocks':
      return `whether ${say.name(target.voice)} can block within ${say.name(target.party)}`;
    case 'veto':
      return `the red line of ${say.voice(target.party, target.voice)} on ${say.option(target.issue, target.option)}`;
    case 'one-way':
      return `whether ${say.issue(target.issue)} can be taken back`;
  }
}

const number = (value: number): string => String(Number(value.toFixed(2)));
/** "0.4–0.8", or one number where the ends are the same. */
export const interval = ({ lo, hi }: { lo: number; hi: number }): string =>
  lo === hi ? number(lo) : `${number(lo)}–${number(hi)}`;

/** What a figure or switch says; null = it is not in the model. A contested one gives each of its readings. */
export function sayValue(stated: Stated | null, say: ModelWords): string {
  if (stated === null) return 'not there';
  const { target, value, reason, contested } = stated;
  if (value === null) return 'all together';
  if (typeof value === 'string') return `${say.name(value)} alone`;
  if (typeof value === 'boolean') {
    if (target.kind === 'veto') return value ? 'in force' : 'set aside';
    if (target.kind === 'seat') return 'there';
    if (target.kind === 'one-way') return value ? 'no' : 'yes';
    return value ? 'yes' : 'no';
  }
  // Readings that contradict each other are never drawn together into one.
  if (contested) return `contested, ${[...new Set(contested.map(interval))].join(' or ')}`;
  if (reason.kind === 'unknown' && target.kind !== 'share') return 'unknown';
  return interval(value);
}
