import { z } from "zod";

/** A name in lower case, digits and hyphens, as files and lines of bills have. */
export const hyphenatedSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .meta({ expected: "a name in lower case with hyphens, as in build-the-service" });
