import {
  type Depth,
  type Diagnostic,
  type MachineType,
  type Preset,
  type RuleLevel,
  readConfig,
  rules,
} from '@stepproof/core';

/** What the section `stepproof` of the editor's settings says. It wins over a configuration, as the command line does. */
export interface ClientSettings {
  readonly isEnabled: boolean;
  /** Nothing: that of the configuration. */
  readonly preset: Preset | undefined;
  readonly type: MachineType | undefined;
  /** Whether executions are tried out. */
  readonly depth: Depth | undefined;
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** What could not be understood, in sentences. */
  readonly mistakes: readonly string[];
}

/** Reads the section, whatever the client sent: its parts mean what they mean in a configuration. Never throws. */
export function readClientSettings(section: unknown): ClientSettings {
  const { enable, preset, type, deep, rules: levels } = isRecord(section) ? section : {};
  const text = JSON.stringify({
    extends: preset ?? undefined,
    type: type ?? undefined,
    deep: deep ?? undefined,
    rules: levels ?? undefined,
  });
  const { config, diagnostics } = readConfig({ file: 'settings', text }, ruleIds);
  return {
    isEnabled: enable !== false,
    preset: preset === config.preset ? config.preset : undefined,
    type: config.type,
    depth: deep === undefined || deep === null ? undefined : config.depth,
    levels: config.levels,
    mistakes: diagnostics.map(mistakeOf),
  };
}

const ruleIds = rules.map((rule) => rule.id);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function mistakeOf({ message }: Diagnostic): string {
  return `In the settings of \`stepproof\`: ${message}`;
}
