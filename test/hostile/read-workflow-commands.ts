/** A command that GitHub's runner finds in a step's output. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * The workflow commands in what a step prints, on stdout or on stderr, as the runner reads them (ActionCommand.cs of
 * actions/runner): `::name key=value,…::message` at the beginning of a line, and of old `##[name key=value;…]message`
 * anywhere in it.
 */
export function readWorkflowCommands(output: string): readonly WorkflowCommand[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => commandIn(line) ?? oldCommandIn(line) ?? []);
}

function commandIn(line: string): WorkflowCommand | undefined {
  const message = line.trimStart();
  const end = message.startsWith("::") ? message.indexOf("::", 2) : -1;
  if (end < 0) return undefined;
  const [name = "", ...rest] = message.slice(2, end).split(" ");
  const pairs = rest
    .join(" ")
    .split(",")
    .map((pair): [string, string] => {
      const [key = "", ...value] = pair.split("=");
      return [key, unescaped(value.join("="), ["\r", "\n", ":", ",", "%"])];
    });
  return {
    name,
    properties: Object.fromEntries(pairs),
    message: unescaped(message.slice(end + 2), ["\r", "\n", "%"]),
  };
}

function oldCommandIn(line: string): WorkflowCommand | undefined {
  const [, name, message] = /##\[([\w-]+)[^\]]*\](.*)/.exec(line) ?? [];
  return name === undefined || message === undefined ? undefined : { name, properties: {}, message };
}

function unescaped(text: string, characters: readonly string[]): string {
  return characters.reduce((left, one) => left.replaceAll(escapeOf(one), one), text);
}

function escapeOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
