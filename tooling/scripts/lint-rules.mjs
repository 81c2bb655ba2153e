/**
 * Lint rules of this project that oxlint does not bring. Loaded by `.oxlintrc.json`.
 *
 * `tapeline/no-power`: `**` may round differently on another platform (it is `Math.pow`), and the
 * engine promises the same bytes everywhere. Multiply, or use `uncertainty/functions`.
 */
export default {
  meta: { name: "tapeline" },
  rules: {
    "no-power": {
      create(/** @type {any} */ context) {
        const report = (/** @type {any} */ node) =>
          context.report({
            node,
            message: "`**` differs by platform: multiply, or use the engine's own exp and log",
          });
        return {
          BinaryExpression: (/** @type {any} */ node) => node.operator === "**" && report(node),
          AssignmentExpression: (/** @type {any} */ node) =>
            node.operator === "**=" && report(node),
        };
      },
    },
  },
};
