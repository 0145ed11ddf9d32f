import { levels, ruleNames } from "../../core/settings/layer.ts";
import { configKeys, type Key, type Shape } from "./keys.ts";

/** A schema of JSON, as far as ours need it. */
export type Schema = { readonly [keyword: string]: unknown };

/** The schema of `[tool.pixelproof]`, in the form of the schema store: of the table itself, as it stands in a pyproject.toml. */
export function configSchema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "https://json.schemastore.org/partial-pixelproof.json",
    title: "Pixelproof",
    description: "Settings of Pixelproof: [tool.pixelproof] in pyproject.toml.",
    ...objectOf(configKeys),
    definitions: {
      selector: {
        description: "The name of a rule, or `all`.",
        enum: ["all", ...ruleNames],
      },
      level: {
        description: "How the findings of a rule are told.",
        enum: [...levels],
      },
      glob: { description: "A pattern as in .gitignore.", type: "string" },
    },
  };
}

function objectOf(keys: readonly Key[]): Schema {
  const required = keys.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: "object",
    properties: Object.fromEntries(
      keys.map(({ name, shape, description }) => [name, { description, ...shapeSchema(shape) }]),
    ),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

function shapeSchema(shape: Shape): Schema {
  switch (shape.kind) {
    case "list":
      return { type: "array", items: { $ref: `#/definitions/${shape.of}` } };
    case "levels":
      return {
        type: "object",
        propertyNames: { $ref: "#/definitions/selector" },
        additionalProperties: { $ref: "#/definitions/level" },
      };
    case "tables":
      return { type: "array", items: objectOf(shape.keys) };
  }
}
