"use client";

import { LogOut, Plus, Search, Settings, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { placeHref, places } from "./destinations";
import { SheetLink } from "./sheet-link";
import { useShell } from "./shell-store";
import type { ShellMembership, ShellUser, ShellWorkspace } from "./shell-types";
import { type Theme, themes } from "./theme";
import { WorkspaceMark } from "./workspace-mark";

type MoreSheetProps = {
  workspace: ShellWorkspace;
  workspaces: ShellMembership[];
  user: ShellUser;
  theme: Theme;
  signOutAction: () => Promise<void>;
  themeAction: (theme: Theme) => Promise<unknown>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

export default function MoreSheet(props: MoreSheetProps) {
  const { workspace, workspaces, user, isOpen, onOpenChange } = props;
  const t = useTranslations("shell");
  const show = useShell((state) => state.show);
  const close = () => onOpenChange(false);

  function search() {
    close();
    show("palette");
  }

  return (
    <Drawer title={workspace.name} side="bottom" isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="flex flex-col gap-4">
        <Button size="lg" icon={<Search aria-hidden size={16} />} onPress={search}>
          {t("searchHint")}
        </Button>
        <ul className="flex flex-col">
          {places.slice(5).map((place) => (
            <SheetLink
              key={place.id}
              href={placeHref(workspace.slug, place)}
              icon={<place.icon aria-hidden size={18} />}
              onPress={close}
            >
              {t(`places.${place.id}`)}
            </SheetLink>
          ))}
          <SheetLink
            href={`/${workspace.slug}/settings`}
            icon={<Settings aria-hidden size={18} />}
            onPress={close}
          >
            {t("places.settings")}
          </SheetLink>
          <SheetLink href="/profile" icon={<UserRound aria-hidden size={18} />} onPress={close}>
            {user.name}
          </SheetLink>
        </ul>
        <WorkspaceLinks workspaces={workspaces} onPress={close} />
        <Account {...props} />
      </div>
    </Drawer>
  );
}

function WorkspaceLinks(props: { workspaces: ShellMembership[]; onPress: () => void }) {
  const t = useTranslations("shell.workspaces");
  return (
    <section className="border-t border-line pt-3">
      <h3 className="px-2 pb-1 text-xs font-medium text-ink-3">{t("title")}</h3>
      <ul className="flex flex-col">
        {props.workspaces.map((item) => (
          <SheetLink
            key={item.slug}
            href={`/${item.slug}`}
            icon={<WorkspaceMark name={item.name} />}
            onPress={props.onPress}
          >
            {item.name}
          </SheetLink>
        ))}
        <SheetLink
          href="/workspaces/new"
          icon={<Plus aria-hidden size={18} />}
          onPress={props.onPress}
        >
          {t("create")}
        </SheetLink>
      </ul>
    </section>
  );
}

function Account({ theme, themeAction, signOutAction }: MoreSheetProps) {
  const t = useTranslations("shell");
  const [chosen, setChosen] = useState(theme);
  const [isPending, startTransition] = useTransition();

  function choose(next: Theme) {
    setChosen(next);
    document.documentElement.dataset.theme = next;
    startTransition(async () => {
      await themeAction(next);
    });
  }

  return (
    <div className="flex flex-col items-start gap-3 border-t border-line pt-3">
      <SegmentedControl
        label={t("theme")}
        items={themes.map((id) => ({ id, label: t(`themes.${id}`) }))}
        value={chosen}
        onChange={choose}
      />
      <Button
        icon={<LogOut aria-hidden size={16} />}
        isPending={isPending}
        onPress={() => startTransition(() => signOutAction())}
      >
        {t("signOut")}
      </Button>
    </div>
  );
}
