// Stands in for scripts and addresses of Starlight's frame that are left out: see `emptied` in settings.ts.
export default '';
