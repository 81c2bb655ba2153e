import { readFileSync } from "node:fs";

import { linearRgb, parseOklch, type LinearRgb } from "./oklch.ts";

export type Theme = "light" | "dark";

/** The tokens of a theme that are plain colours, by name without dashes in front. */
export function coloursOf(theme: Theme): ReadonlyMap<string, LinearRgb> {
  const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
  const start = css.indexOf(theme === "light" ? ":root {" : ':root[data-theme="dark"] {');
  const block = css.slice(start, css.indexOf("\n}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(oklch\([^)/]+\))/g)].map(([, name, value]) => [
      name!,
      linearRgb(parseOklch(value!)),
    ]),
  );
}
