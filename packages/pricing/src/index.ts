/** What things cost: dated prices with their sources, and how to read them. */
export * from "./book.ts";
export * from "./records.ts";
