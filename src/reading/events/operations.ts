/** What a verb that acts on another event makes of it: modes, and CAMEO's codes. */

import type { EventType } from '../../record/events.ts';
import type { CodedEvent } from './coded-event.ts';
import type { Coding } from './lexicon.ts';

export const requestMode = (inner: CodedEvent | null): string | null => {
  if (!inner) return null;
  if (inner.type === 'CONSULT') return 'meet';
  if (inner.type === 'AID' || inner.type === 'COOPERATE') return 'assist';
  if (inner.type === 'RETREAT' || inner.type === 'CONCEDE') return 'yield';
  return null;
};

export const threatMode = (inner: CodedEvent | null): string | null => {
  if (!inner) return null;
  if (inner.type === 'ASSAULT') return 'violence';
  if (inner.type === 'SANCTION') return inner.mode === 'expel' ? 'expel' : 'relations';
  if (inner.type === 'COERCE') return inner.mode === 'arrest' ? 'arrest' : 'restrict';
  return null;
};

/** CAMEO codes of what is made of an inner event. */
export function demandCode(base: string, inner: CodedEvent | null): string {
  const root = base.slice(0, 2);
  switch (inner?.type) {
    case 'COOPERATE':
      return `${root}1`;
    case 'SUPPORT':
      return `${root}2`;
    case 'AID':
      return `${root}3`;
    case 'CONSULT':
      return inner.mode === 'third-party' ? `${root}8` : `${root}6`;
    case 'CONCEDE':
      return inner.context === 'political_institutions' ? `${root}4` : `${root}5`;
    case 'RETREAT':
      return `${root}5`;
    case 'AGREE':
      return `${root}7`;
    default:
      return `${root}0`;
  }
}

export function refusalCode(inner: CodedEvent | null): string {
  switch (inner?.type) {
    case 'COOPERATE':
    case 'AID':
      return '121';
    case 'CONCEDE':
      return inner.context === 'political_institutions' ? '123' : '124';
    case 'RETREAT':
      return '124';
    case 'CONSULT':
      return inner.mode === 'third-party' ? '126' : '125';
    case 'AGREE':
      return '127';
    default:
      return '120';
  }
}

export function threatCode(inner: CodedEvent | null): string {
  switch (inner?.type) {
    case 'ASSAULT':
    case 'MOBILIZE':
      return '138';
    case 'COERCE':
      return inner.mode === 'restrict' || inner.mode === 'curfew' ? '132' : '137';
    case 'PROTEST':
      return '133';
    case 'SANCTION':
      return inner.cameo === '164' ? '134' : inner.cameo === '165' ? '135' : '131';
    default:
      return '130';
  }
}

export function intentCode(inner: CodedEvent | null): string {
  switch (inner?.type) {
    case 'COOPERATE':
      return '031';
    case 'SUPPORT':
      return '032';
    case 'AID':
      return '033';
    case 'CONCEDE':
    case 'RETREAT':
      return '035';
    case 'CONSULT':
      return inner.mode === 'third-party' ? '039' : '036';
    case 'AGREE':
      return inner.cameo === '057' ? '057' : '030';
    default:
      return '030';
  }
}

/** The end of something hostile is a retreat or a concession; the end of something friendly is a sanction. */
export function stopped(inner: CodedEvent): Coding | null {
  const to = (type: EventType, mode: string | null, cameo: string): Coding => ({
    type,
    mode,
    context: inner.context,
    cameo,
  });
  switch (inner.type) {
    case 'ASSAULT':
      return to('RETREAT', 'ceasefire', '0871');
    case 'MOBILIZE':
      return to('RETREAT', 'withdraw', '0872');
    case 'SANCTION':
      return to('RETREAT', null, '085');
    case 'COERCE':
      return inner.cameo === '191' ? to('RETREAT', 'access', '087') : to('CONCEDE', null, '081');
    case 'PROTEST':
    case 'REJECT':
    case 'REQUEST':
      return to('CONCEDE', null, '080');
    case 'AID':
      return to('SANCTION', 'discontinue', '162');
    case 'CONSULT':
      return to('SANCTION', 'withdraw', inner.mode === 'third-party' ? '165' : '164');
    case 'SUPPORT':
      return to('SANCTION', 'withdraw', '161');
    case 'COOPERATE':
      return to('SANCTION', 'discontinue', '160');
    default:
      return null;
  }
}
