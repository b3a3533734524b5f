"use client";

import { PanelLeft, Search, Settings } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cx } from "@/components/ui/cx";
import { isInPlace, placeHref, places } from "./destinations";
import { RailButton } from "./rail-button";
import { railItemClasses } from "./rail-classes";
import { RailLink } from "./rail-link";
import { rememberRail } from "./remember";
import { useShell } from "./shell-store";
import type { ShellMembership, ShellUser, ShellWorkspace } from "./shell-types";
import type { Theme } from "./theme";
import { useRailKey } from "./use-rail-key";
import { UserMenu } from "./user-menu";
import { WorkspaceSwitcher } from "./workspace-switcher";

type RailProps = {
  workspace: ShellWorkspace;
  workspaces: ShellMembership[];
  user: ShellUser;
  unread: number;
  mentions: number;
  alerts: number;
  theme: Theme;
  startsPinned: boolean;
  signOutAction: () => Promise<void>;
  themeAction: (theme: Theme) => Promise<unknown>;
};

const settings = { path: "/settings" };

export function Rail(props: RailProps) {
  const { workspace, workspaces, user, theme, startsPinned } = props;
  const t = useTranslations("shell");
  const pathname = usePathname();
  const show = useShell((state) => state.show);
  const [isPinned, setPinned] = useState(startsPinned);

  function togglePin() {
    rememberRail(!isPinned);
    setPinned(!isPinned);
  }
  useRailKey(togglePin);

  function noteOf(place: string): string | undefined {
    if (place === "inbox" && props.unread > 0) return t("unread", { count: props.unread });
    if (place === "mentions" && props.mentions > 0)
      return t("unreadMentions", { count: props.mentions });
    if (place === "performance" && props.alerts > 0)
      return t("unreadAlerts", { count: props.alerts });
    return undefined;
  }

  return (
    <nav
      aria-label={t("navigation")}
      className={cx(
        "sticky top-0 z-30 flex h-dvh shrink-0 flex-col gap-1 overflow-y-auto border-e border-line bg-surface-2 px-1.5 py-2 max-md:hidden",
        isPinned ? "w-55" : "w-13",
      )}
    >
      <WorkspaceSwitcher workspace={workspace} workspaces={workspaces} isWide={isPinned} />
      <RailButton
        label={t("search")}
        icon={<Search aria-hidden size={18} strokeWidth={1.75} />}
        isWide={isPinned}
        onPress={() => show("palette")}
      />
      {places.map((place) => (
        <RailLink
          key={place.id}
          href={placeHref(workspace.slug, place)}
          label={t(`places.${place.id}`)}
          note={noteOf(place.id)}
          icon={<place.icon aria-hidden size={18} strokeWidth={1.75} />}
          isCurrent={isInPlace(pathname, workspace.slug, place)}
          isWide={isPinned}
        />
      ))}
      <div className="grow" />
      <RailButton
        label={isPinned ? t("collapse") : t("expand")}
        icon={<PanelLeft aria-hidden size={18} strokeWidth={1.75} className="rtl:-scale-x-100" />}
        isWide={isPinned}
        onPress={togglePin}
      />
      <RailLink
        href={placeHref(workspace.slug, settings)}
        label={t("places.settings")}
        icon={<Settings aria-hidden size={18} strokeWidth={1.75} />}
        isCurrent={isInPlace(pathname, workspace.slug, settings)}
        isWide={isPinned}
      />
      <UserMenu
        user={user}
        theme={theme}
        signOutAction={props.signOutAction}
        themeAction={props.themeAction}
        className={railItemClasses(isPinned)}
        isWide={isPinned}
      />
    </nav>
  );
}
