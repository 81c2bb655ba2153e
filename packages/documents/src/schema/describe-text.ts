import type { Bounds } from "./bounds.ts";
import { rangeWords } from "./range-words.ts";

const formats: Readonly<Record<string, string>> = {
  date: "a day such as 2026-11-24",
  datetime: "a moment such as 2026-11-24T08:30:00Z",
  time: "a time such as 08:30:00",
  duration: "a duration such as P30D",
  email: "an e-mail address",
  url: "a web address such as https://example.com/prices",
  uuid: "a UUID",
  guid: "a UUID",
  ipv4: "an IPv4 address",
  ipv6: "an IPv6 address",
  base64: "text in base64",
};

/** What a text schema accepts: its form, its length. */
export function describeText(bounds: Bounds): string {
  const form = bounds.format === undefined ? undefined : formats[bounds.format];
  if (form !== undefined) return form;
  const length = rangeWords(bounds, "characters");
  return `text${length}${bounds.pattern === undefined ? "" : " of another form"}`;
}
