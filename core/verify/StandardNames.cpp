#include "verify/StandardNames.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace withheld::verify {

namespace {

// Only names of four letters and more: shorter withheld words are not searched.
constexpr std::string_view standardNames =
    "AAPL Aborted Accepted AcroForm Action ActualText Adobe After AfterPageContent AllOff AllOn AllPages Alpha Alternate "
    "AlternateImages "
    "Alternates AlternatePresentations Annot Annotation Annots AntiAlias AnyOff AnyOn Appended ApRef Approved Area Artifact "
    "Artwork "
    "Ascent Ascii85Decode ASCII85Decode ASCIIHexDecode Aside Attached Attestation Author Authors AuthEvent Auto AvgWidth "
    "Background BackgroundColor Background BaseEncoding BaseFont BaseState BaseVersion BBox Before BelowBaseline Bibliography "
    "BibEntry "
    "BitsPerComponent BitsPerCoordinate BitsPerFlag BitsPerSample BlackIs1 BleedBox Block BlockAlign BlockQuote Bold Border "
    "BorderColor "
    "BorderStyle BorderThickness Both Bottom Bounds Butt ByteRange CalGray CalRGB Cancelled Caption Caret Catalog CCITTFaxDecode "
    "Cell "
    "Center CenterWindow Category CharProcs CharSet CheckSum Choice Circle ClassMap Cloudy CMapName CMap Code Collection "
    "CollectionField "
    "CollectionItem CollectionSchema CollectionSort CollectionSubitem Color Colorants ColorSpace ColorTransform Colors "
    "ColumnCount "
    "ColumnGap ColumnWidths Column Columns Compatible Completed Compact Confidential Configs Contents Coords Count Courier "
    "Courier-Bold Courier-Oblique CourierNew CreationDate Creator CreatorInfo CropBox Crypt CryptFilter Cyan Cross Crosshatch "
    "DamagedRowsBeforeError Dashed Data Date DCTDecode Decimal Decode DecodeParms Default DefaultCMYK DefaultGray DefaultRGB "
    "DefaultForPrinting "
    "Departmental Descent DescendantFonts Dest DestOutputProfile Dests DeviceCMYK DeviceColorant DeviceGray DeviceN DeviceRGB "
    "Diagram "
    "Diamond Difference Differences DigestMethod DigestLocation DigestValue Disabled Disc DisplayDocTitle Dissolve Distribute "
    "Div DocMDP "
    "DocOpen Document DocumentFragment Domain Dotted Double Draft Duration Duplex EarlyChange EmbeddedFile EmbeddedFiles "
    "EmbeddedFDFs Emph "
    "Encode EncodedByteAlign Encoding Encrypt EncryptMetadata EndIndent EndOfBlock EndOfLine Endnote Event Exclude Expired "
    "Experimental "
    "Export ExportState ExtGState Extend Extends ExtensionLevel Extensions External FDecodeParms Fade FENote FFilter Field "
    "FieldMDP Fields "
    "Figure FileAttachment Filespec Filter FirstChar FirstPage First FitH FitB FitBH FitBV FitR FitV FitWindow FixedPrint Flags "
    "FlateDecode "
    "Font FontBBox FontDescriptor FontFamily FontFauxing FontFile FontFile2 FontFile3 FontMatrix FontName FontStretch FontWeight "
    "Footer "
    "FontSize Footnote Form Formula FormType ForComment ForPublicRelease FreeText Frequency FullScreen Function Functions "
    "FunctionType "
    "Gamma GoTo GoToE GoToR GlyphOrientationVertical Graph Gray Groove Group GTS_PDFA1 GTS_PDFX Guideline Halftone HalftoneName "
    "HalftoneType Header Headers Height Height2 Helvetica Helvetica-Bold Helvetica-Oblique Helvetica-BoldOblique Helv Hidden "
    "Hide HideAnnotation "
    "HideMenubar HideToolbar HideWindowUI Highlight History Icon ICCBased Identity Identity-H Identity-V Image ImageB ImageC "
    "ImageI "
    "ImageMask ImportData Indent Index Indexed Info Inline InlineAlign InlineShape Inset Intent Interpolate InvertedDouble "
    "InvertedDoubleDot "
    "IRTP Italic ItalicAngle Issuer JavaScript JBIG2Decode JBIG2Globals JPXDecode Justify KeyUsage Keywords Label Lang Language "
    "LastChar "
    "LastModified LastPage Launch Layout Layer Leading Left Legal LegalAttestation Length Length1 Length2 Length3 Level1 Limits "
    "Line "
    "LineArrow LineDimension LineHeight Linearized LineThrough Link List ListMode ListNumbering Listbox ListNumbering Locked "
    "Lock "
    "LockDocument Logic Logical LowerAlpha LowerRoman LZWDecode MacExpertEncoding MacRomanEncoding Magenta MarkInfo Marked "
    "MarkStyle Mask "
    "Matrix Matte MaxLen MaxWidth Measure MediaBox MediaClip Metadata Middle Missing MissingWidth MixingHints MMType1 ModDate "
    "Mode "
    "Modify Movie Move Multiply Name Named Names NeedAppearances NeedsRendering NewParagraph NewWindow NextPage Next None "
    "NonEFontNoWarn "
    "NonFullScreenPageMode NonStruct Normal NotApproved NotForPublicRelease Note NumCopies NumberFormat Nums ObjStm Oblique Omit "
    "OneColumn "
    "Open OpenAction OpenType Opt Optional Order Ordering Outline Outlines OutputCondition OutputConditionIdentifier "
    "OutputIntent "
    "OutputIntents Outset Overlay Overline Padding Page PageElement PageLabel PageLabels PageLayout PageMode Pages Pagination "
    "PaintType "
    "Paragraph Params Parent ParentTree ParentTreeNextKey Part Paperclip Pattern PatternType Perceptual Perms PieceInfo "
    "Placement Polygon PolyLine "
    "PolygonCloud PolygonDimension Popup Post PrepMode Preferred PreserveRB Pres PresSteps Prev PrevPage PrinterMark Print "
    "PrintArea PrintClip "
    "PrintPageRange PrintScaling PrintState Private ProcSet Process Producer ProjectionType Prop_Build Properties Proposed "
    "PubSec "
    "Push PushPin Quote QuadPoints Range Reason Reasons Recipients Redact Redacted Reference Registry RegistryName "
    "RelativeColorimetric "
    "Rejected Rename Renderable Rendition Renditions Replace Required ResetForm Resources Reversed RichMedia Ridge Right RoleMap "
    "Root Rotate Round Row "
    "RowSpan ColSpan Rows Ruby RubyAlign RubyPosition RunLengthDecode Saturation Schema Scope Screen Section Separation "
    "SeparationColorNames "
    "SeparationInfo SetOCGState Shading ShadingType Short Sidenote SigFieldLock SigRef Signature Simplex Size Small SMask "
    "SMaskInData Solid "
    "Sold Sort Sound SoundActions SpaceAfter SpaceBefore Span SpawnTemplate SpiderInfo SpotFunction Square Squiggly "
    "StandardEncoding "
    "StandardType1 Start StartIndent StartResource Statement Status Std StdCF StemH StemV Stamp Stream StrikeOut Strong Struct "
    "StructElem "
    "StructParent StructParents StructTreeRoot Style SubmitForm Subject SubFilter Subtype Subtype2 Summary Supplement Suspects "
    "Symbol Table TBody "
    "THead TFoot Tabs Tags Templates Template Text TextAlign TextDecorationColor TextDecorationThickness TextDecorationType "
    "TextField Textfield "
    "Threads Thread Thumb TilingType Times Times-Roman Times-Bold Times-Italic Times-BoldItalic TimeStamp Title Title Toggle "
    "Toolbar TopSecret "
    "ToUnicode TransferFunction TransformMethod TransformParams Trans Transparency TrapNet TrapRegions TrapStyles Trapped "
    "TrimBox TrueType "
    "TrueTypeFont TwoColumnLeft TwoColumnRight TwoPageLeft TwoPageRight Type Type0 Type0C Type1 Type1C Type2 Type3 UCR2 "
    "Unchanged Uncover "
    "Underline Unknown Unix UpperAlpha UpperRoman URIActionType UseAttachments UseCMap UseNone UseOutlines UseThumbs "
    "UserProperties "
    "UserUnit Usage UsageRights Version Vertices VerticesPerRow ViewArea ViewClip ViewerPreferences ViewState Viewport "
    "VisiblePages Volatile "
    "Warichu WarichuPunctuation WarichuText Warning Watermark WhitePoint BlackPoint Widget Width Widths Width2 WinAnsiEncoding "
    "Wipe "
    "WMode WritingMode XFAResources XHeight XObject XRef XRefStm XStep YStep Yellow ZapfDingbats Zoom "
    "endobj stream endstream trailer startxref xref "
    "begin begincmap endcmap begincodespacerange endcodespacerange beginbfchar endbfchar beginbfrange endbfrange begincidrange "
    "endcidrange "
    "begincidchar endcidchar beginnotdefrange endnotdefrange findresource defineresource currentdict usecmap dict CIDInit "
    "CIDSystemInfo "
    "CMapType CMapVersion CIDToGIDMap CIDSet CIDFontType0 CIDFontType2 CIDFontType0C Adobe-Identity-UCS UCS Adobe-UCS";

constexpr std::string_view namesOfStyles =
    "text body heading standard table contents index list quotation quotations title subtitle footnote endnote header footer "
    "caption "
    "illustration first last line indent default paragraph normal style emphasis strong internet link numbering symbols bullet "
    "bullets "
    "placeholder frame graphics graphic object outline slide notes note background drawing document article part annotation "
    "artifact "
    "layout textbox shape figure image page section signature salutation sender address preformatted user marginalia hanging "
    "comment "
    "toc tof span div block quote item label number numbers character chart diagram story web block level inline cell row column "
    "span "
    "plain basic spacing char font letter date email message hyperlink visited followed intense reference book";

std::unordered_set<std::string_view> wordsOf(std::string_view list) {
    std::unordered_set<std::string_view> set;
    std::size_t at = 0;
    while (at < list.size()) {
        const std::size_t blank = std::min(list.find(' ', at), list.size());
        set.insert(list.substr(at, blank - at));
        at = blank + 1;
    }
    return set;
}

const std::unordered_set<std::string_view>& names() {
    static const std::unordered_set<std::string_view> all = wordsOf(standardNames);
    return all;
}

const std::unordered_set<std::string_view>& styleWords() {
    static const std::unordered_set<std::string_view> all = wordsOf(namesOfStyles);
    return all;
}

}  // namespace

bool isStandardName(std::string_view name) {
    if (names().count(name) > 0) {
        return true;
    }
    // "Text#20body", "Heading_1": made of nothing but words of styles, and numbers.
    std::string word;
    bool any = false;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const char c = i < name.size() ? name[i] : ' ';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter) {
            word += static_cast<char>(static_cast<unsigned char>(c) | 0x20U);
        } else if (!word.empty()) {
            if (word.size() > 2 && styleWords().count(word) == 0) {
                return false;
            }
            any = any || word.size() > 2;
            word.clear();
        }
        if (!letter && static_cast<unsigned char>(c) >= 0x80) {
            return false;
        }
    }
    return any;
}

}  // namespace withheld::verify
