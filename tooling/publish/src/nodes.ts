import { existsSync } from "node:fs";
import { join } from "node:path";

import { root } from "./published.ts";

/** A Node that the packages promise to run on. */
export interface Runtime {
  readonly name: string;
  readonly program: string;
}

/** The pinned Node, and those that stand in folders of their own; on a machine without them, the one that runs the tests. */
export const nodes: readonly Runtime[] = [
  { name: "Node 24", program: process.execPath },
  ...["20", "22"].map((major) => ({
    name: `Node ${major}`,
    program: join(root, `tooling/node${major}/node_modules/node${major}-${process.arch}/bin/node`),
  })),
].filter(({ program }) => existsSync(program));
