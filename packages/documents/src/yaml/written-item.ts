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
  // A quoted text stays quoted; what was plain stays so where it can. Nothing can be written without quotes: they say nothing.
  if (typeof value === "string" && type !== undefined && node.value !== "") next.type = type;
  // Inside brackets more signs have a meaning.
  const inBrackets = new Document([next], {}).createNode([next], { flow: true });
  const token = new Document(inBrackets).toString({ ...settings, lineWidth: 0 }).trim();
  const [from, to] = node.range;
  const over = text.slice(0, from) + token.slice(1, -1).trim() + text.slice(to);
  const isNowTooLong = widthAt(over, from) > columns && widthAt(text, from) <= columns;
  return isNowTooLong && typeof value === "string" ? undefined : over;
}

/** The columns of the line that a place is in. */
function widthAt(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return (end === -1 ? text.length : end) - (text.lastIndexOf("\n", at - 1) + 1);
}

/** A value as a node; what fits on a line stands on one, and a long text is folded, as the files have it. */
export function nodeFor(document: Document, value: unknown, inBrackets: boolean): Node {
  const node = document.createNode(value) as Node;
  visit(node, {
    Collection(_key, inner) {
      inner.flow = inBrackets || JSON.stringify(inner.toJS(document)).length < 80;
    },
    Scalar(_key, inner, around) {
      const isWithin = inBrackets || around.some((one) => isCollection(one) && one.flow === true);
      const isLong = typeof inner.value === "string" && inner.value.length > 84;
      if (isLong && !isWithin) inner.type = Scalar.BLOCK_FOLDED;
    },
  });
  return node;
}

/** An item of a list or map in block style as lines; behind the first, each begins with the indent. What stands above it is left out. */
export function writtenItem(collection: YAMLMap | YAMLSeq, index: number, indent: number): string {
  const document = alone(collection, index);
  visit(document, { Collection: (_key, inner) => padAsFiles(inner) });
  const lines = document.toString({ ...settings, lineWidth: columns - indent });
  return lines.replaceAll(/\n(?=[^\n])/g, `\n${" ".repeat(indent)}`);
}

/** The braces of a map stand apart from what is in them, the brackets of a list do not: so the files have it. */
function padAsFiles(node: YAMLMap | YAMLSeq): void {
  const usual = node.toString.bind(node);
  const padding = isMap(node) ? " " : "";
  node.toString = (context, ...rest) =>
    usual(
      context === undefined ? context : { ...context, flowCollectionPadding: padding },
      ...rest,
    );
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
