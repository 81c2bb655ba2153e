import { parseSync, type Comment } from "oxc-parser";

/** Something with a name, and the comment that stands right before it. */
export interface Documented {
  readonly name: string;
  /** What the comment says, without its signs; undefined where there is none. */
  readonly says: string | undefined;
  /** As it is written, without the body of a function. */
  readonly signature: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A module of TypeScript that can be asked what it exports. */
export interface ParsedModule {
  /** What it declares and exports itself. */
  readonly own: readonly Documented[];
  /** What it passes on from other modules; all of it where no names are given. */
  readonly passedOn: readonly { readonly from: string; readonly names?: readonly string[] }[];
  /** What its first comment says. */
  readonly says: string | undefined;
}

/** Reads what a module exports. */
export function parseModule(file: string, source: string): ParsedModule {
  const { program, comments } = parseSync(file, source);
  const body = program.body as unknown as readonly Node[];
  const own: Documented[] = [];
  const passedOn: { from: string; names?: readonly string[] }[] = [];
  for (const statement of body) {
    if (statement.type === "ExportAllDeclaration")
      passedOn.push({ from: (statement["source"] as { value: string }).value });
    if (statement.type !== "ExportNamedDeclaration") continue;
    const from = statement["source"] as { value: string } | null;
    const declaration = statement["declaration"] as Node | null;
    if (from !== null)
      passedOn.push({
        from: from.value,
        names: (statement["specifiers"] as readonly { exported: { name: string } }[]).map(
          ({ exported }) => exported.name,
        ),
      });
    if (declaration === null) continue;
    const says = before(statement.start, source, comments);
    for (const { name, signature } of declared(declaration, source))
      own.push({ name, says, signature });
  }
  return { own, passedOn, says: before(body[0]?.start ?? 0, source, comments) };
}

/** The properties of the object that is handed to a call of this name, as in `t.router({…})`, each with its comment. */
export function propertiesOfCall(
  file: string,
  source: string,
  called: string,
): readonly Omit<Documented, "signature">[] {
  const { program, comments } = parseSync(file, source);
  const found: Omit<Documented, "signature">[] = [];
  visit(program as unknown as Node, (node) => {
    if (node.type !== "CallExpression") return;
    const callee = node["callee"] as Node;
    if (source.slice(callee.start, callee.end) !== called) return;
    const [object] = node["arguments"] as readonly Node[];
    if (object?.type !== "ObjectExpression") return;
    for (const property of object["properties"] as readonly Node[]) {
      const key = property["key"] as { name?: string } | undefined;
      if (key?.name === undefined) continue;
      found.push({ name: key.name, says: before(property.start, source, comments) });
    }
  });
  return found;
}

function declared(
  declaration: Node,
  source: string,
): readonly { readonly name: string; readonly signature: string }[] {
  const nameOf = (node: unknown): string => (node as { name: string }).name;
  const text = (from: number, to: number): string => source.slice(from, to).trim();
  switch (declaration.type) {
    case "VariableDeclaration":
      return (declaration["declarations"] as readonly Node[]).map((one) => {
        const id = one["id"] as Node;
        return { name: nameOf(id), signature: `const ${text(id.start, id.end)}` };
      });
    case "FunctionDeclaration": {
      const body = declaration["body"] as Node;
      return [{ name: nameOf(declaration["id"]), signature: text(declaration.start, body.start) }];
    }
    case "ClassDeclaration": {
      const body = declaration["body"] as Node;
      return [{ name: nameOf(declaration["id"]), signature: text(declaration.start, body.start) }];
    }
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
      return [
        { name: nameOf(declaration["id"]), signature: text(declaration.start, declaration.end) },
      ];
    default:
      return [];
  }
}

/** The comment of documentation that ends right before a place. */
function before(place: number, source: string, comments: readonly Comment[]): string | undefined {
  const comment = comments.findLast(({ end }) => end <= place);
  if (comment?.type !== "Block" || !comment.value.startsWith("*")) return undefined;
  if (source.slice(comment.end, place).trim() !== "") return undefined;
  return comment.value
    .slice(1)
    .split("\n")
    .map((line) => line.trim().replace(/^\* ?/, ""))
    .join("\n")
    .trim();
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node))
    for (const inner of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof inner === "object" && inner !== null && "type" in inner) visit(inner as Node, see);
}
