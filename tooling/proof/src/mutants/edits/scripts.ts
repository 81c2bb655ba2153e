import { replaced } from "../marks.ts";
import { anyOf, type EditedKind } from "../mutant.ts";
import type { Chance } from "../../chance.ts";
import type { EditMaker, EditMakers } from "./edit.ts";

const hostile = (chance: Chance): string =>
  chance.one([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href=javascript:alert(1)>here</a>",
    "<iframe srcdoc=x></iframe>",
    "<!-- hidden -->",
  ]);

/** A tag behind the words of a field that people read. */
const inAField: EditMaker = ({ file, marks: { text, leaves } }, chance) => {
  const leaf = anyOf(
    leaves.filter(({ value }) => typeof value === "string" && /^[A-Z]\S* \S/.test(value)),
    chance,
  );
  return (
    leaf && {
      file,
      text: replaced(text, leaf, JSON.stringify(`${String(leaf.value)} ${hostile(chance)}`)),
    }
  );
};

/** A tag behind the first line of words that go on over several lines. */
const inALongField: EditMaker = ({ file, marks: { text } }, chance) => {
  const found = anyOf([...text.matchAll(/: >-\n +[^\n]+/g)], chance);
  if (found === undefined) return undefined;
  const end = found.index + found[0].length;
  return { file, text: `${text.slice(0, end)} ${hostile(chance)}${text.slice(end)}` };
};

/** An address that is a script. */
const asAddress: EditMaker = ({ file, marks: { text, leaves } }, chance) => {
  const leaf = anyOf(
    leaves.filter(({ value }) => typeof value === "string" && value.startsWith("https://")),
    chance,
  );
  return (
    leaf && {
      file,
      text: replaced(
        text,
        leaf,
        JSON.stringify(
          chance.one(["javascript:alert(1)", "data:text/html,<script>", "//evil.example/a"]),
        ),
      ),
    }
  );
};

const inFields: EditMakers = {
  "a tag in a field": inAField,
  "a tag in a long field": inALongField,
  "a script for an address": asAddress,
};

/** A paragraph of its own in the body of a text. */
const paragraph =
  (words: (chance: Chance) => string): EditMaker =>
  ({ file, marks: { text } }, chance) => {
    const body = text.indexOf("\n---\n", 3) + "\n---\n".length;
    const at = anyOf([...text.slice(body).matchAll(/\n\n(?=[A-Z])/g)], chance);
    if (at === undefined) return undefined;
    const place = body + at.index + 2;
    return { file, text: `${text.slice(0, place)}${words(chance)}\n\n${text.slice(place)}` };
  };

const inMarkdown: EditMakers = {
  "a tag in a paragraph": paragraph((chance) => `Read this ${hostile(chance)} first.`),
  "a paragraph of tags": paragraph(hostile),
  "a tag in strong words": paragraph((chance) => `Read **this ${hostile(chance)}** first.`),
  "a script for a link": paragraph((chance) =>
    chance.one([
      "Press [here](javascript:alert`1`).",
      "Press [here](data:text/html;base64,PHNjcmlwdD4=).",
      "Press [here](//evil.example/a).",
      "Press [here](JaVaScRiPt:alert`1`).",
    ]),
  ),
  "a picture that is a script": paragraph(() => "![a picture](javascript:alert`1`)"),
  "a script for a name": paragraph(() => "It is {{rule:javascript:alert(1)}}."),
};

/** Markup that would run, by kind of file. */
export const scripts: Readonly<Partial<Record<EditedKind, EditMakers>>> = {
  rule: inFields,
  question: inFields,
  option: inFields,
  scenario: inFields,
  price: inFields,
  derivation: inFields,
  practice: inFields,
  glossary: inFields,
  text: { ...inFields, ...inMarkdown },
};
