import { spawnSync } from "node:child_process";

/** Wall and processor time of a process and its children in milliseconds, as bash counts them, and how it ended. */
export function timeOf(command) {
  const script = "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>&1";
  const { stderr, status } = spawnSync("bash", ["-c", script, "bash", ...command], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
    maxBuffer: 1 << 26,
  });
  const [wall = 0, user = 0, system = 0] = stderr.trim().split(" ").map(Number);
  return { wall: 1000 * wall, cpu: 1000 * (user + system), status };
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
