import os from "node:os";
import { closeDatabase } from "@/db/client";
import { measureDashboard, measureMapOpening } from "./dashboard";
import { findDemo } from "./demo";
import { measureEvents } from "./event-ingest";
import { measureScripts } from "./page-scripts";
import { problemsOf } from "./problems";
import { measureAnswers } from "./survey-answers";
import { measureSurveyPage } from "./survey-page";
import { tableOf } from "./table";
import type { Target } from "./target";

type Wishes = Omit<Target, "port">;
export type Figures = Awaited<ReturnType<typeof measureAll>>;

/** Everything the product promises about its speed, one part after another. */
export async function measure(wishes: Wishes) {
  const target: Target = { ...wishes, port: Number(new URL(wishes.site).port) };
  try {
    const figures = await measureAll(target);
    console.error(tableOf(figures));
    return { ...figures, problems: problemsOf(figures) };
  } finally {
    await closeDatabase();
  }
}

async function measureAll(target: Target) {
  const machine = { cores: os.cpus().length, node: process.version, loadBefore: os.loadavg()[0] };
  const demo = await findDemo();
  // Reading comes first: what is written below would be in its way.
  const scriptKilobytes = await told("scripts", () => measureScripts(target, demo));
  const surveyPage = await told("survey page", () => measureSurveyPage(target, demo));
  const dashboard = await told("dashboard", () => measureDashboard(target, demo));
  const mapOpening = await told("map", () => measureMapOpening(target, demo));
  const answers = await told("answers", () => measureAnswers(target, demo));
  const events = await told("events", () => measureEvents(target, demo));
  return { machine, surveyPage, dashboard, mapOpening, answers, events, scriptKilobytes };
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const value = await work();
  console.error(`✓ measured: ${what} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return value;
}
