// Looks up parts of a value or a schema by a zod path.
import type { z } from 'zod';

type Path = readonly PropertyKey[];

/** The value at a path; undefined if the path does not exist. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    value,
  );
}

/** The schemas that a schema consists of at the same level of the value. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return unwrapped(def.innerType);
    case 'pipe':
      return [...unwrapped(def.in), ...unwrapped(def.out)];
    case 'union':
      return def.options.flatMap(unwrapped);
    default:
      return [schema];
  }
}

function step(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object': {
      const inner = def.shape[String(key)];
      return inner ? [inner] : [];
    }
    case 'array':
      return [def.element];
    case 'record':
      return [def.valueType];
    default:
      return [];
  }
}

/** The field names that a schema defines at a path. */
export function fieldsAt(schema: z.core.$ZodType, path: Path): string[] {
  const found = path.reduce<readonly z.core.$ZodType[]>(
    (schemas, key) => schemas.flatMap((one) => step(one, key)).flatMap(unwrapped),
    unwrapped(schema),
  );
  const names = found.flatMap((one) => {
    const { def } = (one as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return [...new Set(names)];
}
