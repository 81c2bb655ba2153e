// The saved choice, else what the system prefers.
{
  let saved = null;
  try {
    saved = localStorage.getItem("theme");
  } catch {
    // Storage may be shut off; the system's choice will do.
  }
  const dark =
    saved === "dark" || (saved === null && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
