import { armSchema, stageSchema, trialSchema } from "@tapeline/engine";
import { z } from "zod";

/** A file of the practice whose name is its id. */
const withoutId = <Shape extends z.ZodRawShape & { id: z.ZodType }>(
  schema: z.ZodObject<Shape>,
): z.ZodObject<Omit<Shape, "id">> => schema.omit({ id: true } as never) as never;

/** What stands in `practice/trial.yaml`. */
export const trialFileSchema = trialSchema;
/** What stands in `practice/arms/<arm>.yaml`. */
export const armFileSchema = withoutId(armSchema);
/** What stands in `practice/stages/<stage>.yaml`. */
export const stageFileSchema = withoutId(stageSchema);

/** JSON schemas by file name, from which editors complete and check the files of the practice. */
export function practiceSchemas(): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> {
  const jsonOf = (schema: z.ZodType): z.core.JSONSchema.BaseSchema =>
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return {
    "trial.json": jsonOf(trialFileSchema),
    "arm.json": jsonOf(armFileSchema),
    "stage.json": jsonOf(stageFileSchema),
  };
}
