/** A turn of phrase of service comments, with what it adds. `isSettled` words count no further. */
export type Pattern = { find: RegExp; score: number };

const count = "(?:two|three|four|five|six|seven|eight|nine|ten|many|several|a dozen|\\d+)";

/** Applied in this order to the text in lower case; what one has found, the next do not see. */
export const patterns: readonly Pattern[] = [
  // Praise in the form of a denial.
  {
    find: /\bno(?:t)? (?:a single )?(?:problems?|issues?|complaints?|fuss|hassle|waiting|queue|hidden|scratch|questions)\b/g,
    score: 2,
  },
  { find: /\bnever (?:had|have had|seen) (?:an?|any) (?:issue|problem|complaint)s?\b/g, score: 2 },
  {
    find: /\bnothing to (?:complain|criticise|fault)\b|\b(?:cannot|can't|could not|couldn't) (?:fault|complain)\b/g,
    score: 2,
  },
  { find: /\b(?:could not|couldn't) be (?:happier|better|more)\b/g, score: 3 },
  { find: /\bwithout (?:any )?(?:questions?|problems?|fuss|delay|hassle|issues?)\b/g, score: 2 },
  { find: /\b(?:no|not any) hidden (?:costs?|fees?)\b/g, score: 2 },
  // Undecided.
  {
    find: /\bnot (?:great|good|bad|terrible), not (?:great|good|bad|terrible)\b|\bneither good nor bad\b|\bnot sure\b/g,
    score: 0,
  },
  { find: /\bnothing special\b/g, score: 0 },
  // What hurts without a bad word in it.
  { find: /\bstill (?:waiting|not|no|have not|haven't|has not|hasn't|wobbles)\b/g, score: -3 },
  {
    find: /\bwait(?:ed|ing)? (?:for )?(?:over |almost |about )?(?:ages|hours|weeks|days|forty|thirty|an hour)\b/g,
    score: -2,
  },
  {
    find: /\b(?:had|have|having) to (?:call|phone|write|ask|chase|explain|start|wait|email|ring|repeat)\b/g,
    score: -2,
  },
  {
    find: new RegExp(
      `\\b(?:after|for|in) ${count} (?:attempts|tries|calls)\\b|\\b${count} (?:attempts|tries)\\b`,
      "g",
    ),
    score: -2,
  },
  {
    find: new RegExp(`\\b${count} (?:hours|days|weeks|months) (?:late|without)\\b`, "g"),
    score: -2,
  },
  {
    find: /\b(?:never|no one|nobody|no-one) (?:called|came|answer(?:s|ed)?|repl(?:y|ies|ied)|care[sd]?|apologi[sz]ed|told|could|knows?|knew|arrived|again|fix(?:es|ed)?|picked)\b/g,
    score: -3,
  },
  {
    find: /\b(?:does not|doesn't|did not|didn't|would not|wouldn't|will not|won't) (?:work|accept|arrive|show|load|open|stop|fit|order|help|turn up)\b/g,
    score: -3,
  },
  {
    find: /\b(?:could not|couldn't|cannot|can't) (?:find|log|pay|reach|order|use|get|open|understand)\b/g,
    score: -2,
  },
  {
    find: /\bnever again\b|\bgave up\b|\bfed up\b|\bhung up\b|\bin the dark\b|\blast straw\b/g,
    score: -3,
  },
  {
    find: /\b(?:charged|paid|billed) twice\b|\bwrong (?:colour|color|size|date|item|address|order)\b/g,
    score: -2,
  },
  {
    find: /\bno (?:answer|reply|response|apology|way|refund|reason|word|update)\b|\bno one\b|\bwithout a word\b/g,
    score: -2,
  },
  {
    find: /\bnot (?:worth|even|what|applied|repaired|working|helpful|delivered|received)\b|\bnothing (?:came|happens|happened|works|like)\b/g,
    score: -2,
  },
  {
    find: /\bshould(?: not|n't) (?:have to|be)\b|\bexpected (?:more|better)\b|\bhidden (?:fees?|costs?)\b/g,
    score: -2,
  },
  { find: /\b(?:over|on hold)\b.{0,20}\b(?:month|weeks|hold)\b|\bon hold\b/g, score: -2 },
  {
    find: /\bwish (?:i|we) had\b|\bkeeps? (?:asking|telling|sending|saying)\b|\bwent down\b|\bpaid for express\b/g,
    score: -2,
  },
  {
    find: /\bonly half\b|\bin pieces\b|\bin circles\b|\bstep backwards?\b|\bstart over\b|\bcame off\b|\bleft it in the rain\b/g,
    score: -2,
  },
  {
    find: /\btoo (?:small|big|late|slow|complicated|expensive|long|short|hard|loud|thin)\b/g,
    score: -2,
  },
  // What pleases without a good word in it.
  { find: /\b(?:order(?:ed)?|buy|bought|come) (?:back|again)\b/g, score: 2 },
  {
    find: /\b(?:on time|in one piece|as described|spot on|well done|right away|at once|just works|ma(?:kes?|de) my (?:day|month|week))\b/g,
    score: 2,
  },
  {
    find: /\bout of (?:her|his|their) way\b|\bfive stars\b|\bin a heartbeat\b|\bfor free\b|\bkept me (?:informed|posted)\b/g,
    score: 2,
  },
  {
    find: /\b(?:next day|same day|a day early|ahead of time|first call|in two minutes)\b/g,
    score: 1.5,
  },
  {
    find: /\b(?:in|took|within) (?:less than |about )?(?:a minute|an hour|half an hour|(?:two|five|ten) minutes)\b/g,
    score: 1.5,
  },
  { find: /\beverything (?:i|we) (?:hoped|wanted|needed|wished)\b|\bpeople care\b/g, score: 2 },
  { find: /\bsaved me\b|\btaken seriously\b|\bwell packed\b/g, score: 2 },
];
