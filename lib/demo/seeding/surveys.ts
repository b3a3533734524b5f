import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { createSurvey, publishSurvey, updateSurvey } from "@/lib/surveys/commands";
import { saveTranslation } from "@/lib/surveys/languages/commands";
import { createSurveyLink } from "@/lib/surveys/links/commands";
import { saveQuestions } from "@/lib/surveys/questions/commands";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import type { DemoAnswer } from "../answers/model";
import { type SurveyKey, surveyKeys, type TouchpointKey } from "../model";
import { personaContent } from "../personas";
import { channelContent } from "../shop";
import { deliveryInGerman, extraQuestions, shopTheme } from "../survey-extras";
import { type SurveyContent, surveyContent } from "../surveys";
import type { SeededMaps } from "./maps";
import { asMember, type Library, lookup, type World } from "./world";

export type SeededSurvey = {
  id: string;
  /** Names of the fields of the form. */
  fields: { score: string; comment: string; topic: string | null; consent: string | null };
  /** The question besides score and comment, where there is one. */
  extra: Question | null;
  /** Link ids, by `linkKey`. */
  links: ReadonlyMap<string, string>;
};

/** Which link of a survey an answer came through. */
export const linkKey = ({ channel, persona }: Pick<DemoAnswer, "channel" | "persona">): string =>
  `${channel} ${persona ?? "anybody"}`;

/** The surveys, published, with a link for every way by which somebody answered. */
export async function seedSurveys(
  world: World,
  places: { library: Library; maps: SeededMaps },
  answers: readonly DemoAnswer[],
) {
  const surveys = new Map<SurveyKey, SeededSurvey>();
  for (const key of surveyKeys) {
    const own = answers.filter((answer) => answer.survey === key);
    const survey = await seedSurvey(world, key, places.maps);
    const links = await seedLinks(world, places.library, { key, surveyId: survey.id, own });
    surveys.set(key, { ...survey, links });
  }
  return lookup(surveys);
}

async function seedSurvey(world: World, key: SurveyKey, maps: SeededMaps) {
  const { map, stage, template, title, age, ...content } = surveyContent[key];
  const ctx = asMember(world, "lena", age);
  const { id: mapId, stage: stageOf } = maps(map);
  const place = { mapId, stageId: stageOf(stage), touchpointId: null };
  const { surveyId } = await createSurvey(ctx, { ...place, template, title });
  const base = questionsOf(surveyContent[key]);
  const extra = base[0] ? extraQuestions(key, base[0], newId) : [];
  const questions = [...base.slice(0, 1), ...extra, ...base.slice(1)];
  const first = ctx.now.getTime();
  const { version } = await saveQuestions(ctx, { surveyId, version: first, questions });
  await updateSurvey(ctx, {
    ...{ surveyId, version, title, intro: content.intro, thankYou: content.thankYou },
    ...{ closedMessage: "", locale: "en", isAnonymous: false, quota: null },
    ...{ opensAt: null, closesAt: null, theme: shopTheme },
    languages: key === "delivery" ? ["de"] : [],
  });
  if (key === "delivery") await translateDelivery(ctx, surveyId, questions);
  await publishSurvey(ctx, { surveyId });
  return { id: surveyId, fields: fieldsOf(base), extra: extra[0] ?? null };
}

/** The table is left for somebody to translate: the report of missing words names it. */
function translateDelivery(ctx: Context, surveyId: string, questions: readonly Question[]) {
  const { score, low, high, comment, ...words } = deliveryInGerman;
  const ofKind = (kind: Question["kind"]) => questions.find((one) => one.kind === kind)?.id ?? "";
  const texts = {
    ...words,
    [`${ofKind("csat")}.title`]: score,
    [`${ofKind("csat")}.low`]: low,
    [`${ofKind("csat")}.high`]: high,
    [`${ofKind("text")}.title`]: comment,
  };
  const list = Object.entries(texts).map(([key, text]) => ({ key, text }));
  return saveTranslation(ctx, { surveyId, locale: "de", texts: list });
}

function questionsOf(content: SurveyContent): Question[] {
  const { template, question, lowLabel, highLabel, commentQuestion, topics } = content;
  const common = () => ({ id: newId(), help: "", isRequired: false });
  const scale = { kind: template, title: question, lowLabel, highLabel };
  const list: Question[] = [{ ...common(), ...scale, isRequired: true }];
  if (topics) {
    const choice = { title: "What was it about?", isMultiple: false, options: [...topics] };
    list.push({ ...common(), ...choice, kind: "choice" });
  }
  list.push({ ...common(), kind: "text", title: commentQuestion, isLong: true });
  if (content.asksConsent) {
    list.push({ ...common(), kind: "consent", title: "May we write to you about your answer?" });
  }
  return list;
}

function fieldsOf(questions: readonly Question[]): SeededSurvey["fields"] {
  const named = (kind: Question["kind"]) => {
    const question = questions.find((one) => one.kind === kind);
    return question ? fieldName(question) : null;
  };
  const [first] = questions;
  return {
    score: first ? fieldName(first) : "",
    comment: named("text") ?? "",
    topic: named("choice"),
    consent: named("consent"),
  };
}

type Linking = { key: SurveyKey; surveyId: string; own: readonly DemoAnswer[] };

async function seedLinks(world: World, library: Library, { key, surveyId, own }: Linking) {
  const links = new Map<string, string>();
  for (const answer of own) {
    if (links.has(linkKey(answer))) continue;
    const { channel, persona } = answer;
    const who = persona ? personaContent[persona].name : "everybody";
    const { linkId } = await createSurveyLink(asMember(world, "lena", surveyContent[key].age), {
      ...{ surveyId, name: `${channelContent[channel].name} – ${who}` },
      touchpointId: library.touchpoint(touchpointOf(answer)),
      channelId: library.channel(channel),
      personaId: persona ? library.persona(persona) : null,
    });
    links.set(linkKey(answer), linkId);
  }
  return links;
}

/** Where the answer was asked for, when it differs from the survey's own place. */
function touchpointOf({ survey, channel }: DemoAnswer): TouchpointKey {
  if (survey === "support" && channel === "phone") return "helpLine";
  if (survey === "checkout" && channel === "app") return "appCheckout";
  if (survey === "finding" && channel === "showroom") return "showroomVisit";
  return surveyContent[survey].touchpoint;
}
