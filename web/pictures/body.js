// A standing person, from the front and from the back, and the places on it that can be tapped. Own drawing.
// In: nothing. Out: `BODY`. Never words, colours or ids of a pack: an option names its zone, the views name their colours.
//
// Every path is the half to the right of the middle line, x = 100; whoever draws it draws its mirror too. So no side of
// the body is left or right. What crosses the middle line goes 1 beyond it, or a hair of ground would show between the halves.

const OUTLINE = 'M99 3h1c13 0 20 9 20 22 0 11-4 18-9 23v9c1 6 8 8 15 10 15 3 24 9 26 24 3 30 19 84 22 111 1 9-1 16-6 16-4 0-6-4-7-12-3-20-19-66-23-95-1 16-5 28-6 43 0 17 9 29 10 48 1 28-4 50-7 76 2 26-1 46-4 64 0 6 8 9 8 15 0 4-26 4-27-1-1-10 1-28 1-46 1-34-6-74-10-84-1-2-2-3-3-3h-1';

export const BODY = {
  view_box: [200, 364],
  front: { outline: OUTLINE, lines: 'M106 73c7-2 13-2 20 0' },
  back: { outline: OUTLINE, lines: 'M100 208v10' },
  /**
   * `rows`: from where to where a tap counts, over the whole breadth: a finger is wider than a neck.
   * `x`: where the marks of a pair go; in the middle of its rows.
   */
  zones: {
    neck: { side: 'back', rows: [36, 73], d: 'M99 46h1l7 3v10c1 6 4 8 9 10-5 2-11 2-16 2h-1' },
    upper_back: { side: 'back', rows: [73, 116], d: 'M99 77h1c8 0 17-1 24-3 8 3 12 10 12 20l-2 17c0 2-1 3-3 3h-32' },
    middle_back: { side: 'back', rows: [116, 157], d: 'M99 120h30c3 0 4 1 3 4-1 9-3 17-4 26 0 3-1 4-4 4h-25' },
    low_back: { side: 'back', rows: [157, 206], d: 'M99 160h26c2 0 3 1 4 4 2 9 7 16 8 26 1 4 0 6-4 7-10 3-21 4-33 4h-1' },
    ribs: { side: 'front', rows: [84, 125], x: 121, d: 'M111 90c7-2 15 0 20 4 1 2 0 4-2 3-5-3-11-4-17-3-3 0-4-3-1-4zm0 9c7-2 15 0 20 4 1 2 0 4-2 3-5-3-11-4-17-3-3 0-4-3-1-4zm0 9c7-2 15 0 20 4 1 2 0 4-2 3-5-3-11-4-17-3-3 0-4-3-1-4z' },
    band: { side: 'front', rows: [125, 163], d: 'M99 134h35c2 0 3 1 3 3v14c0 2-1 3-3 3h-35' },
    hip: { side: 'front', rows: [163, 208], x: 129, d: 'M129 169a9 17 0 1 0 0 34a9 17 0 1 0 0-34' },
    thigh: { side: 'front', rows: [208, 274], x: 124, d: 'M124 216a11 26 0 1 0 0 52a11 26 0 1 0 0-52' },
    leg: { side: 'front', rows: [274, 362], x: 121, d: 'M121 284a8 29 0 1 0 0 58a8 29 0 1 0 0-58' },
  },
};
