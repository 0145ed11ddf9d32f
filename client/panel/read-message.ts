import { isObject } from "../is-verified-report.ts";
import { type PanelAction, panelActions } from "./panel-action.ts";

/** What the panel's page may say: that it is there, and that a button was pressed. */
export type PageMessage =
  | { readonly kind: "ready" }
  | { readonly kind: "action"; readonly action: PanelAction };

/** Reads what came from the page; undefined where it is nothing that the page says. */
export function readMessage(message: unknown): PageMessage | undefined {
  if (!isObject(message)) return undefined;
  if (message.kind === "ready") return { kind: "ready" };
  const action = panelActions.find((one) => one === message.action);
  return message.kind === "action" && action !== undefined ? { kind: "action", action } : undefined;
}
