import { describe, expect, test } from 'vitest';
import { distance, nearest, oneSpelling, singular, stemOf, wordsOf } from '../../../src/language/index.ts';

test('words come without signs, accents and possessives', () => {
  expect(wordsOf("The patient's e-record: Zoë’s “data”, don't!")).toEqual([
    'the',
    'patient',
    'e',
    'record',
    'zoe',
    'data',
    'dont',
  ]);
  expect(wordsOf('<img onerror=1> \u202E🙂')).toEqual(['img', 'onerror', '1']);
  expect(wordsOf(' .*+?^${}()|[]\\ ')).toEqual([]);
});

test.each([
  ['organisation', 'organization'],
  ['programmes', 'programs'],
  ['centre', 'center'],
  ['centred', 'centered'],
  ['tumour', 'tumor'],
  ['behavioural', 'behavioral'],
  ['harmonising', 'harmonizing'],
  ['analyse', 'analyze'],
  ['dialogue', 'dialog'],
  ['modelling', 'modeling'],
  ['enrolment', 'enrollment'],
  ['licence', 'license'],
  ['judgement', 'judgment'],
  ['paediatric', 'pediatric'],
  ['practise', 'practice'],
])('%s and %s are one word', (british, american) => {
  expect(oneSpelling(british)).toBe(oneSpelling(american));
});

test.each([
  ['reduce reduces reduced reducing reduction'],
  ['automate automated automation automatic automatically automating'],
  ['standard standards standardize standardised standardisation'],
  ['implement implements implementing implementation implementable'],
  ['compete competes competition competitor competitive'],
  ['regulate regulation regulatory regulations'],
  ['harmonize harmonisation harmonised'],
  ['decide deciding decision decisions'],
  ['advocate advocacy advocating'],
  ['build builds building built'],
  ['policy policies'],
  ['safe safer safety'],
])('%s are forms of one word', (forms) => {
  expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
});

test.each([
  ['customer', 'custom'],
  ['payer', 'pay'],
  ['care', 'carry'],
  ['patient', 'patent'],
  ['offer', 'off'],
])('%s and %s are two words', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('the singular keeps what only looks like a plural', () => {
  expect(['agencies', 'doctors', 'purchases', 'process', 'diagnosis', 'bus', 'gas'].map(singular)).toEqual([
    'agency',
    'doctor',
    'purchas',
    'process',
    'diagnosis',
    'bus',
    'gas',
  ]);
});

describe('distance', () => {
  test.each([
    ['payer', 'payer', 0],
    ['payer', 'pyaer', 1],
    ['hospital', 'hosptal', 1],
    ['hospital', 'hosspitel', 2],
    ['', 'abc', 3],
    ['vendor', 'grant', 6],
  ])('%s to %s is %i', (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
    expect(distance(b, a)).toBe(expected);
    if (expected > 0) expect(distance(a, b, expected - 1)).toBeGreaterThan(expected - 1);
  });
});

test('the nearest word comes first; short words and wild guesses have none', () => {
  const words = ['claims', 'clinic', 'clinical', 'care'];
  expect(nearest('clincal', words)[0]).toEqual({ word: 'clinical', distance: 1 });
  expect(nearest('clnic', words)[0]?.word).toBe('clinic');
  expect(nearest('cre', words)).toEqual([]);
  expect(nearest('weather', words)).toEqual([]);
  expect(nearest('klinik', words, 2)).toEqual([]);
});
