import { crowd } from './people';
import type { DemoEvent } from './types';

const pipeline = 'component:default/deploy-pipeline';
const cache = 'component:default/build-cache';
const previews = 'component:default/preview-environments';
const library = 'component:default/client-library';
const telemetry = 'component:default/telemetry-gateway';
const flags = 'component:default/feature-flags';
const search = 'component:default/journey-search';
const timetable = 'component:default/timetable-ingest';
const payments = 'component:default/payments-gateway';
const checkout = 'component:default/checkout';
const berths = 'component:default/berth-inventory';
const template = 'component:default/service-template';
const delivery = 'system:default/delivery';

const upcoming: DemoEvent[] = [
  {
    entities: [pipeline, cache, previews],
    kind: 'demo',
    title: 'Delivery demo day',
    description: `One hour, short demos, real systems.

- **Token buckets in search**, Ada Lindqvist, 8 min (for *Retry budgets in the
  client library*)
- **Rollback from the pull request**, delivery-platform, 10 min
- **Contract tests, and the enum that was only renamed**, @ben.achterberg and
  @tomasz.bak, 12 min
- Your questions, most voted first, 20 min

In the room there is cake. On video there is a chat, and Kwame reads it aloud.`,
    by: 'priya.nair',
    inDays: 2,
    at: '15:00',
    minutes: 60,
    timeZone: 'Europe/Berlin',
    place: 'Room 4, Berlin',
    url: 'https://meet.example.com/delivery-demo-day',
    going: [
      'ada.lindqvist',
      'musa.okafor',
      'jun.reyes',
      'priya.nair',
      'tomasz.bak',
      'eunji.kim',
      'ben.achterberg',
      'kwame.boateng',
      'rohan.deshpande',
      'linh.tran',
      'leila.nazari',
      'petr.novak',
      'amara.nwosu',
      'hugo.lindgren',
      'soren.kjaer',
      'ibrahim.diallo',
      'camille.dubois',
      'rafael.moura',
      'farid.rahimi',
      'mei.tanaka',
      'elin.thorsdottir',
      'diego.fuentes',
      'tunde.adeyemi',
    ],
    maybe: ['zoe.katz', 'lucia.ferrari', 'chiara.conti', 'ingrid.solberg'],
    notGoing: ['aroha.ngata', 'greta.hoffmann'],
    plannedDaysAgo: 26,
  },
  {
    entities: [pipeline],
    kind: 'office-hours',
    title: 'Pipeline office hours with Ada',
    description: `Bring a rollout that confused you. No slides, no preparation,
no question too small; last time the best one was "what is a canary, actually?".

Three questions are waiting in the threads already.`,
    by: 'ada.lindqvist',
    inDays: 4,
    at: '16:00',
    minutes: 45,
    timeZone: 'Europe/Berlin',
    url: 'https://meet.example.com/pipeline-office-hours',
    going: [
      'ada.lindqvist',
      'farid.rahimi',
      'bastien.moreau',
      'jun.reyes',
      'tala.santos',
    ],
    maybe: ['musa.okafor', 'mei.tanaka'],
    plannedDaysAgo: 12,
  },
  {
    entities: [pipeline],
    kind: 'workshop',
    title: 'Your first rollout, together, in an hour',
    description: `For everybody who has never shipped with the pipeline, or
always copied the commands from a colleague.

We ship a tiny service to production, break it, watch the canary notice, and
roll it back. Afterwards you have done the frightening part once, with company. **Bring:**
a laptop with \`ll\` installed. That's all.`,
    by: 'musa.okafor',
    inDays: 9,
    at: '10:00',
    minutes: 90,
    timeZone: 'Africa/Lagos',
    place: 'Yaba office, second floor',
    url: 'https://meet.example.com/first-rollout',
    going: [
      'musa.okafor',
      'farid.rahimi',
      'tala.santos',
      'elin.thorsdottir',
      'mei.tanaka',
      'yusuf.demir',
      'chiara.conti',
    ],
    maybe: ['leila.nazari', 'kwame.boateng', 'marta.kowalska'],
    plannedDaysAgo: 15,
  },
  {
    // Where is not known yet, so that it is on the desk of who looks after it.
    entities: [pipeline],
    kind: 'meetup',
    title: 'Canaries for the sceptical',
    description: `Bring a verdict you did not believe. We read the numbers behind it
together and find out who was right.`,
    by: 'ada.lindqvist',
    inDays: 19,
    at: '15:00',
    minutes: 60,
    timeZone: 'Europe/Berlin',
    going: ['ada.lindqvist', 'jun.reyes'],
    plannedDaysAgo: 3,
  },
  {
    entities: [timetable],
    kind: 'office-hours',
    title: 'Time zones: bring your worst timestamp',
    description: `@marta.kowalska and @greta.hoffmann take any timestamp that
has ever hurt you and explain what it meant, what you thought it meant, and how
to store it next time. Current record: 1916.`,
    by: 'zoe.katz',
    inDays: 11,
    at: '13:00',
    minutes: 60,
    timeZone: 'Europe/Warsaw',
    place: 'Warsaw, the room with the station clock',
    url: 'https://meet.example.com/worst-timestamp',
    going: [
      'marta.kowalska',
      'greta.hoffmann',
      'zoe.katz',
      'jun.reyes',
      'chiara.conti',
      'hanna.virtanen',
      'soren.kjaer',
      'yusuf.demir',
      'hugo.lindgren',
    ],
    maybe: ['aroha.ngata', 'ben.achterberg', 'camille.dubois'],
    plannedDaysAgo: 9,
  },
  {
    entities: [library],
    kind: 'meetup',
    title: 'Client 4.0: read the errors chapter with us',
    description: `The preview has four kinds of errors where 23 hand-written
functions used to be. We read the migration guide aloud, with real code from
search and checkout, and write down every place where you frown. Frowns are what
we are after.`,
    by: 'linh.tran',
    inDays: 13,
    at: '11:00',
    minutes: 60,
    timeZone: 'Europe/Berlin',
    url: 'https://meet.example.com/client-4',
    going: [
      'linh.tran',
      'ingrid.solberg',
      'diego.fuentes',
      'camille.dubois',
      'jun.reyes',
      'soren.kjaer',
      'hugo.lindgren',
      'rohan.deshpande',
    ],
    maybe: ['bastien.moreau', 'dmytro.shevchenko', 'tala.santos'],
    notGoing: ['elin.thorsdottir'],
    plannedDaysAgo: 6,
  },
  {
    entities: [telemetry],
    kind: 'office-hours',
    title: 'Observability hour for people east of Berlin',
    description: `Same as the Thursday hour, at a time when Kolkata and Manila
are awake and have had lunch. Dashboards, alerts that lie, labels that explode.
Arjun brings the page from the night shift.`,
    by: 'arjun.menon',
    inDays: 16,
    at: '14:30',
    minutes: 60,
    timeZone: 'Asia/Kolkata',
    url: 'https://meet.example.com/observability-east',
    going: [
      'arjun.menon',
      'rohan.deshpande',
      'jun.reyes',
      'tala.santos',
      'nadia.haddad',
    ],
    maybe: ['aroha.ngata', 'linh.tran'],
    plannedDaysAgo: 20,
  },
  {
    entities: [library, telemetry, pipeline],
    kind: 'hackathon',
    title: 'Two days of brownouts: the resilience hackathon',
    description: `Two days, tables of four, one rule: by the end something in
production fails *better* than before.

Tables so far:

1. A fake upstream that is slow in the ways production is slow (@ben.achterberg,
   @petr.novak, @tunde.adeyemi)
2. Retry budgets in checkout, in observe mode (@jun.reyes)
3. Canaries for jobs that run once a night (@bastien.moreau, looking for
   company)
4. An empty one, for you

Votes decide nothing, the demo on day two does. Day two starts at nine as well
and ends with soup.`,
    by: 'priya.nair',
    inDays: 24,
    at: '09:00',
    minutes: 540,
    timeZone: 'Europe/Berlin',
    place: 'Berlin, the whole third floor',
    url: 'https://meet.example.com/brownouts',
    going: [
      'priya.nair',
      ...crowd(
        18,
        'priya.nair',
        'linh.tran',
        'ben.achterberg',
        'petr.novak',
        'tunde.adeyemi',
        'jun.reyes',
        'bastien.moreau',
        'ada.lindqvist',
      ),
    ],
    plannedDaysAgo: 33,
  },
  {
    entities: [flags],
    kind: 'workshop',
    title: 'Flag funeral: delete ten flags before lunch',
    description: `Bring the names of flags you are fairly sure nobody needs.
Leila plays the organ (it is a kazoo). Last time: 48 flags, 4,900 lines, one
very surprised shell script.`,
    by: 'leila.nazari',
    inDays: 18,
    at: '10:30',
    minutes: 90,
    timeZone: 'Europe/Berlin',
    place: 'Room 2, Berlin',
    url: 'https://meet.example.com/flag-funeral',
    going: [
      'leila.nazari',
      'yusuf.demir',
      'bastien.moreau',
      'dmytro.shevchenko',
      'linh.tran',
      'hugo.lindgren',
    ],
    maybe: ['ada.lindqvist', 'camille.dubois', 'mei.tanaka'],
    plannedDaysAgo: 7,
  },
  {
    entities: [payments],
    kind: 'demo',
    title: 'Three days undecided: a payment, live',
    description: `We start a payment that stays undecided, speed the clock up
5,000 times and watch every service react. Bring the service you are least sure
about. From New York this time, because the provider's engineers join for the
last 15 minutes.`,
    by: 'camille.dubois',
    inDays: 27,
    at: '10:00',
    minutes: 45,
    timeZone: 'America/New_York',
    place: 'New York, 11th floor',
    url: 'https://meet.example.com/undecided',
    going: [
      'camille.dubois',
      'musa.okafor',
      'rohan.deshpande',
      'zoe.katz',
      'hugo.lindgren',
      'elin.thorsdottir',
      'marcus.webb',
    ],
    maybe: ['jun.reyes', 'sofia.papadaki'],
    plannedDaysAgo: 5,
  },
  {
    entities: [checkout, berths],
    kind: 'meetup',
    title: 'Booking from Manila: what the map looks like from here',
    description: `Ferries first, trains second. How holds, payments and flags
behave with 190 ms to everything, what we changed, and a live race between two
baskets. Merienda for those who come in person.`,
    by: 'jun.reyes',
    inDays: 33,
    at: '15:00',
    minutes: 75,
    timeZone: 'Asia/Manila',
    place: 'Manila, Poblacion office',
    url: 'https://meet.example.com/booking-from-manila',
    going: [
      'jun.reyes',
      'tala.santos',
      'aroha.ngata',
      'arjun.menon',
      'dmytro.shevchenko',
    ],
    maybe: ['marta.kowalska', 'camille.dubois', 'yusuf.demir'],
    plannedDaysAgo: 4,
  },
  {
    entities: [previews],
    kind: 'workshop',
    title: 'Previews for designers',
    description: `Seed data, guest links, a frozen clock, the ferry that turns
around. For people who have never opened a terminal and would like to keep it
that way.`,
    by: 'hugo.lindgren',
    inDays: 20,
    at: '14:00',
    minutes: 60,
    timeZone: 'Europe/Berlin',
    url: 'https://meet.example.com/previews-for-designers',
    going: ['hugo.lindgren', 'amara.nwosu', 'tala.santos'],
    maybe: ['chiara.conti'],
    plannedDaysAgo: 16,
    cancelled: {
      daysAgo: 2,
      reason:
        'The login problem in private windows has to be fixed first, or we would spend the hour on it. A new date follows as soon as it is.',
    },
  },
];

