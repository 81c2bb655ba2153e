import type { AnyTRPCRouter } from "@trpc/server";
import { z } from "zod";

import type { ProcedureMeta } from "../trpc.ts";

/** A JSON schema, as OpenAPI 3.1 takes it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** A procedure of a router, as whoever calls it over HTTP sees it. */
export interface DescribedProcedure {
  /** As in `knowledge.rule`. */
  readonly path: string;
  readonly type: "query" | "mutation" | "subscription";
  readonly meta: ProcedureMeta;
  /** What it takes; undefined where it takes nothing. */
  readonly input: JsonSchema | undefined;
}

interface Defined {
  readonly _def: {
    readonly type: DescribedProcedure["type"];
    readonly inputs: readonly unknown[];
    readonly meta?: ProcedureMeta;
  };
}

/** All procedures of a router, each with the JSON schema of its input; what JSON cannot say stays open in it. */
export function describedProcedures(router: AnyTRPCRouter): readonly DescribedProcedure[] {
  const procedures = router._def.procedures as unknown as Readonly<Record<string, Defined>>;
  return Object.entries(procedures).map(([path, { _def }]) => {
    const all = _def.inputs
      .filter((input) => input instanceof z.ZodType)
      .map((schema) => inputSchema(schema, path));
    return {
      path,
      type: _def.type,
      meta: _def.meta ?? {},
      input: all.length > 1 ? { allOf: all } : all[0],
    };
  });
}

/** A schema whose own definitions are found from the root of the document that it will stand in. */
function inputSchema(schema: z.ZodType, path: string): JsonSchema {
  const { $schema: _dialect, ...said } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
  });
  return placed(said, `#/components/schemas/${path}`) as JsonSchema;
}

/** The same with references to `#` and below as references to `root` and below. */
function placed(value: unknown, root: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => placed(inner, root));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string" ? inner.replace(/^#/, root) : placed(inner, root),
    ]),
  );
}
