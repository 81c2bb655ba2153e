/** The colours of this program, each a function that draws a text in it. */
export type Colours = Readonly<
  Record<"bold" | "dim" | "red" | "green" | "yellow" | "cyan", (text: string) => string>
>;

/** Draws between two codes of a terminal; where a colour inside ends, the one around it goes on. */
const between =
  (begin: number, end: number) =>
  (text: string): string => {
    const [open, close] = [`\u001b[${begin}m`, `\u001b[${end}m`];
    // Bold and dim end with one code, so that it is kept where the one around begins again.
    const again = end === 22 ? close + open : open;
    return `${open}${text.replaceAll(close, again)}${close}`;
  };

const drawn: Colours = {
  bold: between(1, 22),
  dim: between(2, 22),
  red: between(31, 39),
  green: between(32, 39),
  yellow: between(33, 39),
  cyan: between(36, 39),
};

const plain = (text: string): string => text;
const undrawn: Colours = {
  bold: plain,
  dim: plain,
  red: plain,
  green: plain,
  yellow: plain,
  cyan: plain,
};

/** The colours, or texts as they are. Whether there are any is the caller's to know: nothing here looks at a terminal. */
export const coloursIf = (wanted: boolean): Colours => (wanted ? drawn : undrawn);
