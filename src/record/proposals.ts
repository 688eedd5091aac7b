/** What is to be settled, and what somebody has put on the table for it. */

import { z } from 'zod';
import { evidenced, whenSchema } from './evidence.ts';

/** The option that every issue has: nothing changes. */
export const STATUS_QUO = 'status-quo';

export const optionSchema = z.object({
  /** Unique within its issue; `status-quo` is always one. */
  id: z.string(),
  title: z.string(),
  /** Options, as `issue/option`, that come with this one, and those that cannot stand beside it. */
  implies: z.array(z.string()),
  excludes: z.array(z.string()),
});
export type Option = z.infer<typeof optionSchema>;

export const issueSchema = z.object({
  id: z.string(),
  /** A question to be settled, as a noun phrase: "status of the northern district". */
  title: z.string(),
  /** PA-X code, or one of ours that starts with `x-`; null when none fits. */
  category: z.string().nullable(),
  options: z.array(optionSchema),
  ...evidenced,
});
export type Issue = z.infer<typeof issueSchema>;

export const PROPOSAL_STATUSES = [
  'reported',
  'tabled',
  'under-discussion',
  'accepted',
  'rejected',
  'withdrawn',
  'superseded',
  'signed',
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export const proposalSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Actor ids of those who put it. Empty when no passage says who. */
  by: z.array(z.string()),
  when: whenSchema.nullable(),
  status: z.enum(PROPOSAL_STATUSES),
  /** Id of the proposal whose place it takes. */
  replaces: z.string().nullable(),
  provisions: z.array(z.string()),
  ...evidenced,
});
export type Proposal = z.infer<typeof proposalSchema>;

/** How firmly the source says that the provision is part of the proposal. */
export const CERTAINTIES = ['stated', 'reported', 'hedged'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const provisionSchema = z.object({
  id: z.string(),
  proposal: z.string(),
  /** What is to be done, as a noun phrase in our words as near to the source's as grammar allows. */
  title: z.string(),
  issue: z.string(),
  option: z.string(),
  category: z.string().nullable(),
  /** Actor ids of those who must act, and of those who gain. */
  obliged: z.array(z.string()),
  beneficiary: z.array(z.string()),
  certainty: z.enum(CERTAINTIES),
  /** Id of the provision of an earlier version that this one replaces. */
  replaces: z.string().nullable(),
  ...evidenced,
});
export type Provision = z.infer<typeof provisionSchema>;
