/** The first page: one sentence to fill in, and what it comes to. */
export function HomePage() {
  return (
    <section className="wrap">
      <h1>Do you need a custom LLM?</h1>
      <p className="lead">
        Usually not. Describe the job and Tapeline measures it against eight ways to do it, prices
        each, and tells you what would change the answer.
      </p>
    </section>
  );
}
