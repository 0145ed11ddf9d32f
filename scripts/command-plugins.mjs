import { basename } from "node:path";

/** What a command does lies in the file of the commands, or in an ES module of its own. @param commandsFile `./name.cjs` */
export function loadedWhenItRuns(commandsFile) {
  return {
    name: "loaded when it runs",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) => {
        if (kind !== "dynamic-import") return undefined;
        if (path === "./commands.ts") return { path: commandsFile, namespace: "commands" };
        return { path: `./${basename(path, ".ts")}.js`, external: true };
      });
      onResolve({ filter: /.*/, namespace: "commands" }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /.*/, namespace: "commands" }, ({ path }) => ({
        contents: `module.exports = require(${JSON.stringify(path)});`,
      }));
    },
  };
}

/** Commander starts programs for commands that are files of their own. We have none, and loading that takes milliseconds. */
export const startingNoProgram = {
  name: "starting no program",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: "none", namespace: "no program" }));
    onLoad({ filter: /.*/, namespace: "no program" }, () => ({ contents: "module.exports = {};" }));
  },
};
