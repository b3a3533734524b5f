import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";

/**
 * Outcome of a run: `{ passed, failed, skipped, failures }`, `failures` being texts to read. A run
 * that broke without a failed test, or wrote no report, or held no test, counts as one failure.
 */
export function countVitest(file, exitCode) {
  const report = read(file);
  if (!report) return broken;
  return strict(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOfFile),
  });
}

function failuresOfFile({ name, status, message, assertionResults }) {
  const file = path.relative(inProject("."), name);
  const failed = assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0) return status === "failed" ? [failure(file, message)] : [];
  return failed.map((test) =>
    failure(`${file} › ${test.fullName}`, test.failureMessages.join("\n")),
  );
}

/** A test that passed only when repeated has passed, and is named, so that somebody looks at it. */
export function countPlaywright(file, exitCode) {
  const report = read(file);
  if (!report) return broken;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const specs = specsOf(report.suites);
  for (const spec of specs.filter(hasOutcome("flaky"))) {
    console.log(`! passed only when repeated: ${titleOf(spec)}`);
  }
  return strict(exitCode, {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    failures: specs
      .filter(hasOutcome("unexpected"))
      .map((spec) => failure(titleOf(spec), messageOf(spec))),
  });
}

const specsOf = (suites) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)]);

const hasOutcome = (status) => (spec) => spec.tests.some((test) => test.status === status);

const titleOf = ({ file, title }) => `${file} › ${title}`;

const messageOf = ({ tests }) =>
  tests.flatMap((test) => test.results.flatMap(({ error }) => error?.message ?? [])).at(-1) ?? "";

/** The first lines say what was expected; the whole stands further up, where it happened. */
const failure = (title, message) =>
  [
    `✗ ${title}`,
    ...message
      .split("\n")
      .slice(0, 12)
      .map((line) => `    ${line}`),
  ].join("\n");

export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  failures: [...a.failures, ...b.failures],
});

/** The last thing printed: every failure once more, then the counts alone on a line. */
export function describeOutcome({ passed, failed, skipped, failures }) {
  const line = `${passed} passed, ${failed} failed`;
  return [...failures, skipped > 0 ? `${line}, ${skipped} skipped` : line].join("\n");
}

const noReport = "✗ a part of the tests ended without a report; what it printed stands above";

export const broken = { passed: 0, failed: 1, skipped: 0, failures: [noReport] };

function strict(exitCode, counts) {
  const isBroken = exitCode !== 0 || counts.passed === 0;
  if (!isBroken || counts.failed > 0) return counts;
  const failures = [
    `✗ no test failed, yet the run ended with ${exitCode}; see what it printed above`,
  ];
  return { ...counts, failed: 1, failures };
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);
