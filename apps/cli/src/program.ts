import { Command, CommanderError, type Argument } from "commander";

import { commandNamed, examples, type CommonFlags, type Perform } from "./commands/command.ts";
import { commandNames, type MakeCommand } from "./commands/command-names.ts";
import { addCompletion } from "./commands/completion.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Terminal } from "./terminal.ts";

const exitCodeHelp = `
Exit codes:
  0    answered
  1    a fault of Tapeline's own; for diff: a verdict changed
  2    bad input
  3    not yet, because answers or prices are missing
  4    a condition given with --fail-if holds, or a replayed verdict differs
  130  stopped by Ctrl-C`;

/**
 * Runs one command line and returns its exit code. Nothing heavy is loaded before a command's own
 * work begins: the commands here only describe themselves.
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<number> {
  let code: number = exitCodes.answered;
  let flags: CommonFlags = {};
  const perform: Perform =
    (work) =>
    async (...given) => {
      const command = given.at(-1) as Command;
      flags = command.optsWithGlobals();
      code = await work(
        { terminal, flags: flags as never },
        ...(command.processedArgs as string[]),
      );
    };
  const program = buildProgram(await commandsFor(args), perform, version);
  forAll(program, (command) =>
    command
      .exitOverride()
      .showHelpAfterError(
        `(${command === program ? "tapeline" : `tapeline ${command.name()}`} --help says more)`,
      )
      .configureHelp({
        helpWidth: 100,
        styleTitle: (title) => title.replace("Options:", "Flags:"),
        styleUsage: (usage) => usage.replace("[options]", "[flags]"),
        subcommandTerm: (inner) =>
          [inner.name(), ...inner.registeredArguments.map(argumentWords)].join(" "),
      })
      .configureOutput({
        writeOut: (text) => terminal.stdout.write(text),
        writeErr: (text) => terminal.stderr.write(text),
        // Here an option is one of the ladder's; commands have flags.
        outputError: (text, write) =>
          write(text.replace(/^error: (unknown )?option /, "error: $1flag ")),
      }),
  );
  if (args.length === 0) {
    program.outputHelp();
    return exitCodes.answered;
  }
  try {
    await program.parseAsync(withoutHelpFor(args, program), { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.answered : exitCodes.badInput;
    return (await import("./say-error.ts")).sayError(error, terminal, flags);
  }
}

/** The command that a line names; all of them where it names none, or none that there is. */
async function commandsFor([name = ""]: readonly string[]): Promise<readonly MakeCommand[]> {
  const load = Object.hasOwn(commandNames, name) ? commandNames[name] : undefined;
  return load === undefined
    ? (await import("./commands/all-commands.ts")).allCommands
    : [await load()];
}

/** Leaves `help` out before a command that there is not, so that it is refused as such. */
function withoutHelpFor(args: readonly string[], { commands }: Command): readonly string[] {
  const [first, name] = args;
  const isCommand = name === undefined || commands.some((command) => command.name() === name);
  return first === "help" && !isCommand && !name.startsWith("-") ? args.slice(1) : args;
}

/** The program with these commands and those that speak of all; nothing heavy is loaded to describe them. */
export function buildProgram(
  commands: readonly MakeCommand[],
  perform: Perform,
  version: string,
): Command {
  const program = new Command("tapeline")
    .description("Do you need a custom LLM? An answer for one case, priced and explained.")
    .usage("<command> [flags]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help; with a command, about that command")
    .helpCommand("help [command]", "print help about a command")
    .showSuggestionAfterError(true);
  for (const command of commands) program.addCommand(command(perform));
  program.addCommand(conditionsCommand(perform), { hidden: true });
  addCompletion(program, perform);
  return program
    .addHelpText("after", exitCodeHelp)
    .addHelpText(
      "after",
      examples(
        ["tapeline ask case.yaml", "be asked what matters, one question at a time"],
        ["tapeline assess case.yaml", "the answer, the costs and what would change them"],
        ["tapeline prices --class top", "what models cost today"],
      ),
    );
}

/** `conditions`: what `--fail-if` understands. */
function conditionsCommand(perform: Perform): Command {
  return commandNamed("conditions", "describe what --fail-if understands").action(
    perform(async ({ terminal }) => {
      const { conditionHelp } = await import("./fail-if/condition.ts");
      terminal.stdout.write(`${conditionHelp}\n`);
      return exitCodes.answered;
    }),
  );
}

const argumentWords = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

function forAll(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const inner of command.commands) forAll(inner, change);
}
