/** The words of the result and of how it came about. */
export const resultMessages = {
  result: {
    title: 'Result',
    elected: 'These are elected:',
    nobodyElected: 'Nobody was elected.',
    noQuorum:
      'Too few people voted, so nothing was counted and nobody is elected. A new election can be planned.',
    noCandidates:
      'Nobody stood, so nobody is elected. A new election can be planned.',
    electedLabel: 'Elected',
    until: 'Their terms last until {{date}}.',
    turnout_one: '{{count}} of {{of}} on the roll voted.',
    turnout_other: '{{count}} of {{of}} on the roll voted.',
    rollSize_one: '{{count}} person was on the roll.',
    rollSize_other: '{{count}} people were on the roll.',
    quorum_one: 'The quorum was {{count}} ({{percent}} %).',
    quorum_other: 'The quorum was {{count}} ({{percent}} %).',
    noQuorumWanted: 'There was no quorum.',
    order: 'Everybody in order',
    equals: '{{names}}, equal',
    withheld: {
      quorum: 'The ballots are not published, because the quorum was missed.',
      'few-ballots':
        'The ballots are not published: so few people voted that a ballot would tell whose it is.',
    },
    filled: '{{name}} took the seat that {{instead}} left, {{when}}.',
    fill: 'Fill the vacancy',
    fillTitle: 'Fill the vacancy?',
    fillTextUnknown:
      'The next in order gets the seat at once, for the rest of the term. The order is not shown, since so few voted.',
    fillText:
      '{{name}} is the next in order and gets the seat at once, for the rest of the term. If they are a catalyst already, the one after them does.',
    fillTextEquals:
      '{{names}} are next in order and equal. The lot from the committed seed decides which of them gets the seat at once, for the rest of the term.',
    fillConfirm: 'Give them the seat',
    fillDone: 'The vacancy is filled',
  },
  count: {
    title: 'The count',
    explained:
      'The ballots are published without names, and the rules are exact: anybody who counts them again must come to the same result.',
    explainedOpen:
      'The ballots are published with their names, and the rules are exact: anybody who counts them again must come to the same result.',
    show: 'Show how it was counted',
    again: 'Count it yourself',
    here: 'Count again in this browser',
    download: 'Download the ballots',
    command: 'To count the downloaded file on your own machine:',
    failed: 'The ballots could not be counted',
    nobody: 'nobody',
    same: 'The same result: {{names}}',
    other:
      'Another result than the published one: {{names}}. Please tell the election officers.',
    seedRight:
      'Lots were drawn from the seed that was fixed before the election opened.',
    seedWrong:
      'The seed is not the one that was fixed before the election opened. Please tell the election officers.',
    votes: 'Who voted how',
  },
  steps: {
    votesCaption: 'Votes',
    confidence: 'More had to say yes than no. No opinion counts for neither.',
    neither: 'Neither',
    schulze:
      'Each row says how many people rank its candidate above the one of the column, among those who rank both. Won comparisons stand out.',
    pairwise: 'Every two candidates compared',
    strongest: 'Strongest chains of won comparisons',
    losses: 'Beaten by',
    lot: '{{names}} were equal; the lot from the committed seed chose {{chosen}}.',
    passedOver_one:
      '{{name}} was passed over: {{team}} has its {{count}} seat already.',
    passedOver_other:
      '{{name}} was passed over: {{team}} has its {{count}} seats already.',
    quota_one:
      '{{count}} ballot ranks somebody. Whoever has {{quota}} votes is elected.',
    quota_other:
      '{{count}} ballots rank somebody. Whoever has {{quota}} votes is elected.',
    stvCaption: 'Votes at each stage',
    stages: 'What happened at each stage',
    stage: 'Stage {{stage}}',
    electedHere: '(elected)',
    excludedHere: '(out)',
    firstStage: 'First choices are counted.',
    electedWithQuota_one: '{{names}} has the quota and is elected.',
    electedWithQuota_other: '{{names}} have the quota and are elected.',
    electedWithoutQuota_one:
      '{{names}} is elected without the quota, since nobody is left to lose the seat to.',
    electedWithoutQuota_other:
      '{{names}} are elected without the quota, since nobody is left to lose the seats to.',
    transfer: {
      surplus:
        '{{name}} has {{votes}} votes more than the quota. They move to the next choices, each ballot at a part of its worth.',
      exclusion:
        '{{name}} has the fewest votes and is out. Their {{votes}} votes move to the next choices.',
      to_one: '{{votes}} to {{name}} (from {{count}} ballot).',
      to_other: '{{votes}} to {{name}} (from {{count}} ballots).',
      exhausted: '{{votes}} go to nobody: these ballots rank nobody else.',
      lost: '{{votes}} are lost where the fifth decimal is cut off.',
    },
    tie: {
      surplusStage:
        '{{names}} had the same votes; stage {{stage}} decided that the surplus of {{chosen}} goes first.',
      surplusLot:
        '{{names}} were equal; the lot from the committed seed chose {{chosen}}, whose surplus goes first.',
      exclusionStage:
        '{{names}} had the same votes; stage {{stage}} decided that {{chosen}} is out.',
      exclusionLot:
        '{{names}} were equal; the lot from the committed seed chose {{chosen}}, who is out.',
    },
  },
  receipt: {
    title: 'Is my ballot in it?',
    text: 'Your receipt is made from your secret. If it is among the published ones, your ballot was counted.',
    look: 'Look for my receipt',
    there: 'Your receipt is there: your ballot was counted.',
    missing:
      'This receipt is not there. Check the secret; if it is right, tell the election officers.',
  },
} as const;
