/** Not built yet. */
export function AssessPage() {
  return <section className="wrap" />;
}
