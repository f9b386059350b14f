import { describe, expect, test } from 'vitest';
import { listenToPage, type Signal } from '../../../../src/workbook/storage/environment.ts';

describe('the page’s events', () => {
  test('become signals, until one stops listening', () => {
    const page = new EventTarget();
    const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    const heard: Signal[] = [];
    const stop = listenToPage(page, document, (signal) => heard.push(signal));
    const events = () => {
      page.dispatchEvent(Object.assign(new Event('storage'), { key: 'k', newValue: 'v', oldValue: 'u' }));
      page.dispatchEvent(Object.assign(new Event('storage'), { key: null, newValue: null }));
      page.dispatchEvent(new Event('pageshow'));
      page.dispatchEvent(new Event('pagehide'));
      document.dispatchEvent(new Event('resume'));
      document.dispatchEvent(new Event('visibilitychange'));
      document.visibilityState = 'hidden';
      document.dispatchEvent(new Event('visibilitychange'));
    };
    events();
    stop();
    events();
    expect(heard).toEqual([
      { kind: 'storage', key: 'k', value: 'v', before: 'u' },
      { kind: 'storage', key: null, value: null, before: null },
      { kind: 'shown' },
      { kind: 'leaving' },
      { kind: 'shown' },
      { kind: 'shown' },
      { kind: 'leaving' },
    ]);
  });
});
