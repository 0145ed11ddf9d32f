import { PassThrough } from "node:stream";
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { Engine } from "../../core/engine.ts";
import { createEditorWorkspace } from "../../server/editor-workspace.ts";
import { serve } from "../../server/serve.ts";
import { Editor } from "./editor.ts";

/** A server in this process, which speaks the protocol with an editor over streams; its engine may be a fake. */
export function editorOf(engine: Engine | Error): Editor {
  const toServer = new PassThrough();
  const toEditor = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toEditor));
  serve(connection, engine, createEditorWorkspace);
  return new Editor(
    createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer)),
  );
}
