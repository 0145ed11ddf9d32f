// Runs in the panel's page: shows buttons and notices as the extension tells them, as texts, and tells it what is pressed.

import type { ButtonView, ComparedView, NoticeView, PanelView } from "../panel/panel-view.ts";

interface PageState {
  readonly id?: string;
  readonly scroll?: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const id = document.body.dataset.report ?? "";

// Kept by VS Code over a reload of the window: by it the extension finds the report again.
const before = vscode.getState();
const scroll = before?.id === id ? (before.scroll ?? 0) : 0;
vscode.setState({ id, scroll });

addEventListener("message", ({ data }: MessageEvent<PanelView>) => show(data));
document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest("button") : null;
  if (button) vscode.postMessage({ kind: "action", action: button.dataset.action });
});
addEventListener("scroll", () => vscode.setState({ id, scroll: window.scrollY }), { passive: true });
vscode.postMessage({ kind: "ready" });

let isFirst = true;

function show(view: PanelView): void {
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.action : undefined;
  replace(
    "actions",
    view.buttons.map((button) => buttonOf(button, view.isBusy)),
  );
  replaceChanged(
    "notices",
    view.notices.map((notice) => noticeOf(notice, view.isBusy)),
  );
  replace("comparison", view.comparison.length === 0 ? [] : [comparisonOf(view.comparison)]);
  document.body.ariaBusy = String(view.isBusy);
  if (focused) document.querySelector<HTMLElement>(`button[data-action="${focused}"]`)?.focus();
  if (isFirst) window.scrollTo(0, scroll);
  isFirst = false;
}

function replace(place: string, elements: readonly HTMLElement[]): void {
  document.getElementById(place)?.replaceChildren(...elements);
}

/** A screen reader reads what is put in anew: so only what is new is. */
function replaceChanged(place: string, elements: readonly HTMLElement[]): void {
  const told = elements.map(({ outerHTML }) => outerHTML).join("");
  if (document.getElementById(place)?.innerHTML !== told) replace(place, elements);
}

function buttonOf({ action, label, detail, isPrimary }: ButtonView, isBusy: boolean): HTMLElement {
  const button = element("button", label);
  button.dataset.action = action;
  button.title = detail;
  button.setAttribute("type", "button");
  button.classList.toggle("primary", isPrimary);
  // Where the code is and what was found can be looked at meanwhile.
  button.toggleAttribute("disabled", isBusy && action !== "code" && action !== "save" && action !== "log");
  return button;
}

function noticeOf({ kind, text, actions }: NoticeView, isBusy: boolean): HTMLElement {
  const notice = element("div");
  notice.className = `notice is-${kind}`;
  if (kind === "error") notice.role = "alert";
  notice.append(element("p", text), ...actions.map((button) => buttonOf(button, isBusy)));
  return notice;
}

function comparisonOf(rows: readonly ComparedView[]): HTMLElement {
  const table = element("table");
  const head = row(["", "Before", "Now"].map((text) => columnHead(text)));
  const body = rows.map(({ name, before: was, now }) =>
    row([rowHead(name), element("td", was), element("td", now)]),
  );
  const thead = element("thead");
  thead.append(head);
  const tbody = element("tbody");
  tbody.append(...body);
  table.append(element("caption", "What your change did"), thead, tbody);
  return table;
}

function row(cells: readonly HTMLElement[]): HTMLElement {
  const made = element("tr");
  made.append(...cells);
  return made;
}

function columnHead(text: string): HTMLElement {
  const cell = element(text === "" ? "td" : "th", text);
  if (text !== "") cell.setAttribute("scope", "col");
  return cell;
}

function rowHead(text: string): HTMLElement {
  const cell = element("th", text);
  cell.setAttribute("scope", "row");
  return cell;
}

function element(name: string, text = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
