import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** What a release is made of. */
const paths = [
  "packages/pricing/data",
  "packages/content/release.yaml",
  ...["derivations", "options", "practice", "questions", "rules", "scenarios", "texts"].map(
    (name) => `packages/content/${name}`,
  ),
];

/** The record of a model that one vendor sells at one price. */
const soldOnceFile = "packages/pricing/data/models/amazon/nova-premier.yaml";

/** The content and the prices of this checkout in a folder of their own, for a test to edit. */
export async function checkoutToEdit(): Promise<{
  readonly folder: string;
  /** Writes another price for input, in dollars per million tokens, into the record of `soldOnce`, as an editor saves it. */
  readonly savePrice: (price: number) => Promise<void>;
  readonly saveText: (text: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "tapeline-checkout-"));
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await cp(join(root, path), join(folder, path), { recursive: true });
  }
  const file = join(folder, soldOnceFile);
  const written = await readFile(file, "utf8");
  const saveText = (text: string): Promise<void> => writeFile(file, text);
  return {
    folder,
    saveText,
    // Those who saw the price saw the same one, and output costs no less than input, or the record would not hold.
    savePrice: (price) => saveText(written.replaceAll(/\b2\.5\b/g, String(price))),
    remove: () => rm(folder, { recursive: true }),
  };
}
