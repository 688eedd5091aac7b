import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { must } from '../../problems.ts';
import { findDrafts } from '../finders.ts';
import { emptyLexicon } from '../lexicon.ts';
import { readPassages } from '../passages.ts';
import { readSource } from '../readers.ts';

/** The parties of the sentences below: two states, a union, rebels and a company. */
const LEAD =
  'Talks between Orvel and Tarn on a draft treaty went on under a mediator in the spa town of Lunt. Varda Helm, the foreign minister of Orvel, met Tarn’s president, Ivo Sark. The Dockers’ Union of Orvel and the rebel Northern Front sent delegations, and so did the company Orvel Ports. Oro Lant, the commander of the Northern Front, stayed away. The talks are the third round of negotiations this year.\n\n';

/** "holder | stance | option | condition" of each position that the words after the lead yield. */
async function positionsIn(words: string): Promise<string[]> {
  const { source } = must(await readSource({ name: 'a.txt', bytes: new TextEncoder().encode(LEAD + words) }, {}));
  const drafts = findDrafts(readPassages(source), emptyLexicon);
  const nameOf = (key: string) =>
    drafts.flatMap(one => (one.kind === 'actor' && one.key === key ? [one.entry.name] : []))[0];
  const optionOf = (issue: string, option: string | null) =>
    drafts.flatMap(one =>
      one.kind === 'issue' && one.key === issue ? one.entry.options.filter(({ id }) => id === option) : [],
    )[0]?.title;
  return drafts.flatMap(one =>
    one.kind === 'position' && one.entry.evidence.some(span => span.end > LEAD.length)
      ? [
          [nameOf(one.entry.actor), one.entry.stance, optionOf(one.entry.issue, one.entry.option), one.entry.condition]
            .filter(part => part !== null)
            .join(' | '),
        ]
      : [],
  );
}