const series: DemoEvent[] = [
  {
    entities: [telemetry],
    kind: 'office-hours',
    title: 'Observability hour',
    description: `Every other Thursday: a dashboard that lies, an alert nobody
believes, a trace that ends at a queue. Bring it, we look at it together, and what
we find is written into a thread before we hang up.

Eight at a time, so that everybody gets a turn. If you wait for a place, say what
you would bring in the thread; it is often answered before you have one.`,
    by: 'nadia.haddad',
    hosts: ['rohan.deshpande'],
    inDays: -68,
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH',
    at: '16:00',
    minutes: 60,
    timeZone: 'Europe/Berlin',
    url: 'https://meet.example.com/observability-hour',
    capacity: 8,
    regulars: ['nadia.haddad', 'rohan.deshpande', 'petr.novak', 'marcus.webb'],
    going: [
      'jun.reyes',
      'eunji.kim',
      'bastien.moreau',
      'sofia.papadaki',
      'diego.fuentes',
    ],
    maybe: ['lucia.ferrari', 'tunde.adeyemi'],
    plannedDaysAgo: 75,
  },
  {
    entities: [search, timetable],
    kind: 'demo',
    title: 'Discovery demo day',
    description: `The last Tuesday of the month. Three demos of ten minutes, all of
them on real timetables, and one thing that did not work. Whoever shows something
that broke picks the pizza.`,
    by: 'linh.tran',
    hosts: ['greta.hoffmann'],
    inDays: -70,
    rule: 'FREQ=MONTHLY;BYDAY=-1TU',
    at: '14:00',
    minutes: 50,
    timeZone: 'Europe/Berlin',
    place: 'Room 2, Berlin',
    url: 'https://meet.example.com/discovery-demo-day',
    regulars: ['linh.tran', 'greta.hoffmann', 'marta.kowalska', 'zoe.katz'],
    going: [
      'bastien.moreau',
      'ibrahim.diallo',
      'ada.lindqvist',
      'soren.kjaer',
      'chiara.conti',
    ],
    maybe: ['jun.reyes', 'hugo.lindgren'],
    notGoing: ['farid.rahimi'],
    plannedDaysAgo: 82,
  },
];

