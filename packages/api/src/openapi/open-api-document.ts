import type { AnyTRPCRouter } from "@trpc/server";

import { releaseHeader } from "../limits.ts";
import { answers, refused, shared } from "./answers.ts";
import { describedProcedures, type DescribedProcedure, type JsonSchema } from "./input-schemas.ts";
import { otherPaths } from "./other-paths.ts";

/** A document of OpenAPI 3.1. */
export interface OpenApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, JsonSchema>>;
  readonly components: Readonly<Record<string, JsonSchema>>;
}

const description =
  "Every procedure is a POST of its input as JSON. A query and a mutation answer in `result.data`; a subscription is a stream of " +
  "server-sent events. What is wrong in an input is told by field: what was expected, what was found and what to do. " +
  "The types of all answers are those of `AppRouter` in @tapeline/api.";

/** Describes a router as it is served under `/trpc`, and what else a server answers. `version` is that of the program that serves. */
export function openApiDocument(router: AnyTRPCRouter, version: string): OpenApiDocument {
  const procedures = describedProcedures(router);
  return {
    openapi: "3.1.0",
    info: { title: "Tapeline", version, description },
    paths: {
      ...Object.fromEntries(procedures.map((one) => [`/trpc/${one.path}`, { post: called(one) }])),
      ...otherPaths,
    },
    components: {
      ...shared,
      schemas: {
        ...shared.schemas,
        ...Object.fromEntries(
          procedures.flatMap(({ path, input }) => (input === undefined ? [] : [[path, input]])),
        ),
      },
    },
  };
}

/** How a procedure is called and what it answers. */
function called({ path, type, meta, input }: DescribedProcedure): JsonSchema {
  const [group] = path.split(".");
  return {
    operationId: path,
    tags: [group],
    externalDocs: { url: `/docs/trpc/#${path.replace(".", "-").toLowerCase()}` },
    parameters: [{ $ref: `#/components/parameters/${releaseHeader}` }],
    ...(meta.editors === true ? { security: [{ editors: [] }] } : {}),
    ...(input === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: `#/components/schemas/${path}` } } },
          },
        }),
    responses: {
      ...answers[type],
      // A stream has begun before its input is read: what is wrong is an event of it.
      ...(type === "subscription" ? {} : refused(["400", "404"])),
      ...(type === "subscription" || meta.editors !== true ? {} : refused(["401"])),
      ...refused(["413"]),
      ...(meta.expensive === true ? refused(["429", "503"]) : {}),
      ...refused(["500"]),
    },
  };
}
