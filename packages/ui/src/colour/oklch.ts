/** A colour as the tokens write it: lightness 0–1, chroma, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}
/** Red, green and blue, linear in light, 0–1 where a screen can show it. */
export type LinearRgb = readonly [red: number, green: number, blue: number];

/** Reads `oklch(0.64 0.156 253)`; throws where the text is anything else. */
export function parseOklch(text: string): Oklch {
  const parts = /^oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)$/.exec(text.trim());
  if (parts === null) throw new Error(`${text}: expected oklch(lightness chroma hue)`);
  const [lightness, chroma, hue] = parts.slice(1).map(Number) as [number, number, number];
  return { lightness, chroma, hue };
}

/** Linear light of an OKLCH colour (Ottosson, A perceptual color space for image processing). */
export function linearRgb({ lightness, chroma, hue }: Oklch): LinearRgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Whether a screen of sRGB shows the colour as it is. */
export const isShown = (rgb: LinearRgb): boolean =>
  rgb.every((part) => part >= -1e-4 && part <= 1 + 1e-4);

/** The nearest value that a screen has for each part. */
export const clipped = (rgb: LinearRgb): LinearRgb =>
  rgb.map((part) => Math.min(1, Math.max(0, part))) as unknown as LinearRgb;
