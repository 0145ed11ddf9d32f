/** What the operating system says, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const known = typeof code === "string" ? reasons[code] : undefined;
  return known ?? (error instanceof Error ? error.message : String(error));
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
