import { quantityOf } from "@tapeline/engine/format";
import type { Derivation } from "@tapeline/engine";

import type { AskedQuestion } from "./asked-question.ts";

/** A number as it is being typed: a point or a range. */
export interface FigureDraft {
  readonly mode: "point" | "range";
  readonly value: string;
  readonly low: string;
  readonly base: string;
  readonly high: string;
}

/** An answer that is a number as it is being typed; kept as it is, right or wrong. */
export interface NumberDraft extends FigureDraft {
  /** `own`, or the id of the derivation that it is told by. */
  readonly unit: string;
  /** What the derivation is told: a figure, one of its named figures, or a text that is counted. */
  readonly inputs: Readonly<Record<string, InputDraft>>;
}
export interface InputDraft extends FigureDraft {
  readonly named: string;
  readonly text: string;
}

/** A field of a figure. */
export type FigurePart = "value" | "low" | "base" | "high";

/** Figures that were understood, in the question's unit. */
export interface Figures {
  readonly low: number;
  readonly base?: number;
  readonly high: number;
}

/** What a draft comes to. */
export type DraftReading =
  | { readonly kind: "empty" }
  | { readonly kind: "answer"; readonly written: unknown; readonly figures?: Figures }
  /** Something is still to be told. */
  | { readonly kind: "incomplete"; readonly says: string }
  | {
      readonly kind: "wrong";
      readonly says: string;
      readonly parts: readonly FigurePart[];
      /** The input of the derivation that is wrong. */
      readonly input?: string;
      /** Low and high stand the wrong way round. */
      readonly swap?: true;
    };

type Counted = Parameters<typeof quantityOf>[1];

const emptyFigure: FigureDraft = { mode: "point", value: "", low: "", base: "", high: "" };
const emptyInput: InputDraft = { ...emptyFigure, named: "", text: "" };

/** A draft with nothing in it; a range where the number is uncertain as a rule. */
export function emptyDraft({ assume }: AskedQuestion): NumberDraft {
  const uncertain = assume.some(({ low, high }) => low !== undefined && low !== high);
  return { ...emptyFigure, mode: uncertain ? "range" : "point", unit: "own", inputs: {} };
}

/** The draft of an answer as a case file holds it. */
export function draftOf(written: unknown, question: AskedQuestion): NumberDraft {
  const empty = emptyDraft(question);
  if (written === undefined || written === null || written === "unknown") return empty;
  if (typeof written !== "object") return { ...empty, ...figureOf(written) };
  if (!("from" in written)) return { ...empty, ...figureOf(written) };
  const { from, ...told } = written as Readonly<Record<string, unknown>>;
  const derivation = question.derivations?.find(({ id }) => id === from);
  if (derivation === undefined) return empty;
  const inputs = Object.entries(told).map(([name, value]) => [
    name,
    inputDraftOf(value, derivation.inputs[name]),
  ]);
  return { ...empty, unit: derivation.id, inputs: Object.fromEntries(inputs) };
}

/** What stands in an input's fields; nothing where it was not told. */
export function inputOf(draft: NumberDraft, name: string): InputDraft {
  return draft.inputs[name] ?? emptyInput;
}

/** Understands a draft as its question does. */
export function readNumberDraft(draft: NumberDraft, question: AskedQuestion): DraftReading {
  if (draft.unit === "own") return readFigure(draft, question);
  const derivation = question.derivations?.find(({ id }) => id === draft.unit);
  return derivation === undefined ? { kind: "empty" } : readDerived(draft, derivation);
}

/** The same draft as the other of point and range: the middle becomes the point, the point both ends. */
export function asMode(draft: NumberDraft, mode: "point" | "range"): NumberDraft {
  if (mode === draft.mode) return draft;
  if (mode === "range")
    return { ...draft, mode, low: draft.low || draft.value, high: draft.high || draft.value };
  const value = draft.base !== "" ? draft.base : draft.value !== "" ? draft.value : draft.low;
  return { ...draft, mode, value, base: "" };
}

/** Digits in groups, all of them: `180,000`, `0.25`. */
export function typedNumber(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 15 });
}

