<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>withheld::ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>Achos &amp;newydd…</translation>
    </message>
    <message>
        <source>&amp;Open case…</source>
        <translation>&amp;Agor achos…</translation>
    </message>
    <message>
        <source>&amp;Close case</source>
        <translation>&amp;Cau'r achos</translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation>Y&amp;chwanegu dogfennau…</translation>
    </message>
    <message>
        <source>&amp;Consistency…</source>
        <translation>&amp;Cysondeb…</translation>
    </message>
    <message>
        <source>&amp;Import marks…</source>
        <translation>&amp;Mewnforio marciau…</translation>
    </message>
    <message>
        <source>E&amp;xport marks…</source>
        <translation>&amp;Allforio marciau…</translation>
    </message>
    <message>
        <source>&amp;Read pages without text</source>
        <translation>&amp;Darllen tudalennau heb destun</translation>
    </message>
    <message>
        <source>Check a released &amp;PDF…</source>
        <translation>Gwirio &amp;PDF a ryddhawyd…</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>Ca&amp;dw</translation>
    </message>
    <message>
        <source>Open case &amp;folder</source>
        <translation>Agor &amp;ffolder yr achos</translation>
    </message>
    <message>
        <source>Switch &amp;user…</source>
        <translation>Newid &amp;defnyddiwr…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;Delete mark</source>
        <translation>D&amp;ileu'r marc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Gosodiadau…</translation>
    </message>
    <message>
        <source>Select &amp;all marks of this page</source>
        <translation>Dewis &amp;holl farciau'r dudalen hon</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marcio</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Adolygu</translation>
    </message>
    <message>
        <source>Re&amp;lease</source>
        <translation>&amp;Rhyddhau</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Chwyddo i &amp;mewn</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Chwyddo &amp;allan</translation>
    </message>
    <message>
        <source>Fit &amp;page</source>
        <translation>Ffitio'r &amp;dudalen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>Ffitio'r &amp;lled</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Tudalen &amp;nesaf</translation>
    </message>
    <message>
        <source>Pre&amp;vious page</source>
        <translation>Tudalen &amp;flaenorol</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>Tudalen &amp;gyntaf</translation>
    </message>
    <message>
        <source>&amp;Last page</source>
        <translation>Tudalen &amp;olaf</translation>
    </message>
    <message>
        <source>&amp;Go to page…</source>
        <translation>&amp;Mynd i dudalen…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Yn ô&amp;l</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>Y&amp;mlaen</translation>
    </message>
    <message>
        <source>Next &amp;document</source>
        <translation>&amp;Dogfen nesaf</translation>
    </message>
    <message>
        <source>Previous do&amp;cument</source>
        <translation>Do&amp;gfen flaenorol</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>&amp;Golwg</translation>
    </message>
    <message>
        <source>Re&amp;veal</source>
        <translation>Dat&amp;gelu</translation>
    </message>
    <message>
        <source>&amp;Documents and pages</source>
        <translation>&amp;Dogfennau a thudalennau</translation>
    </message>
    <message>
        <source>&amp;Marks and details</source>
        <translation>&amp;Marciau a manylion</translation>
    </message>
    <message>
        <source>Documents in a window of their own</source>
        <translation>Dogfennau mewn ffenestr ar wahân</translation>
    </message>
    <message>
        <source>Marks in a window of their own</source>
        <translation>Marciau mewn ffenestr ar wahân</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Ardal nesaf</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>Ardal flaenorol</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Sgrin lawn</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>A&amp;ilosod y cynllun</translation>
    </message>
    <message>
        <source>Colours of the &amp;system</source>
        <translation>Lliwiau'r &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>&amp;Redact</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Area</source>
        <translation>Ar&amp;dal</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>De&amp;wis</translation>
    </message>
    <message>
        <source>&amp;Hand</source>
        <translation>&amp;Llaw</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Tudalen</translation>
    </message>
    <message>
        <source>All the sa&amp;me</source>
        <translation>Pob un yr &amp;un fath</translation>
    </message>
    <message>
        <source>&amp;Next mark</source>
        <translation>Marc &amp;nesaf</translation>
    </message>
    <message>
        <source>Pre&amp;vious mark</source>
        <translation>Marc &amp;blaenorol</translation>
    </message>
    <message>
        <source>&amp;Comment…</source>
        <translation>&amp;Sylw…</translation>
    </message>
    <message>
        <source>&amp;Find in this document</source>
        <translation>&amp;Canfod yn y ddogfen hon</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Canfod y &amp;nesaf</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Canfod y &amp;blaenorol</translation>
    </message>
    <message>
        <source>&amp;Search the case</source>
        <translation>C&amp;hwilio'r achos</translation>
    </message>
    <message>
        <source>Find &amp;personal data</source>
        <translation>Canfod data &amp;personol</translation>
    </message>
    <message>
        <source>&amp;Submit for review…</source>
        <translation>&amp;Cyflwyno i'w adolygu…</translation>
    </message>
    <message>
        <source>&amp;Approve mark</source>
        <translation>Cymer&amp;adwyo'r marc</translation>
    </message>
    <message>
        <source>Approve &amp;group…</source>
        <translation>Cymeradwyo &amp;grŵp…</translation>
    </message>
    <message>
        <source>&amp;Return mark…</source>
        <translation>&amp;Dychwelyd y marc…</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>Penderfynu'n &amp;hwyrach</translation>
    </message>
    <message>
        <source>Next page to &amp;view</source>
        <translation>Tudalen nesaf i'w &amp;gweld</translation>
    </message>
    <message>
        <source>Suggest a &amp;mark…</source>
        <translation>Awgrymu &amp;marc…</translation>
    </message>
    <message>
        <source>A&amp;pprove the set…</source>
        <translation>Cymeradwyo'r &amp;set…</translation>
    </message>
    <message>
        <source>Return to the &amp;officer…</source>
        <translation>Dychwelyd at y &amp;swyddog…</translation>
    </message>
    <message>
        <source>Write a review pac&amp;kage…</source>
        <translation>Ysgrifennu &amp;pecyn adolygu…</translation>
    </message>
    <message>
        <source>Take in a review packa&amp;ge…</source>
        <translation>Derbyn pecyn ad&amp;olygu…</translation>
    </message>
    <message>
        <source>Next loo&amp;k</source>
        <translation>Golwg &amp;nesaf</translation>
    </message>
    <message>
        <source>Side &amp;by side</source>
        <translation>Och&amp;r yn ochr</translation>
    </message>
    <message>
        <source>&amp;Flicker</source>
        <translation>&amp;Fflachio</translation>
    </message>
    <message>
        <source>Lock &amp;scroll</source>
        <translation>Cloi'r s&amp;grolio</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>Cam &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>Palet &amp;gorchmynion</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Bysellau</translation>
    </message>
    <message>
        <source>Help &amp;pages</source>
        <translation>Tudalennau &amp;cymorth</translation>
    </message>
    <message>
        <source>&amp;About Withheld</source>
        <translation>&amp;Ynghylch Withheld</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Achos</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>G&amp;weld</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Paneli</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Lliwiau</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Canfod</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>C&amp;ymorth</translation>
    </message>
    <message>
        <source>&amp;Turn view right</source>
        <translation>Troi'r olwg i'r &amp;dde</translation>
    </message>
    <message>
        <source>Turn vie&amp;w left</source>
        <translation>Troi'r olwg i'r &amp;chwith</translation>
    </message>
    <message>
        <source>Commands &amp;beside marks</source>
        <translation>Gorchmynion wrth y &amp;marciau</translation>
    </message>
    <message>
        <source>Caret in the te&amp;xt</source>
        <translation>Cyrchwr yn y &amp;testun</translation>
    </message>
    <message>
        <source>Mark selected &amp;text</source>
        <translation>Marcio'r testun a ddewis&amp;wyd</translation>
    </message>
    <message>
        <source>Pa&amp;ges…</source>
        <translation>Tudalenna&amp;u…</translation>
    </message>
    <message>
        <source>All &amp;but a box</source>
        <translation>Popeth &amp;ond blwch</translation>
    </message>
    <message>
        <source>Repeat on pages…</source>
        <translation>Ailadrodd ar dudalennau…</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Geiriau cyfan</translation>
    </message>
    <message>
        <source>Snap to whole &amp;letters</source>
        <translation>Snapio i &amp;lythrennau cyfan</translation>
    </message>
    <message>
        <source>Snap to whole &amp;words</source>
        <translation>Snapio i &amp;eiriau cyfan</translation>
    </message>
    <message>
        <source>Boxes &amp;exactly as drawn</source>
        <translation>Blychau'n &amp;union fel y'u lluniwyd</translation>
    </message>
    <message>
        <source>S&amp;nap to</source>
        <translation>S&amp;napio i</translation>
    </message>
    <message>
        <source>Zoom: width, page, 100 %</source>
        <translation>Chwyddo: lled, tudalen, 100 %</translation>
    </message>
    <message>
        <source>More codes</source>
        <translation>Rhagor o godau</translation>
    </message>
    <message>
        <source>Code %1 of the palette</source>
        <translation>Cod %1 y palet</translation>
    </message>
    <message>
        <source>&amp;Save marks of this page as template…</source>
        <translation>&amp;Cadw marciau'r dudalen hon fel templed…</translation>
    </message>
    <message>
        <source>&amp;Propose on all pages</source>
        <translation>C&amp;ynnig ar bob tudalen</translation>
    </message>
    <message>
        <source>&amp;Templates…</source>
        <translation>&amp;Templedi…</translation>
    </message>
    <message>
        <source>T&amp;emplates</source>
        <translation>T&amp;empledi</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palet gorchmynion</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Beth ydych am ei wneud?</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Gorchymyn</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Gorchmynion</translation>
    </message>
