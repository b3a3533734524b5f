import { exitOf, startNode } from "./processes.mjs";
import { checkNode, nodeToTest } from "./project.mjs";
import { runProgram } from "./shutdown.mjs";

/**
 * `npm run bench -- thin --seconds 60` measures the built product on a database of its own. The
 * figures go to stdout as JSON; everything else, with a table to read, goes to stderr.
 */
await runProgram(async () => {
  checkNode(nodeToTest);
  const [stderr, stdout] = [2, 1];
  // Surveys are measured on servers that are killed meanwhile.
  const program = process.argv[2] === "survey" ? "survey-run.mjs" : "run.mjs";
  const measuring = startNode(
    ["--import", "tsx", `tests/bench/${program}`, ...process.argv.slice(2)],
    {
      // What its own children print is no figure; the fourth channel carries the figures alone.
      stdio: ["ignore", stderr, stderr, stdout],
      graceMs: 30_000,
    },
  );
  return exitOf(measuring);
}, 1);
