// The larger parts of a result, and the drawing: the marked table, the checklist, the body. In: made-up advice. Never: a part of views.
import { BODY } from '../../../web/pictures/body.js';
import { bodyMap } from '../../../web/element/views/body-map.js';
import { checklist, tasksOf } from '../../../web/element/views/checklist.js';
import { markedTable } from '../../../web/element/views/table.js';
import { madePack } from '../made-pack.mjs';
import { dayName, inDays } from '../../../web/element/dates.js';
import { drawn, equal, ok, strings, test } from './kit.js';

const DAY = new Date(2026, 10, 22, 13);
const made = madePack('routine');
const TRAIL = [{ question: 'site', text: 'Where?', chosen: [{ option: 'o0', text: 'Neck' }, { option: 'o1', text: 'Low back' }, { option: 'o2', text: 'A hip' }] }];
const BY = `by ${dayName(inDays(DAY, 3), 'en-GB', { weekday: 'long' })}`;  // some browsers put a comma into it

test('table: rows with something ticked are marked, in words and with a sign; the others are not', () => {
  drawn(markedTable(made.leaflet.table, TRAIL, strings), `
    details.fold.marked
      summary
        div
          h3 "Ordinary, or to check"
          p.hint "table_marked 1 2"
      div.inside
        p "Nobody can tell the cause from how it feels."
        table role=table
          thead role=rowgroup
            tr role=row
              th role=columnheader scope=col "What"
              th role=columnheader scope=col "Ordinary pain"
              th role=columnheader scope=col "Pain to check"
          tbody role=rowgroup
            tr.on role=row
              th role=rowheader scope=row
                "Where it is"
                span.mark
                  svg.icon viewBox=0 0 24 24 aria-hidden=true
                    path d=drawn
                  span
                    "you_ticked "
                    bdi "Neck"
                    " · "
                    bdi "A hip"
              td role=cell data-column=Ordinary pain "In one place"
              td role=cell data-column=Pain to check "In the neck, or more than one place"
            tr role=row
              th role=rowheader scope=row "When it comes"
              td role=cell data-column=Ordinary pain "By day"
              td role=cell data-column=Pain to check "At night"`);
});

test('table: nothing ticked is no comfort, and a table without words says that feeling tells no cause', () => {
  const table = markedTable({ ...made.leaflet.table, text: [] }, [{ question: 'site', text: '', chosen: [{ option: 'o1', text: 'x' }] }, { question: 'x', text: '', chosen: [{ option: 'o0', text: 'x' }] }], strings);
  drawn(table.querySelector('summary'), `
    summary
      div
        h3 "Ordinary, or to check"
        p.hint "table_unmarked"`);
  equal([table.querySelector('.inside > p')?.textContent, table.querySelectorAll('.on, .mark').length], ['cannot_tell', 0]);
});

/** @param {string} region @param {any} [leaflet] */
const tasks = (region, leaflet = made.leaflet) => tasksOf(made.result, leaflet, region, DAY, strings).map(({ day, ...task }) => ({ ...task, day: day && day.toDateString() }));

test('checklist: what to do, what to watch by a day, the leaflet’s own, the country’s screening', () => {
  equal(tasks('GB'), [{'id':'book', 'text':'Ring a clinic.', 'day':'(undefined)' }, { 'text':`If nobody has seen you ${BY}, ring again.`, 'remind':'remind', 'day':'Wed Nov 25 2026' }, { 'text':'Look and feel once a month.', 'remind':'A monthly reminder; ü, ж, 痛', 'monthly':true, 'day':'Sun Dec 20 2026' }, { 'text':'Write things down.', 'remind':'', 'monthly':false, 'day':'(undefined)' }, { 'text':'Women from 50 to 71 are invited every 3 years. (NHS, 2025)', 'remind':'remind_screening', 'day':'Sun Dec 06 2026'}]);
  equal([tasks('IN').length, tasks('').length, tasks('GB', null).length, tasks('GB', { ...made.leaflet, checklist: null }).length], [4, 4, 2, 3]);
});

test('checklist: a thing to watch needs both a sentence and a number of days to become a date', () => {
  const watch = [{ id: 'a', text: 't', by: 'by {date}', days: 0 }, { id: 'b', text: 't', by: '', days: 3 }];
  equal(tasksOf({ ...made.result, do: [], watch }, undefined, '', DAY, strings), []);
});

test('checklist: an item with days of its own, and one that comes back', () => {
  const items = [{ id: 'x', text: 'X', remind: 'R', days: 5, every: '' }];
  equal(tasks('', { ...made.leaflet, checklist: { ...made.leaflet.checklist, items } }).at(-1), { text: 'X', remind: 'R', monthly: false, day: 'Fri Nov 27 2026' });
});

const list = (/** @type {string} */ region, /** @type {any} */ leaflet = made.leaflet) => checklist(tasksOf(made.result, leaflet, region, DAY, strings), leaflet, region, strings);

test('checklist: a box and, with a day, a button for each; screening after the other steps', () => {
  drawn(list('GB', { ...made.leaflet, checklist: { ...made.leaflet.checklist, text: ['Own words.'] } }), `
    details.fold.todo
      summary
        div
          h3 "checklist"
          p.hint "checklist_line"
      div.inside
        p "Own words."
        ul role=list
          li
            label.task
              input type=checkbox value=0 autocomplete=off
              span "Ring a clinic."
          li
            label.task
              input type=checkbox value=1 autocomplete=off
              span "If nobody has seen you ${BY}, ring again."
            button.button.button--link type=button data-action=remind data-task=1 data-day=2026-11-25
              "add_to_calendar: 25 November"
              span.unseen ": If nobody has seen you ${BY}, ring again."
          li
            label.task
              input type=checkbox value=2 autocomplete=off
              span "Look and feel once a month."
            button.button.button--link type=button data-action=remind data-task=2 data-day=2026-12-20
              "add_to_calendar: monthly_from 20 December"
              span.unseen ": Look and feel once a month."
          li
            label.task
              input type=checkbox value=3 autocomplete=off
              span "Write things down."
          li
            label.task
              input type=checkbox value=4 autocomplete=off
              span "Women from 50 to 71 are invited every 3 years. (NHS, 2025)"
            button.button.button--link type=button data-action=remind data-task=4 data-day=2026-12-06
              "add_to_calendar: 6 December"
              span.unseen ": Women from 50 to 71 are invited every 3 years. (NHS, 2025)"
        p.hint "screening_note"
        p.hint "calendar_hint"
        div.actions
          button.button.button--quiet type=button data-action=print data-part=checklist "print_checklist"`);
});

