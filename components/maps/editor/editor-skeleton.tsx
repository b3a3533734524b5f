import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";

const blocks = Array.from({ length: 12 }, (_, index) => `block-${index}`);

/** What stands there until the fonts can be measured. */
export function EditorSkeleton({ title }: { title: string }) {
  return (
    <div aria-busy className="flex h-0 min-h-100 grow min-w-0 flex-col overflow-hidden">
      <div className="shrink-0">
        <PageHeader title={title} />
      </div>
      <div className="h-10 shrink-0 border-b border-line bg-surface" />
      <div className="grid grow grid-cols-4 gap-4 p-6 max-sm:grid-cols-2">
        {blocks.map((block) => (
          <Skeleton key={block} className="h-24" />
        ))}
      </div>
    </div>
  );
}
