import { PublicationField as PublicationField_21aaeb0c06036557043d2565730e8e5b } from '../../../cms/admin/publication/PublicationField.tsx'
import { PublicationCell as PublicationCell_2613af78753e21c2cc40d75cd8ef6acc } from '../../../cms/admin/publication/PublicationCell.tsx'
import { ShareDraft as ShareDraft_f4fb4de4df63a00fc5ba756d80282010 } from '../../../cms/admin/drafts/ShareDraft.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableClient as TableClient_a42cb04c524e79f95ef996b1027f2bc5 } from '../../../../src/cms/admin/table-client.ts'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RowTitle as RowTitle_7e6babb55eff69b9e083e5a11dd1fd40 } from '../../../cms/admin/rows/RowTitle.tsx'
import { ChangeTitle as ChangeTitle_6f983965867e460ea49f009112bc2ca1 } from '../../../cms/admin/rows/ChangeTitle.tsx'
import { PublishForPublishers as PublishForPublishers_d3a233461dd8a8261c21941ed5322ac5 } from '../../../cms/admin/publication/PublishForPublishers.tsx'
import { ParticipantsField as ParticipantsField_0a757bc27685678d885008af26b8aef7 } from '../../../cms/admin/events/ParticipantsField.tsx'
import { CopyToNextYear as CopyToNextYear_2eaaddbbcd3041838daf84633b46d946 } from '../../../cms/admin/events/CopyToNextYear.tsx'
import { ApplicationField as ApplicationField_da8ec14cf4d2d6d6c74310c3f678732e } from '../../../cms/admin/calls/ApplicationField.tsx'
import { ResendLetter as ResendLetter_f18f661de9e964b2a0ae436f37cffdd7 } from '../../../cms/admin/events/ResendLetter.tsx'
import { StatementField as StatementField_0ffd32c1e82ddac1179bba80e5bbe14a } from '../../../cms/admin/accessibility/StatementField.tsx'
import { Icon as Icon_1d1c3f3565c10c3e5c05fd781b220dae } from '../../../../src/cms/admin/Logo.tsx'
import { Logo as Logo_1d1c3f3565c10c3e5c05fd781b220dae } from '../../../../src/cms/admin/Logo.tsx'
import { PublicationCard as PublicationCard_569a4d4e1da7dca3e9e722888c1b0a03 } from '../../../cms/admin/publication/PublicationCard.tsx'
import { ApplicationCard as ApplicationCard_e5c56366347478c7c2d4bdceafd665f2 } from '../../../cms/admin/calls/ApplicationCard.tsx'
import { StatementCard as StatementCard_f0d69d8ee71aae672d2d2a29ec1df690 } from '../../../cms/admin/accessibility/StatementCard.tsx'
import { ParticipantsCard as ParticipantsCard_23eecc28d4db75cfacc73b8009e3c32d } from '../../../cms/admin/events/ParticipantsCard.tsx'
import { NameControls as NameControls_da3d3e65dbdc274c00372a1f77329b78 } from '../../../cms/admin/controls/NameControls.tsx'
import { PasswordFirst as PasswordFirst_89eb0758fa5aa44f52ee7dced4dccb28 } from '../../../cms/admin/users/PasswordFirst.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/cms/admin/publication/PublicationField.tsx#PublicationField": PublicationField_21aaeb0c06036557043d2565730e8e5b,
  "/src/cms/admin/publication/PublicationCell.tsx#PublicationCell": PublicationCell_2613af78753e21c2cc40d75cd8ef6acc,
  "/src/cms/admin/drafts/ShareDraft.tsx#ShareDraft": ShareDraft_f4fb4de4df63a00fc5ba756d80282010,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/table-client.ts#TableClient": TableClient_a42cb04c524e79f95ef996b1027f2bc5,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/cms/admin/rows/RowTitle.tsx#RowTitle": RowTitle_7e6babb55eff69b9e083e5a11dd1fd40,
  "/src/cms/admin/rows/ChangeTitle.tsx#ChangeTitle": ChangeTitle_6f983965867e460ea49f009112bc2ca1,
  "/src/cms/admin/publication/PublishForPublishers.tsx#PublishForPublishers": PublishForPublishers_d3a233461dd8a8261c21941ed5322ac5,
  "/src/cms/admin/events/ParticipantsField.tsx#ParticipantsField": ParticipantsField_0a757bc27685678d885008af26b8aef7,
  "/src/cms/admin/events/CopyToNextYear.tsx#CopyToNextYear": CopyToNextYear_2eaaddbbcd3041838daf84633b46d946,
  "/src/cms/admin/calls/ApplicationField.tsx#ApplicationField": ApplicationField_da8ec14cf4d2d6d6c74310c3f678732e,
  "/src/cms/admin/events/ResendLetter.tsx#ResendLetter": ResendLetter_f18f661de9e964b2a0ae436f37cffdd7,
  "/src/cms/admin/accessibility/StatementField.tsx#StatementField": StatementField_0ffd32c1e82ddac1179bba80e5bbe14a,
  "/src/cms/admin/Logo.tsx#Icon": Icon_1d1c3f3565c10c3e5c05fd781b220dae,
  "/src/cms/admin/Logo.tsx#Logo": Logo_1d1c3f3565c10c3e5c05fd781b220dae,
  "/src/cms/admin/publication/PublicationCard.tsx#PublicationCard": PublicationCard_569a4d4e1da7dca3e9e722888c1b0a03,
  "/src/cms/admin/calls/ApplicationCard.tsx#ApplicationCard": ApplicationCard_e5c56366347478c7c2d4bdceafd665f2,
  "/src/cms/admin/accessibility/StatementCard.tsx#StatementCard": StatementCard_f0d69d8ee71aae672d2d2a29ec1df690,
  "/src/cms/admin/events/ParticipantsCard.tsx#ParticipantsCard": ParticipantsCard_23eecc28d4db75cfacc73b8009e3c32d,
  "/src/cms/admin/controls/NameControls.tsx#NameControls": NameControls_da3d3e65dbdc274c00372a1f77329b78,
  "/src/cms/admin/users/PasswordFirst.tsx#PasswordFirst": PasswordFirst_89eb0758fa5aa44f52ee7dced4dccb28,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
