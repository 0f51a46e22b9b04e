import { useRef } from 'react';
import { render, screen } from '@testing-library/react';
import { useSmoothOrder } from './useSmoothOrder';

const rowHeight = 40;
const animate = jest.fn();

/** A browser that knows where things are, and can move them. */
function aBrowser(options: { isCalm: boolean }) {
  jest
    .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
    .mockImplementation(function measure(this: HTMLElement) {
      const siblings = [...(this.parentElement?.children ?? [])];
      const top =
        this.tagName === 'LI' ? siblings.indexOf(this) * rowHeight : 0;
      return new DOMRect(0, top, 100, rowHeight);
    });
  Object.assign(HTMLElement.prototype, { animate });
  Object.assign(window, { matchMedia: () => ({ matches: options.isCalm }) });
}

beforeAll(() => {
  Object.assign(global, {
    DOMRect: class {
      constructor(
        readonly left: number,
        readonly top: number,
        readonly width: number,
        readonly height: number,
      ) {}
    },
  });
});
beforeEach(() => animate.mockClear());
afterEach(() => jest.restoreAllMocks());

function Letters(props: { order: string }) {
  const list = useRef<HTMLUListElement>(null);
  useSmoothOrder(list, props.order);
  return (
    <ul ref={list}>
      {[...props.order].map(letter => (
        <li key={letter}>{letter}</li>
      ))}
    </ul>
  );
}

const glides = () =>
  animate.mock.calls.map(([[from]], at) => [
    animate.mock.contexts[at].textContent,
    from.transform,
  ]);

describe('useSmoothOrder', () => {
  it('lets what has another place glide there from where it was', () => {
    aBrowser({ isCalm: false });
    const { rerender } = render(<Letters order="abc" />);
    expect(glides()).toEqual([]);
    rerender(<Letters order="cab" />);
    expect(glides()).toEqual([
      ['c', 'translateY(80px)'],
      ['a', 'translateY(-40px)'],
      ['b', 'translateY(-40px)'],
    ]);
  });

  it('moves nothing that is new or stays', () => {
    aBrowser({ isCalm: false });
    const { rerender } = render(<Letters order="ab" />);
    rerender(<Letters order="abc" />);
    expect(glides()).toEqual([]);
  });

  it('moves nothing for whoever asked for less motion', () => {
    aBrowser({ isCalm: true });
    const { rerender } = render(<Letters order="ab" />);
    rerender(<Letters order="ba" />);
    expect(screen.getAllByRole('listitem')[0]).toHaveTextContent('b');
    expect(glides()).toEqual([]);
  });
});
