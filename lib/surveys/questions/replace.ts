import { fieldName } from "./fields";
import type { Question } from "./kinds";
import type { Condition } from "./logic-schema";
import { renamePiped } from "./piping";

/** The same question once more, under an id of its own; rules about its own answer ask the copy. */
export function copyOf(question: Question, id: string): Question {
  const [copy = question] = withNewIds([question], new Map([[question.id, id]]));
  return copy;
}

/** The questions with new ids in place of old ones, wherever one names another. */
export function withNewIds(
  questions: readonly Question[],
  ids: ReadonlyMap<string, string>,
): Question[] {
  if (ids.size === 0) return [...questions];
  const renamed = (id: string) => ids.get(id) ?? id;
  const names = new Map(
    [...ids].map(([old, now]) => [fieldName({ id: old }), fieldName({ id: now })]),
  );
  const moved = (condition: Condition) => ({ ...condition, about: renamed(condition.about) });
  return questions.map((question) => {
    const { logic } = question;
    const words = {
      id: renamed(question.id),
      title: renamePiped(question.title, names),
      help: renamePiped(question.help, names),
    };
    if (!logic) return { ...question, ...words };
    const jumps = logic.jumps.map((jump) => ({
      when: jump.when.map(moved),
      to: renamed(jump.to),
    }));
    return { ...question, ...words, logic: { ...logic, showIf: logic.showIf.map(moved), jumps } };
  });
}
