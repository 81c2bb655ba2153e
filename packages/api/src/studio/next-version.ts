/** The file that names a release's version. */
export const releaseFile = "packages/content/release.yaml";

const form = /^(\d{4})\.(\d{1,2})\.(\d+)$/;
type Parts = readonly [year: number, month: number, number: number];

/** The version after these, as in `2026.11.3`: the next of the month of `day`, or of a later one that is there already. */
export function nextVersion(day: string, versions: readonly string[]): string {
  const first: Parts = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0];
  const latest = versions
    .flatMap((version): Parts[] => {
      const [, year, month, number] = form.exec(version) ?? [];
      return year === undefined ? [] : [[Number(year), Number(month), Number(number)]];
    })
    .reduce((one, other) => (isLater(other, one) ? other : one), first);
  return `${latest[0]}.${latest[1]}.${latest[2] + 1}`;
}

function isLater(one: Parts, other: Parts): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && one[at]! > other[at]!;
}

/** The version that the text of `release.yaml` names. */
export const versionIn = (text: string): string | undefined =>
  /^version: *["']?([\d.]+)/m.exec(text)?.[1];

/** The text of `release.yaml` with another version. */
export const withVersion = (text: string, version: string): string =>
  text.replace(/^version:.*$/m, `version: ${version}`);
