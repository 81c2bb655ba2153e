import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  Scalar,
  type Pair,
  type YAMLMap,
} from "yaml";

/** Where something stands in a document: `["when", "latencyLimit", "below"]`, `["sources", 0]`. */
export type YamlPath = readonly (string | number)[];

/** One step of an edit: a value put somewhere, or taken away. A list grows by a value put behind its last. */
export type YamlEdit =
  | { readonly path: YamlPath; readonly value: unknown }
  | { readonly path: YamlPath; readonly remove: true };

const settings = { lineWidth: 100, flowCollectionPadding: true } as const;

/**
 * Edits a YAML document as a person would: a value alone is written over, else the topmost entry that holds it is written anew,
 * and every other byte, comment and empty line stays as it is. The same edits give the same bytes wherever they are made. Throws
 * where the text is no document with entries, or a path leads nowhere.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(edited, text);
}

function edited(text: string, edit: YamlEdit): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const { contents } = document;
  const [top] = edit.path;
  if (document.errors.length > 0 || !isMap(contents) || typeof top !== "string")
    throw new Error(
      "expected a YAML document with entries, and a path that begins with one of them",
    );
  if ("value" in edit) {
    const inPlace = overwritten(text, document.getIn(edit.path, true), edit.value);
    if (inPlace !== undefined) return inPlace;
  } else if (!document.hasIn(edit.path)) throw new Error(`${edit.path.join(".")} is not there`);
  const before = entryOf(contents, top);
  const span = before === undefined ? endOf(text) : spanOf(before, text);
  if ("value" in edit) put(document, edit.path, edit.value);
  else document.deleteIn(edit.path);
  const after = entryOf(contents, top);
  return (
    text.slice(0, span.from) + (after === undefined ? "" : written(after)) + text.slice(span.to)
  );
}

/** The text with a plain value written over another; undefined where it takes more than that. */
function overwritten(text: string, node: unknown, value: unknown): string | undefined {
  if (!isScalar(node) || typeof value === "object" || node.range == null) return undefined;
  const { type } = node;
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) return undefined;
  const next = new Scalar(value);
  // A quoted text stays quoted; what was plain stays so where it can.
  if (typeof value === "string" && type !== undefined) next.type = type;
  // Inside brackets more signs have a meaning.
  const inBrackets = new Document([next], {}).createNode([next], { flow: true });
  const token = new Document(inBrackets).toString({ ...settings, lineWidth: 0 }).trim();
  const [from, to] = node.range;
  return text.slice(0, from) + token.slice(1, -1).trim() + text.slice(to);
}

function put(document: Document, path: YamlPath, value: unknown): void {
  const parent = document.getIn(path.slice(0, -1), true);
  if (path.length > 1 && !isCollection(parent))
    throw new Error(`${path.slice(0, -1).join(".")} holds no entries`);
  const flow = isCollection(parent) && path.length > 1 ? parent.flow === true : isShort(value);
  document.setIn(path, document.createNode(value, { flow }));
}

/** What fits on a line stands on one, as the files have it. */
const isShort = (value: unknown): boolean => JSON.stringify(value).length < 80;

/** An entry that was just put there has a bare name as its key. */
type Entry = Pair<Scalar | string, unknown>;
const entryOf = ({ items }: YAMLMap, key: string): Entry | undefined =>
  items.find((item) => nameOf(item as Entry) === key) as Entry | undefined;
const nameOf = ({ key }: Entry): unknown => (isScalar(key) ? key.value : key);

/** From the entry's key to the end of its last line. */
function spanOf({ key, value }: Entry, text: string): { from: number; to: number } {
  const [from, behind] = (key as Scalar).range!;
  const last = isNode(value) && value.range != null ? value.range[1] : behind;
  // The end of a block lies behind its line; that of anything else in it, perhaps before a comment.
  if (last > from && text[last - 1] === "\n") return { from, to: last };
  const end = text.indexOf("\n", last);
  return { from, to: end === -1 ? text.length : end + 1 };
}

const endOf = (text: string): { from: number; to: number } => ({
  from: text.length,
  to: text.length,
});

/** An entry alone; what stands above it is left where it is. */
function written({ key, value }: Entry): string {
  const alone = new Document<YAMLMap, false>({});
  const bare = new Scalar(isScalar(key) ? key.value : key);
  alone.set(bare, value);
  return alone.toString(settings);
}
