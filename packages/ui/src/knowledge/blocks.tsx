import type { Block } from "@tapeline/content/texts";

import { Segments } from "./segments.tsx";

/** The body of a text. */
export function Blocks({
  blocks,
  figures,
}: {
  readonly blocks: readonly Block[];
  readonly figures: readonly string[];
}) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} figures={figures} />);
}

function OneBlock({
  block,
  figures,
}: {
  readonly block: Block;
  readonly figures: readonly string[];
}) {
  switch (block.kind) {
    case "heading": {
      const Heading = `h${block.level}` as const;
      return (
        <Heading>
          <Segments inside={block.inside} figures={figures} />
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p>
          <Segments inside={block.inside} figures={figures} />
        </p>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={index}>
              <Segments inside={item} figures={figures} />
            </li>
          ))}
        </List>
      );
    }
    case "code":
      return (
        <pre className="mono" tabIndex={0}>
          {block.text}
        </pre>
      );
    // Shown last, as what it is.
    case "partner":
      return null;
  }
}
