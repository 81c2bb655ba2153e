import { z } from "zod";

/** What is wrong with a cell, in the words of a problem. */
const refuse = (context: z.RefinementCtx, expected: string, fix: string): never => {
  context.addIssue({ code: "custom", message: expected, params: { expected, fix } });
  return z.NEVER;
};

const orEmpty = "or leave the cell empty if it is not known";

/** A cell of text; empty is unknown. */
export const textCell = z
  .string()
  .transform((text) => (text.trim() === "" ? undefined : text.trim()));

/** A cell that must hold something. */
export const nameCell = z.string().transform((text, context): string => {
  if (text.trim() === "") return refuse(context, "a name", "fill the cell in");
  return text.trim();
});

/** A cell with one of a few words; empty is unknown. */
export const oneOfCell = <const V extends readonly string[]>(...values: V) =>
  textCell.transform((text, context): V[number] | undefined => {
    if (text === undefined || values.includes(text)) return text as V[number] | undefined;
    return refuse(context, `one of ${values.join(", ")}, or nothing`, `write one, ${orEmpty}`);
  });

/** A cell with one of a few words, never empty. */
export const oneOfNeededCell = <const V extends readonly string[]>(...values: V) =>
  z.string().transform((text, context): V[number] => {
    if (values.includes(text.trim())) return text.trim() as V[number];
    return refuse(context, `one of ${values.join(", ")}`, "write one of them");
  });

/** A cell with a number written in digits, zero or above; empty is unknown. */
export const numberCell = textCell.transform((text, context): number | undefined => {
  if (text === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  return refuse(context, "a number in digits, or nothing", `write it as in 2500000, ${orEmpty}`);
});

/** A cell with several of a few words, separated by `|`. */
export const someOfCell = <const V extends readonly string[]>(...values: V) =>
  textCell.transform((text, context): readonly V[number][] => {
    const words = text === undefined ? [] : text.split("|").map((word) => word.trim());
    if (words.every((word) => values.includes(word))) return words as V[number][];
    return refuse(context, `some of ${values.join(", ")}, separated by |`, "write them as in 2|4");
  });
