// Stands in for scripts that are left out: see `unusedScripts` in settings.ts.
export {};
