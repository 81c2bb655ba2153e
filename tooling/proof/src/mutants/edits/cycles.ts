import { nameOf, replaced, valueAt } from "../marks.ts";
import { anyOf, type EditedKind, type Subject } from "../mutant.ts";
import type { EditMaker, EditMakers } from "./edit.ts";

/** `derivations/requests-per-month/users.yaml` yields `requestsPerMonth`. */
const factOf = ({ file }: Subject): string =>
  file.split("/")[1]!.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A number told by itself. */
const ownFactor: EditMaker = (subject) => {
  const { file, marks } = subject;
  const text = marks.text.replace(/^multiply: \[/m, `multiply: [${factOf(subject)}, `);
  return text === marks.text ? undefined : { file, text };
};

const ownInput: EditMaker = (subject, chance) => {
  const leaf = anyOf(
    subject.marks.leaves.filter(({ path }) => path.length === 2 && path[0] === "inputs"),
    chance,
  );
  return leaf && { file: subject.file, text: replaced(subject.marks.text, leaf, factOf(subject)) };
};

/** A fact that counts the same once more: the one that is told. */
const countedInItself: EditMaker = (subject, chance) => {
  const { file, marks } = subject;
  const unit = anyOf(
    marks.keys.filter(({ path, indent }) => nameOf({ path }) === "unit" && indent !== undefined),
    chance,
  );
  if (unit === undefined || marks.text.includes("countsIn")) return undefined;
  const { start, indent } = unit;
  return {
    file,
    text: `${marks.text.slice(0, start)}countsIn: ${factOf(subject)}\n${" ".repeat(indent!)}${marks.text.slice(start)}`,
  };
};

/** A shared input that leads to another, which leads back. */
const sharedInEachOther: EditMaker = (subject, chance) => {
  if (!subject.file.endsWith("shared-inputs.yaml")) return undefined;
  const names = Object.keys(subject.marks.value as object);
  const one = chance.one(names);
  const other = chance.one(names.filter((name) => name !== one));
  return {
    file: subject.file,
    text: `${subject.marks.text.trimEnd()}\n${one}Again: ${other}\n`,
  };
};

/** The last name of a list exchanged for the own one. */
const ownIn =
  (list: string, ownOf: (subject: Subject) => string): EditMaker =>
  (subject, chance) => {
    const { file, marks } = subject;
    const leaf = anyOf(
      marks.leaves.filter(({ path }) => path.at(-2) === list && path.length === 2),
      chance,
    );
    return leaf && { file, text: replaced(marks.text, leaf, ownOf(subject)) };
  };

/** A word that sends its reader to itself. */
const ownWord: EditMaker = ({ file, marks: { text, leaves, value } }, chance) => {
  const leaf = anyOf(
    leaves.filter(({ path }) => path.at(-2) === "see"),
    chance,
  );
  if (leaf === undefined) return undefined;
  return {
    file,
    text: replaced(text, leaf, String(valueAt(value, [...leaf.path.slice(0, 2), "id"]))),
  };
};

/** A rung that is asked for only where it is barred. */
const onlyWithoutItself: EditMaker = ({ file, marks: { text, value } }) => {
  const test = valueAt(value, ["requireTest"]);
  if (typeof test !== "string") return undefined;
  const without = text.replace(/^onlyIfNoneOf: .*\n/m, "").trimEnd();
  return { file, text: `${without}\nonlyIfNoneOf: [${test}]\n` };
};

/** A gate that lets in all that it shuts out. */
const barsNothing: EditMaker = ({ file, marks: { text } }) => {
  const [line, ids] = /^exclude: \[(.*)\]$/m.exec(text) ?? [];
  if (line === undefined || text.includes("\nexcept:")) return undefined;
  return { file, text: text.replace(line, `${line}\nexcept: [${ids}]`) };
};

/** A model whose successor is itself. */
const ownSuccessor: EditMaker = ({ file, marks: { text, leaves } }, chance) => {
  const leaf = anyOf(
    leaves.filter((one) => nameOf(one) === "successor"),
    chance,
  );
  const id = file.replace(/^[^/]*\//, "").replace(/\.yaml$/, "");
  return leaf && { file, text: replaced(text, leaf, id) };
};

/** What leads back to itself, by kind of file. */
export const cycles: Readonly<Partial<Record<EditedKind, EditMakers>>> = {
  derivation: {
    "a number told by itself": ownFactor,
    "an input that is the number": ownInput,
    "an input that counts in the number": countedInItself,
    "shared inputs in a circle": sharedInEachOther,
  },
  rule: {
    "a test that is asked for only where it is barred": onlyWithoutItself,
    "a gate that lets in all that it bars": barsNothing,
  },
  text: { "a text to read after itself": ownIn("related", ({ file }) => file.slice(6, -3)) },
  glossary: { "a word that explains itself": ownWord },
  price: { "a model that follows itself": ownSuccessor },
};
