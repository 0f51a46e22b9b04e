import { zoneChoices } from './zoneChoices';

describe('zoneChoices', () => {
  it('offers every zone of the browser, those given first', () => {
    const choices = zoneChoices(['Europe/Berlin', 'America/New_York']);
    expect(choices.slice(0, 3)).toEqual([
      { id: 'Europe/Berlin', label: 'Europe/Berlin' },
      { id: 'America/New_York', label: 'America/New York' },
      { id: 'UTC', label: 'UTC' },
    ]);
    expect(choices.length).toBeGreaterThan(300);
  });

  it('offers a city once, by its name of today', () => {
    const kolkata = zoneChoices(['Asia/Kolkata']).filter(
      ({ label }) => label === 'Asia/Kolkata' || label === 'Asia/Calcutta',
    );
    expect(kolkata).toEqual([{ id: 'Asia/Kolkata', label: 'Asia/Kolkata' }]);
    expect(zoneChoices(['Europe/Kiev'])[0].label).toBe('Europe/Kyiv');
  });
});
