import { z } from "zod";
import { surveyLayouts } from "@/db/enums";
import { id } from "@/lib/core/ids";
import { isStorable, line, prose } from "@/lib/core/text";
import { questionsSchema } from "./model";
import { isWebAddress } from "./questions/check-texts";
import { hiddenName } from "./questions/logic-schema";

export const surveyTemplates = ["csat", "nps", "ces", "onboarding", "exit", "stage"] as const;
export type SurveyTemplate = (typeof surveyTemplates)[number];

/** Languages the public page's own texts and its direction are made for. */
export const surveyLocales = ["en", "de", "es", "fr", "ja", "ar"] as const;

const surveyTheme = z.strictObject({
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, "A colour such as #3355aa.")
    .optional(),
  corner: z.enum(["square", "soft", "round"]).optional(),
  mode: z.enum(["auto", "light", "dark"]).optional(),
});

/** http(s) only and with a host: no script, no address that depends on the page it stands on. */
const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine(isStorable, "Contains characters that cannot be stored.")
  .refine(isWebAddress, "An address that begins with https:// or http://.");

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
  quota: z
    .int("Please give a whole number.")
    .min(1, "At least one.")
    .max(1_000_000, "At most 1,000,000.")
    .nullable(),
  layout: z.enum(surveyLayouts).default("all"),
  theme: surveyTheme.default({}),
  redirectUrl: webAddress.nullable().default(null),
  /** A new password; "" takes it away; left out, it stays as it is. */
  password: z
    .string()
    .max(100)
    .refine(isStorable, "Contains characters that cannot be stored.")
    .optional(),
  hiddenFields: z
    .array(hiddenName)
    .max(10, "At most 10 hidden fields.")
    .refine((all) => new Set(all).size === all.length, "Names repeat.")
    .default([]),
  languages: z.array(z.enum(surveyLocales)).max(6).default([]),
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
  /** The signed token of a single-use or personal link. */
  ticket: z.string().max(200).default(""),
  /** Shows that the survey's password was given. */
  pass: z.string().max(200).default(""),
  /** The language it was answered in; "" for the survey's own. */
  language: z.enum(["", ...surveyLocales]).default(""),
  /** More answers came from here than people send: stored, and shown apart. */
  isOverflow: z.boolean().default(false),
});
