import { type Command, InvalidArgumentError, Option } from "commander";
import type { ExperimentArguments } from "./experiment.ts";
import { interruption } from "./interruption.ts";
import type { ExitCode } from "./program.ts";
import type { VerifyArguments } from "./verify.ts";

type FormatOption = (formats: readonly string[]) => Option;

export function addVerify(
  program: Command,
  formatOption: FormatOption,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command("verify")
    .description("run the network on real pictures, as the program feeds it and as it was trained")
    .argument(
      "<file[:line]>",
      "a Python file or notebook, and the line of the network's use or of a step before it",
    )
    .addOption(formatOption(["text", "json", "html", "parts"]))
    .option("--output <file>", "write the report to this file")
    .option("--weights <file>", "the network's weights or a whole model: .keras, .weights.h5 or .h5")
    .option("--images <folder>", "pictures; with a folder for each class, a linear probe is made too")
    .addOption(
      new Option("--phase <name>", "which feed of a line that has several").choices([
        "train",
        "validate",
        "evaluate",
        "predict",
      ]),
    )
    .option("--download", "agree to download the weights from Keras's own address into its cache")
    .addOption(
      new Option("--backend <name>", "what computes").choices(["auto", "node", "wasm"]).default("auto"),
    )
    .option("--tfjs-node <folder>", "where @tensorflow/tfjs-node is installed")
    .option("--most <n>", "at most so many pictures", wholeNumber)
    .option("--seed <n>", "decides which pictures, and how they are halved", wholeNumber, 1)
    .option("--progress", "tell progress in lines on stderr, for a program that runs this one")
    .addHelpText("after", verifyHelp)
    .action(async (target: string, options: VerifyArguments) => {
      const { signal, stop } = interruption();
      const [{ verify }, { openWorld }] = await Promise.all([import("./verify.ts"), import("./world.ts")]);
      exitWith(await verify(target, options, openWorld(), signal));
      stop();
    });
}

export function addExperiment(
  program: Command,
  formatOption: FormatOption,
  exitWith: (code: ExitCode) => void,
): void {
  program
    .command("experiment")
    .description("measure what preprocessing is worth: small networks, drawn pictures, a few minutes")
    .addOption(formatOption(["text", "json", "markdown", "svg"]))
    .option("--seed <n>", "decides the pictures and how networks begin", wholeNumber, 1)
    .option("--output <file>", "write the result to this file")
    .action(async (options: ExperimentArguments) => {
      const { signal, stop } = interruption();
      const [{ experiment }, { openOutput }] = await Promise.all([
        import("./experiment.ts"),
        import("./output.ts"),
      ]);
      exitWith(await experiment(options, openOutput(), signal));
      stop();
    });
}

const verifyHelp = `
Weights come from --weights, else from the model that the program saves, else from Keras's cache, else from a download
that --download agrees to, else from small networks that ship with Pixelproof. Pictures come from --images, else from
the folder that the program reads, else they are drawn.
--format parts is for programs that show the report themselves: JSON with the page in pieces, and what can be done.`;

function wholeNumber(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("It is no whole number above 0.");
}
