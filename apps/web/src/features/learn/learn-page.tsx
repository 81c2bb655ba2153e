/** Not built yet. */
export function LearnPage() {
  return <section className="wrap" />;
}
