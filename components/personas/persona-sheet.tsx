import { Footprints, Heart, Mountain, Target } from "lucide-react";
import { useTranslations } from "next-intl";
import { ChannelIcon } from "@/components/maps/channel-icon";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { stageColor } from "@/components/ui/stage-color";
import type { Persona } from "@/lib/personas/queries";
import { PersonaHero } from "./persona-hero";
import { PersonaLines } from "./persona-lines";
import { PersonaWorth } from "./persona-worth";

/** The whole persona on one page, to be read in a minute and printed on one sheet. */
export function PersonaSheet({ slug, persona }: { slug: string; persona: Persona }) {
  const t = useTranslations("personas");
  const { goals, challenges, behaviours, preferences, channels } = persona;
  return (
    <div className="flex flex-col gap-4" style={{ "--stage": stageColor(persona.color - 1) }}>
      <PersonaHero persona={persona} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <div className="grid auto-rows-fr gap-4 sm:grid-cols-2">
          <PersonaLines title={t("fields.goals")} icon={Target} lines={goals} />
          <PersonaLines title={t("fields.challenges")} icon={Mountain} lines={challenges} isPain />
          <PersonaLines title={t("fields.behaviours")} icon={Footprints} lines={behaviours} />
          <PersonaLines title={t("fields.preferences")} icon={Heart} lines={preferences} />
        </div>
        <div className="flex flex-col gap-4">
          <PersonaWorth slug={slug} persona={persona} />
          <Card title={t("fields.channelIds")}>
            {channels.length === 0 && <p className="text-ink-3">{t("nothingYet")}</p>}
            <ul className="flex flex-wrap gap-2">
              {channels.map((channel) => (
                <li key={channel.id} className="max-w-full">
                  <Chip icon={<ChannelIcon kind={channel.kind} />}>{channel.name}</Chip>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </div>
  );
}