</context>
<context>
    <name>withheld::ui::DocumentsPanel</name>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
</context>
<context>
    <name>withheld::ui::GateDialog</name>
    <message>
        <source>Submit for review</source>
        <translation>Cyflwyno i'w adolygu</translation>
    </message>
    <message>
        <source>A second person looks at every mark and every page, and approves or returns the set.</source>
        <translation>Mae ail berson yn edrych ar bob marc a phob tudalen, ac yn cymeradwyo neu'n dychwelyd y set.</translation>
    </message>
    <message>
        <source>&amp;Covering note (stays in the case)</source>
        <translation>&amp;Nodyn eglurhaol (yn aros yn yr achos)</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>All pages were seen.</source>
        <translation>Gwelwyd pob tudalen.</translation>
    </message>
    <message>
        <source>Return to the officer</source>
        <translation>Dychwelyd at y swyddog</translation>
    </message>
    <message>
        <source>&amp;What has to change?</source>
        <translation>&amp;Beth sydd angen newid?</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Dychwelyd</translation>
    </message>
    <message>
        <source>You approve exactly this set of marks: %1. Any later change withdraws the approval.</source>
        <translation>Rydych yn cymeradwyo'r union set hon o farciau: %1. Mae unrhyw newid wedyn yn tynnu'r gymeradwyaeth yn ôl.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::GateList</name>
    <message>
        <source>What stands in the way</source>
        <translation>Yr hyn sydd yn y ffordd</translation>
    </message>
    <message>
        <source>Look here first</source>
        <translation>Edrychwch yma yn gyntaf</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
