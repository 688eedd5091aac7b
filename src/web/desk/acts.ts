/** The acts that the page does, with what goes in and what comes out. `docs/http.md` is the contract. */

import type { Problem } from '../../problems.ts';
import type { ActorKind } from '../../record/actors.ts';
import type { Contradiction, ContradictionGrade, ContradictionKind } from '../../record/changes.ts';
import type { Actuality, EventType, Participation } from '../../record/events.ts';
import type { EntryState, Origin, Reliability, Source, Span, When } from '../../record/evidence.ts';
import type { ActKind } from '../../record/history.ts';
import type { Move } from '../../record/movement.ts';
import type { Hedge, Modality, Stance, Voice } from '../../record/positions.ts';
import type { CaseRecord, Entry, EntryKind } from '../../record/record.ts';
import type { Answer, Brief, CitedSource } from '../telling/cited.ts';
import type { AnalysisActs } from './analysis-acts.ts';

export interface CaseLine {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly sources: number;
  readonly entries: number;
}

export interface Details {
  title?: string;
  publisher?: string;
  author?: string;
  url?: string;
  publishedAt?: string;
  reliability?: Reliability;
}

export type Document = { readonly name: string; readonly details?: Details } & (
  | { readonly text: string }
  | { readonly base64: string }
);

/** What became of one file. */
export interface Taken {
  readonly name: string;
  readonly source: string | null;
  readonly title: string | null;
  readonly copyOf: string | null;
  readonly isNew: boolean;
  readonly added: number;
  readonly cut: readonly { readonly why: string; readonly sample: string; readonly length: number }[];
  readonly problems: readonly Problem[];
}

export interface Intake {
  readonly files: readonly Taken[];
  readonly cancelled: boolean;
}

export type SourceLine = Omit<Source, 'text' | 'structure'> & { readonly length: number };

export interface Passage {
  readonly span: Span;
  readonly prefix: string;
  readonly suffix: string;
  readonly source: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly publishedAt: string | null;
  };
}

