import { pick } from "./draw.mjs";

/** Lines around each place that are shown. */
const AROUND = 2;
const LONGEST_LINE = 160;

const TELLING =
  /255|preprocess_input|rescale|127\.5|ImageDataGenerator|imread|load_img|Image\.open|decode_(jpeg|png|image)|cvtColor|wise_|Normaliz|Rescaling|convert_image_dtype|\bweights\b|load_model|Lambda|per_image|np\.load|\.(fit|predict|evaluate)(_generator)?\(|(VGG|Net|Inception|Xception)\w*\(/;

/** One finding of each drawn file, with the lines that it is about, to be marked `right` or `wrong`. */
export function findingSheet(files, seed, textOf) {
  const parts = files.map(({ file, findings, flows }) => {
    const finding = findings[pick(findings.length, `${seed}\0${file}\0finding`)];
    const cell = finding.cell === null ? "" : `, cell ${finding.cell}`;
    const lines = linesOf(textOf(file), finding.cell, file);
    const rows = [finding.location.row, ...rowsOf(flows, finding)];
    return [
      `## ${file}:${finding.location.row}${cell}`,
      `${finding.code} (${finding.severity}): ${finding.message}`,
      fenced(excerpt(lines, rows)),
      "verdict: ?",
      "why:",
    ].join("\n\n");
  });
  return `# Findings\n\nMark each verdict \`right\` or \`wrong\`, and say why where it is wrong.\n\n${parts.join("\n\n")}\n`;
}

/** Each drawn file with its findings, its flows and its telling lines: how many bugs a person sees, and how many are found. */
export function fileSheet(files, textOf) {
  const parts = files.map(({ file, findings, flows }) =>
    [
      `## ${file}`,
      ...findings.map(({ code, location, message }) => `- found: ${location.row} ${code}: ${message}`),
      ...[...new Set(flows.map(flowLine))].map((line) => `- ${line}`),
      fenced(telling(linesOf(textOf(file), null, file))),
      "bugs: ?",
      "of these found: ?",
      "why missed:",
    ].join("\n\n"),
  );
  return `# Files\n\nA bug is a network that is fed other pixels than its weights were trained on: one for each network and map.\n\n${parts.join("\n\n")}\n`;
}

function rowsOf(flows, finding) {
  const about = flows.filter(
    (flow) =>
      flow.cell === finding.cell &&
      [flow.location, ...flow.steps.map(({ location }) => location)].some(
        (location) => location?.row === finding.location.row,
      ),
  );
  return about
    .slice(0, 1)
    .flatMap(({ location, network, steps }) => [
      location,
      network.location,
      ...steps.map((step) => step.location),
    ])
    .flatMap((location) => (location ? [location.row] : []));
}

function flowLine({ location, phase, network, actual, unknown }) {
  const arrives = actual
    ? `${actual.order}, scale ${actual.scale}, offset ${actual.offset}`
    : `unknown: ${unknown}`;
  return `flow: ${location.row} ${phase} ${network.name} (${network.weights}): ${arrives}`;
}

/** The lines of a script, of a notebook's cell, or of all its cells of code. */
function linesOf(text, cell, file) {
  if (!file.endsWith(".ipynb")) return text.split(/\r?\n/);
  const cells = cellsOf(JSON.parse(text));
  const shown =
    cell === null ? cells.filter(({ cell_type }) => cell_type === "code") : cells.slice(cell - 1, cell);
  return shown
    .map(({ source, input }) => [source ?? input ?? ""].flat().join(""))
    .join("\n")
    .split(/\r?\n/);
}

function cellsOf({ cells, worksheets = [] }) {
  return cells ?? worksheets.flatMap((sheet) => sheet.cells ?? []);
}

function excerpt(lines, rows) {
  const wanted = new Set(
    rows.flatMap((row) => Array.from({ length: 2 * AROUND + 1 }, (_, i) => row - AROUND + i)),
  );
  return [...wanted]
    .filter((row) => row >= 1 && row <= lines.length)
    .sort((a, b) => a - b)
    .map((row) => numbered(row, lines[row - 1]));
}

function telling(lines) {
  return lines.flatMap((line, i) => (TELLING.test(line) ? [numbered(i + 1, line)] : []));
}

function numbered(row, line) {
  return `${String(row).padStart(5)} ${line.slice(0, LONGEST_LINE)}`;
}

function fenced(lines) {
  return ["~~~", ...lines, "~~~"].join("\n");
}
