import type { InitializeParams } from "vscode-languageserver";

/** What a client may say in `initializationOptions`, beside what the protocol lets it say of itself. */
export interface ClientOptions {
  /** Milliseconds of quiet before a change is analysed; undefined: as the server thinks best. */
  readonly debounce: number | undefined;
  /** The commands that the client itself can run: code actions and lenses that need one are offered to such clients only. */
  readonly commands: ReadonlySet<string>;
  /** The client reads files that are on no disk when it is asked (`pixelproof/readFolder`, `pixelproof/readFile`). */
  readonly readsFiles: boolean;
}

/** Takes `{ "debounce": 80, "commands": ["pixelproof.verify"], "readsFiles": true }`; what is not understood is as if it were not there. */
export function clientOptions({ initializationOptions }: InitializeParams): ClientOptions {
  const { debounce, commands, readsFiles } = membersOf(initializationOptions);
  const names: readonly unknown[] = Array.isArray(commands) ? commands : [];
  return {
    debounce: typeof debounce === "number" && debounce >= 0 ? debounce : undefined,
    commands: new Set(names.filter((name) => typeof name === "string")),
    readsFiles: readsFiles === true,
  };
}

function membersOf(options: unknown): { readonly [name in keyof ClientOptions]?: unknown } {
  return typeof options === "object" && options !== null ? options : {};
}
