import { Phrases, Unclear } from './Phrases';

/** Words that say nothing once all else is understood. */
const filler =
  /\b(?:on|at|the|a|an|of|in|and|it|is|we|our|meet|meets|meetings?|calls?|takes? place|happens|held|repeats|repeating|recurs|recurring|time|local|with)\b/g;

/** Words of a remark that could after all be about when it takes place. */
const aboutTime =
  /\d|\b(?:after|alternat\w*|autumn|before|but|cancel\w*|date|dates|days?|during|each|end\w*|even|every|except\w*|exclud\w*|fall|first|from|holidays?|hours?|if|instead|last|minutes?|months?|never|next|no|not|odd|once|only|or|other|quarter\w*|season\w*|since|skip\w*|spring|start\w*|summer|then|till?|times?|twice|unless|until|usually|weeks?|when\w*|while|winter|years?|zone)\b/;

/**
 * Takes out remarks that stand between commas or brackets and have no word of
 * time in them, such as “bring your own cake”.
 *
 * @throws Unclear when anything else has not been understood
 */
export function takeAsides(words: Phrases): string[] {
  const asides: string[] = [];
  for (const part of words.rest.split(/[,;()]/)) {
    // What stands beside something understood belongs to it.
    const alone = !part.includes('|');
    const said = part
      .replace(filler, ' ')
      .replace(/[|.&/"'“”-]|:(?!\d)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (said === '') continue;
    if (!alone || aboutTime.test(part)) {
      const whole = part.replace(/[\s|]+/g, ' ').trim();
      throw new Unclear('words', `Not understood: “${whole}”.`);
    }
    asides.push(part.trim());
  }
  return asides;
}
