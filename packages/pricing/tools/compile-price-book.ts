import type { GoodReading, Problem, Reading } from "@tapeline/documents";
import { problemFrom, readDocument, tagsInValue } from "@tapeline/documents";
import type { Finding } from "../src/checks/finding.ts";
import type { KnownIds } from "../src/checks/check-references.ts";
import { checkReferences } from "../src/checks/check-references.ts";
import type {
  EmbeddingRecord,
  FacilityRecord,
  Fx,
  GpuOfferRecord,
  GpuRecord,
  ListSource,
  ModelRecord,
  OfferRecord,
  PersonRecord,
  PriceBook,
  PriceTrend,
  ProviderRecord,
  RerankerRecord,
} from "../src/records.ts";
import { canonicalJson, priceBookSchema, retrievedOf, sha256 } from "../src/records.ts";
import type { KindName } from "./kinds.ts";
import { kinds } from "./kinds.ts";

/** A file of records: its path within `data/`, with forward slashes, and its text. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

/** The price book, or everything that is wrong with its files. */
export type Compiled =
  | { readonly ok: true; readonly book: PriceBook }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Read {
  readonly kind: KindName;
  readonly id: string;
  readonly record: never;
  readonly reading: GoodReading<unknown>;
}

/** The kind and id of a file, from its path alone. */
function placeOf(path: string): { kind: KindName; id: string } | undefined {
  for (const [name, { at, depth }] of Object.entries(kinds)) {
    if (path === at) return { kind: name as KindName, id: "" };
    if (!path.startsWith(`${at}/`) || !path.endsWith(".yaml")) continue;
    const id = path.slice(at.length + 1, -".yaml".length);
    if (id.split("/").length === depth) return { kind: name as KindName, id };
  }
  return undefined;
}

function idsOf(reads: readonly Read[]): KnownIds {
  const of = (kind: KindName) =>
    new Set(reads.filter((read) => read.kind === kind).map(({ id }) => id));
  return {
    sources: of("sources"),
    providers: of("providers"),
    models: of("models"),
    embeddings: of("embeddings"),
    rerankers: of("rerankers"),
    gpus: of("gpus"),
    people: of("people"),
    facilities: of("facilities"),
  };
}

// Reading is most of the work, and a file is often compiled again beside a changed one.
const readings = new WeakMap<DataFile, Reading<unknown>>();

function readOnce(file: DataFile, kind: KindName): Reading<unknown> {
  const known = readings.get(file);
  if (known !== undefined) return known;
  const { schema } = kinds[kind];
  const reading: Reading<unknown> = readDocument(file.text, { file: `data/${file.path}`, schema });
  readings.set(file, reading);
  return reading;
}

/** Reads and checks all files and puts them together; every problem names its file, line and field. */
export function compilePriceBook(files: readonly DataFile[]): Compiled {
  const problems: Problem[] = [];
  const reads: Read[] = [];
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const { path } = file;
    const place = placeOf(path);
    if (place === undefined) {
      problems.push({ ...atStart(path), ...unknownPlace(path) });
      continue;
    }
    const reading = readOnce(file, place.kind);
    if (reading.ok) reads.push({ ...place, record: reading.value as never, reading });
    else problems.push(...reading.problems);
  }
  // References are judged where all files could be read: a broken file would break others' references.
  const ids = idsOf(reads);
  const whole = problems.length === 0;
  const named = namesOnce();
  for (const { kind, id, record, reading } of reads) {
    const findings: Finding[] = [
      ...kinds[kind].check(record),
      ...(whole ? checkReferences(record, ids) : []),
      ...checkPlace(kind, id, record),
      ...named(kind, id, record),
    ];
    for (const { path, ...words } of [...tagsInValue(record), ...findings])
      problems.push(problemFrom(reading, path, words));
  }
  for (const single of ["priceTrend", "fx"] as const) {
    if (!whole || reads.some(({ kind }) => kind === single)) continue;
    const file = kinds[single].at;
    problems.push({ ...atStart(file), expected: "this file", found: "none", fix: "restore it" });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, book: assemble(reads) };
}

function atStart(path: string) {
  return { file: `data/${path}`, line: 1, column: 1, field: "(document)" };
}

function unknownPlace(path: string) {
  return {
    expected: `a file of a known kind, such as ${kinds.models.at}/<publisher>/<model>.yaml`,
    found: path,
    fix: "move it to the folder of its kind",
  };
}

