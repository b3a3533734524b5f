/** The closed word lists of the product. Pure: shared by the schema, the rules and the screens. */

export const roles = ["owner", "admin", "editor", "commenter", "viewer"] as const;
export type Role = (typeof roles)[number];

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

export const stageKinds = [
  "awareness",
  "interest",
  "consideration",
  "decision",
  "purchase",
  "conversion",
  "post-purchase",
  "retention",
  "loyalty",
  "advocacy",
  "custom",
] as const;
export type StageKind = (typeof stageKinds)[number];

export const laneKinds = [
  "actions",
  "touchpoints",
  "channels",
  "emotion",
  "thoughts",
  "motivations",
  "obstacles",
  "pain-points",
  "opportunities",
  "personalisation",
  "backstage",
  "metrics",
  "images",
  "text",
] as const;
export type LaneKind = (typeof laneKinds)[number];

export const frameworks = [
  "four-stage",
  "four-stage-loyalty",
  "five-stage",
  "six-stage-conversion",
  "six-stage-interest",
  "blank",
] as const;
export type Framework = (typeof frameworks)[number];

export const mapStates = ["draft", "current", "future"] as const;
export type MapState = (typeof mapStates)[number];

export const mapVersionKinds = ["auto", "named", "restore"] as const;
export type MapVersionKind = (typeof mapVersionKinds)[number];

/** What a comment on a map can be about. */
export const commentTargets = ["card", "stage", "lane", "emotion"] as const;
export type CommentTarget = (typeof commentTargets)[number];

/** Why a comment concerns somebody: they are named in it, or have written in its conversation before. */
export const mentionReasons = ["named", "reply"] as const;
export type MentionReason = (typeof mentionReasons)[number];

export const cardStatuses = ["open", "doing", "done"] as const;
export type CardStatus = (typeof cardStatuses)[number];

export const channelKinds = [
  "web",
  "app",
  "email",
  "phone",
  "chat",
  "store",
  "social",
  "search",
  "ads",
  "post",
  "event",
  "other",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

export const surveyStatuses = ["draft", "published", "closed"] as const;
export type SurveyStatus = (typeof surveyStatuses)[number];

export const surveyLayouts = ["all", "single"] as const;
export type SurveyLayout = (typeof surveyLayouts)[number];

export const questionKinds = [
  "csat",
  "csat3",
  "csat7",
  "nps",
  "ces",
  "ces5",
  "emoji",
  "rating",
  "choice",
  "matrix",
  "ranking",
  "text",
  "number",
  "email",
  "url",
  "date",
  "contact",
  "consent",
] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const feedbackStatuses = ["new", "open", "waiting", "closed"] as const;
export type FeedbackStatus = (typeof feedbackStatuses)[number];

export const feedbackSources = ["survey", "api", "widget", "csv"] as const;
export type FeedbackSource = (typeof feedbackSources)[number];

export const painPointStatuses = ["open", "in-progress", "solved", "archived"] as const;
export type PainPointStatus = (typeof painPointStatuses)[number];

export const evidenceStances = ["supports", "contradicts"] as const;
export type EvidenceStance = (typeof evidenceStances)[number];

export const kpis = [
  "satisfaction",
  "conversion",
  "repeat-purchase",
  "nps",
  "ces",
  "feedback-volume",
] as const;
export type Kpi = (typeof kpis)[number];

export const annotationKinds = ["note", "shipped"] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

export const metricAggregations = ["sum", "mean", "last", "median"] as const;
export type MetricAggregation = (typeof metricAggregations)[number];

export const metricDirections = ["up", "down"] as const;
export type MetricDirection = (typeof metricDirections)[number];

export const metricSources = ["hand", "csv", "api"] as const;
export type MetricSource = (typeof metricSources)[number];

export const watchedKpis = [
  "satisfaction",
  "nps",
  "ces",
  "conversion",
  "time-in-stage",
  "response-time",
] as const;
export type WatchedKpi = (typeof watchedKpis)[number];

export const alertWays = ["mail", "webhook"] as const;
export type AlertWay = (typeof alertWays)[number];

export const alertNotices = ["opened", "recovered"] as const;
export type AlertNotice = (typeof alertNotices)[number];

export const apiScopes = [
  "events.write",
  "feedback.write",
  "maps.read",
  "kpis.read",
  "metrics.write",
  "events.collect",
] as const;
export type ApiScope = (typeof apiScopes)[number];

export const tokenPurposes = ["verify-email", "reset-password"] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

export const publicLinkKinds = ["survey", "reply"] as const;
export type PublicLinkKind = (typeof publicLinkKinds)[number];

export const actorKinds = ["member", "apiKey", "respondent", "guest", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

/** How else a customer may be named: by an id of the sender's, or of a browser. */
export const aliasKinds = ["user", "anonymous"] as const;
export type AliasKind = (typeof aliasKinds)[number];

export const traitTests = ["is", "is-not", "contains", "at-least", "at-most", "is-set"] as const;
export type TraitTest = (typeof traitTests)[number];

export const moveKinds = ["stage", "channel", "touchpoint"] as const;
export type MoveKind = (typeof moveKinds)[number];

export const importKinds = ["events", "customers"] as const;
export type ImportKind = (typeof importKinds)[number];

export const importStatuses = [
  "uploading",
  "mapping",
  "checking",
  "checked",
  "importing",
  "done",
  "cancelled",
  "failed",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Stands for "no persona", "no channel" and "the beginning" in the key of a roll-up row. */
export const noSlice = "00000000-0000-0000-0000-000000000000";
