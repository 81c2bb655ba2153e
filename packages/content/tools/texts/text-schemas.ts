import { z } from "zod";

import { frontMatterSchema, glossarySchema, partnerSchema } from "../../src/text.ts";

/** JSON schemas by file name, from which editors complete and check the heads of texts, words and the partner block. */
export function textSchemas(): Readonly<Record<string, z.core.JSONSchema.BaseSchema>> {
  const jsonOf = (schema: z.ZodType): z.core.JSONSchema.BaseSchema =>
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return {
    "text.json": jsonOf(frontMatterSchema),
    "glossary.json": jsonOf(glossarySchema),
    "partner.json": jsonOf(partnerSchema),
  };
}
