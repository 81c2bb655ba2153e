import { describeProgram } from "@tapeline/cli/program";
import type { Command } from "commander";

import { LinkList } from "../../site/link-list.tsx";
import type { Page } from "../../site/page.ts";
import { Section } from "../../site/section.tsx";

/** The command line as it describes itself: all commands, and a page for each. */
export function commandLinePages(): readonly Page[] {
  const program = describeProgram();
  const commands = program.commands.filter((command) => !isHidden(command));
  const list: Page = {
    id: "cli",
    title: "Command line",
    description: program.description(),
    body: (
      <>
        <p>{program.description()}</p>
        <Section title="Commands">
          <LinkList
            lines={commands.map((command) => ({
              to: `cli/${command.name()}`,
              title: <code>{termOf(command)}</code>,
              says: sentence(command.summary()),
            }))}
          />
        </Section>
        <Section title="Exit codes and examples">
          <pre>{afterHelpOf(program)}</pre>
        </Section>
      </>
    ),
  };
  return [list, ...commands.map(commandPage)];
}

function commandPage(command: Command): Page {
  const flags = command.options.filter(({ hidden }) => !hidden);
  const after = afterHelpOf(command);
  return {
    id: `cli/${command.name()}`,
    title: `tapeline ${command.name()}`,
    description: command.description(),
    body: (
      <>
        <p className="lead">{command.description()}</p>
        <pre>{`tapeline ${termOf(command)}${flags.length > 0 ? " [flags]" : ""}`}</pre>
        {command.registeredArguments.length > 0 && (
          <Section title="Arguments">
            <dl className="words">
              {command.registeredArguments.map((argument) => (
                <div key={argument.name()}>
                  <dt>
                    <code>{argument.name()}</code>
                    {!argument.required && <span className="cap"> may be left out</span>}
                  </dt>
                  <dd>{argument.description}</dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        {flags.length > 0 && (
          <Section title="Flags">
            <dl className="words">
              {flags.map(({ flags: written, description, argChoices }) => (
                <div key={written}>
                  <dt>
                    <code>{written}</code>
                  </dt>
                  <dd>
                    {description}
                    {argChoices !== undefined && ` (one of ${argChoices.join(", ")})`}
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
        )}
        {after !== "" && (
          <Section title="Examples and notes">
            <pre>{after}</pre>
          </Section>
        )}
      </>
    ),
  };
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** Name and arguments as a line of help writes them. */
const termOf = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((argument) => {
      const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
      return argument.required ? `<${name}>` : `[${name}]`;
    }),
  ].join(" ");

/** What help says below arguments and flags: examples and notes. */
function afterHelpOf(command: Command): string {
  let said = "";
  command.configureOutput({ writeOut: (text) => (said += text) });
  command.outputHelp();
  return said.replace(command.helpInformation(), "").trim();
}

const isHidden = (command: Command): boolean =>
  (command as unknown as { readonly _hidden?: boolean })._hidden === true;
