/** What we say: answers, articles, pages of options and a glossary, with the numbers of this release filled in. */
import { textsJson } from "../generated/texts.ts";
import type { Texts } from "./text.ts";

/** The texts of this release. */
export const texts: Texts = /* @__PURE__ */ JSON.parse(textsJson) as Texts;

export type {
  Block,
  Claim,
  NumberSegment,
  Origin,
  Partner,
  Segment,
  Term,
  Text,
  TextKind,
  Texts,
} from "./text.ts";
