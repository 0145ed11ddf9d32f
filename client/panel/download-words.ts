/** "98 MB", as Keras's own table of networks counts: megabytes of 2^20 bytes. */
export function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 2 ** 20))}\u00a0MB`;
}

/** Who would be asked: "storage.googleapis.com". */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
