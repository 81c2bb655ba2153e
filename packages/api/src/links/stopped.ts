/** The error of a call that its caller gave up. */
export function stopped(): Error {
  const error = new Error("stopped");
  error.name = "AbortError";
  return error;
}
