/** The axis of an issue, 0 to 100: who wants what, the weighted mean of it, and how far such a mean was off before. */

import type { AxisForecast } from '../../../analysis/forecast/from-model.ts';
import style from './ForecastPage.module.css';

const ROW = 30;
const BAND = 12;
const TOP = 24;
const LARGEST = 11;
const at = (position: number): string => `${Math.min(100, Math.max(0, position))}%`;
const whole = (value: number): number => Math.round(value);

/** Widths are shares of the picture, so that words keep their size in a narrow window. */
export function Axis({ issue }: { issue: AxisForecast }) {
  const { stands, anchors, forecast, doubt } = issue;
  const { compromise, bands } = forecast;
  if (compromise === null || bands === null) return null;
  const heaviest = Math.max(...stands.map(one => one.influence * one.salience));
  const rows = TOP + 3 * BAND + 24;
  const base = rows + stands.length * ROW + 8;
  return (
    <div className={style.axis}>
      <svg
        width="100%"
        height={base + 26}
        role="img"
        aria-label={`On ${issue.title} the weighted mean is ${whole(compromise)} of 100, four in five past outcomes between ${whole(bands[80][0])} and ${whole(bands[80][1])}. ${stands.map(one => `${one.name} ${whole(one.position)}`).join(', ')}.`}
      >
        {(['90', '80', '50'] as const).map((share, index) => (
          <g key={share}>
            <rect
              className={style.band}
              data-share={share}
              x={at(bands[share][0])}
              width={`${bands[share][1] - bands[share][0]}%`}
              y={TOP + index * BAND}
              height={BAND - 3}
              rx={3}
            />
          </g>
        ))}
        <line className={style.compromise} x1={at(compromise)} x2={at(compromise)} y1={TOP - 6} y2={base} />
        <text className={style.figure} x={at(compromise)} y={12} textAnchor={anchorOf(compromise)}>
          weighted mean {whole(compromise)}
        </text>
        {doubt.compromise && (
          <g className={style.doubt}>
            <line
              x1={at(doubt.compromise.p10)}
              x2={at(doubt.compromise.p90)}
              y1={TOP + 3 * BAND + 4}
              y2={TOP + 3 * BAND + 4}
            />
            <line x1={at(doubt.compromise.p10)} x2={at(doubt.compromise.p10)} y1={TOP + 36} y2={TOP + 44} />
            <line x1={at(doubt.compromise.p90)} x2={at(doubt.compromise.p90)} y1={TOP + 36} y2={TOP + 44} />
          </g>
        )}
        {stands.map((one, index) => {
          const y = rows + index * ROW + 18;
          const right = one.position > 50;
          return (
            <g key={one.actor}>
              <line className={style.whisker} x1={at(one.range[0])} x2={at(one.range[1])} y1={y} y2={y} />
              <circle
                className={style.dot}
                cx={at(one.position)}
                cy={y}
                r={heaviest > 0 ? Math.max(2.5, LARGEST * Math.sqrt((one.influence * one.salience) / heaviest)) : 2.5}
              />
              <text
                className={style.name}
                x={at(one.position)}
                dx={right ? -16 : 16}
                y={y - 5}
                textAnchor={right ? 'end' : 'start'}
              >
                {one.name}
              </text>
            </g>
          );
        })}
        <line className={style.line} x1="0%" x2="100%" y1={base} y2={base} />
        {anchors.map(anchor => (
          <g key={anchor.option}>
            <line className={style.line} x1={at(anchor.at)} x2={at(anchor.at)} y1={base - 4} y2={base + 4} />
            <text className={style.tick} x={at(anchor.at)} y={base + 18} textAnchor={anchorOf(anchor.at)}>
              {whole(anchor.at)}
            </text>
          </g>
        ))}
      </svg>
      <p className={style.legend}>
        {anchors
          .toSorted((a, b) => a.at - b.at)
          .map(({ title, at: place }) => `${whole(place)} ${title}`)
          .join(' · ')}
      </p>
      <p className={style.legend}>
        Dots: what a party wants most; area: influence times salience; lines: what is possible of it. Bars: 90, 80 and
        50 % of past errors around the mean (
        {(['90', '80', '50'] as const).map(share => `${whole(bands[share][0])}–${whole(bands[share][1])}`).join(', ')}).
        {doubt.compromise &&
          ` Bracket: coding doubt only, ${whole(doubt.compromise.p10)} to ${whole(doubt.compromise.p90)} in four of five draws of what is not known; it says nothing of how wrong the method is.`}
      </p>
    </div>
  );
}

const anchorOf = (position: number): 'start' | 'middle' | 'end' =>
  position < 20 ? 'start' : position > 80 ? 'end' : 'middle';
