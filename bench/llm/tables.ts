import type { ModelReport, ModelStep } from "../../src/model/report.ts";
import { formatTable } from "../table.ts";

/** What was measured on one thread. */
export interface Measured {
  readonly snapshot: string;
  readonly report: ModelReport;
  readonly seconds: number;
  readonly isDelivered: boolean;
}

const steps: readonly ModelStep[] = ["frame", "read", "write", "repair"];

/** Comments, how many were read, people placed, and tokens for each comment of the thread by step, input and output together. */
export function tokensTable(measured: readonly Measured[]): string {
  const rows = groups(measured).map(([name, group]) => {
    const sum = summing(group);
    const comments = sum(({ comments: count }) => count);
    const perComment = (tokens: number): string => (comments === 0 ? "–" : (tokens / comments).toFixed(1));
    const byStep = steps.map((step) => sum(({ tokens }) => tokens[step].input + tokens[step].output));
    const total = byStep.reduce((all, tokens) => all + tokens, 0);
    return [
      name,
      comments,
      sum(({ read }) => read),
      sum(({ people }) => people),
      sum(({ placed }) => placed),
      sum(({ calls }) => calls),
      ...byStep.map(perComment),
      perComment(total),
      total,
    ];
  });
  const head = ["thread", "comments", "read", "people", "placed", "calls", ...steps, "a comment", "tokens"];
  return formatTable(head, rows);
}

/** What became of what the model said. */
export function judgedTable(measured: readonly Measured[]): string {
  const rows = groups(measured).map(([name, group]) => {
    const sum = summing(group);
    const fellBack = group.flatMap(({ report }) => report.fellBack ?? []);
    const seconds = group.reduce((all, each) => all + each.seconds, 0);
    return [
      name,
      sum(({ claims }) => claims.proposed),
      sum(({ claims }) => claims.dropped),
      sum(({ misread }) => misread),
      sum(({ sentences }) => sentences.proposed),
      sum(({ sentences }) => sentences.repaired),
      sum(({ sentences }) => sentences.replaced),
      sum(({ sentences }) => sentences.dropped),
      fellBack.length === 0 ? "" : fellBack.join(", "),
      group.filter(({ isDelivered }) => isDelivered).length,
      seconds.toFixed(1),
    ];
  });
  const head = [
    "thread",
    "claims",
    "dropped",
    "misread",
    "sentences",
    "repaired",
    "replaced",
    "left out",
    "fell back",
    "delivered",
    "seconds",
  ];
  return formatTable(head, rows);
}

/** Each thread by itself, then each snapshot, then all. */
function groups(measured: readonly Measured[]): [name: string, group: readonly Measured[]][] {
  const bySnapshot = [...Map.groupBy(measured, ({ snapshot }) => snapshot)];
  const single = bySnapshot.flatMap(([name, group]) =>
    group.map((each, at): [string, Measured[]] => [`${name} ${at + 1}`, [each]]),
  );
  const whole = bySnapshot.map(([name, group]): [string, Measured[]] => [`${name}, all`, group]);
  return [...single, ...whole, ["all", measured]];
}

function summing(group: readonly Measured[]) {
  return (number: (report: ModelReport) => number): number =>
    group.reduce((total, { report }) => total + number(report), 0);
}
