import description from "../package.json" with { type: "json" };

/** Version of the engine, as in its package: part of every receipt. */
export const engineVersion: string = description.version;
