import type { Schemas } from './client';

// Short names for the shapes of models, as the server describes them.

export type DraftCitation = Schemas['DraftCitation'];
export type DraftOption = Schemas['DraftOption'];
export type Direction = DraftOption['direction'];
export type DraftStatement = Schemas['DraftStatement'];
export type DraftParty = Schemas['DraftParty'];
export type DraftRule = Schemas['DraftRule'];
export type RuleKind = DraftRule['kind'];
export type ModelDraft = Schemas['ModelDraft'];

export type ModelRow = Schemas['ModelRow'];
export type ModelExample = Schemas['ModelExample'];
export type KeptModel = Schemas['KeptModel'];
export type ModelCheck = Schemas['ModelCheck'];
export type ModelProblem = Schemas['ModelProblem'];
export type ModelView = Schemas['ModelView'];
export type ModelComparison = Schemas['ModelComparison'];
export type WhatIf = Schemas['WhatIf'];
export type Change = Schemas['Change'];

export type Card = Schemas['Card'];
export type Stand = Schemas['Stand'];
export type Bar = Schemas['Bar'];
export type Told = Schemas['Told'];
export type Held = Schemas['Held'];
export type Item = Schemas['Item'];
export type Quote = Schemas['Quote'];
export type PathPicture = Schemas['PathPicture'];
export type StateGraph = Schemas['StateGraph'];
export type GraphState = StateGraph['outcomes'][number];
export type GraphMove = StateGraph['moves'][number];
export type EvidenceRow = Schemas['EvidenceRow'];
