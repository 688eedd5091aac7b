/**
 * What an act is: something a person does at a desk. One definition yields the HTTP route, the command and the MCP tool;
 * a door parses, calls and shows.
 */

import type { z } from 'zod';
import { ok, type Problem, type Result } from '../problems.ts';
import type { Archive, Desk, Surroundings } from './desk.ts';

/** Where an act is done: at the desk of one case, in the archive of all cases, or anywhere. */
export interface Places {
  readonly case: Desk;
  readonly archive: Archive;
  readonly anywhere: Surroundings;
}
export type Place = keyof Places;

export interface Act<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  At extends Place = Place,
> {
  /** Kebab-case; names the command, the route and the tool. */
  readonly name: string;
  /** One line for help texts. */
  readonly title: string;
  readonly at: At;
  readonly input: Input;
  readonly output: Output;
  /** Whether it may change what is kept. */
  readonly changes: boolean;
  /** Bytes that its input may have when it comes over a wire; absent = a megabyte. */
  readonly largestInput?: number;
  run(place: Places[At], input: z.output<Input>): Promise<Result<Done<z.output<Output>>>>;
  readonly command?: Command<Input, z.output<Output>>;
}

/** What an act gives back: its output, and the problems of inputs that it had to leave out while the rest went on. */
export interface Done<Output> {
  readonly output: Output;
  readonly problems: readonly Problem[];
}

/** How an act appears on the command line. */
export interface Command<Input extends z.ZodType = z.ZodType, Output = unknown> {
  /** The command's own name, where it is shorter than the act's. */
  readonly name?: string;
  /** Whether it works on a kept case, which its first word names, and not on files in memory. */
  readonly onKeptCase?: boolean;
  /** The words after `parley`: "brief FILE... [--preset article]". */
  readonly usage: string;
  /** One line for each option: its words and what it does. */
  readonly options: readonly Option[];
  /** Command-line words into the act's input, still to be checked against its schema. */
  parse(words: Words): unknown;
  /** What goes to standard output or to `--out`. */
  print(output: Output, input: z.output<Input>): Printed | Promise<Printed>;
}

export interface Option {
  readonly name: string;
  /** Placeholder of its value; absent for a switch. */
  readonly value?: string;
  readonly short?: string;
  readonly help: string;
}

/** Positional words and options as given. */
export interface Words {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface Printed {
  readonly content: string | Uint8Array;
  /** Bytes that make no sense on a terminal need `--out`. */
  readonly binary: boolean;
}

/** An act with its types kept, for the list that forgets them. */
export const act = <Input extends z.ZodType, Output extends z.ZodType, At extends Place>(
  definition: Act<Input, Output, At>,
): Act<Input, Output, At> => definition;

/** The output alone, with no problem beside it. */
export const done = <Output>(output: Output): Result<Done<Output>> => ok({ output, problems: [] });
