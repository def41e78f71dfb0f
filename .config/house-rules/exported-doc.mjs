/** Every export says what it means in the words of the field: a doc comment stands directly before it. */
export const exportedDoc = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { missing: "Say in a doc comment what {{name}} means: its result, basis, units and errors." },
  },
  create(context) {
    const source = context.sourceCode;
    const documented = new Set();
    return {
      ExportNamedDeclaration(node) {
        if (node.declaration === null || node.declaration === undefined) return;
        const name = nameOf(node.declaration);
        // A lint directive may stand between the doc comment and the export.
        const last = source.getCommentsBefore(node).findLast((each) => !each.value.trim().startsWith("eslint-"));
        const isDoc = last?.type === "Block" && last.value.startsWith("*");
        if (isDoc) documented.add(name);
        // Overloads: the doc comment of the first signature speaks for all of them.
        if (!isDoc && !documented.has(name)) context.report({ node, messageId: "missing", data: { name } });
      },
    };
  },
};

function nameOf(declaration) {
  return declaration.id?.name ?? declaration.declarations?.[0]?.id?.name ?? "this export";
}
