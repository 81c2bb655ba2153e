import { CST, type Parser } from "yaml";
import { checkDepth, checkFieldSize, checkKeys, checkParts } from "../checks.ts";
import { Refusal } from "../refusal.ts";
import type { SourceText } from "../source-text.ts";
import { quoted } from "../text/quote.ts";
import { pathOfStack } from "./cst-path.ts";

/** Kinds of lexeme that are refused, each with what to do. */
const refused: Partial<Record<CST.TokenType, { expected: string; name: string; fix: string }>> = {
  anchor: {
    expected: "values that are written out",
    name: "an anchor",
    fix: "delete it and repeat the value where it is used; put a text that begins with & in quotes",
  },
  alias: {
    expected: "values that are written out",
    name: "an alias",
    fix: "repeat the value here; put a text that begins with * in quotes",
  },
  tag: {
    expected: "a value without a tag",
    name: "the tag",
    fix: "delete the tag; put a text that begins with ! in quotes",
  },
  "directive-line": {
    expected: "a document without directives (it is read as YAML 1.2)",
    name: "the directive",
    fix: "delete this line; put a text that begins with % in quotes",
  },
};

/**
 * Looks at each piece of a YAML text before the parser takes it, so that what is too large, too
 * deep or never allowed is refused before anything is built from it.
 */
export function lexemeGuard(parser: Parser, source: SourceText): (lexeme: string) => void {
  let parts = 0;
  let keys = 0;
  let inScalar = false;
  return (lexeme) => {
    const place = () => ({ offset: parser.offset, path: pathOfStack(parser.stack) });
    // The text of plain and block scalars follows a marker of its own and may look like any sign.
    const type = inScalar ? null : CST.tokenType(lexeme);
    inScalar = type === "scalar";
    if (inScalar) return;
    parts += 1;
    if (parts > source.limits.parts) checkParts(parts, place(), source);
    const words = type === null ? undefined : refused[type];
    if (words !== undefined) {
      const { expected, name, fix } = words;
      throw new Refusal({ ...place(), expected, found: `${name} ${quoted(lexeme, 40)}`, fix });
    }
    if (type === "map-value-ind") {
      keys += 1;
      if (keys > source.limits.keys) checkKeys(keys, place(), source);
    }
    if (lexeme.length * 3 > source.limits.fieldBytes) checkFieldSize(lexeme, place(), source);
    checkStack(parser, source);
  };
}

/** Refuses before the parser or the composer recurses; two levels more than nesting are the document and a scalar. */
function checkStack(parser: Parser, source: SourceText): void {
  if (parser.stack.length <= source.limits.depth + 2) return;
  const place = { offset: parser.offset, path: pathOfStack(parser.stack) };
  checkDepth(parser.stack.length - 2, place, source);
}
