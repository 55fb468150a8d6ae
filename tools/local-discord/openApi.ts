import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { type Fields, fieldsOf, isFields, listOf } from "./fields.ts";
import type { Problem } from "./rules/problem.ts";

/** A request, as far as the document has rules for it. */
export interface DescribedRequest {
  readonly method: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** Checks requests against Discord's OpenAPI document. */
export interface OpenApi {
  readonly operationId: (method: string, template: string) => string | undefined;
  readonly check: (request: DescribedRequest) => Problem[];
}

/**
 * Where Discord's OpenAPI document is: `DISCORD_OPENAPI`, or beside the repository. Undefined if there is none, or if the
 * variable is `off`, as programs set it that measure time. Throws if one is named that is not there: whoever names it wants
 * it used.
 */
export function openApiPath(): string | undefined {
  const named = process.env["DISCORD_OPENAPI"];
  if (named === "off") return undefined;
  if (named && !existsSync(named)) throw new Error(`DISCORD_OPENAPI names ${named}, which is not there`);
  const beside = fileURLToPath(new URL("../../../shared/discord/openapi.json", import.meta.url));
  return named || (existsSync(beside) ? beside : undefined);
}

let opened: { readonly path: string; readonly api: OpenApi } | undefined;

/** The document, read once in a process; undefined where there is none. */
export function openOpenApi(): OpenApi | undefined {
  const path = openApiPath();
  if (path === undefined) return undefined;
  if (opened?.path !== path) opened = { path, api: readOpenApi(path) };
  return opened.api;
}

const DOCUMENT = "discord.json";

function readOpenApi(path: string): OpenApi {
  const document = fieldsOf(JSON.parse(readFileSync(path, "utf8")));
  const schemas = fieldsOf(fieldsOf(document["components"])["schemas"]);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  ajvFormats.default(ajv);
  ajv.addFormat("snowflake", /^\d{1,20}$/);
  ajv.addFormat("nonce", true); // any text or number will do
  ajv.addSchema(tellUnionsApart(document, schemas) as object, DOCUMENT); // an object goes in, an object comes out
  const find = (method: string, template: string) => fieldsOf(pathOf(document, template)[method.toLowerCase()]);
  return {
    operationId: (method, template) => {
      const { operationId } = find(method, template);
      return typeof operationId === "string" ? operationId : undefined;
    },
    check: (request) => {
      const operation = find(request.method, request.template);
      if (operation["operationId"] === undefined) return [{ path: "", text: "Discord's document has no such route" }];
      const parameters = [
        ...listOf(pathOf(document, request.template)["parameters"]),
        ...listOf(operation["parameters"]),
      ];
      return [...checkParameters(ajv, parameters, request), ...checkBody(ajv, operation, request)];
    },
  };
}

function pathOf(document: Fields, template: string): Fields {
  return fieldsOf(fieldsOf(document["paths"])[template]);
}

/**
 * Writes unions whose branches differ by `type` as “if this type, then this schema”. Else one empty text would be
 * reported as the failure of every other kind of component too.
 */
function tellUnionsApart(node: unknown, schemas: Fields): unknown {
  if (Array.isArray(node)) return node.map((one) => tellUnionsApart(one, schemas));
  if (!isFields(node)) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, tellUnionsApart(value, schemas)]));
  const branches = listOf(node["oneOf"] ?? node["anyOf"]);
  const types = branches.map((branch) => listTypes(branch, schemas));
  const all = types.flat();
  if (all.length < 2 || types.some(({ length }) => length === 0) || new Set(all).size < all.length) return copy;
  const { anyOf: _, oneOf: __, ...rest } = copy;
  const cases = branches.map((branch, index) => ({
    if: { properties: { type: { enum: types[index] } } },
    // biome-ignore lint/suspicious/noThenProperty: `then` is JSON Schema's own word, and nobody awaits a schema
    then: branch,
  }));
  return { ...rest, type: "object", required: ["type"], properties: { type: { enum: all } }, allOf: cases };
}

