/** What the build writes into pages and browser code: `buildFlags` in src/integrations/settings.ts. */
interface ImportMetaEnv {
  /** The base of the canonical addresses of FHIR resources; empty for that of this site. */
  readonly GROUNDWORK_FHIR_BASE: string;
  /** Whether this build has a service worker. */
  readonly GROUNDWORK_OFFLINE: boolean;
  /** Keys of shared/storage-keys.ts, for the site's base. */
  readonly GROUNDWORK_OFFLINE_KEY: string;
  readonly GROUNDWORK_PATH_KEY: string;
  readonly GROUNDWORK_THEME_KEY: string;
  readonly GROUNDWORK_SLASH_KEY: string;
  /** The groups of `content/synonyms.yaml`: src/integrations/synonyms.ts. */
  readonly GROUNDWORK_SYNONYMS: readonly string[];
}
