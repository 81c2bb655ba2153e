import { z } from "zod";

const segment = "[a-z0-9][a-z0-9-]*";
/** Files below `packages` that a release is made of; what has dots comes from names of models. */
const files = new RegExp(
  `^packages/(content/(release|(options|questions|derivations|rules|scenarios|practice|texts)(/${segment}){1,3})|pricing/data(/[a-z0-9][a-z0-9._-]*){1,3})\\.(yaml|md)$`,
);

/** The path of a file that a draft may hold: one that a release is made of, within the checkout, with forward slashes. */
export const draftPathSchema = z
  .string()
  .max(200)
  .refine((path) => files.test(path) && !path.includes(".."), {
    error: "no file of the content",
    params: {
      expected: "a file of packages/content or packages/pricing/data, in lower case with hyphens",
      fix: "write it as packages/content/rules/<topic>/<rule>.yaml",
    },
  });