/** The values of `type` that belong to a branch of a union; none if it has no such field. */
function listTypes(branch: Fields, schemas: Fields): readonly unknown[] {
  const schema = fieldsOf(schemas[String(branch["$ref"]).split("/").at(-1) ?? ""]);
  const values = fieldsOf(fieldsOf(schema["properties"])["type"])["enum"];
  return Array.isArray(values) ? values : [];
}

function checkParameters(ajv: Ajv2020, parameters: readonly Fields[], request: DescribedRequest): Problem[] {
  const known = new Set(parameters.map(({ name }) => name));
  const unknown = [...request.query.keys()].filter((name) => !known.has(name));
  const given = parameters.flatMap((parameter) => {
    const name = String(parameter["name"]);
    const text = parameter["in"] === "path" ? request.params[name] : request.query.get(name);
    return text === null || text === undefined ? [] : [{ name, text, schema: fieldsOf(parameter["schema"]) }];
  });
  return [
    ...unknown.map((name) => ({ path: name, text: "is no parameter of this route" })),
    ...given.flatMap(({ name, text, schema }) => {
      const asSnowflake = textOfReference(schema).endsWith("/SnowflakeType");
      const isLawful = asSnowflake ? /^\d{1,20}$/.test(text) : ajv.validate({ ...schema }, readParameter(text, schema));
      return isLawful ? [] : [{ path: name, text: `may not be ${text}` }];
    }),
  ];
}

function textOfReference(schema: Fields): string {
  return typeof schema["$ref"] === "string" ? schema["$ref"] : "";
}

function readParameter(text: string, schema: Fields): unknown {
  if (schema["type"] === "boolean") return text === "true" || (text === "false" ? false : text);
  return schema["type"] === "integer" ? Number(text) : text;
}

function checkBody(ajv: Ajv2020, operation: Fields, request: DescribedRequest): Problem[] {
  const rules = fieldsOf(operation["requestBody"]);
  if (rules["content"] === undefined) {
    return request.body === undefined ? [] : [{ path: "", text: "this route takes no body" }];
  }
  if (request.body === undefined) return rules["required"] === true ? [{ path: "", text: "a body is required" }] : [];
  // A multipart body is checked by the schema for JSON too: the document's schema for multipart is that of the fields
  // in `payload_json`, with files as fields beside them, though they come as parts of their own.
  const steps = ["paths", request.template, request.method.toLowerCase(), "requestBody", "content", "application/json"];
  const pointer = [...steps, "schema"].map((step) =>
    encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  const validate = ajv.getSchema(`${DOCUMENT}#/${pointer.join("/")}`);
  if (validate === undefined) return [{ path: "", text: "Discord's document has no schema for this body" }];
  const isLawful = (validate as ValidateFunction)(writePermissionsAsNumbers(request.body));
  return isLawful ? [] : summarize(validate.errors ?? []);
}

/**
 * The document says that `default_member_permissions` is an integer. Discord takes and returns it as a text of digits,
 * since it has more bits than a number of JSON's, and its reference says so.
 */
function writePermissionsAsNumbers(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(writePermissionsAsNumbers);
  if (!isFields(body)) return body;
  const { default_member_permissions: bits } = body;
  const isDigits = typeof bits === "string" && /^\d+$/.test(bits);
  return isDigits ? { ...body, default_member_permissions: Number(bits) } : body;
}

/** The three errors that say most: those that lie deepest, without the unions that fail because of them. */
function summarize(errors: readonly ErrorObject[]): Problem[] {
  const telling = errors.filter(({ keyword, params }) => {
    const isOtherBranch = keyword === "type" && fieldsOf(params)["type"] === "null";
    return !isOtherBranch && !["oneOf", "anyOf", "if"].includes(keyword);
  });
  const depth = ({ instancePath }: ErrorObject) => instancePath.split("/").length;
  const deepest = [...(telling.length > 0 ? telling : errors)].sort((a, b) => depth(b) - depth(a));
  return deepest.slice(0, 3).map(({ instancePath, message = "is not allowed" }) => ({
    path: instancePath.slice(1).replaceAll("/", "."),
    text: message,
  }));
}
