/** Bad input: what is wrong and what to do about it, in lines for a person. Ends with exit code 2. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** What to do, as one sentence. */
  readonly fix: string | undefined;
  constructor(message: string, fix?: string) {
    super(message);
    this.fix = fix;
  }
}
