import { expect, it } from "vitest";
import { createCrashGuard } from "../../client/crash-guard.ts";

const minute = 60_000;

/** What is answered to crashes at these minutes. */
function answers(...minutes: readonly number[]): readonly boolean[] {
  let time = 0;
  const guard = createCrashGuard(() => time);
  return minutes.map((at) => {
    time = at * minute;
    return guard.mayRestart();
  });
}

it("gives up at the fifth crash in three minutes", () => {
  expect(answers(0, 0.5, 1, 1.5, 2)).toEqual([true, true, true, true, false]);
});

it("puts up with any number of crashes that are far apart", () => {
  expect(answers(0, 1, 2, 3, 4, 5, 6)).not.toContain(false);
});

it("begins anew when the user does", () => {
  const guard = createCrashGuard(() => 0);
  for (let crash = 0; crash < 4; crash++) guard.mayRestart();
  guard.forget();
  expect(guard.mayRestart()).toBe(true);
});
