import { basename } from "node:path";

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*(\.[a-z0-9-]+)*$/;
const VAGUE = /^(utils?|helpers?|common|misc|shared|stuff|lib)$/;

/** Files are named after the idea they hold: kebab-case, React components in PascalCase, never a catch-all name. */
export const fileName = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: {
      letters: "Name {{name}} in kebab-case; only a React component (.tsx) may be PascalCase.",
      vague: "Name {{name}} after the one idea it holds; a catch-all name attracts everything.",
    },
  },
  create(context) {
    const name = basename(context.filename);
    const [, stem = ""] = /^(.*?)(\.d)?\.[a-z]+$/.exec(name) ?? [];
    const legal = KEBAB.test(stem) || (name.endsWith(".tsx") && PASCAL.test(stem));
    return {
      Program(node) {
        if (!legal) context.report({ node, messageId: "letters", data: { name } });
        if (VAGUE.test(stem.toLowerCase())) context.report({ node, messageId: "vague", data: { name } });
      },
    };
  },
};
