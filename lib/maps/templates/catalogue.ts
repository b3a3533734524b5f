import type { Framework } from "@/db/enums";
import { frameworkStages, suggestedQuestion } from "../frameworks/catalogue";
import { bankAccount } from "./industries/bank-account";
import { hospitalVisit } from "./industries/hospital-visit";
import { onlineShop } from "./industries/online-shop";
import { publicService } from "./industries/public-service";
import { restaurant } from "./industries/restaurant";
import { saasTrial } from "./industries/saas-trial";
import type { BuiltIn, Industry, MapTemplate } from "./model";

const examples: Readonly<Record<Industry, MapTemplate>> = {
  "online-shop": onlineShop,
  "saas-trial": saasTrial,
  "bank-account": bankAccount,
  "hospital-visit": hospitalVisit,
  "public-service": publicService,
  restaurant,
};

export const isIndustry = (key: string): key is Industry => Object.hasOwn(examples, key);

/** Everything a built-in template lays out. Frameworks leave title and objective to the person. */
export function templateOf(key: BuiltIn): MapTemplate {
  return isIndustry(key) ? examples[key] : frameworkTemplate(key);
}

const decisive = new Set(["purchase", "conversion", "decision"]);

function frameworkTemplate(framework: Framework): MapTemplate {
  const stages = frameworkStages[framework];
  const stage = Math.max(
    0,
    stages.findIndex(({ kind }) => decisive.has(kind)),
  );
  const measured = stages[stage];
  const question = suggestedQuestion(measured?.kind ?? "custom");
  return {
    title: "",
    objective: "",
    stages,
    survey: {
      stage,
      title: `How was it? ${measured?.title ?? ""}`.trim(),
      kind: question.startsWith("How easy") ? "ces" : "csat",
      question,
      reasons: [
        "It was clear what to do",
        "It took too long",
        "Something did not work",
        "I needed help",
      ],
    },
  };
}