test('checklist: without a country it says where screening is; with one that offers none it says nothing', () => {
  const hints = (/** @type {HTMLElement} */ one) => [...one.querySelectorAll('.inside > .hint')].map((p) => p.textContent);
  equal([hints(list('')), hints(list('IN')), hints(list('', { ...made.leaflet, screening: [] })), hints(list('', null))],
    [['screening_country', 'calendar_hint'], ['calendar_hint'], ['calendar_hint'], ['calendar_hint']]);
});

test('checklist: a browser without the language gives no date, and the button still says what it does', () => {
  const foreign = { ...strings, date_locale: 'tlh' };
  equal(checklist([{ text: 'T', day: DAY, monthly: true }], undefined, '', foreign).querySelector('[data-action=remind]')?.firstChild?.textContent, 'add_to_calendar');
});

test('body map: both sides with their places, a mark on what is ticked', () => {
  drawn(bodyMap(made.view.question, ['o0', 'o2'], strings), `
    div.map.hint aria-hidden=true
      p "map_hint"
      div
        svg viewBox=0 0 200 300
          path.body d=drawn
          path.body d=drawn transform=matrix(-1 0 0 1 200 0)
          path.body d=drawn
          path.body d=drawn transform=matrix(-1 0 0 1 200 0)
          g.zone.on data-zone=o2
            rect.reach y=163 width=200 height=45
            path.spot d=drawn
            path.spot d=drawn transform=matrix(-1 0 0 1 200 0)
            path.tick d=drawn transform=translate(129 185.5)
            path.tick d=drawn transform=translate(71 185.5)
          g.zone data-zone=o3
            rect.reach y=208 width=200 height=66
            path.spot d=drawn
            path.spot d=drawn transform=matrix(-1 0 0 1 200 0)
        p "map_front"
      div
        svg viewBox=0 0 200 232
          path.body d=drawn
          path.body d=drawn transform=matrix(-1 0 0 1 200 0)
          path.body d=drawn
          path.body d=drawn transform=matrix(-1 0 0 1 200 0)
          g.zone.on data-zone=o0
            rect.reach y=36 width=200 height=37
            path.spot d=drawn
            path.spot d=drawn transform=matrix(-1 0 0 1 200 0)
            path.tick d=drawn transform=translate(100 54.5)
            path.tick d=drawn transform=translate(100 54.5)
          g.zone data-zone=o1
            rect.reach y=157 width=200 height=49
            path.spot d=drawn
            path.spot d=drawn transform=matrix(-1 0 0 1 200 0)
        p "map_back"`);
});

test('body map: one side alone where only one has places; none where the question has none', () => {
  const only = (/** @type {string[]} */ ...zones) => bodyMap({ ...made.view.question, options: zones.map((zone, i) => ({ id: `o${i}`, text: '', role: 'sign', exclusive: false, zone })) }, [], strings);
  equal(only('neck')?.querySelectorAll('svg').length, 1);
  equal([only('toe', ''), bodyMap({ ...made.view.question, options: [{ id: 'x', text: '', role: 'sign', exclusive: false }] }, [], strings)], [null, null]);
  equal(only('neck', 'low_back')?.querySelector('svg')?.getAttribute('viewBox'), '0 0 200 232');
  equal(only('leg')?.querySelector('svg')?.getAttribute('viewBox'), '0 0 200 364');
});

test('body: each place has rows one below the other, a side, and a shape that is drawn inside them and off the mirror line', () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.querySelector('main')?.append(svg);
  const box = (/** @type {string} */ d) => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    svg.append(path);
    return path.getBBox();
  };
  const [width, height] = BODY.view_box;
  for (const side of [BODY.front, BODY.back]) {
    const { x, y, width: w, height: h } = box(side.outline);
    ok(x >= width / 2 - 1 && x + w <= width && y >= 0 && y + h <= height && h > 300, 'the outline fills its half');
    const inner = box(side.lines);
    ok(inner.width + inner.height >= 10 && inner.y >= y && inner.y + inner.height <= y + h, 'the lines lie in it');
  }
  /** @type {Record<string, [number, number][]>} */ const rows = { front: [], back: [] };
  for (const { side, rows: [from, to], d, ...more } of /** @type {any[]} */ (Object.values(BODY.zones))) {
    rows[side].push([from, to]);
    const { x, y, width: w, height: h } = box(d);
    ok(w > 15 && h > 15 && y >= from && y + h <= to && x >= width / 2 - 1, `${d} lies in its rows`);
    if (more.x) ok(Math.abs(x + w / 2 - more.x) < 3, `the mark of ${d} lies on it`);
    else ok(x < width / 2, `${d} crosses the middle, and its mark is there`);
  }
  for (const all of Object.values(rows)) for (const [i, [from, to]] of all.entries()) ok(to > from && (i === 0 || from === all[i - 1][1]), 'rows follow each other');
  equal([rows.front.length, rows.back.length], [5, 4]);
});
