/** The words of the ballot. */
export const ballotMessages = {
  ballot: {
    title: 'Your ballot',
    how: {
      confidence:
        'There is one candidate. Say yes, no, or that you have no opinion.',
      majority: 'There are two candidates. Choose one, or have no opinion.',
      schulze:
        'Rank as many as you like. You can rank several equally. Whoever you leave below has no opinion from you, which is not the same as last. Drag, use the buttons, or press the arrow keys on a handle.',
      stv: 'Rank as many as you like, one on each place. Whoever you leave below has no opinion from you, which is not the same as last. Drag, use the buttons, or press the arrow keys on a handle.',
    },
    ranks: 'Your ranking, the best first',
    place: 'Place {{place}}',
    nobodyRanked:
      'Nobody is ranked yet. Bring up whom you want to see elected.',
    noOpinion: 'No opinion',
    allRanked: 'You have ranked everybody.',
    handle: 'Move {{name}} with the arrow keys; Delete for no opinion',
    handleEquals:
      'Move {{name}} with the arrow keys; = for equal with the one above; Delete for no opinion',
    rank: 'Rank {{name}} next',
    up: 'Move {{name}} up',
    down: 'Move {{name}} down',
    equal: 'Rank {{name}} equal with the one above',
    blank: 'No opinion of {{name}}',
    said: {
      ranked: '{{name}} is on place {{place}} of {{of}}',
      equal: '{{name}} is on place {{place}}, equal with {{others}}',
      noOpinion: 'You have no opinion of {{name}}',
    },
    confidenceLabel: 'Should {{name}} be elected?',
    majorityLabel: 'Who should be elected?',
    yes: 'Yes',
    no: 'No',
    blankCounts: 'Your ballot counts as a vote, but favours nobody.',
    look: 'Check my ballot',
    lookTitle: 'This is your ballot',
    cast: 'Cast my ballot',
    replaces:
      'This ballot takes the place of the one before, which cannot be shown to you: nothing joins it to you.',
    keepFirst: 'Keep the ballot as it is',
    refused: 'Your ballot was not cast',
    words: {
      label: 'Your ranking',
      blank:
        'You have no opinion of anybody. Your ballot counts as a vote, but favours nobody.',
      yes: 'Yes: {{name}} should be elected.',
      no: 'No: {{name}} should not be elected.',
      for: '{{name}} should be elected.',
      equals: '{{names}}, equally',
      noOpinionOf: 'No opinion of {{names}}.',
      comparesNobody:
        'This compares nobody with anybody, so it counts as a vote that favours nobody. Rank others below to say whom you prefer to whom.',
    },
    castTitle: 'You have voted',
    changeable: 'You can change your ballot until voting closes.',
    firstStands:
      'Your ballot stands as you cast it first. To change it, enter the secret you wrote down, or use the browser you voted with.',
    change: 'Change my ballot',
    receipt: 'Your receipt',
    receiptText:
      'Where the ballots are published with the result, your receipt is among the published ones (they are not where very few vote, or the quorum is missed). It shows that your ballot was counted, and nothing of what it says. With the secret you can look for it on this page.',
    secretLabel: 'Your secret, to write down',
    secretField: 'Your secret',
    secretFieldHint: '26 letters and digits, as shown when you voted',
    secretWrong: 'Enter all 26 letters and digits',
    useSecret: 'Use it to change my ballot',
    notKept:
      'This browser could not keep your secret. Write it down if you may want to change your ballot or look for it later.',
    copy: 'Copy',
    copyLabel: 'Copy: {{label}}',
    copied: 'Copied',
    copyFailed: 'It could not be copied. Select it and copy it by hand.',
  },
} as const;
