import type { Session } from "../session.ts";

/** shutdown: gives back what the engine holds; the process itself ends at `exit`. */
export function shutdown({ documents }: Session): void {
  for (const uri of documents.uris()) documents.close(uri);
}
