/** Writing what is read here: tables that no spreadsheet program computes, and YAML, whole or in place. `@tapeline/documents/write`; it checks nothing. */
export { plainCell, safeCell } from "./table/safe-cell.ts";
export { type Cell, writeRows, writeTable } from "./table/write-table.ts";
export { editYaml, type YamlEdit, type YamlPath } from "./yaml/edit-yaml.ts";
export { writeYaml } from "./yaml/write-yaml.ts";