</context>
<context>
    <name>withheld::ui::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chwilio'r cymorth</translation>
    </message>
    <message>
        <source>Help pages</source>
        <translation>Tudalennau cymorth</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Tudalen gymorth</translation>
    </message>
    <message>
        <source>No page has all of these words. Try fewer.</source>
        <translation>Nid oes tudalen â'r geiriau hyn i gyd. Rhowch gynnig ar lai.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Click a step to go back to it. Steps of earlier sessions stand here too.</source>
        <translation>Cliciwch gam i fynd yn ôl ato. Mae camau sesiynau cynharach yma hefyd.</translation>
    </message>
    <message>
        <source>Before the first step</source>
        <translation>Cyn y cam cyntaf</translation>
    </message>
</context>
<context>
    <name>withheld::ui::JobsField</name>
    <message>
        <source>All jobs</source>
        <translation>Pob tasg</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>Canslo %1</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MainWindow</name>
    <message>
        <source>see-through</source>
        <translation>tryloyw</translation>
    </message>
    <message>
        <source>outline</source>
        <translation>amlinell</translation>
    </message>
    <message>
        <source>final</source>
        <translation>terfynol</translation>
    </message>
    <message>
        <source>original</source>
        <translation>gwreiddiol</translation>
    </message>
    <message>
        <source>Redact: text</source>
        <translation>Golygu: testun</translation>
    </message>
    <message>
        <source>Redact: area</source>
        <translation>Golygu: ardal</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Llaw</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Dewislenni</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>%1 · Holidays known to %2</source>
        <translation>%1 · Gwyliau banc hyd at %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>Dim dogfen</translation>
    </message>
    <message>
        <source>1 mark here</source>
        <translation>1 marc yma</translation>
    </message>
    <message>
        <source>No marks here</source>
        <translation>Dim marciau yma</translation>
    </message>
    <message>
        <source>%1 marks here</source>
        <translation>%1 marc yma</translation>
    </message>
    <message>
        <source>%1 undecided</source>
        <translation>%1 heb benderfyniad</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Dim cod</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Cod %1</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rhyddhau</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Look: %1</source>
        <translation>Golwg: %1</translation>
    </message>
    <message>
        <source>%1 – Withheld</source>
        <translation>%1 – Withheld</translation>
    </message>
    <message>
        <source>Reviewer: %1. You may approve: no mark in this set is yours.</source>
        <translation>Adolygydd: %1. Cewch gymeradwyo: nid chi biau unrhyw farc yn y set hon.</translation>
    </message>
    <message>
        <source>%1. You can't approve yet: %2</source>
        <translation>%1. Ni allwch gymeradwyo eto: %2</translation>
    </message>
    <message>
        <source>Only PDF files can be added. Convert other documents first.</source>
        <translation>Dim ond ffeiliau PDF y gellir eu hychwanegu. Troswch ddogfennau eraill yn gyntaf.</translation>
    </message>
    <message>
        <source>All changes are kept already: each step is on disk as you make it</source>
        <translation>Mae pob newid wedi'i gadw eisoes: mae pob cam ar y ddisg wrth ichi ei wneud</translation>
    </message>
    <message>
        <source>%1 is working now</source>
        <translation>%1 sy'n gweithio nawr</translation>
    </message>
    <message>
        <source>Undo “%1” (%2)</source>
        <translation>Dadwneud “%1” (%2)</translation>
    </message>
    <message>
        <source>Redo “%1” (%2)</source>
        <translation>Ailwneud “%1” (%2)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Dim i'w ddadwneud</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Dim i'w ailwneud</translation>
    </message>
    <message>
        <source>Submitted for review. A second person has to approve it.</source>
        <translation>Cyflwynwyd i'w adolygu. Rhaid i ail berson ei gymeradwyo.</translation>
    </message>
    <message>
        <source>Approved. The set can be released.</source>
        <translation>Cymeradwywyd. Gellir rhyddhau'r set.</translation>
    </message>
    <message>
        <source>Returned to the officer.</source>
        <translation>Dychwelwyd at y swyddog.</translation>
    </message>
    <message>
        <source>Taken in: %1</source>
        <translation>Derbyniwyd: %1</translation>
    </message>
    <message>
        <source>There is no mark on this page. Mark what the form withholds, then save it as template.</source>
        <translation>Nid oes marc ar y dudalen hon. Marciwch yr hyn y mae'r ffurflen yn ei atal, yna'i gadw fel templed.</translation>
    </message>
    <message>
        <source>Template %1 saved</source>
        <translation>Cadwyd templed %1</translation>
    </message>
    <message>
        <source>There are no templates yet. Mark a page of a form, then save its marks as template.</source>
        <translation>Nid oes templedi eto. Marciwch dudalen o ffurflen, yna cadwch ei marciau fel templed.</translation>
    </message>
    <message>
        <source>Propose marks of templates on %1 pages</source>
        <translation>Cynnig marciau templedi ar %1 tudalen</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MarkFacts</name>
    <message>
        <source>Mark</source>
        <translation>Marc</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>Eithriad</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Awdur</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dychwelwyd</translation>
    </message>
    <message>
        <source>%1 of %2 · page %3</source>
        <translation>%1 o %2 · tudalen %3</translation>
    </message>
    <message>
        <source> · absolute</source>
        <translation> · absoliwt</translation>
    </message>
    <message>
        <source> · qualified</source>
        <translation> · amodol</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MarksPanel</name>
    <message>
        <source>Marks</source>
        <translation>Marciau</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Pob cod</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Sylw…</translation>
    </message>
    <message>
        <source>Undecided %1</source>
        <translation>Heb benderfyniad %1</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Newidiwyd %1</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Dim cod</translation>
    </message>
    <message>
        <source>Nothing fits this filter.</source>
        <translation>Nid oes dim yn cyfateb i'r hidlydd hwn.</translation>
    </message>
    <message>
        <source>No marks yet.
