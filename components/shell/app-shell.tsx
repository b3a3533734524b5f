import { cookies } from "next/headers";
import { useTranslations } from "next-intl";
import { type ReactNode, use } from "react";
import { BottomBar } from "./bottom-bar";
import { CommandPalette } from "./command-palette";
import type { PaletteSearch, PaletteSection } from "./palette-types";
import { Rail } from "./rail";
import { ShellKeys } from "./shell-keys";
import type { ShellMembership, ShellUser, ShellWorkspace } from "./shell-types";
import { ShortcutSheet } from "./shortcut-sheet";
import { parseTheme, type Theme } from "./theme";

type AppShellProps = {
  workspace: ShellWorkspace;
  workspaces: ShellMembership[];
  user: ShellUser;
  /** New answers in the inbox. */
  unread: number;
  /** Mentions the person has not looked at. */
  mentions: number;
  /** Alerts opened or over since the person last looked at them. */
  alerts: number;
  searchAction: PaletteSearch;
  signOutAction: () => Promise<void>;
  themeAction: (theme: Theme) => Promise<unknown>;
  /** Further entries of the command palette, such as what can be created here. */
  commands?: PaletteSection[];
  children: ReactNode;
};

/** The frame around every page of a workspace; `--bottom-bar` is what phones lose at the bottom. */
export function AppShell(props: AppShellProps) {
  const { children, searchAction, commands, unread, signOutAction, themeAction } = props;
  const t = useTranslations("shell");
  const jar = use(cookies());
  const workspace = { slug: props.workspace.slug, name: props.workspace.name };
  // Only what is drawn may reach the browser, whatever else the rows of the caller hold.
  const frame = {
    workspace,
    workspaces: props.workspaces.map(({ slug, name, role }) => ({ slug, name, role })),
    user: { id: props.user.id, name: props.user.name, email: props.user.email },
    theme: parseTheme(jar.get("theme")?.value),
    unread,
    mentions: props.mentions,
    alerts: props.alerts,
    signOutAction,
    themeAction,
  };
  return (
    <div className="flex min-h-dvh [--bottom-bar:0px] max-md:[--bottom-bar:calc(3.5rem+env(safe-area-inset-bottom))]">
      <a
        href="#content"
        className="fixed start-2 top-2 z-60 -translate-y-16 rounded-control bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <Rail {...frame} startsPinned={jar.get("rail")?.value === "pinned"} />
      <main
        id="content"
        tabIndex={-1}
        className="flex min-w-0 grow flex-col pb-(--bottom-bar) outline-none"
      >
        {children}
      </main>
      <BottomBar {...frame} />
      <CommandPalette workspace={workspace} search={searchAction} commands={commands} />
      <ShortcutSheet />
      <ShellKeys workspaceSlug={workspace.slug} />
    </div>
  );
}