describe('one sentence of wire prose, and the position in it', () => {
  const cases: readonly [words: string, wanted: readonly string[]][] = [
    [
      'The government of Orvel has rejected a proposal to move the border posts.',
      ['Orvel | reject | moving the border posts'],
    ],
    [
      'Tarn’s president, Ivo Sark, wants the bridge reopened before the harvest.',
      ['Ivo Sark | demand | bridge reopened'],
    ],
    ['Sark said his country would not give up the islands.', ['Tarn | reject | giving up the islands']],
    [
      'The Northern Front is demanding the release of its jailed commanders.',
      ['Northern Front | demand | the release of its jailed commanders'],
    ],
    [
      'The Dockers’ Union said it was willing to postpone the walkout.',
      ['Dockers’ Union | open | postponing the walkout'],
    ],
    ['Helm ruled out any payment to the families.', ['Varda Helm | reject | payment to the families']],
    [
      '“We are ready to open the crossing,” Helm told reporters.',
      ['Varda Helm | accept | the opening of the crossing'],
    ],
    ['“We will never hand over the archive,” Sark said.', ['Ivo Sark | red-line | handing over the archive']],
    ['Sark insisted that the archive stay in Tarn.', ['Ivo Sark | demand | the archive stay in Tarn']],
    [
      'The Northern Front would lay down its arms if the amnesty covered its officers, its spokesman said.',
      ['Northern Front | conditional | disarmament | the amnesty covered its officers'],
    ],
    ['Orvel has made the return of the ships a condition of any deal.', ['Orvel | demand | return of the ships']],
    [
      'Orvel made any deal conditional on the return of the ships.',
      ['Orvel | conditional | deal | the return of the ships'],
    ],
    [
      'Tarn has signalled flexibility on the opening hours of the crossing.',
      ['Tarn | open | the opening hours of the crossing'],
    ],
    ['Tarn has not ruled out a joint patrol of the lake.', ['Tarn | open | joint patrols']],
    ['The Dockers’ Union dismissed the pay offer as an insult.', ['Dockers’ Union | reject | a pay rise']],
    ['The Dockers’ Union called the offer “a slap in the face”.', ['Dockers’ Union | reject | the offer']],
    ['Tarn has no intention of paying for the dredging.', ['Tarn | reject | paying for the dredging']],
    ['Orvel balked at the cost of the tunnel.', ['Orvel | reject | the cost of the tunnel']],
    [
      'The Northern Front wants to see the checkpoints dismantled.',
      ['Northern Front | demand | checkpoints dismantled'],
    ],
    [
      'Helm said there could be no talks without the return of the ships.',
      ['Varda Helm | demand | return of the ships'],
    ],
    ['Helm said there was no question of sharing the radar data.', ['Varda Helm | reject | sharing the radar data']],
    ['Sharing the radar data is a non-starter for Tarn.', ['Tarn | reject | sharing the radar data']],
    ['A shared harbour authority is off the table, Sark said.', ['Ivo Sark | red-line | shared harbour authority']],
    ['Orvel gave its blessing to the plan.', ['Orvel | accept | the plan']],
    ['Tarn signed up to the plan on Friday.', ['Tarn | accept | the plan']],
    [
      'Orvel and Tarn agreed to share the water of the lower canal.',
      ['Orvel | accept | sharing the water of the lower canal', 'Tarn | accept | sharing the water of the lower canal'],
    ],
    ['Tarn’s parliament voted against the fishing accord.', ['Tarn’s parliament | reject | the fishing accord']],
    ['Orvel turned down Tarn’s request for a seat on the board.', ['Orvel | reject | a seat on the board']],
    [
      'The Northern Front is holding out for a share of the gold revenue.',
      ['Northern Front | demand | a share of the gold revenue'],
    ],
    ['Sark said he would consider a shorter lease.', ['Ivo Sark | open | a shorter lease']],
    ['Helm urged Tarn to release the fishing crews.', ['Varda Helm | demand | releasing the fishing crews']],
    ['Helm asked Tarn to withdraw its gunboats.', ['Varda Helm | demand | withdrawing its gunboats']],
    ['Sark wants the gunboats gone and the buoys back.', ['Ivo Sark | demand | the gunboats gone']],
    ['Sark wants the gunboats out of the lake.', ['Ivo Sark | demand | the gunboats out of the lake']],
    ['Sark’s position is that the gunboats must leave.', ['Ivo Sark | demand | gunboats must leave']],
    ['Sark’s main demand is the departure of the gunboats.', ['Ivo Sark | demand | departure of the gunboats']],
    [
      'The Dockers’ Union has come out in favour of the merger of the ports.',
      ['Dockers’ Union | accept | the merger of the ports'],
    ],
    ['Orvel opposes the sale of the ferry line.', ['Orvel | reject | the sale of the ferry line']],
    [
      'Orvel’s opposition to the sale of the ferry line has hardened.',
      ['Orvel | reject | the sale of the ferry line has hardened'],
    ],
    ['Orvel, which opposes the sale of the ferry line, walked out.', ['Orvel | reject | the sale of the ferry line']],
    ['Tarn suggested a joint commission of engineers.', ['Tarn | demand | a joint commission']],
    ['Tarn offered to pay half of the dredging costs.', ['Tarn | accept | paying half of the dredging costs']],
    [
      'Tarn offered half of the dredging costs in exchange for the ships.',
      ['Tarn | conditional | half of the dredging costs | the ships'],
    ],
    ['Sark said Tarn could live with a shorter lease.', ['Tarn | open | a shorter lease']],
    ['Sark said a shorter lease would be acceptable.', ['Ivo Sark | accept | shorter lease']],
    [
      'Sark said a shorter lease was acceptable only if the rent fell.',
      ['Ivo Sark | conditional | shorter lease | the rent fell'],
    ],
    ['Helm said she was open to a shorter lease.', ['Varda Helm | open | a shorter lease']],
    ['Helm said she would not object to a shorter lease.', ['Varda Helm | accept | a shorter lease']],
    ['Helm said Orvel had no objection to a shorter lease.', ['Orvel | open | a shorter lease']],
    ['Helm said Orvel could not accept a shorter lease.', ['Orvel | reject | a shorter lease']],
    ['“There will be no shorter lease,” Helm said.', ['Varda Helm | reject | shorter lease']],
    ['“There can be no lease without rent,” Helm said.', ['Varda Helm | conditional | lease | rent']],
    ['“No lease without rent,” Helm said.', ['Varda Helm | conditional | lease | rent']],
    [
      '“We will not disarm until our prisoners are free,” the Front’s commander, Oro Lant, said.',
      ['Oro Lant | conditional | disarmament | our prisoners are free'],
    ],
    ['Orvel backs the idea of a neutral harbour master.', ['Orvel | accept | a neutral harbour master']],
    ['Orvel is in favour of a neutral harbour master.', ['Orvel | accept | a neutral harbour master']],
    ['Orvel favours a neutral harbour master.', ['Orvel | demand | a neutral harbour master']],
    ['Orvel is opposed to a neutral harbour master.', ['Orvel | reject | a neutral harbour master']],
    ['Orvel is reluctant to fund the new quay.', ['Orvel | reject | funding the new quay']],
    ['Orvel is adamant that the quay be closed.', ['Orvel | demand | the quay be closed']],
    ['Orvel is adamant that it will not close the quay.', ['Orvel | reject | close the quay']],
    ['Orvel remains firm on the closure of the quay.', ['Orvel | demand | the closure of the quay']],
    ['Orvel drew the line at closing the quay.', ['Orvel | reject | closing the quay']],
    ['Orvel would not hear of closing the quay.', ['Orvel | reject | closing the quay']],
    ['Closing the quay is a red line for Orvel, Helm said.', ['Orvel | red-line | closing the quay']],
    ['Helm described the closure of the quay as unacceptable.', ['Varda Helm | reject | closure of the quay']],
    ['Helm said the closure of the quay was unacceptable to Orvel.', ['Orvel | reject | closure of the quay']],
    ['Helm welcomed the closure of the quay.', ['Varda Helm | accept | the closure of the quay']],
    ['Helm voiced support for the closure of the quay.', ['Varda Helm | accept | the closure of the quay']],
    ['Helm expressed readiness to close the quay.', ['Varda Helm | accept | closing the quay']],
    [
      'Helm reiterated her country’s call for the closure of the quay.',
      ['Varda Helm | demand | the closure of the quay'],
    ],
    ['Helm’s refusal to close the quay has angered Tarn.', ['Varda Helm | reject | closing the quay has angered Tarn']],
    ['Tarn is seeking compensation for the sunken trawlers.', ['Tarn | demand | compensation']],
    [
      'Tarn seeks the return of its sunken trawlers’ crews.',
      ['Tarn | demand | the return of its sunken trawlers’ crews'],
    ],
    ['Tarn is pressing for compensation for the trawlers.', ['Tarn | demand | compensation']],
    ['Tarn has long called for an inquiry into the sinking.', ['Tarn | demand | an inquiry into the sinking']],
    ['Tarn called for an inquiry into the sinking.', ['Tarn | demand | an inquiry into the sinking']],
    ['Tarn has dropped its opposition to an inquiry.', ['Tarn | accept | an inquiry']],
    ['Tarn lifted its veto on an inquiry.', ['Tarn | accept | an inquiry']],
    ['Tarn agreed in principle to an inquiry.', ['Tarn | accept | an inquiry']],
    [
      'Tarn agreed to an inquiry on condition that its judges lead it.',
      ['Tarn | conditional | an inquiry | its judges lead it'],
    ],
    [
      'Tarn will agree to an inquiry only if its judges lead it.',
      ['Tarn | conditional | an inquiry | its judges lead it'],
    ],
    [
      'Tarn has tied an inquiry to the release of the trawlers.',
      ['Tarn | conditional | inquiry | the release of the trawlers'],
    ],
    [
      'Tarn said it would allow an inquiry in return for the trawlers.',
      ['Tarn | conditional | allowing an inquiry | the trawlers'],
    ],
    [
      'The Northern Front said it had accepted the mediator’s timetable.',
      ['Northern Front | accept | the mediator’s timetable'],
    ],
    ['Lant vowed to keep the valley.', ['Oro Lant | accept | keeping the valley']],
    ['The Dockers’ Union is asking for 7 per cent.', ['Dockers’ Union | demand | 7 per cent']],
    [
      'The Dockers’ Union, which is asking for 7 per cent, will vote on Friday.',
      ['Dockers’ Union | demand | 7 per cent'],
    ],
    ['Both Orvel and Tarn want the levy cut.', ['Orvel | demand | the levy cut', 'Tarn | demand | the levy cut']],
    ['Unlike Tarn, Orvel wants the levy cut.', ['Orvel | demand | the levy cut']],
    ['Orvel wants the levy cut, and Tarn wants it kept.', ['Orvel | demand | the levy cut']],
    ['Orvel wants a lower levy. Tarn refuses.', ['Orvel | demand | a lower levy', 'Tarn | reject | a lower levy']],
    ['Helm met Sark on Monday. She rejected the levy.', ['Varda Helm | reject | the levy']],
    ['Sark spoke for an hour. He wants the levy kept.', ['Ivo Sark | demand | the levy kept']],
    [
      'The Northern Front has three conditions. It wants the levy scrapped.',
      ['Northern Front | demand | the levy scrapped'],
    ],
    ['Sark said yes to a lower levy.', ['Ivo Sark | accept | a lower levy']],
    ['Sark said no to a lower levy.', ['Ivo Sark | reject | a lower levy']],
    ['Tarn bowed to pressure and accepted a lower levy.', ['Tarn | accept | a lower levy']],
    ['Tarn conceded a lower levy.', ['Tarn | accept | a lower levy']],
    ['Tarn insists on a higher levy.', ['Tarn | demand | a higher levy']],
    ['Tarn is sticking to its demand for a higher levy.', ['Tarn | demand | a higher levy']],
    ['Tarn stuck to its refusal to raise the levy.', ['Tarn | reject | raising the levy']],
    ['Tarn would prefer a higher levy.', ['Tarn | demand | a higher levy']],
    ['Tarn prefers a higher levy.', ['Tarn | demand | a higher levy']],
    ['Tarn is lobbying for a higher levy.', ['Tarn | demand | a higher levy']],
    ['Tarn’s acceptance of the levy surprised Helm.', ['Tarn | accept | the levy']],
    ['Helm criticised the levy as unfair.', ['Varda Helm | reject | the levy']],
    ['Helm said the levy was too high.', ['Varda Helm | reject | levy']],
    ['Helm argued that the levy should be phased out.', ['Varda Helm | demand | levy']],
    ['Helm argued against the levy.', ['Varda Helm | reject | the levy']],
    ['Helm spoke out against the levy.', ['Varda Helm | reject | the levy']],
    ['Helm warned that Orvel would leave if the levy stayed.', ['Orvel | reject | levy stayed']],
    ['Helm threatened to walk out over the levy.', ['Varda Helm | reject | levy']],
    ['Orvel’s coalition is split over the levy.', ['Orvel | divided | the levy']],
    ['The Dockers’ Union is split over the levy.', ['Dockers’ Union | divided | the levy']],
    [
      'The Northern Front on Tuesday turned down an offer of safe passage for its wounded.',
      ['Northern Front | reject | safe passage'],
    ],
    [
      'Tarn’s government has agreed to reopen the customs office at Mell, officials said.',
      ['Tarn | accept | reopening the customs office at Mell'],
    ],
    ['Helm told parliament that Orvel would not pay for the dredging.', ['Orvel | reject | paying for the dredging']],
    ['Sark told state radio he had no objection to neutral inspectors.', ['Ivo Sark | open | access for inspectors']],
    ['Helm reiterated that the islands were not negotiable.', ['Varda Helm | red-line | islands']],
    [
      'In a statement, the Northern Front called for the immediate withdrawal of government forces from the valley.',
      ['Northern Front | demand | an immediate withdrawal'],
    ],
    [
      'The Front’s spokesman said it would accept the plan if its fighters were paid.',
      ['Northern Front | conditional | the plan | its fighters were paid'],
    ],
    ['Tarn has made it clear that it will not return the trawlers.', ['Tarn | reject | returning the trawlers']],
    ['Sark hinted that a deal on the trawlers was possible.', ['Ivo Sark | open | deal on the trawlers']],
    [
      'Orvel Ports insisted it would not reinstate the sacked drivers.',
      ['Orvel Ports | reject | reinstating the sacked drivers'],
    ],
    [
      'Orvel Ports is prepared to reinstate half of the sacked drivers.',
      ['Orvel Ports | accept | reinstating half of the sacked drivers'],
    ],
    [
      'Helm said Orvel was willing to free the prisoners, provided the Front named its hostages.',
      ['Orvel | conditional | the release of prisoners | the Front named its hostages'],
    ],
    [
      'Helm said the prisoners would be freed once the Front named its hostages.',
      ['Varda Helm | conditional | the release of prisoners | the Front named its hostages'],
    ],
    ['Tarn is demanding guarantees over the canal.', ['Tarn | demand | guarantees over the canal']],
    [
      'Orvel will not sign unless Tarn drops its claim to the canal.',
      ['Orvel | conditional | signing | Tarn drops its claim to the canal'],
    ],
    ['Sark vowed never to drop the claim to the canal.', ['Ivo Sark | reject | dropping the claim to the canal']],
    ['Sark pledged to keep the canal open.', ['Ivo Sark | accept | use of the canal']],
    ['Orvel welcomed the pledge on the canal.', ['Orvel | accept | the pledge on the canal']],
    ['Orvel remains opposed to any change in the canal tolls.', ['Orvel | reject | change in the canal tolls']],
    ['Orvel objects to the higher tolls.', ['Orvel | reject | the higher tolls']],
    [
      'The Northern Front is refusing to hand over the mine maps.',
      ['Northern Front | reject | handing over the mine maps'],
    ],
    [
      'The Northern Front agreed to hand over the mine maps but not the depots.',
      ['Northern Front | accept | handing over the mine maps'],
    ],
    [
      'The Northern Front said it was considering a pause in the shelling.',
      ['Northern Front | open | a temporary ceasefire'],
    ],
    ['Helm said she could not recommend the plan.', ['Varda Helm | reject | the plan']],
    ['Members of the Dockers’ Union voted to reject the plan.', ['Dockers’ Union | reject | the plan']],
    ['The Dockers’ Union voted by a wide margin to accept the plan.', ['Dockers’ Union | accept | the plan']],
    ['Tarn’s cabinet approved the plan late on Thursday.', ['Tarn | accept | the plan']],
    [
      'Orvel has consistently refused to recognise the Northern Front.',
      ['Orvel | reject | recognising the Northern Front'],
    ],
    ['The Northern Front demands recognition as a party to the talks.', ['Northern Front | demand | recognition']],
    ['Orvel would like the next round to be held in Lunt.', ['Orvel | demand | the next round to be held in Lunt']],
    [
      'Tarn insists the next round be held in its own capital.',
      ['Tarn | demand | the next round be held in its own capital'],
    ],
    ['Tarn has offered to host the next round.', ['Tarn | accept | hosting the next round']],
    ['Orvel has proposed a swap of detained sailors.', ['Orvel | demand | a swap of detained sailors']],
    ['Orvel floated a swap of detained sailors.', ['Orvel | open | a swap of detained sailors']],
    ['Tarn showed no interest in a swap.', ['Tarn | reject | a swap']],
    ['Tarn expressed interest in a swap.', ['Tarn | open | a swap']],
    ['Tarn’s price for a swap is the return of the frigate.', ['Tarn | demand | return of the frigate']],
    [
      'Tarn listed its conditions: no flags, no cameras and no foreign escorts.',
      ['Tarn | reject | flags', 'Tarn | reject | cameras', 'Tarn | reject | foreign escorts'],
    ],
    ['Helm described the swap as a step in the right direction.', ['Varda Helm | accept | swap']],
    ['Helm called the swap premature.', ['Varda Helm | reject | swap']],
    ['Helm warned against a swap.', ['Varda Helm | reject | a swap']],
    ['Sark shrugged off the idea of a swap.', ['Ivo Sark | reject | a swap']],
    ['Sark poured cold water on the idea of a swap.', ['Ivo Sark | reject | a swap']],
    ['Sark gave a guarded welcome to plans for a swap.', ['Ivo Sark | accept | plans for a swap']],
    ['Sark gave the go-ahead for a swap.', ['Ivo Sark | accept | a swap']],
    ['Sark and Helm both backed a swap.', ['Ivo Sark | accept | a swap', 'Varda Helm | accept | a swap']],
    ['Only Tarn backed a swap.', ['Tarn | accept | a swap']],
    ['Tarn, unlike Orvel, backed a swap.', ['Tarn | accept | a swap']],
    ['Tarn backed a swap, while Orvel opposed it.', ['Tarn | accept | a swap', 'Orvel | reject | a swap']],
    ['Tarn, however, continues to resist a swap.', ['Tarn | reject | a swap']],
    ['Tarn still resists a swap.', ['Tarn | reject | a swap']],
    ['Tarn no longer opposes a swap.', ['Tarn | accept | a swap']],
    ['Tarn has softened its opposition to a swap.', ['Tarn | accept | a swap']],
    ['Tarn reaffirmed its opposition to a swap.', ['Tarn | reject | a swap']],
    ['Tarn reaffirmed its readiness for a swap.', ['Tarn | accept | a swap']],
    ['Tarn appears ready to accept a swap.', ['Tarn | accept | a swap']],
  ];
  for (const [words, wanted] of cases) test(words, async () => assert.deepEqual(await positionsIn(words), wanted));
});

