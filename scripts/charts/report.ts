import type { Exception } from './exceptions';
import type { Broken } from './rule';

/** A rule that a rendered chart breaks, with every environment in which it does. */
export interface Finding extends Broken {
  readonly component: string;
  readonly rule: string;
  readonly environments: readonly string[];
}

/** One chart that was rendered. */
export interface RenderedChart {
  readonly component: string;
  readonly chart: string;
  readonly version: string;
  /** Versions of the Helm that rendered it. */
  readonly helm: readonly string[];
  readonly environments: readonly string[];
}

/** What `npm run charts` found: printed as text, or as JSON with exactly these properties. */
export interface Report {
  /** Of this shape; it changes when a property changes its meaning or goes. */
  readonly version: 1;
  readonly ok: boolean;
  readonly charts: readonly RenderedChart[];
  /** How many different pods were looked at. */
  readonly pods: number;
  readonly findings: readonly Finding[];
  readonly excepted: readonly (Finding & Pick<Exception, 'reason'>)[];
  /** Exceptions of rendered components that nothing needs any more. */
  readonly staleExceptions: readonly Exception[];
  /** What to do when `ok` is false. */
  readonly next: string | null;
}

/** What was seen in one environment. */
export interface Seen {
  readonly environment: string;
  readonly helm: string;
  readonly component: string;
  readonly chart: string;
  readonly version: string;
  /** Each pod as text. */
  readonly pods: readonly string[];
  readonly broken: readonly (Broken & { readonly rule: string })[];
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Gathers what is the same in several environments, and sets aside what was agreed on. */
export function reportOf(seen: readonly Seen[], exceptions: readonly Exception[]): Report {
  const gathered = new Map<string, Finding>();
  for (const { environment, component, broken } of seen) {
    for (const { rule, object, message } of broken) {
      const key = JSON.stringify([component, rule, object, message]);
      const environments = unique([...(gathered.get(key)?.environments ?? []), environment]);
      gathered.set(key, { component, rule, object, message, environments });
    }
  }
  const all = [...gathered.values()];
  const exceptionFor = (finding: Finding): Exception | undefined =>
    exceptions.find(
      ({ component, rule, object }) =>
        component === finding.component && rule === finding.rule && object === finding.object,
    );
  const findings = all.filter((finding) => exceptionFor(finding) === undefined);
  const excepted = all.flatMap((finding) => {
    const exception = exceptionFor(finding);
    return exception === undefined ? [] : [{ ...finding, reason: exception.reason }];
  });
  const used = new Set(all.map(exceptionFor));
  const charts = chartsOf(seen);
  const next = nextStep(charts, findings);
  return {
    version: 1,
    ok: next === null,
    charts,
    pods: unique(seen.flatMap(({ component, pods }) => pods.map((pod) => `${component} ${pod}`))).length,
    findings,
    excepted,
    staleExceptions: exceptions.filter(
      (exception) => !used.has(exception) && charts.some(({ component }) => component === exception.component),
    ),
    next,
  };
}

function chartsOf(seen: readonly Seen[]): RenderedChart[] {
  const names = unique(seen.map(({ component }) => component));
  return names.flatMap((name) => {
    const same = seen.filter(({ component }) => component === name);
    return same.slice(0, 1).map(({ component, chart, version }) => ({
      component,
      chart,
      version,
      helm: unique(same.map(({ helm }) => helm)),
      environments: unique(same.map(({ environment }) => environment)),
    }));
  });
}

function nextStep(charts: readonly RenderedChart[], findings: readonly Finding[]): string | null {
  if (charts.length === 0) return 'Nothing was rendered: no environment that was named installs a chart.';
  if (findings.length === 0) return null;
  return 'Correct the component in lib/components, or add an exception with its reason to scripts/charts/exceptions.ts.';
}
