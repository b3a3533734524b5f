import type { ChannelKey, PersonaKey, SurveyKey } from "../model";

export type DemoAnswer = {
  survey: SurveyKey;
  customer: string;
  /** Persona and channel the link stands for. */
  persona: PersonaKey | null;
  channel: ChannelKey;
  at: Date;
  /** On the scale of the survey's first question. */
  score: number;
  comment: string | null;
  /** What the comment is about; null without a comment. */
  theme: string | null;
  isGood: boolean;
  /** Option of the choice question, where the survey has one. */
  topic: string | null;
  mayContact: boolean;
};

/** What somebody is asked about. */
export type Occasion = {
  survey: SurveyKey;
  customer: string;
  persona: PersonaKey;
  channel: ChannelKey;
  /** When it happened. */
  at: Date;
  item: string;
  /** Days late; 0 when on time or when nothing was delivered. */
  lateDays: number;
  /** Whether an earlier parcel of this customer was late. */
  hadLateParcel: boolean;
};
