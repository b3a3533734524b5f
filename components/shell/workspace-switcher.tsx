"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy } from "react";
import { LayerTrigger } from "@/components/ui/layer-trigger";
import { OnDemand } from "@/components/ui/on-demand";
import { PartBoundary } from "@/components/ui/part-boundary";
import { PressButton } from "@/components/ui/press-button";
import { useLayer } from "@/components/ui/use-layer";
import { railItemClasses } from "./rail-classes";
import { useShell } from "./shell-store";
import type { ShellMembership, ShellWorkspace } from "./shell-types";
import { WorkspaceMark } from "./workspace-mark";

const WorkspaceList = lazy(() => import("./workspace-list"));

type WorkspaceSwitcherProps = {
  workspace: ShellWorkspace;
  workspaces: ShellMembership[];
  isWide: boolean;
};

export function WorkspaceSwitcher({ workspace, workspaces, isWide }: WorkspaceSwitcherProps) {
  const t = useTranslations("shell.workspaces");
  const { open, show, hide } = useShell();
  const layer = useLayer({
    isOpen: open === "switcher",
    onOpenChange: (isOpen) => (isOpen ? show("switcher") : hide()),
  });
  return (
    <>
      <LayerTrigger layer={layer} kind="menu">
        <PressButton
          aria-label={t("open", { name: workspace.name })}
          className={railItemClasses(isWide)}
        >
          <WorkspaceMark name={workspace.name} />
          {isWide && (
            <>
              <span className="min-w-0 grow truncate text-start font-semibold text-ink">
                {workspace.name}
              </span>
              <ChevronsUpDown aria-hidden size={14} className="shrink-0" />
            </>
          )}
        </PressButton>
      </LayerTrigger>
      <PartBoundary>
        <OnDemand isWanted={layer.isOpen}>
          <WorkspaceList layer={layer} currentSlug={workspace.slug} workspaces={workspaces} />
        </OnDemand>
      </PartBoundary>
    </>
  );
}
