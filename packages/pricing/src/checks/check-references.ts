import type { Finding, Path } from "./finding.ts";

/** The kinds of records that others refer to. */
export type RecordKind =
  | "providers"
  | "models"
  | "embeddings"
  | "rerankers"
  | "gpus"
  | "people"
  | "facilities"
  | "sources";

/** All ids, by kind. */
export type KnownIds = Readonly<Record<RecordKind, ReadonlySet<string>>>;

/** Finds a reference to a record that does not exist, or that is of another kind. */
function* checkReference(
  ids: KnownIds,
  kinds: readonly RecordKind[],
  id: string,
  path: Path,
): Generator<Finding> {
  if (kinds.some((kind) => ids[kind].has(id))) return;
  const other = (Object.keys(ids) as RecordKind[]).find((kind) => ids[kind].has(id));
  const wanted = kinds.map((kind) => `${kind}/`).join(" or ");
  const found = other === undefined ? `${id}, which has no record` : `${id}, which is in ${other}/`;
  yield {
    path,
    expected: `the id of a record in ${wanted}`,
    found: `${found}`,
    fix: "correct the id or add the record",
  };
}

interface Refers {
  readonly publisher?: string;
  readonly loading?: string;
  readonly gpu?: string;
  readonly lifecycle?: readonly { readonly provider?: string; readonly successor?: string }[];
  readonly aliases?: readonly { readonly provider: string }[];
  readonly identifiers?: readonly { readonly provider: string }[];
  readonly offers?: readonly {
    readonly provider?: string;
    readonly history: readonly { readonly witnesses?: readonly { readonly list: string }[] }[];
  }[];
}

/** A publisher is one whose models have records, or one that sells itself. */
function* checkPublisher(publisher: string, { models, providers }: KnownIds): Generator<Finding> {
  if (providers.has(publisher)) return;
  for (const model of models) if (model.startsWith(`${publisher}/`)) return;
  yield {
    path: ["publisher"],
    expected: "the id of a record in providers/, or a folder of models/",
    found: `${publisher}, which is neither`,
    fix: "correct the name",
  };
}

/** Checks every reference that a record makes. */
export function* checkReferences(record: Refers, ids: KnownIds): Generator<Finding> {
  if (record.publisher !== undefined) yield* checkPublisher(record.publisher, ids);
  if (record.loading !== undefined)
    yield* checkReference(ids, ["people"], record.loading, ["loading"]);
  if (record.gpu !== undefined) yield* checkReference(ids, ["gpus"], record.gpu, ["gpu"]);
  for (const [at, alias] of (record.aliases ?? []).entries()) {
    yield* checkReference(ids, ["providers"], alias.provider, ["aliases", at, "provider"]);
  }
  for (const [at, ignored] of (record.identifiers ?? []).entries()) {
    yield* checkReference(ids, ["providers"], ignored.provider, ["identifiers", at, "provider"]);
  }
  for (const [at, event] of (record.lifecycle ?? []).entries()) {
    const path = ["lifecycle", at];
    if (event.provider !== undefined) {
      yield* checkReference(ids, ["providers"], event.provider, [...path, "provider"]);
    }
    if (event.successor !== undefined) {
      const kinds = ["models", "embeddings", "rerankers"] as const;
      yield* checkReference(ids, kinds, event.successor, [...path, "successor"]);
    }
  }
  for (const [at, offer] of (record.offers ?? []).entries()) {
    if (offer.provider !== undefined) {
      yield* checkReference(ids, ["providers"], offer.provider, ["offers", at, "provider"]);
    }
    for (const [entryAt, { witnesses }] of offer.history.entries()) {
      for (const [witnessAt, { list }] of (witnesses ?? []).entries()) {
        const path = ["offers", at, "history", entryAt, "witnesses", witnessAt, "list"];
        yield* checkReference(ids, ["sources"], list, path);
      }
    }
  }
}
