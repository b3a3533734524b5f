import { useTranslations } from "next-intl";
import { BehindButton } from "./behind-button";
import type { Opened } from "./behind-scope";

/** As high as a button, so that it stands in line with those beside it. */
const plain = "inline-flex min-h-6 items-center pointer-coarse:min-h-11";

/** The n of a figure as a button; plain where there is nothing behind it. */
export function BehindCount({ count, ...opened }: Opened & { count: number }) {
  const t = useTranslations("kpis.behind");
  const text = t("n", { count });
  return count === 0 ? (
    <span className={plain}>{text}</span>
  ) : (
    <BehindButton {...opened}>{text}</BehindButton>
  );
}
