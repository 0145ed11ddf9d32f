/** What the operating system says, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  // A name in other bytes reads as one with this sign in it, which there is not.
  if (code === "ENOENT" && isAboutPath(error, "\ufffd")) return "its name is no UTF-8 text";
  const known = typeof code === "string" ? reasons[code] : undefined;
  return known ?? (error instanceof Error ? error.message : String(error));
}

function isAboutPath(error: unknown, sign: string): boolean {
  return (
    error instanceof Error && "path" in error && typeof error.path === "string" && error.path.includes(sign)
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "its links lead in a circle",
  ENOTDIR: "a part of its path is no folder",
  EROFS: "the disk can only be read",
  ENOSPC: "the disk is full",
};
