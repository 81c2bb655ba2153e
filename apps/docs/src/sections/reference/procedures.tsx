import { appRouter } from "@tapeline/api";
import { z } from "zod";

import type { Page } from "../../site/page.ts";
import { textOf } from "../../site/repository.ts";
import { Section } from "../../site/section.tsx";
import { CommentText } from "./comment-text.tsx";
import { propertiesOfCall } from "./doc-comments.ts";

interface Procedure {
  readonly _def: {
    readonly type: "query" | "mutation" | "subscription";
    readonly inputs: readonly unknown[];
    readonly meta?: { readonly expensive?: boolean };
  };
}

/** Every procedure of the router: what it answers, how it is called, and its input as a JSON schema. */
export async function proceduresPage(): Promise<Page> {
  const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, Procedure>>;
  const groups = [...new Set(Object.keys(procedures).map(groupOf))];
  const says = new Map(
    (await Promise.all(groups.map(commentsOf))).flat().map(([path, comment]) => [path, comment]),
  );
  return {
    id: "trpc",
    title: "API over tRPC",
    description: "Every procedure of the server, with its input.",
    body: (
      <>
        <p>
          The server answers at <code>/trpc</code>. A query is a POST of its input as JSON to{" "}
          <code>/trpc/knowledge.rule</code>; a subscription is a stream of server-sent events.{" "}
          <code>createHttpClient</code> of <code>@tapeline/api/client</code> knows every type.
          Errors name the field, what was expected, what was found and what to do. The same as a
          document of OpenAPI 3.1, for programs that write a client from one: every server answers
          it at <code>/openapi.json</code>.
        </p>
        {groups.map((group) => (
          <Section key={group} id={group} title={group}>
            {Object.entries(procedures)
              .filter(([path]) => groupOf(path) === group)
              .map(([path, { _def }]) => {
                const comment = says.get(path);
                const input = inputOf(_def.inputs);
                return (
                  <div key={path}>
                    <h3 id={path.replace(".", "-").toLowerCase()}>{path}</h3>
                    {comment !== undefined && <CommentText says={comment} />}
                    <p className="cap">
                      {_def.type}
                      {_def.meta?.expensive === true && ", limited: it computes"}
                    </p>
                    {input === undefined ? (
                      <p className="cap">It takes no input.</p>
                    ) : (
                      <details>
                        <summary>Input of {path}</summary>
                        <pre>{input}</pre>
                      </details>
                    )}
                  </div>
                );
              })}
          </Section>
        ))}
      </>
    ),
  };
}

const groupOf = (path: string): string => path.slice(0, path.indexOf("."));

async function commentsOf(group: string): Promise<readonly (readonly [string, string])[]> {
  const file = `packages/api/src/routers/${group}.ts`;
  return propertiesOfCall(file, await textOf(file), "t.router").flatMap(({ name, says }) =>
    says === undefined ? [] : [[`${group}.${name}`, says] as const],
  );
}

/** The input as JSON schema; what JSON cannot say stays open in it. */
function inputOf(inputs: readonly unknown[]): string | undefined {
  const [schema] = inputs;
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _, ...said } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return JSON.stringify(said, null, 2);
}
