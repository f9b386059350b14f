// Serves dist/ and prints the address; PORT and BASE as for the build.
import { requireNewNode } from './run.mjs';
import { serve } from './server.mjs';

requireNewNode();
const base = `/${process.env.BASE ?? ''}/`.replace(/\/{2,}/g, '/');
const port = Number(process.env.PORT ?? 4321);
try {
  const { url } = await serve({ base, port });
  console.log(`\nGroundwork is at ${url}  (stop with Ctrl+C)\n`);
} catch (error) {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${port} is in use. Choose another: PORT=4400 npm start` : error.message);
  process.exit(1);
}
