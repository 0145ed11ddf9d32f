/** What the user gave cannot be used: a file, a config, an image. The message says what, where and what to do. */
export class BadInput extends Error {
  override readonly name = "BadInput";
}

/** The error's message, with what it is about before it: `resnet.h5: layer conv1 …`. */
export function about(subject: string, error: unknown): BadInput {
  return new BadInput(`${subject}: ${error instanceof Error ? error.message : String(error)}`);
}
