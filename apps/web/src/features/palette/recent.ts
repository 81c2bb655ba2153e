const name = "palette-recent";
const kept = 5;

/** Ids of what was jumped to last on this device, the latest first. */
export function recentIds(): readonly string[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(read) ? read.filter((id) => typeof id === "string").slice(0, kept) : [];
  } catch {
    return [];
  }
}

/** Remembers that something was jumped to. */
export function remember(id: string): void {
  try {
    const ids = [id, ...recentIds().filter((other) => other !== id)].slice(0, kept);
    localStorage.setItem(name, JSON.stringify(ids));
  } catch {
    // Where nothing may be stored, nothing is remembered.
  }
}
