/**
 * Finds the colour of option 0: of all that a screen shows and that stand out from every surface, the one that is farthest from the
 * seven others in the vision that sees them least apart. Prints the best of each theme: `node tools/choose-option-colour.ts`.
 */
import { contrast } from "../src/colour/contrast.ts";
import { isShown, linearRgb, type Oklch } from "../src/colour/oklch.ts";
import { worstDifference } from "../src/colour/option-colours.ts";
import { coloursOf, type Theme } from "../src/colour/tokens-file.ts";

const step = { lightness: 0.02, chroma: 0.015, hue: 5 };

for (const theme of ["light", "dark"] as const) {
  const found = candidates(theme).sort((a, b) => b.apart - a.apart);
  for (const { colour, apart } of found.slice(0, 30)) {
    const { lightness, chroma, hue } = colour;
    process.stdout.write(
      `${theme}  oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${hue})  ${apart.toFixed(1)}\n`,
    );
  }
}

/** Colours with at least 3:1 on what they are drawn on and 4.5:1 under the option's number. */
function candidates(theme: Theme): { readonly colour: Oklch; readonly apart: number }[] {
  const colours = coloursOf(theme);
  const named = (name: string) => colours.get(name)!;
  const others = [1, 2, 3, 4, 5, 6, 7].map((number) => named(`opt-${number}`));
  const grounds = ["bg", "surface", "tape-soft"].map(named);
  const numbers = [linearRgb({ lightness: 1, chroma: 0, hue: 0 }), named("on-opt-1")];
  const found: { colour: Oklch; apart: number }[] = [];
  for (let lightness = 0.2; lightness <= 0.95; lightness += step.lightness)
    for (let chroma = 0; chroma <= 0.3; chroma += step.chroma)
      for (let hue = 0; hue < 360; hue += step.hue) {
        const colour = { lightness, chroma, hue };
        const rgb = linearRgb(colour);
        if (!isShown(rgb)) continue;
        if (grounds.some((ground) => contrast(rgb, ground) < 3)) continue;
        if (numbers.every((number) => contrast(rgb, number) < 4.5)) continue;
        found.push({ colour, apart: worstDifference([rgb], others) });
      }
  return found;
}
