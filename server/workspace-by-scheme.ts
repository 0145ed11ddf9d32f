import type { EditorWorkspace } from "./editor-workspace.ts";

/** One workspace made of two: whoever has a file answers for it. */
export function workspaceByScheme(disk: EditorWorkspace, others: EditorWorkspace): EditorWorkspace {
  const whose = (uri: string): EditorWorkspace => (isOnDisk(uri) ? disk : others);
  return {
    resolve: (importer, module, level) => whose(importer).resolve(importer, module, level),
    saving: (asker, name) => whose(asker).saving(asker, name),
    setFolders(uris) {
      disk.setFolders(uris.filter(isOnDisk));
      others.setFolders(uris.filter((uri) => !isOnDisk(uri)));
    },
    opened: (uri) => whose(uri).opened(uri),
    closed: (uri) => whose(uri).closed(uri),
    invalidate(uri) {
      for (const each of uri === undefined ? [disk, others] : [whose(uri)]) each.invalidate(uri);
    },
    textOf: (uri) => whose(uri).textOf(uri),
    isUsedElsewhere: (uri) => whose(uri).isUsedElsewhere(uri),
    settled: () => disk.settled() ?? others.settled(),
    async files() {
      const found = await Promise.all([disk.files(), others.files()]);
      return {
        uris: found.flatMap(({ uris }) => uris),
        problems: found.flatMap(({ problems }) => problems),
      };
    },
    read: (uri) => whose(uri).read(uri),
  };
}

function isOnDisk(uri: string): boolean {
  return uri.startsWith("file:");
}
