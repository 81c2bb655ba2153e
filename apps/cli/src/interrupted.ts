/** Somebody pressed Ctrl-C during a long computation, which was stopped. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor() {
    super("Stopped.");
  }
}
