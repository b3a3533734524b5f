import { useTranslations } from "next-intl";
import { severities } from "./severity";

/** The levels of severity as a list to choose from. */
export function useSeverityItems(): { id: string; label: string }[] {
  const t = useTranslations("ui.severity");
  return severities.map((level) => ({ id: String(level), label: t(`${level}`) }));
}
