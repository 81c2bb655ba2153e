/** Writing what is read here: tables that no spreadsheet program computes, and YAML. `@tapeline/documents/write`; it checks nothing. */
export { plainCell, safeCell } from "./table/safe-cell.ts";
export { type Cell, writeRows, writeTable } from "./table/write-table.ts";
export { writeYaml } from "./yaml/write-yaml.ts";