Press R and drag over text, or use Search.</source>
        <translation>Dim marciau eto.
Pwyswch R a llusgwch dros destun, neu defnyddiwch Chwilio.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MergeDialog</name>
    <message>
        <source>Take in a review package</source>
        <translation>Derbyn pecyn adolygu</translation>
    </message>
    <message>
        <source>From %1, made on %2.</source>
        <translation>Gan %1, crëwyd ar %2.</translation>
    </message>
    <message>
        <source>Nothing was changed in both copies.</source>
        <translation>Ni newidiwyd dim yn y ddau gopi.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Yma</translation>
    </message>
    <message>
        <source>In the package</source>
        <translation>Yn y pecyn</translation>
    </message>
    <message>
        <source>What stands</source>
        <translation>Yr hyn sy'n sefyll</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ei dderbyn</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ModeSwitch</name>
    <message>
        <source>Mode</source>
        <translation>Modd</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcio</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rhyddhau</translation>
    </message>
</context>
<context>
    <name>withheld::ui::PagePane</name>
    <message>
        <source>This is how it will look.</source>
        <translation>Fel hyn y bydd yn edrych.</translation>
    </message>
    <message>
        <source>Marks are hidden on this screen only.</source>
        <translation>Ar y sgrin hon yn unig y cuddir y marciau.</translation>
    </message>
    <message>
        <source>Not released. Marks are see-through until the set is approved and burned.</source>
        <translation>Heb ei ryddhau. Mae'r marciau'n dryloyw hyd nes cymeradwyo'r set.</translation>
    </message>
    <message>
        <source>Not released. %1</source>
        <translation>Heb ei ryddhau. %1</translation>
    </message>
    <message>
        <source>This page has no text to select or search. Box marks work.</source>
        <translation>Nid oes testun i'w ddewis na'i chwilio ar y dudalen hon. Mae marciau blwch yn gweithio.</translation>
    </message>
    <message>
        <source>Read it (OCR)</source>
        <translation>Ei darllen (OCR)</translation>
    </message>
    <message>
        <source>No documents yet. Ctrl+Shift+O adds some.</source>
        <translation>Dim dogfennau eto. Ychwanegwch rai gyda Ctrl+Shift+O.</translation>
    </message>
    <message>
        <source>Reading the words of this document: %1 %</source>
        <translation>Yn darllen geiriau'r ddogfen hon: %1 %</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ReadyStep</name>
    <message>
        <source>Next: what goes out</source>
        <translation>Nesaf: yr hyn a ryddheir</translation>
    </message>
    <message>
        <source>✗ The case is open for reading only</source>
        <translation>✗ Mae'r achos ar agor i'w ddarllen yn unig</translation>
    </message>
    <message>
        <source>✓ Ready to release</source>
        <translation>✓ Yn barod i'w ryddhau</translation>
    </message>
    <message>
        <source>✗ One thing stands in the way</source>
        <translation>✗ Mae un peth yn y ffordd</translation>
    </message>
    <message>
        <source>✗ %1 things stand in the way</source>
        <translation>✗ Mae %1 peth yn y ffordd</translation>
    </message>
    <message>
        <source>Approved set %1 by %2, %3</source>
        <translation>Set gymeradwy %1 gan %2, %3</translation>
    </message>
    <message>
        <source>Only a set of marks that a second person approved can be released.</source>
        <translation>Dim ond set o farciau a gymeradwywyd gan ail berson y gellir ei rhyddhau.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::RecentCasesModel</name>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marciau</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>Not found – Locate…</source>
        <translation>Heb ei ganfod – Lleoli…</translation>
    </message>
    <message>
        <source>%1, %2 undecided</source>
        <translation>%1, %2 heb benderfyniad</translation>
    </message>
    <message>
        <source>%1 · %2 page</source>
        <translation>%1 · %2 dudalen</translation>
    </message>
    <message>
        <source>%1 · %2 pages</source>
        <translation>%1 · %2 tudalen</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ReleaseScreen</name>
    <message>
        <source>Ready?</source>
        <translation>Yn barod?</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Yr hyn a ryddheir</translation>
    </message>
    <message>
        <source>Make and prove</source>
        <translation>Creu a phrofi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>Yn y pecyn</translation>
    </message>
    <message>
        <source>Will be in the pack</source>
        <translation>Bydd yn y pecyn</translation>
    </message>
    <message>
        <source>schedule of redactions</source>
        <translation>rhestr o'r golygiadau</translation>
    </message>
    <message>
        <source>refusal notice</source>
        <translation>hysbysiad gwrthod</translation>
    </message>
    <message>
        <source>verification report</source>
        <translation>adroddiad gwirio</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ReviewPages</name>
    <message>
        <source>marks</source>
        <translation>marciau</translation>
    </message>
    <message>
        <source>final</source>
        <translation>terfynol</translation>
    </message>
    <message>
        <source>original</source>
        <translation>gwreiddiol</translation>
    </message>
    <message>
        <source>flicker</source>
        <translation>fflachio</translation>
    </message>
    <message>
        <source>%1 | final</source>
        <translation>%1 | terfynol</translation>
    </message>
    <message>
        <source>Page with marks</source>
        <translation>Tudalen gyda marciau</translation>
    </message>
    <message>
        <source>Page as it will go out</source>
        <translation>Y dudalen fel y caiff ei rhyddhau</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ReviewPanel</name>
    <message>
        <source>Marks to decide</source>
        <translation>Marciau i'w penderfynu</translation>
    </message>
    <message>
        <source>Pages to view</source>
        <translation>Tudalennau i'w gweld</translation>
    </message>
    <message>
        <source>A page counts as viewed when all of it was on screen, for 2 seconds in all, at 45 % or more.</source>
        <translation>Mae tudalen yn cyfrif fel un a welwyd pan fu'r cyfan ar y sgrin, am 2 eiliad i gyd, ar 45 % neu fwy.</translation>
    </message>
    <message>
        <source>Review brief</source>
        <translation>Crynodeb yr adolygiad</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Ciwiau</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Crynodeb</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Dychwelyd…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Wedyn</translation>
    </message>
    <message>
        <source>To decide %1</source>
        <translation>I'w penderfynu %1</translation>
    </message>
    <message>
        <source>To view %1</source>
        <translation>I'w gweld %1</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>Rhybuddion %1</translation>
    </message>
    <message>
        <source>%1 of %2 decided · %3 of %4 pages viewed · %5</source>
        <translation>Penderfynwyd %1 o %2 · gwelwyd %3 o %4 tudalen · %5</translation>
    </message>
    <message>
        <source>no warnings</source>
        <translation>dim rhybuddion</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 rhybudd</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 rhybudd</translation>
    </message>
    <message>
        <source>%1, page %2 · %3</source>
        <translation>%1, tudalen %2 · %3</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>dim marciau</translation>
    </message>
    <message>
        <source>%1 marks</source>
        <translation>%1 marc</translation>
    </message>
    <message>
        <source>No marks in this case</source>
        <translation>Dim marciau yn yr achos hwn</translation>
    </message>
    <message>
        <source>Choose a mark</source>
        <translation>Dewiswch farc</translation>
    </message>
    <message>
        <source>Approve a group</source>
        <translation>Cymeradwyo grŵp</translation>
    </message>
    <message>
        <source>Approve %1 marks at once? The record says that they were approved in bulk.</source>
        <translation>Cymeradwyo %1 marc ar unwaith? Bydd y cofnod yn dweud iddynt gael eu cymeradwyo gyda'i gilydd.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>a %1 arall</translation>
    </message>
    <message>
        <source>You have not viewed these pages of them; the record lists them:</source>
        <translation>Nid ydych wedi gweld y tudalennau hyn; mae'r cofnod yn eu rhestru:</translation>
    </message>
    <message>
        <source>Approve %1 marks</source>
        <translation>Cymeradwyo %1 marc</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Fesul un</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Comment on this mark (stays in the case)</source>
        <translation>Sylw ar y marc hwn (aros yn yr achos y mae)</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SearchPanel</name>
    <message>
        <source>Words to find</source>
        <translation>Geiriau i'w canfod</translation>
    </message>
    <message>
        <source>In the whole case</source>
        <translation>Yn yr achos cyfan</translation>
    </message>
    <message>
        <source>In this document</source>
        <translation>Yn y ddogfen hon</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Ble i chwilio</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Geiriau cyfan</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Priflythrennau'n cyfrif</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Lleoedd a ganfuwyd</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Golwg</translation>
    </message>
    <message>
        <source>Pages and marking</source>
        <translation>Tudalennau a marcio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>All as built in</source>
        <translation>Popeth fel yr oedd</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Adrannau</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>As the &amp;system has them</source>
        <translation>Fel y &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast: white on black</source>
        <translation>Cyferbyniad &amp;uchel: gwyn ar ddu</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Maint y &amp;testun</translation>
    </message>
    <message>
        <source>Di&amp;m the paper</source>
        <translation>Pyl&amp;u'r papur</translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation>&amp;Llai o symud</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Iaith</translation>
    </message>
