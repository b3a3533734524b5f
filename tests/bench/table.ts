import type { CpuMs } from "./figures";
import { problemsOf } from "./problems";
import type { Figures } from "./thin";

/** The figures as lines for people. */
export function tableOf(figures: Figures): string {
  const rows = [...speeds(figures), ...scripts(figures)];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, ...values]) => `${name.padEnd(width)}  ${values.join("  ")}`);
  const problems = problemsOf(figures).map((problem) => `✗ ${problem}`);
  return ["", ...lines, "", ...problems].join("\n");
}

type Row = [name: string, ...values: string[]];
type Latency = { p50: number; p95: number; p99: number };

const latency = ({ p50, p95, p99 }: Latency): string =>
  `p50 ${p50} ms  p95 ${p95} ms  p99 ${p99} ms`;

const cpu = ({ server, database }: CpuMs): string =>
  `each ${server ?? "?"} ms of the server, ${database ?? "?"} ms of PostgreSQL`;

function speeds({ answers, surveyPage, dashboard, mapOpening, events }: Figures): Row[] {
  const { batches, singles } = events;
  return [
    ["Survey answers", `${answers.answersPerSecond}/s`, latency(answers.ms)],
    ["  processor time", cpu(answers.cpuMs)],
    ["  acknowledged, kept", `${answers.kept.acknowledged}, ${answers.kept.responses}`],
    ["Survey page", latency(surveyPage.ms), `${surveyPage.bytes} bytes with its style`],
    ["Dashboard", latency(dashboard.ms), cpu(dashboard.cpuMs)],
    ["Map", latency(mapOpening.ms), cpu(mapOpening.cpuMs)],
    ["Events, 1,000 a call", `${batches.eventsPerSecond}/s`, latency(batches.ms)],
    ["  until derived", `${batches.eventsPerSecondDerived}/s`, lag(batches)],
    ["Events, one a call", `${singles.eventsPerSecond}/s`, latency(singles.ms)],
    ["  until derived", `${singles.eventsPerSecondDerived}/s`, lag(singles)],
  ];
}

const lag = (calls: { derivedAfterSeconds: number; waitingAtTheEnd: number }): string =>
  `${calls.derivedAfterSeconds} s behind at the end, ${calls.waitingAtTheEnd} notes waiting`;

function scripts({ scriptKilobytes }: Figures): Row[] {
  const rows = Object.entries(scriptKilobytes).map(
    ([route, kilobytes]): Row => [`  ${route}`, `${kilobytes} KB`],
  );
  return [["JavaScript, gzipped", ""], ...rows];
}
