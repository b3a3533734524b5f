/** The square with a workspace's first letter. */
export function WorkspaceMark({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="keep-colour flex size-7 shrink-0 items-center justify-center rounded-card bg-accent text-base font-semibold text-on-accent select-none"
    >
      {Array.from(name.trim())[0]?.toLocaleUpperCase() ?? "·"}
    </span>
  );
}
