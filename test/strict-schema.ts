import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** The same schema with no key allowed that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** Checks values by a schema, and the schema itself for keywords that say nothing. */
export function strict(schema: object, { closing = true } = {}): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    formats: { date: /^\d{4}-\d{2}-\d{2}$/, uri: (text: string) => URL.canParse(text) },
  });
  return ajv.compile((closing ? closed(schema) : schema) as object);
}
