import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";

/** What differs between VS Code on a machine and in a browser: where the language server runs. */
export interface Platform {
  /** A client whose server is not started yet; it can be started once. */
  createClient(options: LanguageClientOptions): Promise<BaseLanguageClient>;
}
