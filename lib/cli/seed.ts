import { closeDatabase } from "@/db/client";
import { type DemoScale, seedDemo } from "@/lib/demo/seed";
import { untilTold } from "@/lib/realtime/notifications";

const scale: DemoScale = process.env.SEED_SCALE === "small" ? "small" : "full";

try {
  const counts = await seedDemo({ scale, report: console.log });
  if (counts) {
    const { customers, events, answers } = counts;
    console.log(`demo: ${customers} customers, ${events} events, ${answers} answers`);
  } else console.log("demo: already there");
} finally {
  await untilTold();
  await closeDatabase();
}
