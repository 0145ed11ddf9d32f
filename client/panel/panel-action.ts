/** What can be asked for in the panel. */
export const panelActions = [
  "fix",
  "verify",
  "code",
  "images",
  "weights",
  "download",
  "defaults",
  "save",
  "log",
] as const;
/** One of them. */
export type PanelAction = (typeof panelActions)[number];
