import { noSlice } from "@/db/enums";
import type { MeasuredStage } from "../counts/model";
import { endOfMonth } from "../periods";
import { beliefsAt } from "./beliefs";
import { calibrationMonths } from "./calibration";
import { repeatOfCohorts, retentionOf } from "./cohorts";
import { moneyOf } from "./money";
import { placePaths, stagePaths, switchesOf } from "./paths";
import type { DetailCounts } from "./queries";
import { timeEstimate } from "./times";

const mostSwitches = 8;

type Asked = { stages: readonly MeasuredStage[]; today: string; timeZone: string };

/** How customers moved, from what was counted; times are in seconds. */
export function detailsOf(counts: DetailCounts, { stages, today, timeZone }: Asked) {
  const { channels, touchpoints, beliefs, changes } = counts;
  const moves = (kind: "stage" | "channel" | "touchpoint") =>
    counts.moves.filter((move) => move.kind === kind);
  return {
    stages: stages.map((stage) => stageDetails(counts, stage)),
    channels: [...channels, { id: noSlice, name: "" }],
    /** Id of the place where journeys begin. */
    startId: noSlice,
    paths: {
      stage: stagePaths(moves("stage"), [...stages], noSlice),
      channel: placePaths(moves("channel"), namesOf(channels)),
      touchpoint: placePaths(moves("touchpoint"), namesOf(touchpoints)),
    },
    channelSwitches: switchesOf(moves("channel"), namesOf(channels), mostSwitches),
    touchpointSwitches: switchesOf(moves("touchpoint"), namesOf(touchpoints), mostSwitches),
    retention: retentionOf(counts.cohorts, today),
    repeat: repeatOfCohorts(counts.buyers),
    money: moneyOf(counts.money, counts.spread),
    calibration: calibrationMonths(
      stages.map(({ id }) => id),
      counts.emotions,
      (month) => beliefsAt(endOfMonth(month, timeZone), beliefs, changes),
    ),
  };
}

const namesOf = (rows: readonly { id: string; name: string }[]) =>
  new Map(rows.map(({ id, name }) => [id, name]));

function stageDetails({ times, responses, mix }: DetailCounts, { id, title }: MeasuredStage) {
  const answered = (kind: "response" | "resolution") =>
    timeEstimate(responses.find((row) => row.stageId === id && row.kind === kind));
  return {
    id,
    title,
    time: timeEstimate(times.find((row) => row.stageId === id)),
    response: answered("response"),
    resolution: answered("resolution"),
    channels: mix.filter((row) => row.stageId === id),
  };
}
