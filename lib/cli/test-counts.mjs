import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { inProject } from "./project.mjs";

/**
 * Outcome of a run: `{ passed, failed, skipped, remarks }`. A run that broke without a failed test,
 * or wrote no report, or held no test, counts as one failure. A test that passed only when repeated
 * has passed; the remarks, texts to read, name it as they name the failures.
 */
export function countVitest(file, exitCode) {
  const report = read(file);
  if (!report) return broken;
  return strict(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    remarks: report.testResults.flatMap(remarksOnFile),
  });
}

function remarksOnFile({ name, status, message, assertionResults }) {
  const file = path.relative(inProject("."), name);
  const remarkable = assertionResults.filter((test) => test.failureMessages.length > 0);
  if (remarkable.length === 0) return status === "failed" ? [remark("✗", file, message)] : [];
  return remarkable.map((test) =>
    remark(
      test.status === "failed" ? "✗" : repeated,
      `${file} › ${test.fullName}`,
      test.failureMessages.join("\n"),
    ),
  );
}

export function countPlaywright(file, exitCode) {
  const report = read(file);
  if (!report) return broken;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return strict(exitCode, {
    passed: expected + flaky,
    failed: unexpected,
    skipped,
    remarks: specsOf(report.suites).flatMap(remarksOnSpec),
  });
}

function remarksOnSpec(spec) {
  const title = `${spec.file} › ${spec.title}`;
  const outcomes = new Set(spec.tests.map((test) => test.status));
  if (outcomes.has("unexpected")) return [remark("✗", title, messageOf(spec))];
  return outcomes.has("flaky") ? [remark(repeated, title, messageOf(spec))] : [];
}

const repeated = "! passed only when repeated:";

const specsOf = (suites) =>
  suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsOf(inner)]);

const messageOf = ({ tests }) =>
  tests.flatMap((test) => test.results.flatMap(({ error }) => error?.message ?? [])).at(-1) ?? "";

/** The first lines say what was expected; the whole stands further up, where it happened. */
function remark(mark, title, message) {
  const lines = message.split("\n").slice(0, 12);
  return [`${mark} ${title}`, ...lines.map((line) => `    ${line}`)].join("\n");
}

export const addCounts = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  remarks: [...a.remarks, ...b.remarks],
});

/** The last thing printed: every remark once more, then the counts alone on a line. */
export function describeOutcome({ passed, failed, skipped, remarks }) {
  const line = `${passed} passed, ${failed} failed`;
  return [...remarks, skipped > 0 ? `${line}, ${skipped} skipped` : line].join("\n");
}

const noReport = "✗ a part of the tests ended without a report; what it printed stands above";

export const broken = { passed: 0, failed: 1, skipped: 0, remarks: [noReport] };

function strict(exitCode, counts) {
  const isBroken = exitCode !== 0 || counts.passed === 0;
  if (!isBroken || counts.failed > 0) return counts;
  const broke = `✗ no test failed, yet the run ended with ${exitCode}; see what it printed above`;
  return { ...counts, failed: 1, remarks: [...counts.remarks, broke] };
}

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null);
