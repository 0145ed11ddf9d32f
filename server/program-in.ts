import type { TextDocument } from "vscode-languageserver-textdocument";
import { type OpenNotebook, programOf } from "./open-notebook.ts";
import type { DocumentVersion } from "./placement.ts";

/** What a file or notebook holds, as one text, and the client's documents in which it stands. */
export interface Program {
  readonly text: string;
  readonly documents: readonly DocumentVersion[];
}

/** Something that the client has open, with what it held when it was last asked. */
export interface Opened {
  readonly content: TextDocument | OpenNotebook;
  program?: (Program & { readonly of: TextDocument | OpenNotebook; readonly version: number }) | undefined;
}

/** What it holds now; put together once for each version. */
export function programIn(opened: Opened): Program {
  const { content, program: known } = opened;
  if (known?.of === content && known.version === content.version) return known;
  const { uri, version } = content;
  const program =
    "texts" in content ? programOf(content) : { text: content.getText(), documents: [{ uri, version }] };
  opened.program = { ...program, of: content, version };
  return program;
}
