import { type Knowledge } from "@tapeline/engine";
import {
  armSchema,
  briefSchema,
  failureKindSchema,
  pillarSchema,
  stageSchema,
  trialSchema,
} from "@tapeline/engine/practice";
import type { z } from "zod";

import { jsonOf } from "../editor-schemas.ts";

/** A file of the practice whose name is its id. */
const withoutId = <Shape extends z.ZodRawShape & { id: z.ZodType }>(
  schema: z.ZodObject<Shape>,
): z.ZodObject<Omit<Shape, "id">> => schema.omit({ id: true } as never) as never;

/** What stands in `practice/trial.yaml`. */
export const trialFileSchema = trialSchema;
/** What stands in `practice/brief.yaml`. */
export const briefFileSchema = briefSchema;
/** What stands in `practice/arms/<arm>.yaml`. */
export const armFileSchema = withoutId(armSchema);
/** What stands in `practice/stages/<stage>.yaml`. */
export const stageFileSchema = withoutId(stageSchema);
/** What stands in `practice/pillars/<pillar>.yaml`. */
export const pillarFileSchema = withoutId(pillarSchema);
/** What stands in `practice/failures/<kind>.yaml`. */
export const failureFileSchema = withoutId(failureKindSchema);

/** JSON schemas by file name, from which editors complete and check the files of the practice. */
export function practiceSchemas({
  questions,
}: Pick<Knowledge, "questions">): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> {
  return {
    "trial.json": jsonOf(trialFileSchema, questions),
    "brief.json": jsonOf(briefFileSchema, questions),
    "arm.json": jsonOf(armFileSchema, questions),
    "stage.json": jsonOf(stageFileSchema, questions),
    "pillar.json": jsonOf(pillarFileSchema, questions),
    "failure.json": jsonOf(failureFileSchema, questions),
  };
}
