/** Every text that client/ hands to `l10n.t`, as VS Code's tools find them, in the order of the alphabet. */
export function wordsOfClient(root: string): Promise<Readonly<Record<string, string>>>;
