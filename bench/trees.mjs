// Trees of Python files to measure on: the library of a Python that is installed here, and the project's own test programs.

import { spawnSync } from "node:child_process";
import { copyFileSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";

/** More files than these are not taken. */
const MOST_FILES = 15_000;

/**
 * Copies the Python files of the fullest Python library found here, so that nothing that lies around it counts, and no
 * tool passes over a folder for its name.
 * @returns how many files and lines, or undefined where no Python is installed
 */
export function pythonLibrary(folder) {
  const libraries = ["python3", "python"].flatMap(librariesOf);
  const [fullest] = libraries
    .map((library) => ({ library, files: pythonFilesIn(library) }))
    .sort((a, b) => b.files.length - a.files.length);
  if (!fullest) return undefined;
  let lines = 0;
  for (const file of fullest.files) {
    const inside = relative(fullest.library, file).replaceAll("site-packages", "packages");
    const target = join(folder, inside.replaceAll("dist-packages", "packages"));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
    lines += linesIn(readFileSync(file, "latin1"));
  }
  return { files: fullest.files.length, lines };
}

/** Where the pythons of this name on the PATH keep their modules. */
function librariesOf(python) {
  const code = "import os, site, sysconfig; print(sysconfig.get_path('stdlib'))";
  const { stdout, status } = spawnSync(python, ["-c", code], { encoding: "utf8" });
  return status === 0 ? [stdout.trim()] : [];
}

function pythonFilesIn(folder, files = []) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const status = lstatSync(path);
    if (status.isDirectory() && name !== "__pycache__") pythonFilesIn(path, files);
    if (status.isFile() && name.endsWith(".py") && files.length < MOST_FILES) files.push(path);
  }
  return files;
}

/**
 * Writes the test programs so many times, the names that each file gives of its own changed in each copy: no two lines
 * with a name in them are the same, so that nothing can be known from a copy.
 */
export function kerasPrograms(cases, folder, copies) {
  const programs = readdirSync(cases, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".py"),
  );
  let lines = 0;
  for (let copy = 0; copy < copies; copy++) {
    for (const name of programs) {
      const text = renamed(readFileSync(join(cases, name), "utf8"), copy);
      const target = join(folder, `copy_${copy}`, dirname(name), `${basename(name, ".py")}_${copy}.py`);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
      lines += linesIn(text);
    }
  }
  return { files: copies * programs.length, lines };
}

/** What binds a name: `def f(`, `class C`, `x = `, `for x in`, `as x`. */
const BINDS =
  /^[ \t]*(?:def|class)[ \t]+(\w+)|^[ \t]*(\w+)[ \t]*=(?!=)|\bfor[ \t]+(\w+)[ \t]+in\b|\bas[ \t]+(\w+)/gm;

function renamed(text, copy) {
  const own = new Set(
    [...text.matchAll(BINDS)].flatMap((found) => found.slice(1).filter((name) => name !== undefined)),
  );
  // What is a keyword argument or an attribute too must keep its name.
  for (const [, name] of text.matchAll(/[(,]\s*(\w+)\s*=(?!=)/g)) own.delete(name);
  for (const [, name] of text.matchAll(/\.(\w+)/g)) own.delete(name);
  for (const name of own) if (name.startsWith("__")) own.delete(name);
  return text.replace(/(?<!["'\w./-])[A-Za-z_]\w*(?![\w"'/-])/g, (name) =>
    own.has(name) ? `${name}_${copy}` : name,
  );
}

/** How many lines the Python files of a folder have. */
export function linesOf(folder) {
  return pythonFilesIn(folder).reduce((sum, file) => sum + linesIn(readFileSync(file, "latin1")), 0);
}

function linesIn(text) {
  return text.split("\n").length - 1;
}
