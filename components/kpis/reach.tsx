import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CaveatScope } from "@/components/charts/caveat";
import { FileScopeWithout } from "@/components/charts/file-scope";
import type { BehindInput } from "@/lib/kpis/behind/figures";
import { isOfWorkspace, type ReachedFigure, unreached } from "@/lib/kpis/reach";

type Props = {
  figure: ReachedFigure;
  of: BehindInput["of"];
  /** The time zone of the workspace. */
  dayZone: string;
  /** Names the figures it is about, where there are others beside them. */
  subject?: string;
  children: ReactNode;
};

/** Says on a figure which of the filters in force it does not follow. */
export function Reach({ figure, of, dayZone, subject, children }: Props) {
  const t = useTranslations("kpis.reach");
  const format = useFormatter();
  const missed = unreached(figure, of);
  const filters = format.list(missed.map((filter) => t(filter, { timeZone: dayZone })));
  const note = subject ? t("noteOf", { subject, filters }) : t("note", { filters });
  const text = missed.length === 0 ? null : note;
  return (
    <CaveatScope text={text}>
      <FileScopeWithout ids={isOfWorkspace(figure) ? ["map", ...missed] : missed}>
        {children}
      </FileScopeWithout>
    </CaveatScope>
  );
}
