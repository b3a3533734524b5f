import { useTranslations } from "next-intl";
import { BehindButton } from "./behind-button";
import type { Opened } from "./behind-scope";

/** The n of a figure as a button; plain where there is nothing behind it. */
export function BehindCount({ count, ...opened }: Opened & { count: number }) {
  const t = useTranslations("kpis.behind");
  const text = t("n", { count });
  return count === 0 ? <span>{text}</span> : <BehindButton {...opened}>{text}</BehindButton>;
}