function figureOf(written: unknown): FigureDraft {
  if (typeof written !== "object" || written === null)
    return { ...emptyFigure, value: textOf(written) };
  const { low, base, high } = written as Readonly<Record<string, unknown>>;
  return {
    ...emptyFigure,
    mode: "range",
    low: textOf(low),
    base: textOf(base),
    high: textOf(high),
  };
}

function inputDraftOf(
  written: unknown,
  input: Derivation["inputs"][string] | undefined,
): InputDraft {
  if (written === "unknown") return emptyInput;
  if (input?.counts !== undefined)
    return { ...emptyInput, text: Array.isArray(written) ? written.join("\n\n") : String(written) };
  if (typeof written === "string" && input?.values?.[written] !== undefined)
    return { ...emptyInput, named: written };
  return { ...emptyInput, ...figureOf(written) };
}

const textOf = (written: unknown): string =>
  typeof written === "number" ? typedNumber(written) : typeof written === "string" ? written : "";

function readFigure(draft: FigureDraft, counted: Counted): DraftReading {
  const one = (part: FigurePart): number | DraftReading => {
    const quantity = quantityOf(draft[part].trim(), counted);
    if (typeof quantity === "number") return quantity;
    return { kind: "wrong", parts: [part], says: sentence(quantity.fix) };
  };
  if (draft.mode === "point") {
    if (draft.value.trim() === "") return { kind: "empty" };
    const value = one("value");
    if (typeof value !== "number") return value;
    return {
      kind: "answer",
      written: asWritten(value, counted),
      figures: { low: value, base: value, high: value },
    };
  }
  const given = (["low", "high"] as const).filter((part) => draft[part].trim() !== "");
  if (given.length === 0) return { kind: "empty" };
  if (given.length === 1)
    return { kind: "incomplete", says: `Give the ${missing(given)} end too.` };
  const low = one("low");
  if (typeof low !== "number") return low;
  const high = one("high");
  if (typeof high !== "number") return high;
  if (low > high)
    return { kind: "wrong", parts: ["low", "high"], says: "Low is above high.", swap: true };
  const written = { low: asWritten(low, counted), high: asWritten(high, counted) };
  if (draft.base.trim() === "") return { kind: "answer", written, figures: { low, high } };
  const base = one("base");
  if (typeof base !== "number") return base;
  if (base < low || base > high)
    return { kind: "wrong", parts: ["base"], says: "The middle lies outside of the range." };
  return {
    kind: "answer",
    written: { low: written.low, base: asWritten(base, counted), high: written.high },
    figures: { low, base, high },
  };
}

const missing = (given: readonly FigurePart[]): string => (given[0] === "low" ? "high" : "low");

/** Below one per cent a plain number would be taken for a share, so the sign goes with it. */
const asWritten = (value: number, { unit }: Counted): number | string =>
  unit === "%" && value > 0 && value < 1 ? `${typedNumber(value)} %` : value;

function readDerived(draft: NumberDraft, derivation: Derivation): DraftReading {
  const told: Record<string, unknown> = {};
  let incomplete: DraftReading | undefined;
  for (const [name, input] of Object.entries(derivation.inputs)) {
    const read = readInput(inputOf(draft, name), input);
    if (read.kind === "wrong") return { ...read, input: name };
    if (read.kind === "answer") told[name] = read.written;
    else if (read.kind === "incomplete") incomplete ??= read;
    else if (input.assume === undefined)
      incomplete ??= { kind: "incomplete", says: `Also needed: ${input.ask}` };
  }
  if (Object.keys(told).length === 0) return { kind: "empty" };
  return incomplete ?? { kind: "answer", written: { from: derivation.id, ...told } };
}

function readInput(draft: InputDraft, input: Derivation["inputs"][string]): DraftReading {
  if (input.counts !== undefined)
    return draft.text.trim() === ""
      ? { kind: "empty" }
      : { kind: "answer", written: textsOf(draft.text) };
  if (draft.named !== "") return { kind: "answer", written: draft.named };
  return readFigure(draft, input);
}

/** One text, or several that blank lines part. */
function textsOf(text: string): string | readonly string[] {
  const texts = text.split(/\n\s*\n/).filter((part) => part.trim() !== "");
  return texts.length === 1 ? text : texts;
}

const sentence = (words: string): string =>
  `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
