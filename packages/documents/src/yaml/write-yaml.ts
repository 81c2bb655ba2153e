import { stringify } from "yaml";

/**
 * Plain data as YAML 1.2 that `readDocument` reads back to the same data. Lists and maps that hold no other are written on one
 * line; `comment` goes before the first.
 */
export function writeYaml(value: unknown, comment?: string): string {
  const text = stringify(value, {
    aliasDuplicateObjects: false,
    lineWidth: 100,
    // A text that YAML 1.1 takes for something else is quoted, as people and older programs expect.
    compat: "yaml-1.1",
  });
  return comment === undefined ? text : `${comment.replaceAll(/^/gm, "# ")}\n${text}`;
}
