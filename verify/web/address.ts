/**
 * One name for each file, however its URI is written: VS Code escapes other characters than programs do.
 * "file:///a%20b" → "file:///a b"
 */
export function addressOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    // "100%" is no escape, and so is itself.
    return uri;
  }
}
