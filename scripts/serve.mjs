// Serves dist/ and prints the address; PORT and BASE as for the build.
import { requireNewNode } from './run.mjs';

requireNewNode();
const { serve } = await import('../src/server/serve.ts');
const base = `/${process.env.BASE ?? ''}/`.replace(/\/{2,}/g, '/');
const port = Number(process.env.PORT ?? 4321);
try {
  const { url } = await serve({ base, port });
  console.log(`\nGroundwork is at ${url}  (stop with Ctrl+C)\n`);
} catch (error) {
  const inUse = error.code === 'EADDRINUSE';
  console.error(inUse ? `Port ${port} is in use. Choose another: PORT=4400 npm start` : error.message);
  process.exit(1);
}
