import { Briefcase, Cake, MapPin, Quote } from "lucide-react";
import { useTranslations } from "next-intl";
import { stageColor } from "@/components/ui/stage-color";
import type { Persona } from "@/lib/personas/queries";
import { Portrait } from "./portrait";

const facts = [
  { id: "age", icon: Cake },
  { id: "occupation", icon: Briefcase },
  { id: "location", icon: MapPin },
] as const;

/** Portrait, name, facts and the sentence that makes the persona somebody. */
export function PersonaHero({ persona }: { persona: Persona }) {
  const t = useTranslations("personas");
  const known = facts.filter(({ id }) => persona[id] !== "");
  return (
    <section
      aria-label={t("about")}
      className="grid overflow-hidden rounded-panel border border-line bg-surface md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
      style={{ "--stage": stageColor(persona.color - 1) }}
    >
      <div className="flex min-w-0 items-center gap-4 p-5">
        <Portrait name={persona.name} color={persona.color} size={112} />
        <div className="min-w-0">
          <p className="text-xl font-semibold wrap-anywhere">{persona.name}</p>
          {persona.tagline && <p className="mt-0.5 text-ink-2 wrap-anywhere">{persona.tagline}</p>}
          <dl className="mt-3 flex flex-col gap-1 text-sm text-ink-2">
            {known.map(({ id, icon: Icon }) => (
              <div key={id} className="flex items-center gap-2">
                <dt>
                  <Icon aria-hidden size={14} strokeWidth={1.75} className="text-ink-3" />
                  <span className="sr-only">{t(`fields.${id}`)}</span>
                </dt>
                <dd className="min-w-0 wrap-anywhere">{persona[id]}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      {persona.quote && (
        <blockquote className="flex min-w-0 items-center gap-4 bg-stage-band p-6 text-stage-label">
          <Quote
            aria-hidden
            size={32}
            strokeWidth={1.5}
            className="shrink-0 self-start opacity-60"
          />
          <p className="min-w-0 text-xl text-balance wrap-anywhere max-sm:text-lg">
            {persona.quote}
          </p>
        </blockquote>
      )}
    </section>
  );
}
