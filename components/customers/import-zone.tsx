"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useZoneChoices } from "@/components/settings/time-zones";
import { ComboBox } from "@/components/ui/combo-box";
import { wallClock } from "@/lib/imports/local-times";
import { readTime } from "@/lib/imports/times";

type ImportZoneProps = {
  timeZone: string;
  /** What stands in the column of times in the first lines. */
  written: string[];
  problem: string | undefined;
  onChange: (timeZone: string) => void;
};

/** In which zone times without an offset are told, with one of the file's as it will be read. */
export function ImportZone({ timeZone, written, problem, onChange }: ImportZoneProps) {
  const t = useTranslations("customers.imports");
  const { key, items } = useZoneChoices(timeZone);
  return (
    <div className="mt-4 flex flex-col gap-2">
      <ComboBox
        key={key}
        label={t("zone")}
        description={t("zoneHint")}
        errorMessage={problem}
        defaultValue={timeZone}
        items={items}
        onChange={(id) => id !== null && onChange(id)}
        className="max-w-sm"
      />
      <ReadExample timeZone={timeZone} written={written} />
    </div>
  );
}

function ReadExample({ timeZone, written }: Pick<ImportZoneProps, "timeZone" | "written">) {
  const t = useTranslations("customers.imports");
  const format = useFormatter();
  const example = written.map((text) => text.trim()).find(Boolean);
  if (example === undefined) return null;
  const { text, clock } = readTime(example, wallClock(timeZone));
  const read = new Date(text);
  const isTime = /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(read.getTime());
  const shown = (zone: string) =>
    format.dateTime(read, { dateStyle: "medium", timeStyle: "medium", timeZone: zone });
  const kind = !isTime ? "none" : clock === "skipped" ? "skipped" : "read";
  return (
    <p className="max-w-prose text-sm text-ink-2" role="status">
      {t("zoneExample", {
        kind,
        written: example,
        zone: timeZone.replaceAll("_", " "),
        ...{ local: isTime ? shown(timeZone) : "", utc: isTime ? shown("UTC") : "" },
      })}
    </p>
  );
}
