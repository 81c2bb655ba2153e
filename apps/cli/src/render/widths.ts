/** The least and the most columns that are drawn for. */
export const narrowest = 40;
export const widest = 100;

/** Below this there is no room for a table's columns side by side. */
const widthForTables = 72;

/** Whether tables are drawn as lists. */
export const isNarrow = ({ width }: { readonly width: number }): boolean => width < widthForTables;
