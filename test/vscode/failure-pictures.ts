import { afterEach } from "vitest";
import { openWindows } from "./window.ts";

/** A picture of each open window, where a test failed: .cache/screenshots/failed-<test>.png. */
afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  const name = `failed-${task.name.replaceAll(/[^\w]+/g, "-").slice(0, 60)}`;
  for (const [i, window] of [...openWindows].entries())
    await window.screenshot(i === 0 ? name : `${name}-${i}`);
});
