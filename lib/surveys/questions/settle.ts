import type { Question } from "./kinds";
import { holds } from "./logic";
import type { Condition, Logic } from "./logic-schema";

/**
 * The questions as they are for somebody whose hidden values are known: rules about those are
 * decided here, so that neither they nor what they keep back is ever on the page.
 */
export function settleHidden(
  questions: readonly Question[],
  hidden: Readonly<Record<string, string>>,
): Question[] {
  const isAboutHidden = (condition: Condition) => condition.about.startsWith("hidden:");
  const isTrue = (condition: Condition) =>
    holds(condition, (about) => {
      const name = about.slice("hidden:".length);
      const value = Object.hasOwn(hidden, name) ? hidden[name] : undefined;
      return value === undefined ? [] : [value];
    });
  return questions.flatMap((question) => {
    const { logic } = question;
    if (!logic || !conditionsOf(logic).some(isAboutHidden)) return [question];
    const known = logic.showIf.filter(isAboutHidden);
    const open = logic.showIf.filter((condition) => !isAboutHidden(condition));
    const isAny = logic.match === "any";
    if (!isAny && !known.every(isTrue)) return [];
    if (isAny && open.length === 0 && known.length > 0 && !known.some(isTrue)) return [];
    const showIf = isAny && known.some(isTrue) ? [] : open;
    const jumps = logic.jumps
      .filter((jump) => jump.when.filter(isAboutHidden).every(isTrue))
      .map((jump) => ({ ...jump, when: jump.when.filter((one) => !isAboutHidden(one)) }));
    return [{ ...question, logic: { ...logic, showIf, jumps } }];
  });
}

const conditionsOf = (logic: Logic) => [
  ...logic.showIf,
  ...logic.jumps.flatMap((jump) => jump.when),
];
