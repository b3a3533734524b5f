import { Map as MapIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { PersonaSummary } from "@/lib/personas/queries";
import { Portrait } from "./portrait";
import { ShareBar } from "./share-bar";

/** A persona in the list: who it is, how many customers it stands for, where it is used. */
export function PersonaCard({ href, persona }: { href: string; persona: PersonaSummary }) {
  const t = useTranslations("personas");
  const { name, tagline, color, occupation, location, sharePercent, valueRank, mapCount } = persona;
  const facts = [occupation, location].filter(Boolean).join(" · ");
  return (
    <article className="relative flex min-w-0 flex-col gap-4 rounded-panel border border-line bg-surface p-4 transition-colors duration-100 hover:border-line-field">
      <div className="flex min-w-0 items-start gap-3">
        <Portrait name={name} color={color} />
        <div className="min-w-0 grow">
          <h2 className="text-base font-semibold wrap-anywhere">
            <Link href={href} className="after:absolute after:inset-0 after:rounded-panel">
              {name}
            </Link>
          </h2>
          {facts && <p className="text-xs text-ink-3 wrap-anywhere">{facts}</p>}
          {tagline && (
            <p className="mt-1.5 line-clamp-3 text-sm text-ink-2 wrap-anywhere">{tagline}</p>
          )}
        </div>
        {valueRank !== null && <Badge tone="accent">{t("rank", { rank: valueRank })}</Badge>}
      </div>
      <div className="mt-auto flex flex-col gap-3">
        {sharePercent !== null && <ShareBar percent={sharePercent} color={color} />}
        <p className="flex items-center gap-1.5 border-t border-line pt-3 text-xs text-ink-2">
          <MapIcon aria-hidden size={14} strokeWidth={1.75} />
          {t("maps", { count: mapCount })}
        </p>
      </div>
    </article>
  );
}
