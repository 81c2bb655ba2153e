/** Numbers as every front end writes them. */
export * from "@tapeline/engine/format";