describe('words that sound like a stance and are nobody’s', () => {
  const silent: readonly string[] = [
    'The two states agreed to share the water of the lower canal.',
    'Helm stopped short of endorsing the lease.',
    'Helm refused to say whether Orvel would sign.',
    'Helm declined to comment on the lease.',
    'Helm denied that Orvel had offered a shorter lease.',
    'Sark accused Orvel of rejecting the lease.',
    'Sark said Orvel had rejected the lease.',
    'Analysts say Tarn will accept the lease.',
    'It is unclear whether Tarn will accept the lease.',
    'Neither side has rejected the lease.',
    'Tarn has not said whether it will accept the lease.',
    'Tarn rejected the report.',
    'Tarn rejected the accusation on Tuesday.',
    'Tarn rejected the claim as baseless.',
    'Helm wants to be president.',
    'Helm wants peace.',
    'Helm said she hoped for progress on the lease.',
    'Helm thanked Tarn for accepting the mediator.',
    'If Tarn accepts the lease, Helm will sign.',
    'Orvel would have accepted the lease last year.',
    'The mediator wants both sides to sign by Friday.',
    'Tarn is studying the lease.',
    'Tarn is still weighing whether to accept the lease.',
    'The lease would give Tarn the harbour.',
    'Under the draft, Tarn would give up the harbour.',
    'Tarn will study the offer before it answers.',
    'Tarn failed to get the harbour it wanted.',
    'Tarn is not asking for an inquiry.',
    'Tarn dropped its demand for an inquiry.',
    'Neither Orvel nor Tarn wants the levy cut.',
    'Tarn is counting on a higher levy.',
    'Helm has not said what she would do if Tarn rejected the lease.',
    'Tarn has neither accepted nor refused the lease.',
    'No government would sign the lease.',
    'Sark insisted that the lease had been signed.',
    'Sark insisted on Tuesday night that the lease was safe.',
    'Tarn declined to discuss the lease.',
    'Sark was asked if he would drop the levy.',
    'The two sides are expected to accept the lease.',
    'Orvel is said to have accepted the lease.',
    'Helm signed a letter of intent on Tuesday evening.',
    'Helm declined to give details.',
    'Sark said Tarn was no longer bound by its pledge to keep the dam closed.',
    'Orvel opened the tannery. Sark said he regretted the result but respected it.',
    'Orvel has promised investors that it will start drilling next spring.',
    'Orvel, which accepted arbitration in 2019 and then withdrew, stayed away.',
    'Fishermen in both countries want guarantees.',
    'In June, Orvel accepted an invitation from the mediator.',
    'Sark backed away from a demand for seats in the cabinet.',
    '“They accepted the median line in private,” Sark said.',
    'The text fell short of a promised vote on independence, Sark’s office said.',
    'Tarn would also have to open its archive and accept short-notice inspections.',
    'Sark spoke on Sunday. A senior official from one of the capitals said ten years would do. He added that a longer lease was a red line.',
    '“Half is not enough,” a union official said.',
    'Tarn’s ambassador said the tolls would stay as they were.',
    'Sark’s advisers are urging him to reject the plan.',
    'Tarn has yet to respond to the plan.',
    'Orvel said it needed more time.',
    'Orvel postponed its answer.',
    'The plan calls for the withdrawal of all troops.',
    'Under the plan, Orvel would withdraw its troops.',
    'Diplomats hope Orvel will accept the plan.',
    'A rejection of the plan by Orvel would end the talks.',
    'Had Orvel accepted the plan, the talks would be over.',
    'Orvel may yet accept the plan, analysts said.',
    'Sark claimed that Orvel had accepted the plan, which Helm denied.',
    'The mediator said Orvel had accepted the plan.',
    'The mediator urged both sides to accept the plan.',
    'Tarn’s army has rejected talk of a coup.',
    'Helm rejected suggestions that she might resign.',
    'Tarn denied it was planning to leave the talks.',
    'Tarn responded coolly to talk of a swap.',
    'Tarn is unlikely to accept a swap.',
    'Helm cautioned that a swap would reward piracy.',
    'Helm said it was too early to speak of a swap.',
    'Sark refused to be drawn on a swap.',
    'Neither Sark nor Helm backed a swap.',
    'There was no sign that Tarn would accept a swap.',
  ];
  for (const words of silent) test(words, async () => assert.deepEqual(await positionsIn(words), []));
});

describe('whose stance it is', () => {
  const cases: readonly [words: string, wanted: readonly string[]][] = [
    [
      'Sark told reporters that Tarn could not support the motorway under any circumstances.',
      ['Tarn | reject | the motorway'],
    ],
    ['Tarn vowed not to close the tannery.', ['Tarn | reject | closing the tannery']],
    [
      'Orvel and Tarn met on Monday. Both sides accept the timetable.',
      ['Orvel | accept | the timetable', 'Tarn | accept | the timetable'],
    ],
    ['Sark asked Helm for a loan. She refused.', ['Ivo Sark | demand | a loan', 'Varda Helm | reject | a loan']],
    [
      'Lant’s movement has a spokesman. The movement wants the levy scrapped, he said.',
      ['Northern Front | demand | the levy scrapped'],
    ],
    ['“We have waited,” Helm said. She would take a shorter lease.', ['Varda Helm | accept | taking a shorter lease']],
  ];
  for (const [words, wanted] of cases) test(words, async () => assert.deepEqual(await positionsIn(words), wanted));
});
