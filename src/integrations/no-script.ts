// Replaces scripts that are left out: see `scriptStubs` in settings.ts.
export {};
