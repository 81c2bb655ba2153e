import { z } from "zod";

import { maxDraftFiles, maxDraftTextLength } from "../limits.ts";
import { draftPathSchema } from "./draft-path.ts";

/** The text of a file as an editor sends it; null: there is none. */
export const fileTextSchema = z.string().max(maxDraftTextLength).nullable();
/** As a draft keeps it: what the checkout has, and what two changes were joined to, may be longer than what an editor may send. */
const keptTextSchema = z.string().nullable();
export const editorNameSchema = z
  .string()
  .regex(/^(?=.*[\p{L}\p{N}])[^\p{C}<>]{1,100}$/u)
  .meta({ expected: "a name with a letter, of at most 100 signs without < and >" });

/** A moment in UTC, as in `2026-11-26T18:00:00Z`. */
const momentSchema = z.iso.datetime();
const savedSchema = z.strictObject({
  by: editorNameSchema,
  at: momentSchema,
  text: keptTextSchema,
});

/** A file of a draft. */
const draftFileSchema = z.strictObject({
  /** As the checkout had it when the draft began with it. */
  base: keptTextSchema,
  /** What was saved, the newest last. */
  saved: z.array(savedSchema),
  /** How many older ones are kept no more. */
  dropped: z.int().min(0),
  /** What could not be joined with what others had saved: kept until somebody takes it up. */
  setAside: z.array(savedSchema),
});
export type DraftFile = z.infer<typeof draftFileSchema>;

/** A change that somebody works on: files over a commit of the checkout. */
export const draftSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: z.string().min(3).max(120),
  by: editorNameSchema,
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  files: z
    .record(draftPathSchema, draftFileSchema)
    .refine((files) => Object.keys(files).length <= maxDraftFiles, "too many files"),
  /** All who ever saved in it, also what is kept no more: they approve nothing here. */
  editors: z.array(editorNameSchema),
  /** Each of the state that somebody had before them. */
  approvals: z.array(z.strictObject({ by: editorNameSchema, at: momentSchema, state: z.string() })),
});
export type Draft = z.infer<typeof draftSchema>;

/** A file as it stands in a draft. */
export const currentOf = ({ base, saved }: DraftFile): string | null =>
  saved.length === 0 ? base : saved.at(-1)!.text;
/** The number of the newest text: what an editor says that was seen last. 0: the checkout's own. */
export const versionOf = ({ saved, dropped }: DraftFile): number => dropped + saved.length;

/** The text of an earlier number; the checkout's own where it is kept no more. */
export function textAt({ base, saved, dropped }: DraftFile, version: number): string | null {
  const kept = saved[version - dropped - 1];
  return kept === undefined ? base : kept.text;
}
