/** Words that say nothing about what a comment is about, of the languages surveys come in. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above after again all almost along already also although always am an and another any
  anybody anyone anything are arent around as ask asked at away back be because been before being
  below between both but by call came can cannot cant come comes could couldnt day days did didnt do
  does doesnt doing done dont down during each either else even ever every everybody everyone
  everything exactly few find first five for found four from further gave get gets getting give given
  go goes going gone got had hadnt half has hasnt have havent having he hello her here hers him his
  hour hours how however i id if ill im in into is isnt it its itself ive just keep kept knew know
  knows last least less let like liked little long look looked lot made make makes many may maybe me
  might minute minutes month months more most much must my myself need needed neither never new next
  no nobody none nor not nothing now of off often ok okay old on once one only or order other others
  our ours out over own people per perhaps please put quite rather really said same saw say see
  seen several shall she should shouldnt since six so some somebody someone something sometimes soon
  still such sure take taken takes tell than that thats the their theirs them then there theres these
  they thing things think this those though three through till time times to today told tomorrow too
  took tried try turn two under until up upon us use used using usually very via want wanted wants was
  wasnt way we week weeks well went were werent what when where whether which while who whole whose
  why will with within without wont would wouldnt year years yes yesterday yet you your yours yourself
  youve
  ordered order fine asked bought left right show showed shows second seemed teh
  aber als am an auch auf aus bei bin bis bitte da das dass dem den der des die dies diese doch du ein
  eine einem einen einer eines er es für hat habe haben hatte ich ihr im in ist ja kann kein keine man
  mein meine mich mir mit nach nicht noch nur oder schon sehr sein seine sich sie sind so und uns unser
  vom von vor war waren was weil wenn wer wie wir wird wurde zu zum zur über
  al algo como con cual cuando de del desde donde el ella ellos en entre era es esa ese eso esta este
  esto fue ha han hasta hay la las le les lo los me mi muy más nada ni no nos nosotros o para pero por
  porque que quien se ser si sin sobre son su sus también te tiene todo tu un una uno unos y ya
  au aux avec ce ces cette comme dans de des du elle en est et eu fait il ils je la le les leur lui ma
  mais me mes moi mon ne nos notre nous on ont ou par pas plus pour qu que qui sa sans se ses son sont
  sur ta tes toi ton tout très tu un une vos votre vous été être`.split(/\s+/),
);