const past: DemoEvent[] = [
  {
    entities: [pipeline, cache, previews],
    kind: 'demo',
    title: 'Delivery demo day: canaries that say “I don’t know”',
    description: `Eun-ji on *not enough traffic* as a third verdict, Rafael on
waking a preview in 38 seconds, Hanna on Mondays (she had one slide and it was a
graph). Six questions answered, five written back to their threads.`,
    by: 'priya.nair',
    inDays: -26,
    at: '15:00',
    minutes: 60,
    timeZone: 'Europe/Berlin',
    place: 'Room 4, Berlin',
    url: 'https://meet.example.com/delivery-demo-day',
    going: [
      'priya.nair',
      ...crowd(
        20,
        'priya.nair',
        'eunji.kim',
        'rafael.moura',
        'hanna.virtanen',
        'chiara.conti',
        'petr.novak',
        'ada.lindqvist',
      ),
    ],
    plannedDaysAgo: 54,
  },
  {
    entities: [pipeline],
    kind: 'office-hours',
    title: 'Pipeline office hours: what is a canary, actually?',
    description: `The question came from somebody with nine years of experience,
and it took 40 minutes to answer well. The notes are in the docs under "Canary,
actually".`,
    by: 'ada.lindqvist',
    inDays: -10,
    at: '16:00',
    minutes: 45,
    timeZone: 'Europe/Berlin',
    url: 'https://meet.example.com/pipeline-office-hours',
    going: [
      'ada.lindqvist',
      'mei.tanaka',
      'greta.hoffmann',
      'farid.rahimi',
      'sofia.papadaki',
      'hugo.lindgren',
    ],
    plannedDaysAgo: 24,
  },
  {
    entities: [pipeline],
    kind: 'workshop',
    title: 'First rollout hour, the one in Lagos',
    description: `Nine people, nine rollouts, one real rollback (on purpose),
one real rollback (not on purpose, and better for learning).`,
    by: 'musa.okafor',
    inDays: -37,
    at: '10:00',
    minutes: 90,
    timeZone: 'Africa/Lagos',
    place: 'Yaba office, second floor',
    going: [
      'musa.okafor',
      'elin.thorsdottir',
      'tunde.adeyemi',
      'amara.nwosu',
      'kwame.boateng',
      'farid.rahimi',
      'rohan.deshpande',
      'ibrahim.diallo',
      'leila.nazari',
    ],
    plannedDaysAgo: 50,
  },
  {
    entities: [pipeline],
    kind: 'meetup',
    title: 'Rehearse the rollback with us, in daylight',
    description: `We roll search back and forward in production and talk through
what each screen shows. Afterwards breakfast, for those for whom it is morning.`,
    by: 'ada.lindqvist',
    inDays: -81,
    at: '11:00',
    minutes: 30,
    timeZone: 'Europe/Berlin',
    url: 'https://meet.example.com/rehearse',
    going: [
      'ada.lindqvist',
      'zoe.katz',
      'petr.novak',
      'elin.thorsdottir',
      'camille.dubois',
      'musa.okafor',
      'tomasz.bak',
      'marta.kowalska',
      'linh.tran',
      'arjun.menon',
    ],
    notGoing: ['bastien.moreau'],
    plannedDaysAgo: 95,
  },
  {
    entities: [payments],
    kind: 'workshop',
    title: 'Settlement, explained with bread',
    description: `Authorise, capture, settle, refund, chargeback. No prior
knowledge, no slides, one loaf.`,
    by: 'musa.okafor',
    inDays: -63,
    at: '12:00',
    minutes: 60,
    timeZone: 'Africa/Lagos',
    place: 'Yaba office, kitchen',
    url: 'https://meet.example.com/bread',
    going: [
      'musa.okafor',
      'hugo.lindgren',
      'farid.rahimi',
      'rohan.deshpande',
      'leila.nazari',
      'amara.nwosu',
      'zoe.katz',
      'kwame.boateng',
      'mei.tanaka',
      'tala.santos',
      'priya.nair',
    ],
    plannedDaysAgo: 77,
  },
  {
    entities: [delivery],
    kind: 'hackathon',
    title: 'The paper-cuts hackathon',
    description: `One day, only things that annoy somebody daily and take less
than a day. 31 paper cuts fixed, among them the word "superseded" and a rollout
of zero pods that called itself very healthy.`,
    by: 'kwame.boateng',
    inDays: -72,
    at: '09:30',
    minutes: 450,
    timeZone: 'Europe/Berlin',
    place: 'Berlin, third floor',
    url: 'https://meet.example.com/paper-cuts',
    going: [
      'kwame.boateng',
      ...crowd(
        23,
        'kwame.boateng',
        'priya.nair',
        'ada.lindqvist',
        'jun.reyes',
        'eunji.kim',
      ),
    ],
    plannedDaysAgo: 104,
  },
  {
    entities: [search],
    kind: 'demo',
    title: 'When there is no journey: the first ten per cent',
    description: `Linh shows how search remembers why it said no, Amara shows
what travellers do with the answer. With numbers, including one that went the
wrong way.`,
    by: 'amara.nwosu',
    inDays: -22,
    at: '14:00',
    minutes: 45,
    timeZone: 'Europe/Berlin',
    url: 'https://meet.example.com/no-journey',
    going: [
      'amara.nwosu',
      'linh.tran',
      'bastien.moreau',
      'greta.hoffmann',
      'leila.nazari',
      'hugo.lindgren',
      'jun.reyes',
      'ada.lindqvist',
    ],
    plannedDaysAgo: 40,
  },
  {
    entities: [telemetry],
    kind: 'workshop',
    title: 'One log line per request: convert your service in an afternoon',
    description: `Marcus went first, we follow. Bring a service and its ten
noisiest lines. Six services converted by the end, log volume of those: −79 %.`,
    by: 'rohan.deshpande',
    inDays: -93,
    at: '15:00',
    minutes: 150,
    timeZone: 'Asia/Kolkata',
    url: 'https://meet.example.com/one-line',
    going: [
      'rohan.deshpande',
      'marcus.webb',
      'arjun.menon',
      'linh.tran',
      'dmytro.shevchenko',
      'chiara.conti',
      'nadia.haddad',
      'ibrahim.diallo',
    ],
    plannedDaysAgo: 106,
  },
  {
    entities: [cache],
    kind: 'office-hours',
    title: 'Cache misses nobody can explain',
    description: `Ben and Hanna look at your misses live. Eleven explained: four
times a timestamp, three times \`PWD\`, two generators, one proxy, one that
nobody believes to this day.`,
    by: 'ben.achterberg',
    inDays: -48,
    at: '13:30',
    minutes: 60,
    timeZone: 'Europe/Berlin',
    url: 'https://meet.example.com/cache-misses',
    going: [
      'ben.achterberg',
      'hanna.virtanen',
      'soren.kjaer',
      'linh.tran',
      'tunde.adeyemi',
      'elin.thorsdottir',
    ],
    plannedDaysAgo: 60,
  },
  {
    entities: [template],
    kind: 'meetup',
    title: 'What did you delete from the template?',
    description: `Everybody brings the list of files they removed on day one.
Mei brings a marker. The template lost 18 files and nobody missed one of them.`,
    by: 'mei.tanaka',
    inDays: -141,
    at: '16:00',
    minutes: 45,
    timeZone: 'America/New_York',
    place: 'New York, 11th floor',
    url: 'https://meet.example.com/template-delete',
    going: [
      'mei.tanaka',
      'bastien.moreau',
      'zoe.katz',
      'camille.dubois',
      'farid.rahimi',
      'diego.fuentes',
    ],
    plannedDaysAgo: 150,
  },
  {
    entities: [timetable],
    kind: 'demo',
    title: '18,204 changes become 23 lines',
    description: `Greta and Ibrahim show how timetable changes are ranked by the
bookings they touch, on last night's real feed, whatever it contains.`,
    by: 'greta.hoffmann',
    inDays: -34,
    at: '11:00',
    minutes: 40,
    timeZone: 'Europe/Warsaw',
    place: 'Warsaw, the room with the station clock',
    url: 'https://meet.example.com/23-lines',
    going: [
      'greta.hoffmann',
      'ibrahim.diallo',
      'marta.kowalska',
      'zoe.katz',
      'chiara.conti',
      'camille.dubois',
      'bastien.moreau',
      'amara.nwosu',
      'soren.kjaer',
    ],
    plannedDaysAgo: 52,
  },
];

export const events: DemoEvent[] = [...upcoming, ...series, ...past];
