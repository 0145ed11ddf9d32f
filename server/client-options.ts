import type { InitializeParams } from "vscode-languageserver";

/** What a client may say in `initializationOptions`, beside what the protocol lets it say of itself. */
export interface ClientOptions {
  /** Milliseconds of quiet before a change is analysed; undefined: as the server thinks best. */
  readonly debounce: number | undefined;
  /** The commands that the client itself can run: code actions and lenses that need one are offered to such clients only. */
  readonly commands: ReadonlySet<string>;
}

/** Takes `{ "debounce": 80, "commands": ["pixelproof.verify"] }`; what is not understood is as if it were not there. */
export function clientOptions({ initializationOptions }: InitializeParams): ClientOptions {
  const { debounce, commands } = membersOf(initializationOptions);
  const names: readonly unknown[] = Array.isArray(commands) ? commands : [];
  return {
    debounce: typeof debounce === "number" && debounce >= 0 ? debounce : undefined,
    commands: new Set(names.filter((name) => typeof name === "string")),
  };
}

function membersOf(options: unknown): { readonly debounce?: unknown; readonly commands?: unknown } {
  return typeof options === "object" && options !== null ? options : {};
}
