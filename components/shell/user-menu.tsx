"use client";

import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSection } from "@/components/ui/menu-section";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { PressButton } from "@/components/ui/press-button";
import { useShell } from "./shell-store";
import type { ShellUser } from "./shell-types";
import { type Theme, themes } from "./theme";

type UserMenuProps = {
  user: ShellUser;
  theme: Theme;
  signOutAction: () => Promise<void>;
  themeAction: (theme: Theme) => Promise<unknown>;
  className: string;
  isWide: boolean;
};

const themeIcons = { light: Sun, dark: Moon, system: Monitor };

export function UserMenu(props: UserMenuProps) {
  const { user, signOutAction, themeAction, className, isWide } = props;
  const t = useTranslations("shell");
  const show = useShell((state) => state.show);
  const [theme, setTheme] = useState(props.theme);
  const [, startTransition] = useTransition();

  function choose(next: Theme) {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    startTransition(async () => {
      await themeAction(next);
    });
  }

  return (
    <Menu
      label={t("you")}
      placement="right bottom"
      trigger={
        <PressButton aria-label={`${t("you")}, ${user.name}`} className={className}>
          <Avatar id={user.id} name={user.name} isDecorative />
          {isWide && <span className="truncate font-medium">{user.name}</span>}
        </PressButton>
      }
    >
      <MenuItem href="/profile" icon={<UserRound aria-hidden size={16} />} description={user.email}>
        {user.name}
      </MenuItem>
      <MenuSection title={t("theme")}>
        {themes.map((choice) => {
          const Icon = themeIcons[choice];
          return (
            <MenuItem
              key={choice}
              icon={<Icon aria-hidden size={16} />}
              isChecked={theme === choice}
              onAction={() => choose(choice)}
            >
              {t(`themes.${choice}`)}
            </MenuItem>
          );
        })}
      </MenuSection>
      <MenuSeparator />
      <MenuItem
        icon={<Keyboard aria-hidden size={16} />}
        shortcut="?"
        onAction={() => show("shortcuts")}
      >
        {t("shortcuts")}
      </MenuItem>
      <MenuItem
        icon={<LogOut aria-hidden size={16} />}
        onAction={() => startTransition(() => signOutAction())}
      >
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
