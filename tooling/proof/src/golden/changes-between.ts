/** Lines that are gone (`- …`) and new ones (`+ …`), at most so many. */
export function changesBetween(before: string, now: string, most = 40): string[] {
  const [old, fresh] = [before.split("\n"), now.split("\n")];
  const changes = longestCommon(old, fresh);
  const rest = changes.length - most;
  return rest > 0 ? [...changes.slice(0, most), `and ${rest} more`] : changes;
}

/** The fewest lines to take out and put in, in the order of the texts. */
function longestCommon(old: readonly string[], fresh: readonly string[]): string[] {
  // kept[i][j]: lines that old from i on and fresh from j on have in common.
  const kept = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      kept[i]![j] =
        old[i] === fresh[j]
          ? kept[i + 1]![j + 1]! + 1
          : Math.max(kept[i + 1]![j]!, kept[i]![j + 1]!);
  const changes: string[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      i++;
      j++;
    } else if (j === fresh.length || (i < old.length && kept[i + 1]![j]! >= kept[i]![j + 1]!))
      changes.push(`- ${old[i++]}`);
    else changes.push(`+ ${fresh[j++]}`);
  }
  return changes;
}