/** What a record says of itself must fit where its file lies. */
function* checkPlace(kind: KindName, id: string, record: unknown): Generator<Finding> {
  const [folder, name] = id.split("/");
  if (kind === "models") {
    const { publisher } = record as ModelRecord;
    if (publisher !== folder) yield misplaced("publisher", folder, publisher);
  }
  if (kind === "gpuOffers") {
    const { cloud, gpu } = record as GpuOfferRecord;
    if (cloud !== folder) yield misplaced("cloud", folder, cloud);
    if (gpu !== name) yield misplaced("gpu", name, gpu);
  }
}

/** Two records of a kind under one name are one record that was copied; models of other publishers may be called alike. */
function namesOnce(): (kind: KindName, id: string, record: Named) => Finding[] {
  const first = new Map<string, string>();
  return (kind, id, { name, publisher = "" }) => {
    if (name === undefined) return [];
    const key = [kind, publisher, name].join("\n");
    const holder = first.get(key);
    if (holder === undefined) first.set(key, id);
    return holder === undefined
      ? []
      : [
          {
            path: ["name"],
            expected: "a name of its own",
            found: `${name}, as in ${kinds[kind].at}/${holder}.yaml`,
            fix: "give its own name, or delete one of the two files",
          },
        ];
  };
}

interface Named {
  readonly name?: string;
  readonly publisher?: string;
}

function misplaced(field: string, expected: string | undefined, found: string): Finding {
  return {
    path: [field],
    expected: `${expected}, as in the file's path`,
    found,
    fix: "correct it or move the file",
  };
}

function byId<Value>(reads: readonly Read[], kind: KindName): [string, Value][] {
  return reads.filter((read) => read.kind === kind).map(({ id, record }) => [id, record as Value]);
}

function withIds<Value>(
  entries: readonly [string, Value][],
): Record<string, Value & { id: string }> {
  return Object.fromEntries(entries.map(([id, record]) => [id, { id, ...record }]));
}

/** Every entry states when it became known, so that reading the book needs no default. */
function withOffers<Value extends { offers: OfferRecord[] }>(
  entries: readonly [string, Value][],
): [string, Value & { offers: (OfferRecord & { id: string; model: string })[] }][] {
  return entries.map(([id, record]) => [
    id,
    {
      ...record,
      offers: record.offers.map((offer) => ({
        id: `${id}@${offer.provider}:${offer.region}:${offer.mode}`,
        model: id,
        ...offer,
        history: offer.history.map((entry) => ({
          ...entry,
          known: entry.known ?? entry.source.retrieved,
        })),
      })),
    },
  ]);
}

function assemble(reads: readonly Read[]): PriceBook {
  const records = {
    providers: withIds(byId<ProviderRecord>(reads, "providers")),
    models: withIds(withOffers(byId<ModelRecord>(reads, "models"))),
    embeddings: withIds(withOffers(byId<EmbeddingRecord>(reads, "embeddings"))),
    rerankers: withIds(withOffers(byId<RerankerRecord>(reads, "rerankers"))),
    gpus: withIds(byId<GpuRecord>(reads, "gpus")),
    rentals: rentalsOf(byId<GpuOfferRecord>(reads, "gpuOffers")),
    people: withIds(byId<PersonRecord>(reads, "people")),
    facilities: withIds(byId<FacilityRecord>(reads, "facilities")),
    sources: withIds(byId<ListSource>(reads, "sources")),
    priceTrend: byId<PriceTrend>(reads, "priceTrend")[0]?.[1],
    fx: byId<Fx>(reads, "fx")[0]?.[1],
  };
  const digest = `sha256:${sha256(canonicalJson(records))}`;
  const recordedUntil = retrievedOf(records) ?? "";
  return priceBookSchema.parse({ digest, recordedUntil, ...records });
}

function rentalsOf(entries: readonly [string, GpuOfferRecord][]): Record<string, object> {
  const rentals: [string, object][] = entries.flatMap(([place, { cloud, gpu, offers, reviewBy }]) =>
    offers.map((offer): [string, object] => {
      const id = [place, offer.region, offer.billing, offer.instance?.replaceAll(" ", "-")]
        .filter((part) => part !== undefined)
        .join(":");
      return [id, { id, cloud, gpu, ...offer, reviewBy }];
    }),
  );
  return Object.fromEntries(rentals);
}
