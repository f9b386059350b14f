/**
 * The schema of this version: the tables of all registered tools, combined once. Uses the tools
 * and the engine; storage and exchange take the result as a value.
 */
import { defineSchema } from '../engine/index.ts';
import { TOOLS } from '../tools/registry.ts';

export const schema = defineSchema(TOOLS.flatMap(({ tables }) => tables.map(({ table }) => table)));
