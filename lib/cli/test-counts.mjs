import { existsSync, readFileSync } from "node:fs";

/**
 * Counts of a run: `{ passed, failed, skipped }`. A run that broke without a failed test, or wrote
 * no report, or held no test, counts as one failure.
 */
export function countVitest(file, exitCode) {
  const report = read(file);
  if (!report) return broken;
  return strict(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** A test that passed only when repeated has passed, and is named, so that somebody looks at it. */
export function countPlaywright(file, exitCode) {
  const report = read(file);
  if (!report) return broken;
  const { expected, unexpected, flaky, skipped } = report.stats;
  for (const title of repeated(report.suites)) console.log(`! passed only when repeated: ${title}`);
  return strict(exitCode, { passed: expected + flaky, failed: unexpected, skipped });
}

const repeated = (suites) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter((spec) => spec.tests.some((test) => test.status === "flaky")).map(titleOf),
    ...repeated(inner),
  ]);

const titleOf = ({ file, title }) => `${file} › ${title}`;

export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

export function describeCounts({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

const broken = { passed: 0, failed: 1, skipped: 0 };

function strict(exitCode, counts) {
  const isBroken = exitCode !== 0 || counts.passed === 0;
  return isBroken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);
