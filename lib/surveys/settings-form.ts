import { surveyLayouts } from "@/db/enums";
import { fromLocalTime } from "./local-time";
import { surveyLocales } from "./schema";

/** Names of hidden fields as somebody lists them; a blank within a name is left for them to see. */
export const hiddenFieldNames = (text: string): string[] =>
  text
    .split(/[,;\n]+/)
    .map((name) => name.trim())
    .filter(Boolean);

/** The field of the settings form that a path of the survey's details was typed into. */
export function fieldOfPath(path: string): string | undefined {
  const [first = "", second] = path.split(".");
  return first === "theme" ? second : first;
}

type Values = Readonly<Record<string, string | undefined>>;

const one = <Value extends string>(values: readonly Value[], value: string | undefined) =>
  values.find((known) => known === value);

/** What the filled-in form asks to change; times are those of the time zone. */
export function surveyChange(values: Values, languages: readonly string[], timeZone: string) {
  return {
    ...{ title: values.title ?? "", intro: values.intro ?? "" },
    ...{ thankYou: values.thankYou ?? "", closedMessage: values.closedMessage ?? "" },
    locale: one(surveyLocales, values.locale) ?? "en",
    isAnonymous: values.isAnonymous === "yes",
    opensAt: fromLocalTime(values.opensAt ?? "", timeZone),
    closesAt: fromLocalTime(values.closesAt ?? "", timeZone),
    quota: values.quota ? Number(values.quota) : null,
    layout: one(surveyLayouts, values.layout) ?? "all",
    theme: {
      ...(values.color && { color: values.color }),
      corner: one(["square", "soft", "round"] as const, values.corner),
      mode: one(["auto", "light", "dark"] as const, values.mode),
    },
    redirectUrl: values.redirectUrl || null,
    ...(values.password && { password: values.password }),
    ...(values.noPassword === "yes" && { password: "" }),
    hiddenFields: hiddenFieldNames(values.hiddenFields ?? ""),
    languages: surveyLocales.filter((locale) => languages.includes(locale)),
  };
}
