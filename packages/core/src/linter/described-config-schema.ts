import type { Schema } from '../language/schema.ts';
import { rules } from '../rules/index.ts';
import { configSchema } from './config-schema.ts';

/** What a configuration may hold, with what each rule asks for and how grave it is, for those who write one. */
export const describedConfigSchema: Schema = withRules(configSchema(rules.map(({ id }) => id)));

function withRules(schema: Schema): Schema {
  const { properties = {} } = schema;
  const levels = properties.rules?.properties ?? {};
  const told = Object.fromEntries(
    rules.map(({ id, description, severity }) => [id, { ...levels[id], description, default: severity }]),
  );
  const ruleLevels: Schema = { ...properties.rules, properties: told };
  const override: Schema = { ...properties.overrides?.items };
  const overrides: Schema = {
    ...properties.overrides,
    items: { ...override, properties: { ...override.properties, rules: ruleLevels } },
  };
  return { ...schema, properties: { ...properties, rules: ruleLevels, overrides } };
}
