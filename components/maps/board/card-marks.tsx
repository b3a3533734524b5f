"use client";

import { ExternalLink, Milestone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Link } from "@/components/ui/link";
import type { Card } from "@/lib/maps/model";
import { useSurroundings } from "../editor/editor-context";
import { PersonaInitial } from "../editor/persona-initial";

const statusColors = { open: "text-ink-3", doing: "text-accent-ink", done: "text-ok" } as const;

/** The small signs at the foot of a card: how far it is, whose it is, and where it leads. */
export function CardMarks({ card }: { card: Card }) {
  const t = useTranslations("maps");
  const { workspaceSlug, personas, members, maps } = useSurroundings();
  const persona = personas.find((one) => one.id === card.personaId);
  const assignee = members.find((one) => one.id === card.assigneeId);
  const linked = maps.find((one) => one.id === card.linkedMapId);
  return (
    <div className="flex h-5.5 items-end gap-1.5 overflow-clip text-2xs in-data-whole:h-auto in-data-whole:min-h-5.5 in-data-whole:flex-wrap">
      {card.status && (
        <span className={`shrink-0 font-medium ${statusColors[card.status]}`}>
          {t(`cardStatus.${card.status}`)}
        </span>
      )}
      {card.tags.map((tag) => (
        <span key={tag} className="truncate rounded-sm bg-sunken px-1 text-ink-2">
          {tag}
        </span>
      ))}
      <span className="ms-auto flex shrink-0 items-end gap-1.5">
        {persona && (
          <span title={persona.name} className="ms-1">
            <PersonaInitial persona={persona} />
            <span className="sr-only">{persona.name}</span>
          </span>
        )}
        {linked && (
          <Link
            href={`/${workspaceSlug}/maps/${linked.id}`}
            title={linked.title}
            tabIndex={-1}
            className="text-accent-ink"
          >
            <Milestone aria-hidden size={14} />
            <span className="sr-only">{linked.title}</span>
          </Link>
        )}
        {card.linkUrl && (
          <a
            href={card.linkUrl}
            title={card.linkUrl}
            target="_blank"
            rel="noopener noreferrer"
            tabIndex={-1}
            className="text-accent-ink"
          >
            <ExternalLink aria-hidden size={14} />
            <span className="sr-only">{t("card.openLink", { address: hostOf(card.linkUrl) })}</span>
          </a>
        )}
        {assignee && <Avatar id={assignee.id} name={assignee.name} size="sm" />}
      </span>
    </div>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
