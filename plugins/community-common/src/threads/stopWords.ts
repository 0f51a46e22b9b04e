/**
 * Words that say little about what a title is about, in the languages people
 * write to each other in at work, without accents. They count a little still.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about after all also am an and any are as at be because been before being
  but by can could did do does doing done for from get gets getting got had has
  have having he her here him his how i if in into is it its just like make
  makes may me more most much my need needs new no not now of off on one only
  or other our out over own per please s same she should so some such t than
  that the their them then there these they this those to too under up us use
  used using very via want wants was we were what when where which while who
  why will with within without would you your
  als am an auf aus bei das dass dem den der des die ein eine einen einer es
  fur hat ich im ist kann man mit nach nicht oder sich sie sind uber um und
  uns von vor was wie wir wird zu zum zur
  au avec ce ces dans de des du elle en est et il la le les leur mais nous ou
  par pas plus pour que qui sans se ses son sont sur un une vous
  al como con de del el en es esta la las lo los mas no para pero por que se
  si sin su sus un una y`
    .split(/\s+/)
    .filter(Boolean),
);
