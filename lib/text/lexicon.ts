/** Words with a direction, by strength. English, in the plain form tokens are reduced to. */
const byStrength: Readonly<Record<string, string>> = {
  "3": `amazing awesome brilliant excellent exceptional fantastic flawless gorgeous incredible
    magnificent outstanding perfect perfectly phenomenal stunning superb wonderful delight adore
    delighted glorious`,
  "2": `beautiful best delightful enjoy enjoyed exceeded favourite favorite great happy impressed
    impressive joy love loved loves lovely pleasant pleased pleasure recommend recommended reliable
    satisfied smooth smoothly spotless super thank thanks thankful trustworthy well-made
    effortless painless thriving caring glad grateful courteous friendly helpful kind`,
  "1": `advice appreciate clean clear comfortable easily easy efficient fair fast fine-tuned fresh
    generous good handy honest informative intuitive nice nicer nicely patient polite pretty prompt
    promptly quick quickly quiet safe simple soft solid solved sturdy swift tidy warm welcome
    welcoming worth better clever convenient calmly funny fixed faster top pleasing professional
    improved improvement replaced informed listened early`,
  "-1": `awkward bland bug bugs clumsy cold complicated confused confusing cumbersome dented dent
    difficult dirty dull expensive faulty gap hard hassle ignored issue issues lack lacking late
    leak leaking loud messy mistake missing noise noisy odd problem problems queue rejected scratch
    scratched slow slowly sticky stuck tedious unclear unhelpful waiting wobbly wobbles wrong thin
    delay delayed delays damaged old-fashioned poorly unfriendly smells sticks dead forgets
    closed lost complain complaint complaints overpriced cancelled blamed chase leaks faded`,
  "-2": `annoyed annoying bad broke broken crash crashed crashes dead disappointed disappointing
    disappointment frustrated frustrating frustration hate hated horrid impossible inconvenient
    nightmare pain painful painfully poor regret ridiculous rude ruined scam shame sloppy soaked
    unacceptable uncomfortable unhappy unprofessional unreliable upset useless waste wasted worse
    shoddy dishonest incompetent froze freezes threw upsetting`,
  "-3": `appalling atrocious awful disaster disgrace disgraceful disgusting dreadful horrible
    horrendous terrible worst joke`,
};

export const lexicon: ReadonlyMap<string, number> = new Map(
  Object.entries(byStrength).flatMap(([strength, words]) =>
    words.split(/\s+/).map((word): [string, number] => [word, Number(strength)]),
  ),
);

/** Words that turn the direction of what follows closely. */
export const negations: ReadonlySet<string> = new Set(
  `not no never nothing nobody none neither nor cannot cant without hardly barely isnt wasnt dont
   doesnt didnt wont wouldnt couldnt shouldnt havent hasnt hadnt arent werent`.split(/\s+/),
);

/** Words that make the next one stronger or weaker. */
export const degrees: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ very: 1.4, really: 1.4, so: 1.3, extremely: 1.7, absolutely: 1.6, incredibly: 1.6 },
    ...{ totally: 1.5, super: 1.4, too: 1.3, way: 1.3, much: 1.2, highly: 1.4, truly: 1.4 },
    ...{ slightly: 0.5, bit: 0.5, somewhat: 0.6, fairly: 0.8, rather: 0.9, quite: 0.9, a: 1 },
  }),
);
