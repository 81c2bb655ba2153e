import { expect, test } from "vitest";

import { textParts } from "../texts/text-parts.ts";
import { shownText } from "./line-ends.ts";

test("a file of Windows' line ends is shown with those of a field, and keeps its own", () => {
  const { text, written } = shownText("---\r\ntitle: One\r\n---\r\n\r\nWords\r\n");
  expect(textParts("one.md", text)).toMatchObject({ head: "\ntitle: One\n" });
  expect(written(text.replace("Words", "Other words\nand more"))).toBe(
    "---\r\ntitle: One\r\n---\r\n\r\nOther words\r\nand more\r\n",
  );
});

test.each(["title: One\n", "one\r\ntwo\n", "\ntwo\r\n", ""])("leaves %j as it is", (file) => {
  const { text, written } = shownText(file);
  expect([text, written(`${file}more\n`)]).toEqual([file, `${file}more\n`]);
});
