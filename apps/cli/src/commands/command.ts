import { Command, InvalidArgumentError } from "commander";

import { narrowest, widest } from "../render/widths.ts";
import type { Terminal } from "../terminal.ts";

/** Flags that every command takes. */
export interface CommonFlags {
  readonly json?: boolean;
  readonly server?: string;
  readonly release?: string;
  readonly asOf?: string;
  readonly ascii?: boolean;
  readonly color?: boolean;
  readonly width?: number;
}

/** One call of a command: where it reads and writes, and its flags. */
export interface Call<Flags = CommonFlags> {
  readonly terminal: Terminal;
  readonly flags: Flags;
}

/** Turns a command's work into what the parser calls; the work returns an exit code. */
export type Perform = <Flags>(
  work: (call: Call<Flags>, ...args: string[]) => Promise<number>,
) => (...given: unknown[]) => Promise<void>;

/** A command with the flags that all commands share. */
export function commandNamed(name: string, summary: string): Command {
  return new Command(name)
    .summary(summary)
    .description(sentence(summary))
    .helpOption("-h, --help", "print this help");
}

/** Adds the shared flags, last, so that a command's own stand first in its help. */
export function withCommonFlags(command: Command): Command {
  return command
    .option("--json", "print the result as data")
    .option(
      "--server <url>",
      "ask a server, as `tapeline serve` starts one, instead of this process",
    )
    .option("--release <name>", "answer from this release: a version that was fetched, or a folder")
    .option("--as-of <day>", "use the prices in force on this day, YYYY-MM-DD (default: today)")
    .option("--ascii", "draw with plain ASCII signs")
    .option("--no-color", "no colour (NO_COLOR says the same)")
    .option("--width <columns>", `draw for this many columns, ${narrowest} to ${widest}`, columns);
}

/** A line to copy, and what it does. */
type Example = readonly [command: string, says: string];

/** What makes a command that has no flags of its own. */
interface PlainCommand {
  readonly name: string;
  readonly summary: string;
  /** As the parser writes them: `<must>` or `[may]`, what each is, and what stands in where it is left out. */
  readonly arguments: readonly (readonly [name: string, says: string, standIn?: string])[];
  readonly examples: readonly Example[];
  readonly work: (call: Call, ...args: string[]) => Promise<number>;
}

/** A command with the shared flags alone. */
export function plainCommand(given: PlainCommand, perform: Perform): Command {
  const command = commandNamed(given.name, given.summary);
  for (const [name, says, standIn] of given.arguments) command.argument(name, says, standIn);
  return withCommonFlags(command)
    .addHelpText("after", examples(...given.examples))
    .action(perform<CommonFlags>(given.work));
}

/** Examples under a command's help, each a line to copy. */
export function examples(...lines: readonly Example[]): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  return `\nExamples:\n${lines.map(([command, says]) => `  ${command.padEnd(width)}  ${says}`).join("\n")}`;
}

/** Reads a width that can be drawn for. */
function columns(text: string): number {
  const value = countOf(text);
  if (value === undefined || value < narrowest || value > widest)
    throw new InvalidArgumentError(`Expected a whole number from ${narrowest} to ${widest}.`);
  return value;
}

/** Reads a flag's whole number above zero. */
export function wholeNumber(text: string): number {
  const value = countOf(text);
  if (value === undefined || value < 1)
    throw new InvalidArgumentError("Expected a whole number above zero, such as 2000 or 2k.");
  return value;
}

/** Reads a flag's whole number, zero too. */
export function wholeNumberOrNone(text: string): number {
  const value = countOf(text);
  if (value === undefined)
    throw new InvalidArgumentError("Expected a whole number, such as 0, 2000 or 2k.");
  return value;
}

const magnitudes: Readonly<Record<string, number>> = { "": 1, k: 1e3, M: 1e6 };

/** A count as case files write it: `2000`, `2_000`, `2,000`, `2k`, `1.5M`; undefined for anything else. */
function countOf(text: string): number | undefined {
  const [, digits = "", letter = ""] =
    /^(\d+|\d{1,3}(?:[_,]\d{3})+|\d+\.\d+(?=[kM]))([kM]?)$/.exec(text) ?? [];
  // Rounded, since 1.1 × 1,000,000 is not whole in binary.
  const value = Math.round(Number(digits.replaceAll(/[_,]/g, "")) * (magnitudes[letter] ?? 1));
  return digits !== "" && Number.isSafeInteger(value) ? value : undefined;
}

/** Collects a flag that may be given more than once. */
export function collected(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

const sentence = (summary: string): string =>
  `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
