/** Topics by which texts are found, for whoever gives a text some. */
export { textTags } from "../../src/text.ts";
