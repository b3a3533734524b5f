import { writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { ensureDependencies } from "../../lib/cli/dependencies.mjs";
import { Refusal } from "../../lib/cli/project.mjs";
import { runProgram } from "../../lib/cli/shutdown.mjs";
import { startInstance } from "./survey-instance.mjs";

const jsonChannel = 3;

/** Measures surveys alone: weight, speed, and that nothing acknowledged is lost or stored twice. */
await runProgram(async () => {
  const seconds = parseSeconds();
  await ensureDependencies();
  const instance = await startInstance();
  Object.assign(process.env, instance.environment);
  const { measure } = await import("./survey.ts");
  const figures = await measure({ instance, startInstance, seconds });
  writeSync(jsonChannel, `${JSON.stringify(figures, null, 2)}\n`);
  return figures.problems.length > 0 ? 1 : 0;
}, 1);

function parseSeconds() {
  const { values } = parseArgs({
    options: { seconds: { type: "string", default: "60" }, minutes: { type: "string" } },
    allowPositionals: true,
  });
  const seconds = values.minutes ? Number(values.minutes) * 60 : Number(values.seconds);
  if (!(seconds >= 1 && seconds <= 3600)) throw new Refusal("--seconds takes 1 to 3600.");
  return seconds;
}
