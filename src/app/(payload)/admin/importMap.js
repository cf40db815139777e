import { PublicationField as PublicationField_bf0ec3866e575c42b62fae3a9aa8a784 } from '../../../../src/cms/admin/publication/PublicationField.tsx'
import { PublicationCell as PublicationCell_323f5ae72d84580a2a4c41520d7dc0d7 } from '../../../../src/cms/admin/publication/PublicationCell.tsx'
import { ShareDraft as ShareDraft_f45b8d5ddd79c482467bc611a7079754 } from '../../../../src/cms/admin/drafts/ShareDraft.tsx'
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
import { RowTitle as RowTitle_119ce991f08cde4864d9bc9f840aa668 } from '../../../../src/cms/admin/rows/RowTitle.tsx'
import { ChangeTitle as ChangeTitle_13e8a155912f96264088eda43d4f90fb } from '../../../../src/cms/admin/rows/ChangeTitle.tsx'
import { PublishForPublishers as PublishForPublishers_41e96f835a29428928b850f5f725d1ca } from '../../../../src/cms/admin/publication/PublishForPublishers.tsx'
import { ParticipantsField as ParticipantsField_9ac89723cebb6007e9d09cd47c5dd476 } from '../../../../src/cms/admin/events/ParticipantsField.tsx'
import { CopyToNextYear as CopyToNextYear_fb9b12f585b06486b59ea0aa993c07a1 } from '../../../../src/cms/admin/events/CopyToNextYear.tsx'
import { OccasionsCell as OccasionsCell_da7f4a115c37dad45a0c7ce1d5a8dfe4 } from '../../../../src/cms/admin/events/OccasionsCell.tsx'
import { PrivacyWarning as PrivacyWarning_b1f3367e9b5a8c37fbb7856389ab3bda } from '../../../../src/cms/admin/events/PrivacyWarning.tsx'
import { ApplicationField as ApplicationField_fd993a777047c0e8241405cded32d673 } from '../../../../src/cms/admin/calls/ApplicationField.tsx'
import { RoundsCell as RoundsCell_781469b293d6369e06226a7fae332155 } from '../../../../src/cms/admin/calls/RoundsCell.tsx'
import { ResendLetter as ResendLetter_68baa1a5d881dd0a0b0071e7509dd33d } from '../../../../src/cms/admin/letters/ResendLetter.tsx'
import { ResendLetters as ResendLetters_f794cf10bb07f561fda952038871a807 } from '../../../../src/cms/admin/letters/ResendLetters.tsx'
import { PresentPassword as PresentPassword_22c1613e2a966ecf4bff70710080b418 } from '../../../../src/cms/admin/users/PresentPassword.tsx'
import { OwnSessions as OwnSessions_c4dc3563fae0236ee17e9dd094cc3129 } from '../../../../src/cms/admin/users/OwnSessions.tsx'
import { StatementField as StatementField_8abecd0f74a1fc4031172b511ccf4c56 } from '../../../../src/cms/admin/accessibility/StatementField.tsx'
import { Icon as Icon_1d1c3f3565c10c3e5c05fd781b220dae } from '../../../../src/cms/admin/Logo.tsx'
import { Logo as Logo_1d1c3f3565c10c3e5c05fd781b220dae } from '../../../../src/cms/admin/Logo.tsx'
import { LetterHoldCard as LetterHoldCard_b39d0c6e104268bbb0a32d2e2fd2b387 } from '../../../../src/cms/admin/operations/LetterHoldCard.tsx'
import { FirstStepsCard as FirstStepsCard_afa24ff290f741ae502f2ed3a158833e } from '../../../../src/cms/admin/operations/FirstStepsCard.tsx'
import { PublicationCard as PublicationCard_26b15d14f288b1781d08771a0fa7e996 } from '../../../../src/cms/admin/publication/PublicationCard.tsx'
import { LettersCard as LettersCard_256256b0608d3b14cf5890e651af8729 } from '../../../../src/cms/admin/letters/LettersCard.tsx'
import { ApplicationCard as ApplicationCard_b07caec5aed0e9c520be08752352f354 } from '../../../../src/cms/admin/calls/ApplicationCard.tsx'
import { StatementCard as StatementCard_ed14718c32945237c39703182fc0f11d } from '../../../../src/cms/admin/accessibility/StatementCard.tsx'
import { ParticipantsCard as ParticipantsCard_6745bb4012e12dfb475761f54dbcd025 } from '../../../../src/cms/admin/events/ParticipantsCard.tsx'
import { BackupCard as BackupCard_689c360056fa11b2f7526c61543a3bf3 } from '../../../../src/cms/admin/operations/BackupCard.tsx'
import { NameControls as NameControls_3077de2e1c7572722b1809b83dff5b06 } from '../../../../src/cms/admin/controls/NameControls.tsx'
import { PasswordFirst as PasswordFirst_000f393015cd4b5e4452e0119039f13f } from '../../../../src/cms/admin/users/PasswordFirst.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/cms/admin/publication/PublicationField.tsx#PublicationField": PublicationField_bf0ec3866e575c42b62fae3a9aa8a784,
  "/src/cms/admin/publication/PublicationCell.tsx#PublicationCell": PublicationCell_323f5ae72d84580a2a4c41520d7dc0d7,
  "/src/cms/admin/drafts/ShareDraft.tsx#ShareDraft": ShareDraft_f45b8d5ddd79c482467bc611a7079754,
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
  "/src/cms/admin/rows/RowTitle.tsx#RowTitle": RowTitle_119ce991f08cde4864d9bc9f840aa668,
  "/src/cms/admin/rows/ChangeTitle.tsx#ChangeTitle": ChangeTitle_13e8a155912f96264088eda43d4f90fb,
  "/src/cms/admin/publication/PublishForPublishers.tsx#PublishForPublishers": PublishForPublishers_41e96f835a29428928b850f5f725d1ca,
  "/src/cms/admin/events/ParticipantsField.tsx#ParticipantsField": ParticipantsField_9ac89723cebb6007e9d09cd47c5dd476,
  "/src/cms/admin/events/CopyToNextYear.tsx#CopyToNextYear": CopyToNextYear_fb9b12f585b06486b59ea0aa993c07a1,
  "/src/cms/admin/events/OccasionsCell.tsx#OccasionsCell": OccasionsCell_da7f4a115c37dad45a0c7ce1d5a8dfe4,
  "/src/cms/admin/events/PrivacyWarning.tsx#PrivacyWarning": PrivacyWarning_b1f3367e9b5a8c37fbb7856389ab3bda,
  "/src/cms/admin/calls/ApplicationField.tsx#ApplicationField": ApplicationField_fd993a777047c0e8241405cded32d673,
  "/src/cms/admin/calls/RoundsCell.tsx#RoundsCell": RoundsCell_781469b293d6369e06226a7fae332155,
  "/src/cms/admin/letters/ResendLetter.tsx#ResendLetter": ResendLetter_68baa1a5d881dd0a0b0071e7509dd33d,
  "/src/cms/admin/letters/ResendLetters.tsx#ResendLetters": ResendLetters_f794cf10bb07f561fda952038871a807,
  "/src/cms/admin/users/PresentPassword.tsx#PresentPassword": PresentPassword_22c1613e2a966ecf4bff70710080b418,
  "/src/cms/admin/users/OwnSessions.tsx#OwnSessions": OwnSessions_c4dc3563fae0236ee17e9dd094cc3129,
  "/src/cms/admin/accessibility/StatementField.tsx#StatementField": StatementField_8abecd0f74a1fc4031172b511ccf4c56,
  "/src/cms/admin/Logo.tsx#Icon": Icon_1d1c3f3565c10c3e5c05fd781b220dae,
  "/src/cms/admin/Logo.tsx#Logo": Logo_1d1c3f3565c10c3e5c05fd781b220dae,
  "/src/cms/admin/operations/LetterHoldCard.tsx#LetterHoldCard": LetterHoldCard_b39d0c6e104268bbb0a32d2e2fd2b387,
  "/src/cms/admin/operations/FirstStepsCard.tsx#FirstStepsCard": FirstStepsCard_afa24ff290f741ae502f2ed3a158833e,
  "/src/cms/admin/publication/PublicationCard.tsx#PublicationCard": PublicationCard_26b15d14f288b1781d08771a0fa7e996,
  "/src/cms/admin/letters/LettersCard.tsx#LettersCard": LettersCard_256256b0608d3b14cf5890e651af8729,
  "/src/cms/admin/calls/ApplicationCard.tsx#ApplicationCard": ApplicationCard_b07caec5aed0e9c520be08752352f354,
  "/src/cms/admin/accessibility/StatementCard.tsx#StatementCard": StatementCard_ed14718c32945237c39703182fc0f11d,
  "/src/cms/admin/events/ParticipantsCard.tsx#ParticipantsCard": ParticipantsCard_6745bb4012e12dfb475761f54dbcd025,
  "/src/cms/admin/operations/BackupCard.tsx#BackupCard": BackupCard_689c360056fa11b2f7526c61543a3bf3,
  "/src/cms/admin/controls/NameControls.tsx#NameControls": NameControls_3077de2e1c7572722b1809b83dff5b06,
  "/src/cms/admin/users/PasswordFirst.tsx#PasswordFirst": PasswordFirst_000f393015cd4b5e4452e0119039f13f,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
