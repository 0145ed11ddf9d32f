import { type Disposable, Uri, workspace } from "vscode";
import type { LanguageServer } from "./language-server.ts";
import type { ExplainResult } from "./protocol.ts";

const scheme = "pixelproof-rule";

/** The rules' pages as documents that nobody has to save. */
export function createRulePages(server: LanguageServer): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent({ path }, token) {
      const rule = path.slice(1).replace(/\.md$/, "");
      const { markdown } = await server.request<ExplainResult>("pixelproof/explain", { rule }, token);
      return markdown;
    },
  });
}

/** The document with a rule's page. */
export function rulePage(rule: string): Uri {
  return Uri.from({ scheme, path: `/${rule}.md` });
}
