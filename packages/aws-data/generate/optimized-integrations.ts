import { jobResults, optimizedServices, reshapedCalls } from './tables/optimized-integrations.ts';

/** As `OptimizedRecord` of `src/optimized-integrations.ts` reads it. */
export function optimizedRecords(): readonly unknown[] {
  return optimizedServices.flatMap(({ calls, ...service }) =>
    calls
      .trim()
      .split('\n')
      .map((line) => recordOf(line, service)),
  );
}

interface Service {
  readonly service: string;
  readonly title: string;
  readonly page: string;
  readonly errorPrefix: string;
}

function recordOf(line: string, { service, title, page, errorPrefix }: Service): unknown {
  const [, action = '', patterns = '', operation, parameters = ''] =
    /^(\w+)((?: \.[\w:]+)*)(?: = (\w+:\w+))?(?:: (.+))?$/.exec(line) ?? [];
  if (action === '') throw new Error(`The table of optimized integrations has a line that is not understood: ${line}`);
  const name = `${service}:${action}`;
  return {
    service,
    action,
    title,
    page,
    errorPrefix,
    patterns: patterns.split(' .').slice(1),
    ...(operation === undefined || reshapedCalls.has(name) ? {} : { gives: operation }),
    ...(operation === undefined ? {} : { takes: operation }),
    parameters: parameters.split(' ').filter((part) => part !== ''),
    results: Object.fromEntries(Object.entries(jobResults).filter(([call]) => call.startsWith(`${name}.`))),
  };
}
