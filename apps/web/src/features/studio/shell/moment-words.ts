/** A moment as editors read it: `26 Nov, 14:05`. */
export const momentWords = (at: string): string =>
  new Date(at).toLocaleString("en-GB", {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
