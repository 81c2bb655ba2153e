import { clipped, type LinearRgb } from "./oklch.ts";

/** How colours are seen. */
export type Vision = "normal" | "protan" | "deutan" | "tritan";
export const visions: readonly Vision[] = ["normal", "protan", "deutan", "tritan"];

/**
 * Full severity (Machado, Oliveira and Fernandes 2009), for the values that a screen is sent, as in the report that the palette was
 * chosen by.
 */
const seenBy: Readonly<Record<Exclude<Vision, "normal">, readonly LinearRgb[]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** A colour as it is seen. */
export function asSeen(rgb: LinearRgb, vision: Vision): LinearRgb {
  const shown = clipped(rgb);
  if (vision === "normal") return shown;
  const [r, g, b] = shown.map(encoded) as unknown as LinearRgb;
  const mixed = seenBy[vision].map(([red, green, blue]) => red * r + green * g + blue * b);
  return clipped(mixed as unknown as LinearRgb).map(decoded) as unknown as LinearRgb;
}

/* The transfer curve of sRGB, there and back. */
const encoded = (light: number): number =>
  light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
const decoded = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
