/** Not built yet. */
export function OpenPage() {
  return <section className="wrap" />;
}