</context>
<context>
    <name>withheld::ui::StartScreen</name>
    <message>
        <source>New case</source>
        <translation>Achos newydd</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Agor achos</translation>
    </message>
    <message>
        <source>Check a released PDF</source>
        <translation>Gwirio PDF a ryddhawyd</translation>
    </message>
    <message>
        <source>Or drop PDF files anywhere in this window.</source>
        <translation>Neu gollyngwch ffeiliau PDF yn unrhyw le yn y ffenestr hon.</translation>
    </message>
    <message>
        <source>This program makes no network connections.</source>
        <translation>Nid yw'r rhaglen hon yn cysylltu â'r rhwydwaith.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Achosion diweddar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Hidlo</translation>
    </message>
    <message>
        <source>Filter recent cases</source>
        <translation>Hidlo achosion diweddar</translation>
    </message>
    <message>
        <source>Recent cases table</source>
        <translation>Tabl achosion diweddar</translation>
    </message>
    <message>
        <source>No cases yet. Start with New case, or drop PDF files here.</source>
        <translation>Dim achosion eto. Dechreuwch gydag Achos newydd, neu gollyngwch ffeiliau PDF yma.</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Fy ngwaith</translation>
    </message>
    <message>
        <source>To mark</source>
        <translation>I'w marcio</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>I'w hadolygu</translation>
    </message>
    <message>
        <source>Returned to me</source>
        <translation>Dychwelwyd ataf</translation>
    </message>
    <message>
        <source>Ready to release</source>
        <translation>Yn barod i'w rhyddhau</translation>
    </message>
    <message>
        <source>Recovered work</source>
        <translation>Gwaith a adferwyd</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Show recovered work</source>
        <translation>Dangos gwaith a adferwyd</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Agor ffolder</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>Copïo'r cyfeirnod</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Tynnu o'r rhestr</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SuggestionsPanel</name>
    <message>
        <source>Suggestions</source>
        <translation>Awgrymiadau</translation>
    </message>
    <message>
        <source>Look for personal information</source>
        <translation>Chwilio am wybodaeth bersonol</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>tudalen %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ThumbnailModel</name>
    <message>
        <source>no marks</source>
        <translation>dim marciau</translation>
    </message>
    <message>
        <source>1 mark</source>
        <translation>1 marc</translation>
    </message>
    <message>
        <source>%1 marks</source>
        <translation>%1 marc</translation>
    </message>
    <message>
        <source>, %1 undecided</source>
        <translation>, %1 heb benderfyniad</translation>
    </message>
    <message>
        <source> · viewed</source>
        <translation> · gwelwyd</translation>
    </message>
    <message>
        <source> · not viewed</source>
        <translation> · heb ei gweld</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Tudalen %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::TitleBar</name>
    <message>
        <source>Released</source>
        <translation>Rhyddhawyd</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Ar agor i'w ddarllen yn unig</translation>
    </message>
    <message>
        <source>✓ All changes kept</source>
        <translation>✓ Cadwyd pob newid</translation>
    </message>
    <message>
        <source>✗ Last change not kept</source>
        <translation>✗ Ni chadwyd y newid olaf</translation>
    </message>
    <message>
        <source>Day %1 of 20 · due %2</source>
        <translation>Diwrnod %1 o 20 · erbyn %2</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ToolStrip</name>
    <message>
        <source>Tools</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Chwyddo allan</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Chwyddo i mewn</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>of 1</source>
        <translation>o 1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>o %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>withheld::ui::UserDialog</name>
    <message>
        <source>Who is working here?</source>
        <translation>Pwy sy'n gweithio yma?</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Newid defnyddiwr</translation>
    </message>
    <message>
        <source>Your name stands beside every mark and decision you make. A second person has to approve them.</source>
        <translation>Mae eich enw wrth bob marc a phenderfyniad a wnewch. Rhaid i ail berson eu cymeradwyo.</translation>
    </message>
    <message>
        <source>Every mark and decision from now on carries this name.</source>
        <translation>Bydd yr enw hwn ar bob marc a phenderfyniad o hyn ymlaen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Enw cyntaf a chyfenw</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôl</translation>
    </message>
    <message>
        <source>Officer: marks and releases</source>
        <translation>Swyddog: yn marcio ac yn rhyddhau</translation>
    </message>
    <message>
        <source>Reviewer: checks and approves</source>
        <translation>Adolygydd: yn gwirio ac yn cymeradwyo</translation>
    </message>
    <message>
        <source>Both, in different cases</source>
        <translation>Y ddau, mewn achosion gwahanol</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Enw</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rôl</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Iaith</translation>
    </message>
    <message>
        <source>This program makes no network connections.</source>
        <translation>Nid yw'r rhaglen hon yn cysylltu â'r rhwydwaith.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Dechrau</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Newid</translation>
    </message>
