export { type PlainRow, type PlainRows, readRows } from "./table/read-rows.ts";
export { readTable, type TableSettings } from "./table/read-table.ts";
export { type TableReading, type TableRow } from "./table/table-reading.ts";
