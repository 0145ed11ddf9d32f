import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licences of every npm package that esbuild put into a bundle, as one text.
 * @param {readonly string[]} inputs the paths of esbuild's metafile, relative to `root`
 * @throws {Error} for a package whose licence has no text here: what ships without it may not ship
 */
export function thirdPartyNotices(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const packages = [...folders].map((folder) => readPackage(join(root, folder)));
  const notices = packages.map((each) => {
    const text = each.text ?? sameLicence(each, packages);
    if (text === undefined) throw new Error(`${each.title} has no text of its licence; see ${each.folder}`);
    return `${each.title}\n\n${text.trim()}\n`;
  });
  return [...new Set(notices)].sort().join(`\n${"-".repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` → `node_modules/a/node_modules/@b/c` */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { folder, license, title: `${name} ${version} (${license})`, text: ownText(folder) };
}

/** A file of its own, else the end of the README, as seedrandom has it. */
function ownText(folder) {
  const files = readdirSync(folder);
  const file = files.find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), "utf8");
  const readme = files.find((entry) => /^readme/i.test(entry));
  if (readme === undefined) return undefined;
  return /^LICENSE.*\n-+\n(.*)/ms.exec(readFileSync(join(folder, readme), "utf8"))?.[1];
}

/** TensorFlow.js's packages name the Apache licence and do not bring it; it is the same, word for word, for everybody. */
function sameLicence({ license }, packages) {
  if (license !== "Apache-2.0") return undefined;
  return packages.find((other) => other.license === license && other.text !== undefined)?.text;
}
