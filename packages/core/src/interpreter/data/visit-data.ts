import { contextMember } from '../context-object.ts';
import type { WholeTextTest } from '../json-path/search.ts';
import type { PathData } from '../json-path/select.ts';
import { wholeTextTestFrom } from '../regex/whole-text-test.ts';
import type { StateVisit } from '../state-visit.ts';
import { memberOf, type Value } from '../value.ts';

/** What the paths of a state select from: `$` is the given data, `$$` and `$name` are the state's. */
export function visitData(visit: StateVisit, input: Value): PathData {
  return new VisitData(visit, input);
}

class VisitData implements PathData {
  readonly input: Value;
  private readonly visit: StateVisit;
  private madeContext: Value | undefined;

  constructor(visit: StateVisit, input: Value) {
    this.visit = visit;
    this.input = input;
  }

  /** Made when it is asked for, which is seldom; whoever selects once often does so again. */
  get context(): Value {
    this.madeContext ??= this.visit.context;
    return this.madeContext;
  }

  contextMember(name: string): Value | undefined {
    return contextMember(this.visit, name);
  }

  get regex(): WholeTextTest | undefined {
    const { regex } = this.visit.frame.execution.settings;
    return regex === undefined ? undefined : wholeTextTestFrom(regex);
  }

  variable(name: string): Value | undefined {
    return memberOf(this.visit.frame.variables, name);
  }
}
