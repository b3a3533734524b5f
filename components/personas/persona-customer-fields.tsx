"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup, Label } from "react-aria-components";
import { ChannelIcon } from "@/components/maps/channel-icon";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { fieldClasses } from "@/components/ui/field-classes";
import { FieldError } from "@/components/ui/field-error";
import { TextField } from "@/components/ui/text-field";
import type { Persona } from "@/lib/personas/queries";
import type { ChannelOption } from "@/lib/touchpoints/channels/queries";

type Props = { persona?: Persona; channels: ChannelOption[] };

/** Which customers the persona stands for and where they are met. */
export function PersonaCustomerFields({ persona, channels }: Props) {
  const t = useTranslations("personas");
  const used = persona?.channels ?? [];
  const offered = [...channels, ...used.filter(({ id }) => !channels.some((c) => c.id === id))];
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Card title={t("worth")}>
        <div className="flex flex-col gap-4">
          <TextField
            name="sharePercent"
            label={t("fields.sharePercent")}
            description={t("hints.sharePercent")}
            defaultValue={persona?.sharePercent?.toString()}
            inputMode="numeric"
            suffix={<span className="pe-2">%</span>}
          />
          <TextField
            name="valueRank"
            label={t("fields.valueRank")}
            description={t("hints.valueRank")}
            defaultValue={persona?.valueRank?.toString()}
            inputMode="numeric"
          />
        </div>
      </Card>
      <Card>
        <CheckboxGroup
          name="channelIds"
          defaultValue={used.map((channel) => channel.id)}
          className={fieldClasses.root}
        >
          <Label className="pb-1 text-base font-semibold">{t("fields.channelIds")}</Label>
          {offered.map((channel) => (
            <Checkbox key={channel.id} value={channel.id}>
              <span className="flex items-center gap-1.5 wrap-anywhere">
                <ChannelIcon kind={channel.kind} />
                {channel.name}
              </span>
            </Checkbox>
          ))}
          {offered.length === 0 && <p className="text-ink-3">{t("noChannels")}</p>}
          <FieldError />
        </CheckboxGroup>
      </Card>
    </div>
  );
}
