type Schema = Readonly<Record<string, unknown>>;

/** What strict schemas may hold. */
const known: ReadonlySet<string> = new Set(
  (
    "type properties required additionalProperties items enum const description title anyOf $defs $ref " +
    "minItems maxItems pattern format minimum maximum"
  ).split(" "),
);
const types: ReadonlySet<unknown> = new Set(["object", "array", "string", "number", "integer", "boolean", "null"]);

/** Why the API would not take a schema; a strict one says of each object what it holds, all of it. */
export function schemaProblem(schema: unknown, strict: boolean, context = "()"): string | undefined {
  if (!isSchema(schema)) return `In context=${context}, schema must be an object.`;
  if (context === "()" && schema.type !== "object") return "schema must have type 'object' at its root.";
  const strange = Object.keys(schema).find((key) => !known.has(key));
  if (strict && strange !== undefined) return `In context=${context}, '${strange}' is not permitted.`;
  if (schema.type !== undefined && !types.has(schema.type)) return `In context=${context}, unknown type.`;
  if (schema.enum !== undefined && !(Array.isArray(schema.enum) && schema.enum.length > 0))
    return `In context=${context}, 'enum' must be a list.`;
  if (schema.type === "array")
    return schema.items === undefined
      ? `In context=${context}, array schema missing items.`
      : schemaProblem(schema.items, strict, `${context}.items`);
  return schema.type === "object" ? objectProblem(schema, strict, context) : undefined;
}

function objectProblem(schema: Schema, strict: boolean, context: string): string | undefined {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  if (strict && schema.additionalProperties !== false)
    return `In context=${context}, 'additionalProperties' is required to be supplied and to be false.`;
  const missing = Object.keys(properties).find((key) => !required.includes(key));
  if (strict && missing !== undefined)
    return `In context=${context}, 'required' is required to be supplied and to be an array including every key in properties. Missing '${missing}'.`;
  for (const [key, value] of Object.entries(properties)) {
    const problem = schemaProblem(value, strict, `${context}.${key}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isSchema(value: unknown): value is Schema {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
