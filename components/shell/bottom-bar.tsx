"use client";

import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { Link } from "@/components/ui/link";
import { OnDemand } from "@/components/ui/on-demand";
import { PartBoundary } from "@/components/ui/part-boundary";
import { PressButton } from "@/components/ui/press-button";
import { isInPlace, placeHref, places } from "./destinations";
import type { ShellMembership, ShellUser, ShellWorkspace } from "./shell-types";
import type { Theme } from "./theme";

const MoreSheet = lazy(() => import("./more-sheet"));

type BottomBarProps = {
  workspace: ShellWorkspace;
  workspaces: ShellMembership[];
  user: ShellUser;
  unread: number;
  alerts: number;
  theme: Theme;
  signOutAction: () => Promise<void>;
  themeAction: (theme: Theme) => Promise<unknown>;
};

const item =
  "relative flex min-w-0 flex-auto flex-col items-center justify-center gap-0.5 text-2xs font-medium text-ink-2 -outline-offset-2! aria-[current=page]:text-accent-ink";

/** The rail of phones: the first five places, the rest behind "More". */
export function BottomBar(props: BottomBarProps) {
  const { workspace, unread, alerts } = props;
  const t = useTranslations("shell");
  const pathname = usePathname();
  const [isOpen, setOpen] = useState(false);
  const noteOf = (place: string) => {
    if (place === "inbox" && unread > 0) return t("unread", { count: unread });
    if (place === "performance" && alerts > 0) return t("unreadAlerts", { count: alerts });
    return undefined;
  };
  return (
    <nav
      aria-label={t("navigation")}
      className="fixed inset-x-0 bottom-0 z-30 flex h-(--bottom-bar) border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.slice(0, 5).map((place) => (
        <Link
          key={place.id}
          href={placeHref(workspace.slug, place)}
          aria-current={isInPlace(pathname, workspace.slug, place) ? "page" : undefined}
          className={item}
        >
          <place.icon aria-hidden size={20} strokeWidth={1.75} />
          <span className="max-w-full truncate px-0.5">{t(`places.${place.id}`)}</span>
          {noteOf(place.id) && (
            <>
              <span
                aria-hidden
                className="keep-colour absolute start-1/2 top-2 ms-2 size-2 rounded-pill bg-accent ring-2 ring-surface"
              />
              <span className="sr-only">{noteOf(place.id)}</span>
            </>
          )}
        </Link>
      ))}
      <PressButton className={item} onPress={() => setOpen(true)}>
        <Ellipsis aria-hidden size={20} strokeWidth={1.75} />
        {t("more")}
      </PressButton>
      <PartBoundary>
        <OnDemand isWanted={isOpen}>
          <MoreSheet {...props} isOpen={isOpen} onOpenChange={setOpen} />
        </OnDemand>
      </PartBoundary>
    </nav>
  );
}
