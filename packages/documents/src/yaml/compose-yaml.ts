import { Composer, type Document, isScalar, Lexer, Parser } from "yaml";
import { Refusal } from "../refusal.ts";
import type { SourceText } from "../source-text.ts";
import { pathOfStack } from "./cst-path.ts";
import { lexemeGuard } from "./guard-lexemes.ts";
import { pathAtOffset } from "./path-at-offset.ts";
import { syntaxRefusal } from "./syntax-refusal.ts";

// YAML 1.2 core and nothing else: `no` and `1:30` are texts. Duplicate keys are found by our own
// reading, since the library compares each key with each other.
const settings = {
  version: "1.2",
  schema: "core",
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
} as const;

/** The syntax tree of the one document in a YAML text, without an error; what is not allowed is refused while it is read. */
export function composeYaml(source: SourceText): Document.Parsed {
  const parser = new Parser();
  const composer = new Composer(settings);
  const guard = lexemeGuard(parser, source);
  const documents: Document.Parsed[] = [];
  let begun = 0;

  const compose = (tokens: ReturnType<Parser["end"]>) => {
    for (const token of tokens) {
      if (token.type === "error")
        throw syntaxRefusal(
          source.text,
          token.offset,
          { code: "UNEXPECTED_TOKEN", message: token.message },
          pathOfStack(parser.stack),
        );
      if (token.type === "document") begun += 1;
      if (begun > 1) throw secondDocument(token.offset);
      documents.push(...composer.next(token));
    }
  };
  for (const lexeme of new Lexer().lex(source.text)) {
    guard(lexeme);
    compose(parser.next(lexeme));
  }
  compose(parser.end());
  documents.push(...composer.end());

  const [document] = documents;
  if (document === undefined || isNothing(document)) throw emptyDocument();
  const [error] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0]);
  if (error === undefined) return document;
  const [offset] = error.pos;
  throw syntaxRefusal(source.text, offset, error, pathAtOffset(document.contents, offset));
}

function isNothing({ contents, errors }: Document.Parsed): boolean {
  if (errors.length > 0) return false;
  return contents === null || (isScalar(contents) && contents.value === null && !contents.source);
}

function emptyDocument(): Refusal {
  return new Refusal({
    offset: 0,
    path: [],
    expected: "a document",
    found: "nothing",
    fix: "give a file that is not empty",
  });
}

function secondDocument(offset: number): Refusal {
  return new Refusal({
    offset,
    path: [],
    expected: "one document in a file",
    found: "a second document (after --- or ...)",
    fix: "give each document its own file",
  });
}
