import {
  Document,
  isCollection,
  isMap,
  isScalar,
  Scalar,
  visit,
  type Node,
  YAMLMap,
  YAMLSeq,
  type Pair,
} from "yaml";

const columns = 100;
const settings = { lineWidth: columns, flowCollectionPadding: true } as const;

/** The text with a plain value written over another; undefined where it takes more than that. */
export function overwritten(text: string, node: unknown, value: unknown): string | undefined {
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

/** A value as a node; what fits on a line stands on one, as the files have it. */
export function nodeFor(document: Document, value: unknown, inBrackets: boolean): Node {
  const node = document.createNode(value) as Node;
  visit(node, {
    Collection(_key, inner) {
      inner.flow = inBrackets || JSON.stringify(inner.toJS(document)).length < 80;
    },
  });
  return node;
}

/** An item of a list or map in block style as lines; behind the first, each begins with the indent. What stands above it is left out. */
export function writtenItem(collection: YAMLMap | YAMLSeq, index: number, indent: number): string {
  const lines = alone(collection, index).toString({ ...settings, lineWidth: columns - indent });
  return lines.replaceAll(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`);
}

function alone(collection: YAMLMap | YAMLSeq, index: number): Document {
  const document = new Document();
  if (isMap(collection)) {
    const { key, value } = collection.items[index] as Pair;
    const map = new YAMLMap();
    map.set(new Scalar(isScalar(key) ? key.value : key), value);
    document.contents = map;
  } else {
    const item = collection.items[index] as Node;
    if (isCollection(item)) item.commentBefore = null;
    const list = new YAMLSeq();
    list.add(item);
    document.contents = list;
  }
  return document;
}
