// The server as a process of its own, as VS Code starts it.

import { startServer } from "./main.ts";

if (process.argv.includes("--node-ipc") && process.send) await startServer("node-ipc");
else if (process.argv.includes("--stdio")) await startServer("stdio");
else {
  console.error("Say how the editor talks to the server: start it with --stdio, or fork it with --node-ipc.");
  process.exitCode = 2;
}
