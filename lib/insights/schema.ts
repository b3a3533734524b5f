import { z } from "zod";
import { evidenceStances, painPointStatuses } from "@/db/enums";
import { type Params, readFilters } from "@/lib/core/address";
import { id } from "@/lib/core/ids";
import { line, prose } from "@/lib/core/text";

const place = {
  mapId: id.nullable().default(null),
  stageId: id.nullable().default(null),
  touchpointId: id.nullable().default(null),
  personaId: id.nullable().default(null),
};

/** 1 (minor) to 4 (critical). */
const severity = z.int().min(1).max(4);

export const newPainPoint = z.strictObject({
  title: line(200),
  description: prose(4000).default(""),
  severity: severity.default(2),
  ...place,
  ownerId: id.nullable().default(null),
  /** The piece of feedback that shows it: becomes its first evidence, and says where it hurts. */
  feedbackItemId: id.nullable().default(null),
});

export const painPointChanges = z.strictObject({
  painPointId: id,
  title: line(200).optional(),
  description: prose(4000).optional(),
  severity: severity.optional(),
  status: z.enum(painPointStatuses).optional(),
  ownerId: id.nullable().optional(),
  mapId: id.nullable().optional(),
  stageId: id.nullable().optional(),
  touchpointId: id.nullable().optional(),
  personaId: id.nullable().optional(),
});

export const newEvidence = z.strictObject({
  painPointId: id,
  feedbackItemId: id,
  stance: z.enum(evidenceStances),
  note: prose(1000).default(""),
});

export const painPointFilters = z.strictObject({
  status: z.enum([...painPointStatuses, "active"]).optional(),
  severity: severity.optional(),
  stageId: id.optional(),
  ownerId: z.union([id, z.literal("nobody")]).optional(),
});
export type PainPointFilters = z.output<typeof painPointFilters>;

const names = {
  status: "status",
  severity: "severity",
  stage: "stageId",
  owner: "ownerId",
} as const;

/**
 * Filters from an address. Without a status the list shows what is neither solved nor archived,
 * with `status=all` everything.
 */
export function painPointFiltersOf(params: Params): PainPointFilters {
  const given = { ...params, severity: Number(params.severity) };
  const { status = "active", ...filters } = readFilters(painPointFilters, given, names);
  return params.status === "all" ? filters : { ...filters, status };
}
