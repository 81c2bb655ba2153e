import { cut } from "../render/columns.ts";

/** So much of a name is said again to whoever wrote it. */
const longest = 80;

/** A name in quotation marks, cut where it is too long to be one. */
export const quoted = (name: string): string => `“${cut(name, longest)}”`;
