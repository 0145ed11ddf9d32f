import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { Layer } from "../core/settings/layer.ts";
import type { Telling } from "../core/telling.ts";
import { CONFIG_NAME, type ConfigFile, createConfigFiles } from "../workspace/config/config-files.ts";
import { createEffectiveSettings } from "../workspace/config/effective.ts";
import { readEditorRules } from "../workspace/config/read-editor-settings.ts";
import type { EditorWorkspace } from "./editor-workspace.ts";

/** What is set, in the client (`pixelproof.*`, which may differ between documents) and in files; the client has the last word. */
export interface Settings {
  /** Whether the document is to be checked; true until the client or a file has said otherwise. */
  isEnabled(uri: string): boolean;
  /** Which findings are told, and with what severity. */
  readonly telling: Telling;
  of(uri: string): DocumentSettings;
  /** Asks the client anew. @returns the documents whose settings changed */
  load(uris: readonly string[]): Promise<readonly string[]>;
  forget(uri: string): void;
  /** The files of settings that were met so far, and what is wrong in them. */
  files(): readonly ConfigFile[];
  /** The file of settings for a document. */
  fileFor(uri: string): ConfigFile | undefined;
  /** Files of settings may have come, gone or changed. */
  reread(): void;
}

/** What the client wants of one document. */
export interface DocumentSettings {
  readonly enable: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly rules: Layer;
}

const usual: DocumentSettings = { enable: true, inlayHints: false, codeLens: true, rules: {} };

interface SettingsNeeds extends Pick<EditorWorkspace, "textOf" | "isUsedElsewhere"> {
  readonly connection: Connection;
  /** Whether the client answers workspace/configuration. */
  readonly isAsked: boolean;
}

export function createSettings({ connection, isAsked, textOf, isUsedElsewhere }: SettingsNeeds): Settings {
  const known = new Map<string, DocumentSettings>();
  const of = (uri: string): DocumentSettings => known.get(uri) ?? usual;
  const configs = createConfigFiles(textOf, () => CONFIG_NAME, unescaped);
  // Of a file that nobody opened, what the client wanted of any will do.
  const rulesOf = (uri: string): Layer => (known.get(uri) ?? [...known.values()].at(-1) ?? usual).rules;
  const effective = createEffectiveSettings(configs, rulesOf);
  const complain = once((message) => {
    const params = { type: MessageType.Warning, message };
    connection.sendNotification(ShowMessageNotification.method, params).catch(() => undefined);
  });
  return {
    telling: { settingsOf: effective.settingsOf, isUsedElsewhere },
    isEnabled: (uri) => of(uri).enable && !configs.excludes(uri, false),
    of,
    async load(uris) {
      if (!isAsked || uris.length === 0) return [];
      const items = uris.map((scopeUri) => ({ scopeUri, section: "pixelproof" }));
      const answers: readonly unknown[] = await connection.workspace.getConfiguration(items);
      effective.forget();
      return uris.filter((uri, i) => {
        const before = of(uri);
        const { layer: rules, problems } = readEditorRules(answers[i]);
        problems.forEach(complain);
        known.set(uri, { ...readSettings(answers[i]), rules });
        return JSON.stringify(of(uri)) !== JSON.stringify(before);
      });
    },
    forget: (uri) => known.delete(uri),
    files: configs.found,
    fileFor: configs.near,
    reread() {
      configs.forget();
      effective.forget();
    },
  };
}

/** Nobody reads the same complaint at every change of a setting. */
function once(tell: (words: string) => void): (words: string) => void {
  const told = new Set<string>();
  return (words) => {
    if (!told.has(words)) tell(words);
    told.add(words);
  };
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // "100%" is no escape, and so is itself.
    return path;
  }
}

/** Takes `{ "enable": true, "inlayHints": { "enable": false } }`; what is not there or no boolean is as by default. */
function readSettings(answer: unknown): Omit<DocumentSettings, "rules"> {
  return {
    enable: booleanAt(answer, ["enable"], usual.enable),
    inlayHints: booleanAt(answer, ["inlayHints", "enable"], usual.inlayHints),
    codeLens: booleanAt(answer, ["codeLens", "enable"], usual.codeLens),
  };
}

function booleanAt(value: unknown, path: readonly string[], otherwise: boolean): boolean {
  const found = path.reduce<unknown>(
    (of, name) => (typeof of === "object" && of !== null ? Reflect.get(of, name) : undefined),
    value,
  );
  return typeof found === "boolean" ? found : otherwise;
}
