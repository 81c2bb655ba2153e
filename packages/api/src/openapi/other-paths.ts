import { manifestSchema } from "@tapeline/store";
import { z } from "zod";

import { orderSchema } from "../releases/order-schema.ts";
import { refused } from "./answers.ts";
import type { JsonSchema } from "./input-schemas.ts";

const content = (schema: JsonSchema) => ({ content: { "application/json": { schema } } });
const said = (schema: z.ZodType): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: "input" });
  return rest;
};
const day = { type: "string", format: "date" };

/** What a server answers beside the router. */
export const otherPaths: Readonly<Record<string, JsonSchema>> = {
  "/api/health": {
    get: {
      operationId: "health",
      tags: ["server"],
      responses: {
        200: {
          description: "the server answers",
          ...content({
            type: "object",
            required: ["status", "content", "prices", "today"],
            properties: {
              status: { enum: ["ok", "closing"] },
              content: { type: "string", description: "version of the current release" },
              prices: { ...day, description: "the last day on which a price was read" },
              today: day,
            },
          }),
        },
      },
    },
  },
  "/release/current.json": {
    get: {
      operationId: "currentRelease",
      tags: ["releases"],
      responses: {
        200: { description: "the current release", ...content(said(manifestSchema)) },
        ...refused(["404"]),
      },
    },
  },
  "/release/{sha256}.json": {
    get: {
      operationId: "releasePart",
      tags: ["releases"],
      parameters: [
        {
          name: "sha256",
          in: "path",
          required: true,
          description: "hash of a part, as a manifest names it",
          schema: { type: "string", pattern: "^[0-9a-f]{64}$" },
        },
      ],
      responses: {
        200: { description: "the part, which never changes", ...content({}) },
        ...refused(["404"]),
      },
    },
  },
  "/api/releases": {
    post: {
      operationId: "orderRelease",
      tags: ["releases"],
      security: [{ editors: [] }],
      requestBody: { required: true, ...content(said(orderSchema)) },
      responses: {
        200: {
          description: "the entry of the journal",
          ...content({ type: "object", required: ["operation", "release", "at", "by", "because"] }),
        },
        ...refused(["400", "401", "403", "409", "413"]),
      },
    },
  },
};
