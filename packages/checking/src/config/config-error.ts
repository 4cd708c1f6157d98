/** A configuration that cannot be read at all; the message is a sentence that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