</context>
<context>
    <name>withheld::ui::WorkRow</name>
    <message>
        <source>Shows only these cases</source>
        <translation>Yn dangos yr achosion hyn yn unig</translation>
    </message>
</context>
<context>
    <name>withheld::ui::Workspace</name>
    <message>
        <source>Documents and pages</source>
        <translation>Dogfennau a thudalennau</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Adolygu</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codau</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Rhestrau</translation>
    </message>
    <message>
        <source>Marks 0</source>
        <translation>Marciau 0</translation>
    </message>
    <message>
        <source>Suggestions 0</source>
        <translation>Awgrymiadau 0</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Marks and details</source>
        <translation>Marciau a manylion</translation>
    </message>
    <message>
        <source>Marks %1</source>
        <translation>Marciau %1</translation>
    </message>
    <message>
        <source>Suggestions %1</source>
        <translation>Awgrymiadau %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::TemplateBar</name>
    <message>
        <source>Template</source>
        <translation>Templed</translation>
    </message>
    <message>
        <source>Which marks</source>
        <translation>Pa farciau</translation>
    </message>
    <message>
        <source>Marks of the template</source>
        <translation>Marciau'r templed</translation>
    </message>
    <message>
        <source>On all pages</source>
        <translation>Ar bob tudalen</translation>
    </message>
    <message>
        <source>Compares all pages of the case with all templates</source>
        <translation>Yn cymharu holl dudalennau'r achos â phob templed</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Dim yma</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Looks like template</source>
        <translation>Yn edrych fel templed</translation>
    </message>
    <message>
        <source>Looks like template %1 (%2 %).</source>
        <translation>Yn edrych fel templed %1 (%2 %).</translation>
    </message>
    <message>
        <source>Propose 1 mark</source>
        <translation>Cynnig 1 marc</translation>
    </message>
    <message>
        <source>Propose %1 marks</source>
        <translation>Cynnig %1 marc</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>dim cod</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Propose %1 by template %2</source>
        <translation>Cynnig %1 yn ôl templed %2</translation>
    </message>
