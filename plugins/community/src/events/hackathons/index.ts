export { HackathonSection } from './HackathonSection/HackathonSection';
export { hackathonTranslationRef } from './translation';
