import { expect, test } from "vitest";

import { rentableIn } from "./in-region.ts";

test("a place of a cloud lies in the region that it is in, and in no other for certain", () => {
  const inEu = ["eu-west-1", "eu-central-1", "europe-west4", "westeurope", "germanywestcentral"];
  const inUs = ["us-east-1", "us-central1", "eastus", "centralus", "southcentralus", "eastus2"];
  const inNeither = [
    "global",
    "europe-west2",
    "eu-west-2",
    "europe-west6",
    "asia-northeast1",
    "uksouth",
  ];
  const regionsOf = (place: string): string[] =>
    ["us", "eu", "other", "anywhere"].filter(
      (region) => rentableIn(place)(region).answer === "yes",
    );
  for (const place of inEu) expect([place, ...regionsOf(place)]).toEqual([place, "eu"]);
  for (const place of inUs) expect([place, ...regionsOf(place)]).toEqual([place, "us"]);
  for (const place of inNeither) expect([place, ...regionsOf(place)]).toEqual([place]);
});

test("elsewhere it is not known, and a region costs a tenth more", () => {
  expect(rentableIn("us-east-1")("eu")).toEqual({ answer: "unknown", factor: 1.1 });
  expect(rentableIn("us-east-1")("us")).toEqual({ answer: "yes", factor: 1 });
});
