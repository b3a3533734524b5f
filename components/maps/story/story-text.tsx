import type { ToldStory } from "./tell";

/** A journey to read, or to listen to with a screen reader: headings for stages and steps. */
export function StoryText({ story }: { story: ToldStory }) {
  return (
    <article className="flex flex-col gap-6 text-base">
      <p>{story.lead}</p>
      {story.stages.map((stage) => (
        <section
          key={stage.id}
          aria-labelledby={`stage-${stage.id}`}
          className="flex flex-col gap-3"
        >
          <h2 id={`stage-${stage.id}`} className="text-lg font-semibold">
            {stage.title}
          </h2>
          {stage.text && <p className="text-ink-2">{stage.text}</p>}
          {stage.steps.map((step) => (
            <div key={step.id} className="border-s-2 border-line-strong ps-3">
              <h3 className="font-medium">{step.title}</h3>
              {step.text && <p className="mt-0.5 wrap-anywhere">{step.text}</p>}
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}