export interface EntryLine {
  readonly kind: EntryKind;
  readonly id: string;
  readonly label: string;
  readonly state: EntryState;
  readonly reviewedBy: string | null;
  readonly confidence: number;
  readonly marking: string;
  readonly origin: Origin;
  /** Of a position; null for other kinds. */
  readonly stance: Stance | null;
  readonly evidence: readonly Span[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** An entry that rests on a source, with its places there. */
export type PlacedEntry = Omit<EntryLine, 'evidence'> & {
  readonly evidence: readonly Place[];
  readonly mentions: readonly Place[];
};

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PositionView {
  readonly id: string;
  readonly stance: Stance;
  readonly modality: Modality;
  readonly hedge: Hedge;
  readonly voice: Voice;
  readonly condition: string | null;
  readonly provision: string | null;
  readonly date: string | null;
  readonly reviewedBy: string | null;
  readonly passages: readonly Passage[];
}

export interface MatrixActor extends Named {
  readonly kind: ActorKind;
  readonly factionOf: string | null;
  readonly roles: readonly string[];
}

export interface MatrixColumn {
  readonly issue: { readonly id: string; readonly title: string; readonly category: string | null };
  /** null = any change from the status quo. */
  readonly option: { readonly id: string; readonly title: string } | null;
}

export interface MatrixCell {
  readonly actor: string;
  readonly issue: string;
  readonly option: string | null;
  readonly stances: readonly Stance[];
  readonly split: boolean;
  readonly positions: readonly PositionView[];
  readonly earlier: readonly PositionView[];
}

export interface Matrix {
  readonly asOf: string | null;
  readonly dates: readonly string[];
  readonly sides: readonly { readonly side: Named | null; readonly actors: readonly MatrixActor[] }[];
  readonly columns: readonly MatrixColumn[];
  readonly cells: readonly MatrixCell[];
  readonly silent: readonly Named[];
}

export interface ActLine {
  readonly number: number;
  readonly kind: ActKind;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
  readonly touched: number;
  readonly ids: readonly string[];
}

export interface ShownEntry {
  readonly kind: EntryKind;
  readonly entry: Entry;
  readonly line: EntryLine;
  readonly passages: readonly Passage[];
  readonly refersTo: readonly EntryLine[];
  readonly referredBy: readonly EntryLine[];
  readonly contradictions: readonly Contradiction[];
  readonly history: readonly ActLine[];
}

export interface ShownContradiction {
  readonly kind: ContradictionKind;
  readonly grade: ContradictionGrade;
  readonly explanation: string;
  readonly between: readonly [EntryLine, EntryLine];
  readonly passages: readonly [Passage, Passage];
}

export interface ShownMove {
  readonly kind: Move['kind'];
  readonly actor: Named;
  readonly issue: { readonly id: string; readonly title: string };
  readonly option: { readonly id: string | null; readonly title: string };
  readonly from: PositionView;
  readonly to: PositionView;
}

export interface EventView {
  readonly id: string;
  readonly title: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly actuality: Actuality;
  readonly when: When | null;
  readonly place: string | null;
  readonly participants: readonly { readonly actor: string; readonly name: string; readonly as: Participation }[];
  readonly reviewedBy: string | null;
  readonly passages: readonly Passage[];
}

export interface Hit {
  readonly kind: EntryKind | 'source';
  readonly id: string;
  readonly label: string;
  readonly state: EntryState | null;
  readonly excerpt: string;
  readonly source: string | null;
}

export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string | null;
  readonly base64: string | null;
}

interface Page {
  offset?: number;
  limit?: number;
}

interface Reviewed {
  readonly act: number;
  readonly entry: string | null;
}

interface Example {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly reports: number;
}

export type BriefFormat = 'markdown' | 'html' | 'json' | 'docx';

interface Acts extends AnalysisActs {
  about: [input: Record<string, never>, output: { version: string; dataFolder: string; engine: string; who: string }];
  'list-cases': [input: Record<string, never>, output: { cases: CaseLine[] }];
  'create-case': [input: { title: string }, output: { case: string }];
  'rename-case': [input: { title: string }, output: { title: string }];
  'delete-case': [input: { case: string }, output: { deleted: string }];
  'import-case': [input: { document: Document; title?: string }, output: { case: string }];
  'list-examples': [input: Record<string, never>, output: { examples: Example[] }];
  'open-example': [input: { name: string }, output: Intake & { case: string }];
  'add-documents': [input: { documents: Document[]; details?: Details }, output: Intake];
  'list-sources': [
    input: Page & { find?: string },
    output: { total: number; sources: (SourceLine & { entries: number })[] },
  ];
  'show-source': [
    input: { source: string },
    output: {
      source: Source;
      original: { name: string; bytes: number } | null;
      entries: PlacedEntry[];
      copies: SourceLine[];
    },
  ];
  'purge-source': [input: { source: string; why: string }, output: Reviewed];
  'describe-source': [input: { source: string; details: Details; why?: string | null }, output: Reviewed];
  'list-entries': [
    input: Page & { kind?: EntryKind; state?: EntryState; reviewed?: boolean },
    output: {
      total: number;
      entries: EntryLine[];
      counts: { kind: EntryKind; state: EntryState; entries: number; reviewed: number }[];
    },
  ];
  'show-entry': [input: { entry: string }, output: ShownEntry];
  'admit-entry': [input: { entry: string; why?: string | null }, output: Reviewed];
  'strike-entry': [input: { entry: string; why: string }, output: Reviewed];
  'correct-entry': [input: { entry: string; fields: Record<string, unknown>; why?: string | null }, output: Reviewed];
  'enter-entry': [
    input: { kind: EntryKind; fields: Record<string, unknown>; judgement?: string | null; why?: string | null },
    output: Reviewed,
  ];
  'merge-entries': [input: { survivor: string; other: string; why?: string | null }, output: Reviewed];
  'undo-act': [input: { act: number; why?: string | null }, output: Reviewed];
  'show-history': [input: Page, output: { total: number; acts: ActLine[] }];
  'show-positions': [input: { asOf: string | null }, output: Matrix];
  'show-contradictions': [input: Page, output: { total: number; contradictions: ShownContradiction[] }];
  'show-changes': [
    input: { since: string | null; until: string | null },
    output: { moves: ShownMove[]; sources: SourceLine[] },
  ];
  'show-timeline': [
    input: Page,
    output: { total: number; dated: { edtf: string; event: EventView }[]; undatedTotal: number; undated: EventView[] },
  ];
  search: [input: { query: string; limit?: number }, output: { hits: Hit[] }];
  brief: [input: { preset: string; format: BriefFormat; since?: string }, output: { brief: Brief; file: MadeFile }];
  ask: [input: { question: string }, output: { answer: Answer; sources: CitedSource[] }];
  'export-case': [input: Record<string, never>, output: CaseRecord];
}

export type ActName = keyof Acts;
export type ActInput<N extends ActName> = Acts[N][0];
export type ActOutput<N extends ActName> = Acts[N][1];
