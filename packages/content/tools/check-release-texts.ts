import type { Knowledge } from "@tapeline/engine";
import { z } from "zod";

import type { Block, Segment, Texts } from "../src/text.ts";
import { shownPartnerSchema, termSchema, textSchema } from "../src/texts-schema.ts";
import type { Slip } from "./slip.ts";

/** Holds a value of a part to a schema, and tells where it does not fit. */
export type Hold = (at: readonly PropertyKey[], value: unknown, schema: z.ZodType) => void;

/** Holds each text and word of a release to its form, one by one: the whole is larger than what the words of a schema are found for. */
export function holdTexts(texts: Texts, hold: Hold): void {
  hold(
    [],
    texts,
    z.looseObject({
      texts: z.array(z.unknown()),
      glossary: z.array(z.unknown()),
      claims: z.array(z.unknown()),
      byRule: z.record(z.string(), z.array(z.string())),
    }),
  );
  for (const [index, text] of listOf(texts.texts).entries())
    hold(["texts", index], text, textSchema);
  for (const [index, term] of listOf(texts.glossary).entries())
    hold(["glossary", index], term, termSchema);
  if (texts.partner !== undefined) hold(["partner"], texts.partner, shownPartnerSchema);
}

/** Names in texts that lead nowhere: texts, rules, questions and claims that there are not. Each text is sound by itself. */
export function lostNames(
  { texts, glossary, claims, byRule }: Texts,
  { rules, questions }: Pick<Knowledge, "rules" | "questions">,
): Slip[] {
  const ruleIds = new Set(rules.map(({ id }) => id));
  const claimIds = new Set(claims.map(({ id }) => id));
  const ids = [...texts, ...glossary].map(({ id }) => id);
  const addresses = new Set([
    ...ids,
    ...rules.map(({ id }) => `rules/${id}`),
    ...Object.keys(questions).map((fact) => `questions/${fact}`),
  ]);
  const lost = (
    at: readonly PropertyKey[],
    names: readonly string[],
    known: ReadonlySet<string>,
    what: string,
  ): Slip[] => names.flatMap((name) => (known.has(name) ? [] : [slip(at, what, name)]));
  const links = (at: readonly PropertyKey[], segments: readonly Segment[]): Slip[] =>
    lost(
      at,
      targetsIn(segments).filter((to) => !to.startsWith("https://")),
      addresses,
      "an address that there is",
    );
  return [
    ...ids.flatMap((id, index) =>
      ids.indexOf(id) === index ? [] : [slip([], "each address once", id)],
    ),
    ...texts.flatMap((text) => {
      const at = ["texts", text.id];
      return [
        ...lost([...at, "rules"], text.rules, ruleIds, "a rule of the release"),
        ...lost([...at, "claims"], text.claims, claimIds, "a claim of the release"),
        ...lost([...at, "related"], text.related, addresses, "a text of the release"),
        ...links([...at, "summary"], text.summary),
        ...links([...at, "blocks"], text.blocks.flatMap(segmentsOf)),
      ];
    }),
    ...glossary.flatMap(({ id, see, means }) => [
      ...lost(["glossary", id, "see"], see, addresses, "a text of the release"),
      ...links(["glossary", id, "means"], means),
    ]),
    ...lost(["byRule"], Object.keys(byRule), ruleIds, "a rule of the release"),
    ...lost(["byRule"], Object.values(byRule).flat(), addresses, "a text of the release"),
  ];
}

const listOf = <T>(value: readonly T[]): readonly T[] => (Array.isArray(value) ? value : []);

function segmentsOf(block: Block): readonly Segment[] {
  if (block.kind === "list") return block.items.flat();
  return "inside" in block ? block.inside : [];
}

const targetsIn = (segments: readonly Segment[]): readonly string[] =>
  segments.flatMap((segment) => [
    ...(segment.kind === "link" ? [segment.to] : []),
    ...("inside" in segment ? targetsIn(segment.inside) : []),
  ]);

const slip = (path: readonly PropertyKey[], expected: string, found: string): Slip => ({
  file: "texts.json",
  path,
  expected,
  found,
  fix: "build the release again from its files",
});
