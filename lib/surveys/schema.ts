import { z } from "zod";
import { id } from "@/lib/core/ids";
import { line, prose } from "@/lib/core/text";
import { questionsSchema } from "./model";

export const surveyTemplates = ["csat", "nps", "ces"] as const;
export type SurveyTemplate = (typeof surveyTemplates)[number];

/** Languages the public page's own texts and its direction are made for. */
export const surveyLocales = ["en", "de", "es", "fr", "ja", "ar"] as const;

/** Milliseconds of the survey's last change: a later one by somebody else makes an edit stale. */
const version = z.int().nonnegative();

export const newSurvey = z.strictObject({
  mapId: id,
  stageId: id,
  touchpointId: id.nullable().default(null),
  template: z.enum(surveyTemplates),
  title: line(120),
});

export const surveyDetails = z.strictObject({
  surveyId: id,
  version,
  title: line(120),
  intro: prose(1000),
  thankYou: prose(1000),
  closedMessage: prose(1000),
  locale: z.enum(surveyLocales),
  isAnonymous: z.boolean(),
  opensAt: z.coerce.date().nullable(),
  closesAt: z.coerce.date().nullable(),
  quota: z.int().min(1).max(1_000_000).nullable(),
});

export const questionList = z.strictObject({ surveyId: id, version, questions: questionsSchema });

export const newSurveyLink = z.strictObject({
  surveyId: id,
  name: line(80),
  stageId: id.nullable().default(null),
  touchpointId: id.nullable().default(null),
  channelId: id.nullable().default(null),
  personaId: id.nullable().default(null),
});

const field = z.tuple([z.string().max(200), z.string().max(70_000)]);

/** One posted form: every field as it came, so that the same pure rules read it everywhere. */
export const submission = z.strictObject({
  linkId: id,
  submissionId: id,
  entries: z.array(field).max(1000),
  honeypot: z.string().max(70_000).default(""),
  customer: prose(200).default(""),
  /** More answers came from here than people send: stored, and shown apart. */
  isOverflow: z.boolean().default(false),
});
