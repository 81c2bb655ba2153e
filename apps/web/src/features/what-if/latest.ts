/**
 * Asks one thing at a time, and of what is asked meanwhile only the last: a slider that moves faster than answers come gets the
 * answer to where it is now, and nothing piles up.
 */
export class Latest<Question, Answer> {
  readonly #ask: (question: Question) => Promise<Answer>;
  readonly #tell: (answer: Answer, question: Question) => void;
  #waiting: { readonly question: Question } | undefined;
  #busy = false;
  #stopped = false;

  constructor(
    ask: (question: Question) => Promise<Answer>,
    tell: (answer: Answer, question: Question) => void,
  ) {
    this.#ask = ask;
    this.#tell = tell;
  }

  /** Asks now, or as soon as the answer before is there. */
  ask(question: Question): void {
    this.#waiting = { question };
    if (!this.#busy) void this.#run();
  }

  /** Tells nothing more. */
  stop(): void {
    this.#stopped = true;
    this.#waiting = undefined;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#waiting !== undefined) {
      const { question } = this.#waiting;
      this.#waiting = undefined;
      try {
        const answer = await this.#ask(question);
        if (!this.#stopped) this.#tell(answer, question);
      } catch {
        // What could not be answered is asked again, whole, when the slider comes to rest; that one tells what is wrong.
      }
    }
    this.#busy = false;
  }
}