</context>
<context>
    <name>withheld::ui::TemplateDialog</name>
    <message>
        <source>Save marks of this page as template</source>
        <translation>Cadw marciau'r dudalen hon fel templed</translation>
    </message>
    <message>
        <source>For instance: CIA form v2</source>
        <translation>Er enghraifft: ffurflen CIA f2</translation>
    </message>
    <message>
        <source>Printed words</source>
        <translation>Geiriau printiedig</translation>
    </message>
    <message>
        <source>Space ticks and unticks</source>
        <translation>Mae'r bylchwr yn ticio a dad-dicio</translation>
    </message>
    <message>
        <source>The form is known again by these words, wherever a scanner put them. Tick what is printed on every copy, and nothing that was typed in. Words under marks and suggestions are not offered; none of them gets into the template.</source>
        <translation>Caiff y ffurflen ei hadnabod eto wrth y geiriau hyn, lle bynnag y rhoddodd sganiwr nhw. Ticiwch yr hyn sydd wedi'i argraffu ar bob copi, a dim byd a deipiwyd i mewn. Ni chynigir geiriau o dan farciau ac awgrymiadau; nid oes yr un ohonynt yn mynd i'r templed.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Enw</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Cadw'r templed</translation>
    </message>
    <message>
        <source>Tick at least %1 printed words</source>
        <translation>Ticiwch o leiaf %1 gair printiedig</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Rhowch enw iddo.</translation>
    </message>
    <message>
        <source>%1 marks, known by %2 words.</source>
        <translation>%1 marc, adnabyddir wrth %2 gair.</translation>
    </message>
    <message>
        <source>Replaces the template of this name.</source>
        <translation>Yn disodli'r templed o'r enw hwn.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::TemplatesDialog</name>
    <message>
        <source>Templates</source>
        <translation>Templedi</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Mewnforio…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Allforio…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Tynnu</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Mewnforio templed</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Templedi (*.json)</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Allforio'r templed</translation>
    </message>
    <message>
        <source>%1 · %2 marks, known by %3 words</source>
        <translation>%1 · %2 marc, adnabyddir wrth %3 gair</translation>
    </message>
    <message>
        <source>No templates yet. Mark a page of a form, then save its marks as template (menu Mark, Templates).</source>
        <translation>Dim templedi eto. Marciwch dudalen o ffurflen, yna cadwch ei marciau fel templed (dewislen Marcio, Templedi).</translation>
    </message>
    <message>
        <source>A template holds places, codes and printed words; no word that was withheld.</source>
        <translation>Mae templed yn dal lleoedd, codau a geiriau printiedig; dim gair a ataliwyd.</translation>
    </message>
    <message>
        <source>%1 imported.</source>
        <translation>Mewnforiwyd %1.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Ysgrifennwyd i %1.</translation>
    </message>
</context>
</TS>
