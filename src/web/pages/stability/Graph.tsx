/** Who moves from which state to which: the way to each package, who would leave it, and what can be done from any state. */

import { type KeyboardEvent, useMemo, useState } from 'react';
import type { StabilityDetails } from '../../../analysis/graph-model/details.ts';
import { Card } from '../../design/Card.tsx';
import { Check } from '../../design/Field.tsx';
import style from './Graph.module.css';
import { beside, type Layout, layoutOf } from './layout.ts';
import { colourOf, numberOf, wordsOf } from './names.ts';
import { REASON_WORDS } from './say-concepts.ts';

const WIDTH = 184;
const HEIGHT = 92;
const ACROSS = 88;
const DOWN = 34;
const EDGE = 28;

type Move = StabilityDetails['moves'][number];

interface Arrow extends Move {
  /** A step of a way from where things stand to a package. */
  readonly way: boolean;
}

export function Graph({ details }: { details: StabilityDetails }) {
  const layout = useMemo(() => layoutOf(details), [details]);
  const [chosen, setChosen] = useState(details.statusQuo);
  const [every, setEvery] = useState(false);
  const arrows = useMemo(() => arrowsOf(details), [details]);
  const kept = new Set(details.packages.map(one => one.state));
  const drawn = arrows.filter(one => one.way || one.from === chosen || (one.gains && (every || kept.has(one.from))));
  const onKey = (event: KeyboardEvent<HTMLButtonElement>, id: number) => {
    const next = beside(layout, id, event.key);
    if (!next) return;
    event.preventDefault();
    setChosen(next.id);
    document.querySelector<HTMLElement>(`[data-state="${next.id}"]`)?.focus();
  };
  return (
    <Card label="Moves">
      <h2>Who moves where</h2>
      <p className={style.quiet}>
        Thick: the way to a package. Full: a gain for whoever moves; dashed: none. Choose a state to see all that can be
        done from it; arrow keys go from state to state.
      </p>
      <ul className={style.legend}>
        {details.parties.map(party => (
          <li key={party} data-party={colourOf(details, party)}>
            <i /> {party}
          </li>
        ))}
      </ul>
      <Check label="Every gain" checked={every} onChange={event => setEvery(event.target.checked)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={style.scroll} tabIndex={0} aria-label="Graph of moves">
        <div
          className={style.graph}
          style={{
            width: 2 * EDGE + layout.columns * (WIDTH + ACROSS) - ACROSS,
            height: 2 * EDGE + layout.rows * (HEIGHT + DOWN) - DOWN,
          }}
        >
          <svg className={style.arrows} aria-hidden="true" width="100%" height="100%">
            {drawn.map(one => (
              <ArrowPath
                key={`${one.party} ${one.from} ${one.to}`}
                arrow={one}
                layout={layout}
                colour={colourOf(details, one.party)}
                faint={one.from !== chosen && !one.way}
              />
            ))}
          </svg>
          {layout.places.map(({ id, column, row }) => {
            const state = details.shown.find(one => one.id === id)!;
            return (
              <button
                key={id}
                type="button"
                className={style.state}
                data-state={id}
                data-because={state.because}
                aria-pressed={id === chosen}
                tabIndex={id === chosen ? 0 : -1}
                style={{
                  left: EDGE + column * (WIDTH + ACROSS),
                  top: EDGE + row * (HEIGHT + DOWN),
                  width: WIDTH,
                  height: HEIGHT,
                }}
                onClick={() => setChosen(id)}
                onKeyDown={event => onKey(event, id)}
              >
                <strong>
                  {numberOf(details, id)}
                  {state.holdsBy.includes('SEQ') && <span className={style.holds}> holds</span>}
                </strong>
                <span className={style.words}>{state.words}</span>
              </button>
            );
          })}
        </div>
      </section>
      <Chosen details={details} id={chosen} />
      <details className={style.list}>
        <summary>All moves among these states as a list</summary>
        <ul>
          {arrows.map(one => (
            <li key={`${one.party} ${one.from} ${one.to}`}>
              {numberOf(details, one.from)} → {numberOf(details, one.to)}: {one.party}
              {one.gains ? ', a gain' : ', no gain'}
              {one.way && ', on the way to a package'}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

/** What can be done from the chosen state, in words. */
function Chosen({ details, id }: { details: StabilityDetails; id: number }) {
  const state = details.shown.find(one => one.id === id);
  if (!state) return null;
  const moves = details.moves.filter(one => one.from === id);
  return (
    <section className={style.chosen} aria-label="The chosen state" aria-live="polite">
      <h3>
        State {numberOf(details, id)}: {state.words}
      </h3>
      <p className={style.quiet}>
        {REASON_WORDS[state.because]}
        {state.alike > 0 && `; ${state.alike} more like it differ in who says what alone`}.
      </p>
      {moves.length === 0 ? (
        <p>Nobody moves from here to another of these states.</p>
      ) : (
        <ul>
          {moves
            .toSorted((a, b) => Number(b.gains) - Number(a.gains))
            .map(one => (
              <li key={`${one.party} ${one.to}`}>
                <strong>{one.party}</strong> {one.gains ? 'gains by going' : 'could go, without a gain,'} to{' '}
                {numberOf(details, one.to)}: {wordsOf(details, one.to)}
              </li>
            ))}
        </ul>
      )}
    </section>
  );
}

function arrowsOf({ moves, ways, statusQuo }: StabilityDetails): Arrow[] {
  const steps = new Set(
    ways.flatMap(({ byImprovements, byMoves }) => {
      let from = statusQuo;
      return (byImprovements ?? byMoves ?? []).map(({ dm, to }) => {
        const step = `${dm} ${from} ${to}`;
        from = to;
        return step;
      });
    }),
  );
  return moves.map(move => ({ ...move, way: steps.has(`${move.party} ${move.from} ${move.to}`) }));
}

interface ArrowProps {
  arrow: Arrow;
  layout: Layout;
  colour: number;
  faint: boolean;
}

function ArrowPath({ arrow, layout, colour, faint }: ArrowProps) {
  const [from, to] = [arrow.from, arrow.to].map(id => layout.places.find(one => one.id === id)!);
  const corner = (place: typeof from) => ({
    x: EDGE + place!.column * (WIDTH + ACROSS),
    y: EDGE + place!.row * (HEIGHT + DOWN),
  });
  const [a, b] = [corner(from), corner(to)];
  const { line, head } = pathBetween(a, b, colour);
  return (
    <g className={style.arrow} data-party={colour} data-gains={arrow.gains} data-way={arrow.way} data-faint={faint}>
      <path d={line} />
      <path className={style.head} d={head} />
    </g>
  );
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

const HEAD = 7;

/** A curve from one box to another; lanes keep the arrows of different parties apart. */
function pathBetween(a: Corner, b: Corner, lane: number): { line: string; head: string } {
  const shift = (lane - 2) * 7;
  if (b.x > a.x) {
    const [x1, y1, x2, y2] = [a.x + WIDTH, a.y + HEIGHT / 2 + shift, b.x - HEAD, b.y + HEIGHT / 2 + shift];
    const bend = Math.min(80, (x2 - x1) / 2);
    return {
      line: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
      head: `M${x2 + HEAD} ${y2}l${-HEAD} ${-HEAD / 2}v${HEAD}z`,
    };
  }
  if (b.x === a.x) {
    const right = a.x + WIDTH;
    const [y1, y2] = [a.y + HEIGHT / 2 + shift, b.y + HEIGHT / 2 + shift];
    const out = right + Math.min(ACROSS - 12, 26 + Math.abs(y2 - y1) / 12);
    return {
      line: `M${right} ${y1}C${out} ${y1} ${out} ${y2} ${right + HEAD} ${y2}`,
      head: `M${right} ${y2}l${HEAD} ${-HEAD / 2}v${HEAD}z`,
    };
  }
  const [x1, x2] = [a.x + WIDTH / 2 + shift, b.x + WIDTH / 2 + shift];
  const [y1, y2] = [a.y + HEIGHT, b.y + HEIGHT + HEAD];
  const low = Math.max(y1, y2) + 16;
  return {
    line: `M${x1} ${y1}C${x1} ${low + 10} ${x2} ${low + 10} ${x2} ${y2}`,
    head: `M${x2} ${y2 - HEAD}l${-HEAD / 2} ${HEAD}h${HEAD}z`,
  };
}
