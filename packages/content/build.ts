import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { formatProblem, type Problem } from "@tapeline/documents";
import { isGuidance, isScoring } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";

import { compileContent } from "./tools/compile-content.ts";
import { editorSchemas } from "./tools/editor-schemas.ts";
import { readContentFiles } from "./tools/read-content-files.ts";
import { compileTexts } from "./tools/texts/compile-texts.ts";
import { compilePractice } from "./tools/practice/compile-practice.ts";
import { practiceSchemas } from "./tools/practice/practice-file-schemas.ts";
import { readPracticeFiles } from "./tools/practice/read-practice-files.ts";
import { reckoning } from "./tools/texts/reckoning.ts";
import { readTextFiles } from "./tools/texts/read-text-files.ts";
import { textSchemas } from "./tools/texts/text-schemas.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Writes a file at one stroke, and only where its content changed: others may be reading it. */
async function writeChanged(path: string, content: string): Promise<void> {
  const before = await readFile(path, "utf8").catch(() => undefined);
  if (before === content) return;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, path);
}

/** JSON with all other signs as escapes: a text of ASCII alone takes half the memory, and loads sooner. */
function inAscii(json: string): string {
  return json.replaceAll(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function report(problems: readonly Problem[]): void {
  console.error(problems.map(formatProblem).join("\n"));
  const { length } = problems;
  console.error(
    `${length} ${length === 1 ? "problem" : "problems"} in the content; nothing was written.`,
  );
}

/** Validates the content and writes it as data, with the schemas that editors use. */
async function main(): Promise<number> {
  const compiled = compileContent(await readContentFiles(root));
  if (!compiled.ok) {
    report(compiled.problems);
    return 1;
  }
  const { knowledge, scenarios, day } = compiled;
  const records = { knowledge, scenarios, prices: priceBook, day };
  const said = compileTexts(await readTextFiles(root), { ...records, reckon: reckoning(records) });
  if (!said.ok) {
    report(said.problems);
    return 1;
  }
  const followed = compilePractice(await readPracticeFiles(root), knowledge, day);
  if (!followed.ok) {
    report(followed.problems);
    return 1;
  }
  const text = (name: string, value: unknown): string =>
    `export const ${name}: string = ${JSON.stringify(inAscii(JSON.stringify(value)))};\n`;
  await writeChanged(
    join(root, "generated/content.ts"),
    `/** The content as text: parsing it is quicker than running it as code. */\n${text("scoringJson", { ...knowledge, rules: knowledge.rules.filter(isScoring) })}${text("guidanceJson", knowledge.rules.filter(isGuidance))}${text("scenariosJson", scenarios)}export const releaseDay: string = ${JSON.stringify(day)};\n`,
  );
  await writeChanged(
    join(root, "generated/texts.ts"),
    `/** The texts as text, apart from what a command or a browser needs to decide. */\n${text("textsJson", said.texts)}`,
  );
  await writeChanged(
    join(root, "generated/practice.ts"),
    `/** What follows from a verdict, as text. */\n${text("practiceJson", followed.practice)}`,
  );
  const schemas = { ...editorSchemas(knowledge), ...textSchemas(), ...practiceSchemas(knowledge) };
  for (const [name, schema] of Object.entries(schemas))
    await writeChanged(join(root, "schema", name), `${JSON.stringify(schema, null, 2)}\n`);
  console.error(
    `Content ${knowledge.version} (${knowledge.digest.slice(0, 12)}): ${knowledge.options.length} options, ${Object.keys(knowledge.questions).length} questions, ${knowledge.rules.length} rules, ${scenarios.length} scenarios, ${said.texts.texts.length} texts, ${said.texts.glossary.length} words explained.`,
  );
  return 0;
}

process.exitCode = await main();
