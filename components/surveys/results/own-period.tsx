import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Params } from "@/lib/core/address";
import { type AskedPeriod, longestDays, type PeriodProblem } from "@/lib/surveys/results/period";
import { KeptParams } from "./kept-params";

type Props = { address: Params; asked: AskedPeriod };

/** Two days of one's own beside the choices; what keeps them from being a period stands at its day. */
export function OwnPeriod({ address, asked }: Props) {
  const t = useTranslations("results");
  const { since, until, problem } = asked;
  const messageAt = (field: PeriodProblem["field"]) =>
    problem?.field === field
      ? t(`periodProblem.${problem.what}`, { years: Math.floor(longestDays / 365) })
      : undefined;
  return (
    <form method="get" noValidate className="flex flex-wrap items-start gap-2">
      <KeptParams address={address} names={["q"]} />
      {(["since", "until"] as const).map((name) => (
        <TextField
          key={name}
          hideLabel
          label={t(name)}
          name={name}
          type="date"
          className="w-40"
          defaultValue={name === "since" ? since : until}
          errorMessage={messageAt(name)}
        />
      ))}
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
