import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { RootCommand, script, type ArgumentHandler } from "@bomb.sh/tab";
import type { Command } from "commander";

import type { Terminal } from "../terminal.ts";
import { templateNames } from "@tapeline/content/templates";

/** Prints the script that makes a shell complete this program's commands. */
export function printScript(shell: string, program: Command): void {
  script(shell, program.name(), program.name());
}

/** Prints what could follow the words of a command line, for the scripts that a shell runs. */
export async function printSuggestions(
  words: readonly string[],
  program: Command,
  terminal: Terminal,
): Promise<void> {
  const root = new RootCommand();
  const current = words.at(-1) ?? "";
  const values = await valuesFor(words[0] ?? "");
  for (const command of program.commands) {
    if (command.name() === "complete") continue;
    const known = root.command(command.name(), command.summary());
    for (const { long, short, description, required, argChoices } of command.options) {
      if (long === undefined || long === null) continue;
      const name = long.slice(2);
      if (required)
        known.option(name, description, (complete) =>
          argChoices?.forEach((choice) => complete(choice, "")),
        );
      else known.option(name, description, short?.slice(1) ?? "");
    }
    command.registeredArguments.forEach((argument) => {
      known.argument(
        argument.name(),
        handlerFor(argument.name(), argument.argChoices),
        argument.variadic,
      );
    });
  }
  root.parse([...words]);

  function handlerFor(name: string, choices: readonly string[] | undefined): ArgumentHandler {
    return (complete) => {
      if (choices !== undefined) choices.forEach((choice) => complete(choice, ""));
      else if (name in values) values[name]?.forEach(([value, says]) => complete(value, says));
      else for (const file of files(current, terminal)) complete(file, "");
    };
  }
}

type Values = Readonly<Record<string, readonly (readonly [value: string, says: string])[]>>;

/** Names that a command's arguments can take; loaded only for the command that needs them. */
async function valuesFor(command: string): Promise<Values> {
  if (command === "init") return { template: templateNames.map((name) => [name, ""] as const) };
  if (command === "price") {
    const { priceBook } = await import("@tapeline/pricing");
    return { model: Object.values(priceBook.models).map(({ id, name }) => [id, name] as const) };
  }
  if (command === "read") {
    const { texts } = await import("@tapeline/content/texts");
    return {
      words: [
        ...texts.texts.map(({ id, title }) => [id, title] as const),
        ...texts.glossary.map(({ id, term }) => [id, term] as const),
      ],
    };
  }
  if (command === "explain" || command === "compare") {
    const { knowledge } = await import("@tapeline/content");
    const { priceBook } = await import("@tapeline/pricing");
    const options = knowledge.options.map(({ id, title }) => [id, title] as const);
    const rules = knowledge.rules.map(({ id, title }) => [id, title] as const);
    const facts = Object.values(knowledge.questions).map(
      ({ fact, short }) => [fact, short] as const,
    );
    return {
      a: options,
      b: options,
      what: [
        ...options,
        ["answer", "do we need a custom LLM?"],
        ["rules", "rules that met the case"],
        ["unknown", "answers that are missing"],
        ...rules,
        ...facts,
        ...Object.values(priceBook.models).map(({ id, name }) => [id, name] as const),
        ...Object.values(priceBook.gpus).map(({ id, name }) => [id, name] as const),
      ],
    };
  }
  return {};
}

/** Case files and folders that begin with what was typed. */
function files(typed: string, { cwd }: Terminal): string[] {
  const folder = typed.endsWith("/") ? typed : dirname(typed || ".");
  try {
    return readdirSync(resolve(cwd, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() || /\.(ya?ml|json)$/i.test(entry.name))
      .map(
        (entry) =>
          `${join(folder === "." && !typed.startsWith("./") ? "" : folder, entry.name)}${entry.isDirectory() ? "/" : ""}`,
      );
  } catch {
    return [];
  }
}
