<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>QObject</name>
    <message>
        <source>%1, %2. %3</source>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>%1 pages could not be looked at. The first: %2</source>
        <translation>Ni ellid edrych ar %1 tudalen. Y gyntaf: %2</translation>
    </message>
    <message>
        <source>No page of this case has a picture</source>
        <translation>Nid oes llun ar unrhyw dudalen o'r achos hwn</translation>
    </message>
    <message>
        <source>No face was found that is not marked or suggested already</source>
        <translation>Ni chanfuwyd unrhyw wyneb nad yw wedi'i farcio neu ei awgrymu eisoes</translation>
    </message>
    <message>
        <source>1 face to decide</source>
        <translation>1 wyneb i'w benderfynu</translation>
    </message>
    <message>
        <source>%1 faces to decide</source>
        <translation>%1 wyneb i'w penderfynu</translation>
    </message>
    <message>
        <source>1 page with pictures looked at</source>
        <translation>edrychwyd ar 1 dudalen â lluniau</translation>
    </message>
    <message>
        <source>%1 pages with pictures looked at</source>
        <translation>edrychwyd ar %1 tudalen â lluniau</translation>
    </message>
    <message>
        <source>Finding faces</source>
        <translation>Canfod wynebau</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>Cloc wedi’i stopio</translation>
    </message>
    <message>
        <source>1 document added</source>
        <translation>Ychwanegwyd 1 ddogfen</translation>
    </message>
    <message>
        <source>%1 documents added</source>
        <translation>Ychwanegwyd %1 dogfen</translation>
    </message>
    <message>
        <source>Adding documents</source>
        <translation>Ychwanegu dogfennau</translation>
    </message>
    <message>
        <source>No page needs reading</source>
        <translation>Nid oes angen darllen unrhyw dudalen</translation>
    </message>
    <message>
        <source>1 page read</source>
        <translation>Darllenwyd 1 dudalen</translation>
    </message>
    <message>
        <source>%1 pages read</source>
        <translation>Darllenwyd %1 tudalen</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>OCR</translation>
    </message>
    <message>
        <source>Nothing new was found</source>
        <translation>Ni chafwyd dim newydd</translation>
    </message>
    <message>
        <source>1 suggestion to decide</source>
        <translation>1 awgrym i'w benderfynu</translation>
    </message>
    <message>
        <source>%1 suggestions to decide</source>
        <translation>%1 awgrym i'w penderfynu</translation>
    </message>
    <message>
        <source>Finding personal data</source>
        <translation>Canfod data personol</translation>
    </message>
    <message>
        <source>1 mark imported</source>
        <translation>Mewnforiwyd 1 marc</translation>
    </message>
    <message>
        <source>%1 marks imported</source>
        <translation>Mewnforiwyd %1 marc</translation>
    </message>
    <message>
        <source>, 1 highlight to decide</source>
        <translation>, 1 amlygiad i'w benderfynu</translation>
    </message>
    <message>
        <source>, %1 highlights to decide</source>
        <translation>, %1 amlygiad i'w penderfynu</translation>
    </message>
    <message>
        <source>, %1 already there</source>
        <translation>, %1 yno yn barod</translation>
    </message>
    <message>
        <source>Importing marks</source>
        <translation>Mewnforio marciau</translation>
    </message>
    <message>
        <source>Marks written. Nothing is removed from that file</source>
        <translation>Ysgrifennwyd y marciau. Ni thynnwyd dim o'r ffeil honno</translation>
    </message>
    <message>
        <source>Exporting marks</source>
        <translation>Allforio marciau</translation>
    </message>
    <message>
        <source>No page looks like a template</source>
        <translation>Nid oes tudalen yn edrych fel templed</translation>
    </message>
    <message>
        <source>1 page looks like a template</source>
        <translation>Mae 1 dudalen yn edrych fel templed</translation>
    </message>
    <message>
        <source>%1 pages look like a template</source>
        <translation>Mae %1 tudalen yn edrych fel templed</translation>
    </message>
    <message>
        <source>Comparing with templates</source>
        <translation>Cymharu â thempledi</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Rhyddhau</translation>
    </message>
    <message>
        <source>%1. It is shown for reading only; what is kept there appears here.</source>
        <translation>%1. Fe'i dangosir i'w ddarllen yn unig; mae'r hyn a gedwir yno yn ymddangos yma.</translation>
    </message>
    <message>
        <source>This folder can't be written to. The case is shown for reading only.</source>
        <translation>Ni ellir ysgrifennu i'r ffolder hon. Dangosir yr achos i'w ddarllen yn unig.</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while this case was open. Every step was kept.</source>
        <translation>Daeth y rhaglen i ben yn annisgwyl tra oedd yr achos hwn ar agor. Cadwyd pob cam.</translation>
    </message>
    <message>
        <source>This case was changed outside the program: %1. It is shown for reading only.</source>
        <translation>Newidiwyd yr achos hwn y tu allan i'r rhaglen: %1. Fe'i dangosir i'w ddarllen yn unig.</translation>
    </message>
    <message>
        <source>1 step that could not be written last time is in the case again.</source>
        <translation>Mae 1 cam na ellid ei ysgrifennu y tro diwethaf yn yr achos eto.</translation>
    </message>
    <message>
        <source>%1 steps that could not be written last time are in the case again.</source>
        <translation>Mae %1 cam na ellid eu hysgrifennu y tro diwethaf yn yr achos eto.</translation>
    </message>
    <message>
        <source>1 letter touches the edge: the whole letter will go</source>
        <translation>Mae 1 llythyren yn cyffwrdd â'r ymyl: aiff y llythyren gyfan</translation>
    </message>
    <message>
        <source>%1 letters touch the edge: whole letters will go</source>
        <translation>Mae %1 llythyren yn cyffwrdd â'r ymyl: aiff llythrennau cyfan</translation>
    </message>
    <message>
        <source>First corner set: click the opposite corner, or press Esc</source>
        <translation>Gosodwyd y gornel gyntaf: cliciwch y gornel gyferbyn, neu pwyswch Esc</translation>
    </message>
    <message>
        <source>Click the next corner; Esc cancels</source>
        <translation>Cliciwch y gornel nesaf; mae Esc yn canslo</translation>
    </message>
    <message>
        <source>%1 corners: Enter or double-click closes, Backspace takes one back, Esc cancels</source>
        <translation>%1 cornel: mae Enter neu glic dwbl yn cau, mae Backspace yn tynnu un yn ôl, mae Esc yn canslo</translation>
    </message>
    <message>
        <source>whole page</source>
        <translation>tudalen gyfan</translation>
    </message>
    <message>
        <source>area</source>
        <translation>ardal</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Cymerwch ofal</translation>
    </message>
    <message>
        <source>Stands in the way</source>
        <translation>Yn sefyll yn y ffordd</translation>
    </message>
    <message>
        <source>Open on %1 since %2</source>
        <translation>Ar agor ar %1 ers %2</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>, page %1</source>
        <translation>, tudalen %1</translation>
    </message>
    <message>
        <source>, pages %1 to %2</source>
        <translation>, tudalennau %1 i %2</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testun</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>wedi'i sganio</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>cymysg</translation>
    </message>
    <message>
        <source>Due %1 = 20 working days</source>
        <translation>I'w ateb erbyn %1 = 20 diwrnod gwaith</translation>
    </message>
    <message>
        <source>. Bank holidays are known to %1 only: check the date</source>
        <translation>. Dim ond hyd %1 y gwyddys am wyliau banc: gwiriwch y dyddiad</translation>
    </message>
    <message>
        <source>↩ Returned %1</source>
        <translation>↩ Dychwelwyd %1</translation>
    </message>
    <message>
        <source>✓ Approved</source>
        <translation>✓ Cymeradwywyd</translation>
    </message>
    <message>
        <source>Released %1</source>
        <translation>Rhyddhawyd %1</translation>
    </message>
    <message>
        <source>%1 pages could not be read. The first: %2</source>
        <translation>Ni ellid darllen %1 tudalen. Y gyntaf: %2</translation>
    </message>
    <message>
        <source>The document is no longer in the case</source>
        <translation>Nid yw’r ddogfen yn yr achos bellach</translation>
    </message>
    <message>
        <source>Nothing was found that was not known</source>
        <translation>Ni chafwyd dim nad oedd yn hysbys</translation>
    </message>
    <message>
        <source>More is known of 1 document</source>
        <translation>Mae mwy yn hysbys am 1 ddogfen</translation>
    </message>
    <message>
        <source>More is known of %1 documents</source>
        <translation>Mae mwy yn hysbys am %1 o ddogfennau</translation>
    </message>
    <message>
        <source>Looking for hidden content</source>
        <translation>Chwilio am gynnwys cudd</translation>
    </message>
    <message>
        <source>3 steps are not on the disk yet: it is full. They are kept in memory and on another disk.</source>
        <translation>Nid yw 3 cam ar y ddisg eto: mae'n llawn. Fe'u cedwir yn y cof ac ar ddisg arall.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall</translation>
    </message>
    <message>
        <source>Save the case elsewhere…</source>
        <translation>Cadw'r achos yn rhywle arall…</translation>
    </message>
    <message>
        <source>This page can&apos;t be shown.

%1

Click, or press Enter, to try again.</source>
        <translation>Ni ellir dangos y dudalen hon.

%1

Cliciwch, neu gwasgwch Enter, i roi cynnig arall.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::Actions</name>
    <message>
        <source>P&amp;ictures of this page</source>
        <translation>Llun&amp;iau'r dudalen hon</translation>
    </message>
    <message>
        <source>Find &amp;faces in pictures</source>
        <translation>Canfod &amp;wynebau mewn lluniau</translation>
    </message>
    <message>
        <source>Next ta&amp;b</source>
        <translation>Ta&amp;b nesaf</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Tab blaenorol</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Cau'r tab</translation>
    </message>
    <message>
        <source>Pages &amp;below each other</source>
        <translation>Tudalennau o &amp;dan ei gilydd</translation>
    </message>
    <message>
        <source>&amp;One page at a time</source>
        <translation>&amp;Un dudalen ar y tro</translation>
    </message>
    <message>
        <source>&amp;Two pages beside each other</source>
        <translation>D&amp;wy dudalen ochr yn ochr</translation>
    </message>
    <message>
        <source>Arran&amp;gement of pages</source>
        <translation>&amp;Trefniant tudalennau</translation>
    </message>
    <message>
        <source>Next retu&amp;rned mark</source>
        <translation>Ma&amp;rc nesaf a ddychwelwyd</translation>
    </message>
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
        <source>Statistics and &amp;time…</source>
        <translation>Ystadegau ac &amp;amser…</translation>
    </message>
    <message>
        <source>Stop or start the c&amp;lock…</source>
        <translation>Stopio neu ddechrau’r c&amp;loc…</translation>
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
    <message>
        <source>Look again for hi&amp;dden content</source>
        <translation>Chwilio eto am gynnwys cu&amp;dd</translation>
    </message>
    <message>
        <source>B&amp;in of cases…</source>
        <translation>B&amp;in achosion…</translation>
    </message>
    <message>
        <source>&amp;Bin of this case…</source>
        <translation>&amp;Bin yr achos hwn…</translation>
    </message>
    <message>
        <source>Re&amp;view PIN…</source>
        <translation>PIN adol&amp;ygu…</translation>
    </message>
    <message>
        <source>Next &amp;screen</source>
        <translation>&amp;Sgrin nesaf</translation>
    </message>
    <message>
        <source>Previous sc&amp;reen</source>
        <translation>Sg&amp;rin flaenorol</translation>
    </message>
    <message>
        <source>&amp;Small page pictures</source>
        <translation>Lluniau tudalen &amp;bach</translation>
    </message>
    <message>
        <source>&amp;Middle-sized page pictures</source>
        <translation>Lluniau tudalen &amp;canolig</translation>
    </message>
    <message>
        <source>&amp;Large page pictures</source>
        <translation>Lluniau tudalen &amp;mawr</translation>
    </message>
    <message>
        <source>Withhold the pages chosen at the &amp;left</source>
        <translation>Ata&amp;l y tudalennau a ddewiswyd ar y chwith</translation>
    </message>
    <message>
        <source>Take o&amp;ver the reviewer’s code</source>
        <translation>Derbyn cod yr adoly&amp;gydd</translation>
    </message>
    <message>
        <source>Return for the same reaso&amp;n</source>
        <translation>Dychwelyd am yr u&amp;n rheswm</translation>
    </message>
    <message>
        <source>Propose another c&amp;ode…</source>
        <translation>Cynnig c&amp;od arall…</translation>
    </message>
    <message>
        <source>Page p&amp;ictures</source>
        <translation>Llun&amp;iau tudalennau</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CaseModel</name>
    <message>
        <source>Comment on %1 marks kept</source>
        <translation>Cadwyd sylw ar %1 marc</translation>
    </message>
    <message>
        <source>1 step of %1</source>
        <translation>1 cam gan %1</translation>
    </message>
    <message>
        <source>%1 steps of %2</source>
        <translation>%1 cam gan %2</translation>
    </message>
    <message>
        <source>This undoes %1.</source>
        <translation>Mae hyn yn dadwneud %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> a </translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, tudalen %2</translation>
    </message>
    <message>
        <source>Keep %1 in step with %2</source>
        <translation>Cadw %1 yn gyson â %2</translation>
    </message>
    <message>
        <source>No longer keep %1 in step</source>
        <translation>Peidio â chadw %1 yn gyson mwyach</translation>
    </message>
    <message>
        <source>Unlink %1</source>
        <translation>Datgysylltu %1</translation>
    </message>
    <message>
        <source>The case is open for reading only, so marks can't be changed</source>
        <translation>Mae’r achos ar agor i’w ddarllen yn unig, felly ni ellir newid marciau</translation>
    </message>
    <message>
        <source>Open it for editing, or ask its officer</source>
        <translation>Agorwch ef i’w olygu, neu gofynnwch i’w swyddog</translation>
    </message>
    <message>
        <source>This withdraws the approval by %1 of %2.</source>
        <translation>Mae hyn yn tynnu’n ôl y gymeradwyaeth gan %1 ar %2.</translation>
    </message>
    <message>
        <source>This takes the marks back from review; they have to be submitted again.</source>
        <translation>Mae hyn yn cymryd y marciau yn ôl o’r adolygiad; rhaid eu cyflwyno eto.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Dadwnaed: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Gwnaed eto: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Ychwanegwyd %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ychwanegu %1</translation>
    </message>
    <message>
        <source>Mark page %1</source>
        <translation>Marcio tudalen %1</translation>
    </message>
    <message>
        <source>Mark %1</source>
        <translation>Marcio %1</translation>
    </message>
    <message>
        <source>Mark area</source>
        <translation>Marcio ardal</translation>
    </message>
    <message>
        <source>Mark added, %1, %2 on page %3</source>
        <translation>Ychwanegwyd marc, %1, %2 ar dudalen %3</translation>
    </message>
    <message>
        <source>%1 marks added, %2, %3 on page %4</source>
        <translation>Ychwanegwyd %1 marc, %2, %3 ar dudalen %4</translation>
    </message>
    <message>
        <source>no code yet</source>
        <translation>dim cod eto</translation>
    </message>
    <message>
        <source>Move or resize %1</source>
        <translation>Symud neu newid maint %1</translation>
    </message>
    <message>
        <source>Take the code off %1</source>
        <translation>Tynnu’r cod oddi ar %1</translation>
    </message>
    <message>
        <source>Code %1 for %2</source>
        <translation>Cod %1 i %2</translation>
    </message>
    <message>
        <source>Code taken off, %1</source>
        <translation>Tynnwyd y cod, %1</translation>
    </message>
    <message>
        <source>Code %1, %2</source>
        <translation>Cod %1, %2</translation>
    </message>
    <message>
        <source>Take %1 off %2</source>
        <translation>Tynnu %1 oddi ar %2</translation>
    </message>
    <message>
        <source>Add %1 to %2</source>
        <translation>Ychwanegu %1 at %2</translation>
    </message>
    <message>
        <source>Harm noted for %1</source>
        <translation>Nodwyd niwed ar gyfer %1</translation>
    </message>
    <message>
        <source>Public interest noted for %1</source>
        <translation>Nodwyd budd y cyhoedd ar gyfer %1</translation>
    </message>
    <message>
        <source>Note on a mark</source>
        <translation>Nodyn ar farc</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Tynnu %1</translation>
    </message>
    <message>
        <source>%1 removed</source>
        <translation>Tynnwyd %1</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>Derbyn %1</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>Derbyniwyd %1</translation>
    </message>
    <message>
        <source>Refuse %1</source>
        <translation>Gwrthod %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>Gwrthodwyd %1</translation>
    </message>
    <message>
        <source>Propose %1</source>
        <translation>Cynnig %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Newid %1</translation>
    </message>
    <message>
        <source>Codes and reasons of one mark for %1</source>
        <translation>Codau a rhesymau un marc ar gyfer %1</translation>
    </message>
    <message>
        <source>Take %1 back</source>
        <translation>Cymryd %1 yn ôl</translation>
    </message>
    <message>
        <source>%1 open again</source>
        <translation>%1 ar agor eto</translation>
    </message>
    <message>
        <source>Remove document “%1”</source>
        <translation>Tynnu dogfen “%1”</translation>
    </message>
    <message>
        <source>Bring back document “%1”</source>
        <translation>Dod â dogfen “%1” yn ôl</translation>
    </message>
    <message>
        <source>Accept the reviewer’s code%1</source>
        <translation>Derbyn cod yr adolygydd%1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ClockCard</name>
    <message>
        <source>Time limit</source>
        <translation>Terfyn amser</translation>
    </message>
    <message>
        <source>Stop the clock…</source>
        <translation>Stopio’r cloc…</translation>
    </message>
    <message>
        <source>Start the clock…</source>
        <translation>Dechrau’r cloc…</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Ymestyn…</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Rhyddhawyd</translation>
    </message>
    <message>
        <source>Received on %1</source>
        <translation>Derbyniwyd %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ClockDialog</name>
    <message>
        <source>Stop the clock</source>
        <translation>Stopio’r cloc</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Dechrau’r cloc</translation>
    </message>
    <message>
        <source>Extend the time limit</source>
        <translation>Ymestyn y terfyn amser</translation>
    </message>
    <message>
        <source>Clarification asked of the applicant</source>
        <translation>Gofynnwyd i’r ceisydd am eglurhad</translation>
    </message>
    <message>
        <source>Fees notice sent</source>
        <translation>Anfonwyd hysbysiad ffioedd</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Pam</translation>
    </message>
    <message>
        <source>&amp;Asked on</source>
        <translation>&amp;Gofynnwyd ar</translation>
    </message>
    <message>
        <source>&amp;Came on</source>
        <translation>&amp;Daeth ar</translation>
    </message>
    <message>
        <source>Applicant &amp;told on</source>
        <translation>Dywedwyd wrth y &amp;ceisydd ar</translation>
    </message>
    <message>
        <source>New &amp;last day</source>
        <translation>Diwrnod &amp;olaf newydd</translation>
    </message>
    <message>
        <source>&amp;What has to be weighed</source>
        <translation>&amp;Beth sydd i’w bwyso</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nodyn</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Ymestyn</translation>
    </message>
    <message>
        <source>The days until the fee comes do not count.</source>
        <translation>Nid yw’r dyddiau nes daw’r ffi yn cyfrif.</translation>
    </message>
    <message>
        <source>Nothing is due until the answer comes. The 20 working days then start anew.</source>
        <translation>Nid oes dim yn ddyledus nes daw’r ateb. Mae’r 20 diwrnod gwaith wedyn yn dechrau o’r newydd.</translation>
    </message>
    <message>
        <source>The days since %1 do not count.</source>
        <translation>Nid yw’r dyddiau ers %1 yn cyfrif.</translation>
    </message>
    <message>
        <source>The answer is due on %1.</source>
        <translation>Mae’r ateb i’w roi ar %1.</translation>
    </message>
    <message>
        <source>Only to weigh the public interest, and only if the applicant was told. Due so far: %1.</source>
        <translation>Dim ond i bwyso budd y cyhoedd, a dim ond os dywedwyd wrth y ceisydd. I’w ateb hyd yma: %1.</translation>
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
    <message>
        <source>No command fits these words.</source>
        <translation>Nid oes gorchymyn yn cyfateb i’r geiriau hyn.</translation>
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
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, being read, %2 percent</source>
        <translation>%1, yn cael ei ddarllen, %2 y cant</translation>
    </message>
    <message>
        <source>%1, %2 marks</source>
        <translation>%1, %2 marc</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Dim dogfennau eto</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>tudalen %1</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 tudalen</translation>
    </message>
    <message>
        <source>&amp;Withhold %1</source>
        <translation>&amp;Atal %1</translation>
    </message>
    <message>
        <source>Withhold %1 &amp;as</source>
        <translation>Atal %1 &amp;fel</translation>
    </message>
    <message>
        <source>&amp;No longer withhold %1</source>
        <translation>&amp;Peidio ag atal %1</translation>
    </message>
    <message>
        <source>&amp;Small pictures</source>
        <translation>Lluniau &amp;bach</translation>
    </message>
    <message>
        <source>&amp;Middle-sized pictures</source>
        <translation>Lluniau &amp;canolig</translation>
    </message>
    <message>
        <source>&amp;Large pictures</source>
        <translation>Lluniau &amp;mawr</translation>
    </message>
    <message>
        <source>&amp;Remove “%1” from the case</source>
        <translation>&amp;Tynnu “%1” o'r achos</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>withheld::ui::GateDialog</name>
    <message>
        <source>Suggest a mark</source>
        <translation>Awgrymu marc</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Awgrymu</translation>
    </message>
    <message>
        <source>&amp;Why may this not go out?</source>
        <translation>&amp;Pam na chaiff hyn fynd allan?</translation>
    </message>
    <message>
        <source>The officer sees this place of page %1 with your words, and decides. A mark of your own would make you its author.</source>
        <translation>Mae’r swyddog yn gweld y lle hwn ar dudalen %1 gyda’ch geiriau, ac yn penderfynu. Byddai marc o’ch eiddo chi yn eich gwneud yn awdur iddo.</translation>
    </message>
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
    <message>
        <source>%1 pages were never on your screen. &amp;Why is that in order?</source>
        <translation>Ni fu %1 tudalen erioed ar eich sgrin. &amp;Pam y mae hynny'n iawn?</translation>
    </message>
    <message>
        <source>The case goes back with your words and %1 returned marks.</source>
        <translation>Mae'r achos yn mynd yn ôl gyda'ch geiriau a %1 marc a ddychwelwyd.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Eich PIN</translation>
    </message>
    <message>
        <source>Your &amp;PIN: it tells that you are the second person</source>
        <translation>Eich &amp;PIN: mae'n dangos mai chi yw'r ail berson</translation>
    </message>
    <message>
        <source>✗ That is another PIN. %1 tries are left. Your &amp;PIN</source>
        <translation>✗ PIN arall yw hwnnw. Mae %1 cynnig ar ôl. Eich &amp;PIN</translation>
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
    <message>
        <source>Go on</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Pause after the page under way</source>
        <translation>Oedi ar ôl y dudalen sydd ar waith</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>Mynd ymlaen â %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Oedi %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MainWindow</name>
    <message>
        <source>Show the first</source>
        <translation>Dangos y cyntaf</translation>
    </message>
    <message>
        <source>Find faces</source>
        <translation>Canfod wynebau</translation>
    </message>
    <message>
        <source>No mark was suggested</source>
        <translation>Ni awgrymwyd marc</translation>
    </message>
    <message>
        <source>%1 marks are returned.</source>
        <translation>Dychwelwyd %1 marc.</translation>
    </message>
    <message>
        <source>%1 on the case: “%2”</source>
        <translation>%1 ar yr achos: “%2”</translation>
    </message>
    <message>
        <source>1 mark is returned.</source>
        <translation>Dychwelwyd 1 marc.</translation>
    </message>
    <message>
        <source>Drag over what is missing, or click two corners. M takes text chosen with F7, Shift+M the page; Esc ends</source>
        <translation>Llusgwch dros yr hyn sydd ar goll, neu cliciwch ddwy gornel. Mae M yn cymryd testun a ddewiswyd ag F7, Shift+M y dudalen; Esc yn gorffen</translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation>Mynd i dudalen</translation>
    </message>
    <message>
        <source>Next returned mark (%1)</source>
        <translation>Marc nesaf a ddychwelwyd (%1)</translation>
    </message>
    <message>
        <source>No mark is returned.</source>
        <translation>Ni ddychwelwyd unrhyw farc.</translation>
    </message>
    <message>
        <source>Page, 1 to %1</source>
        <translation>Tudalen, 1 i %1</translation>
    </message>
    <message>
        <source>Suggest a mark on page %1</source>
        <translation>Awgrymu marc ar dudalen %1</translation>
    </message>
    <message>
        <source>↩ Returned by %1, %2: “%3”</source>
        <translation>↩ Dychwelwyd gan %1, %2: “%3”</translation>
    </message>
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
        <source>%1. You can't approve yet. %2</source>
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
    <message>
        <source>Open case: choose its folder (….withheld)</source>
        <translation>Agor achos: dewiswch ei ffolder (….withheld)</translation>
    </message>
    <message>
        <source>%1 is no case folder. A case's folder ends in .withheld.</source>
        <translation>Nid ffolder achos yw %1. Mae ffolder achos yn gorffen â .withheld.</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ychwanegu dogfennau</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dogfennau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Work is under way</source>
        <translation>Mae gwaith ar y gweill</translation>
    </message>
    <message>
        <source>“%1” is not finished. What is done so far stays in the case.</source>
        <translation>Nid yw “%1” wedi gorffen. Erys yn yr achos yr hyn a wnaed hyd yn hyn.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Ei atal</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Check a released PDF</source>
        <translation>Gwirio PDF a ryddhawyd</translation>
    </message>
    <message>
        <source>Before you change this</source>
        <translation>Cyn i chi newid hyn</translation>
    </message>
    <message>
        <source> Continue?</source>
        <translation> Parhau?</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ei newid</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ei adael</translation>
    </message>
    <message>
        <source>About Withheld</source>
        <translation>Ynghylch Withheld</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Withheld %1&lt;/h3&gt;&lt;p&gt;Redaction workstation for Freedom of Information requests.&lt;/p&gt;&lt;p&gt;&lt;b&gt;This program makes no network connections.&lt;/b&gt; Cases stay in the folders you choose.&lt;/p&gt;&lt;p&gt;GNU General Public License, version 3 or later. It stands on Qt, Poppler, PoDoFo, qpdf and Tesseract.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Withheld %1&lt;/h3&gt;&lt;p&gt;Gweithfan olygu ar gyfer ceisiadau Rhyddid Gwybodaeth.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Nid yw'r rhaglen hon yn gwneud unrhyw gysylltiad rhwydwaith.&lt;/b&gt; Erys achosion yn y ffolderi a ddewiswch.&lt;/p&gt;&lt;p&gt;Trwydded Gyhoeddus Gyffredinol GNU, fersiwn 3 neu ddiweddarach. Mae'n sefyll ar Qt, Poppler, PoDoFo, qpdf a Tesseract.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>All changes are kept again</source>
        <translation>Mae pob newid wedi'i gadw eto</translation>
    </message>
    <message>
        <source>1 step is not written to the case yet.</source>
        <translation>Nid yw 1 cam wedi'i ysgrifennu i'r achos eto.</translation>
    </message>
    <message>
        <source>%1 steps are not written to the case yet.</source>
        <translation>Nid yw %1 cam wedi'u hysgrifennu i'r achos eto.</translation>
    </message>
    <message>
        <source>They are kept, work can go on, and they are written as soon as it can be done.</source>
        <translation>Maent wedi'u cadw, gall y gwaith fynd ymlaen, ac fe'u hysgrifennir cyn gynted ag y gellir.</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Rhoi &amp;cynnig arall</translation>
    </message>
    <message>
        <source>Save case &amp;elsewhere…</source>
        <translation>Cadw'r achos mewn man &amp;arall…</translation>
    </message>
    <message>
        <source>Save case elsewhere: a new folder for all of it</source>
        <translation>Cadw'r achos mewn man arall: ffolder newydd ar gyfer y cyfan</translation>
    </message>
    <message>
        <source>Cases (*.withheld)</source>
        <translation>Achosion (*.withheld)</translation>
    </message>
    <message>
        <source>The case is now in %1. The old folder does not have the last steps.</source>
        <translation>Mae'r achos bellach yn %1. Nid yw'r camau olaf yn yr hen ffolder.</translation>
    </message>
    <message>
        <source>Not everything is written</source>
        <translation>Nid yw popeth wedi'i ysgrifennu</translation>
    </message>
    <message>
        <source>%1 steps could not be written to the case. They are kept on this computer for %2 and are written when this case is opened here again.</source>
        <translation>Ni ellid ysgrifennu %1 cam i'r achos. Fe'u cedwir ar y cyfrifiadur hwn ar gyfer %2 ac fe'u hysgrifennir pan agorir yr achos yma eto.</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Cau'r achos</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Aros</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>Mewnforio marciau</translation>
    </message>
    <message>
        <source>Marks, or a PDF with redaction annotations (*.xfdf *.pdf *.json)</source>
        <translation>Marciau, neu PDF ag anodiadau golygu (*.xfdf *.pdf *.json)</translation>
    </message>
    <message>
        <source>Import 1 mark</source>
        <translation>Mewnforio 1 marc</translation>
    </message>
    <message>
        <source>Import %1 marks</source>
        <translation>Mewnforio %1 marc</translation>
    </message>
    <message>
        <source>Export marks. Nothing is removed</source>
        <translation>Allforio marciau. Ni thynnir dim</translation>
    </message>
    <message>
        <source>%1 - marks</source>
        <translation>%1 - marciau</translation>
    </message>
    <message>
        <source>XFDF (*.xfdf);;PDF with redaction annotations, nothing removed (*.pdf);;JSON (*.json)</source>
        <translation>XFDF (*.xfdf);;PDF ag anodiadau golygu, dim wedi'i dynnu (*.pdf);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Write a review package</source>
        <translation>Ysgrifennu pecyn adolygu</translation>
    </message>
    <message>
        <source>Review packages (*.review)</source>
        <translation>Pecynnau adolygu (*.review)</translation>
    </message>
    <message>
        <source>%1 holds marks, decisions and comments, with the words under the marks, and no document. Keep it as safe as the case.</source>
        <translation>Mae %1 yn dal marciau, penderfyniadau a sylwadau, gyda'r geiriau o dan y marciau, a dim dogfen. Cadwch ef mor ddiogel â'r achos.</translation>
    </message>
    <message>
        <source>Take in a review package</source>
        <translation>Derbyn pecyn adolygu</translation>
    </message>
    <message>
        <source>Review packages (*.review);;All files (*)</source>
        <translation>Pecynnau adolygu (*.review);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Take in the package of %1</source>
        <translation>Derbyn pecyn %1</translation>
    </message>
    <message>
        <source>There is no folder %1. Was it moved or renamed, or is its disk not connected?</source>
        <translation>Nid oes ffolder %1. A gafodd ei symud neu ei hailenwi, neu a yw ei disg heb ei chysylltu?</translation>
    </message>
    <message>
        <source>Find personal data</source>
        <translation>Canfod data personol</translation>
    </message>
    <message>
        <source>Import 1 highlight</source>
        <translation>Mewnforio 1 amlygiad</translation>
    </message>
    <message>
        <source>Import %1 highlights</source>
        <translation>Mewnforio %1 amlygiad</translation>
    </message>
    <message>
        <source>Import %1 marks and %2 highlights</source>
        <translation>Mewnforio %1 marc a %2 amlygiad</translation>
    </message>
    <message>
        <source>Reviewer: %1</source>
        <translation>Adolygydd: %1</translation>
    </message>
    <message>
        <source>Approving as %1 asks for the PIN from now on</source>
        <translation>Bydd cymeradwyo fel %1 yn gofyn am y PIN o hyn ymlaen</translation>
    </message>
    <message>
        <source>Approving as %1 asks for no PIN</source>
        <translation>Nid yw cymeradwyo fel %1 yn gofyn am PIN</translation>
    </message>
    <message>
        <source>Take over %1 (%2)</source>
        <translation>Derbyn %1 (%2)</translation>
    </message>
    <message>
        <source>The reviewer proposed no other code for this mark</source>
        <translation>Ni chynigiodd yr adolygydd god arall ar gyfer y marc hwn</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ManyMarksBar</name>
    <message>
        <source>Set code</source>
        <translation>Gosod cod</translation>
    </message>
    <message>
        <source>Add code</source>
        <translation>Ychwanegu cod</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Sylw…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Gwrthod</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>For the chosen marks</source>
        <translation>Ar gyfer y marciau a ddewiswyd</translation>
    </message>
    <message>
        <source>%1 marks</source>
        <translation>%1 marc</translation>
    </message>
    <message>
        <source>%1 suggestions</source>
        <translation>%1 awgrym</translation>
    </message>
    <message>
        <source>%1 marks, %2 suggestions</source>
        <translation>%1 marc, %2 awgrym</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>The same comment on %1 marks. Comments stay in the case and are not undone.</source>
        <translation>Yr un sylw ar %1 marc. Mae sylwadau’n aros yn yr achos ac ni chânt eu dadwneud.</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Rhoi sylw ar %1</translation>
    </message>
    <message>
        <source>%1, %2 of them not in this table</source>
        <translation>%1, %2 ohonynt heb fod yn y tabl hwn</translation>
    </message>
    <message>
        <source>As the current</source>
        <translation>Fel yr un presennol</translation>
    </message>
    <message>
        <source>Reject all</source>
        <translation>Gwrthod y cyfan</translation>
    </message>
    <message>
        <source>The codes and reasons of the mark chosen last, for all of them</source>
        <translation>Codau a rhesymau’r marc a ddewiswyd olaf, ar gyfer pob un</translation>
    </message>
    <message>
        <source>Marks are deleted and suggestions refused, in one step</source>
        <translation>Caiff marciau eu dileu ac awgrymiadau eu gwrthod, mewn un cam</translation>
    </message>
    <message>
        <source>Reject %1 marks and suggestions</source>
        <translation>Gwrthod %1 marc ac awgrym</translation>
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
        <translation>Esemptiad</translation>
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
    <message>
        <source>Harm</source>
        <translation>Niwed</translation>
    </message>
    <message>
        <source>Public interest</source>
        <translation>Budd y cyhoedd</translation>
    </message>
    <message>
        <source>! Nothing is said of it</source>
        <translation>! Ni ddywedir dim amdano</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MarksExport</name>
    <message>
        <source>Export the table</source>
        <translation>Allforio’r tabl</translation>
    </message>
    <message>
        <source>%1 rows as they are filtered and sorted.</source>
        <translation>%1 rhes fel y’u hidlwyd a’u trefnwyd.</translation>
    </message>
    <message>
        <source>First letters are enough for most uses. With the words in full, the file holds what is to be withheld, with notes and comments; the case records who wrote it and when.</source>
        <translation>Mae’r llythrennau cyntaf yn ddigon fel arfer. Gyda’r geiriau’n llawn, mae’r ffeil yn cynnwys yr hyn sydd i’w ddal yn ôl, gyda nodiadau a sylwadau; mae’r achos yn cofnodi pwy a’i hysgrifennodd a phryd.</translation>
    </message>
    <message>
        <source>First letters</source>
        <translation>Llythrennau cyntaf</translation>
    </message>
    <message>
        <source>Words in full</source>
        <translation>Geiriau’n llawn</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Gwerthoedd wedi’u gwahanu gan atalnodau (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Tudalen we (*.html)</translation>
    </message>
    <message>
        <source>%1: written, words in full; the case recorded it</source>
        <translation>%1: wedi’i ysgrifennu, geiriau’n llawn; cofnodwyd hyn yn yr achos</translation>
    </message>
    <message>
        <source>%1: written, first letters only</source>
        <translation>%1: wedi’i ysgrifennu, llythrennau cyntaf yn unig</translation>
    </message>
    <message>
        <source>The words were not written out: the case could not record it</source>
        <translation>Ni chafodd y geiriau eu hysgrifennu: ni allai’r achos ei gofnodi</translation>
    </message>
    <message>
        <source>Open the case for writing, or export first letters only.</source>
        <translation>Agorwch yr achos i ysgrifennu, neu allforiwch y llythrennau cyntaf yn unig.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MarksPanel</name>
    <message>
        <source>Saved filters, sorting, groups, export</source>
        <translation>Hidlwyr a gadwyd, trefnu, grwpiau, allforio</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grwpio</translation>
    </message>
    <message>
        <source>Not in groups</source>
        <translation>Heb grwpiau</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Yr un geiriau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Awdur</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>O ble y maent yn dod</translation>
    </message>
    <message>
        <source>Close all groups</source>
        <translation>Cau pob grŵp</translation>
    </message>
    <message>
        <source>Open all groups</source>
        <translation>Agor pob grŵp</translation>
    </message>
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
        <translation>Agored %1</translation>
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
    <message>
        <source>Filter by words, code, author</source>
        <translation>Hidlo yn ôl geiriau, cod, awdur</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Cadw’r hidlydd hwn…</translation>
    </message>
    <message>
        <source>Delete a filter</source>
        <translation>Dileu hidlydd</translation>
    </message>
    <message>
        <source>Filter “%1” deleted</source>
        <translation>Dilëwyd yr hidlydd “%1”</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Cadw’r hidlydd hwn</translation>
    </message>
    <message>
        <source>Name of the filter. It is kept in your settings, for every case.</source>
        <translation>Enw’r hidlydd. Fe’i cedwir yn eich gosodiadau, ar gyfer pob achos.</translation>
    </message>
    <message>
        <source>Name of the filter. It is kept in your settings, with the words “%1”.</source>
        <translation>Enw’r hidlydd. Fe’i cedwir yn eich gosodiadau, gyda’r geiriau “%1”.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Filter “%1” kept</source>
        <translation>Cadwyd yr hidlydd “%1”</translation>
    </message>
    <message>
        <source>As they stand on the pages</source>
        <translation>Fel y maent ar y tudalennau</translation>
    </message>
    <message>
        <source>Last page first</source>
        <translation>Y dudalen olaf yn gyntaf</translation>
    </message>
    <message>
        <source>Same words together</source>
        <translation>Yr un geiriau gyda’i gilydd</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Yn ôl cod</translation>
    </message>
    <message>
        <source>By where they come from</source>
        <translation>Yn ôl o ble y daethant</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Hidlwyr</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trefnu</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Allforio fel CSV…</translation>
    </message>
    <message>
        <source>Export as a web page…</source>
        <translation>Allforio fel tudalen we…</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Dileu	Del</translation>
    </message>
    <message>
        <source>Changed since the last submission, or returned by the reviewer</source>
        <translation>Newidiwyd ers y cyflwyniad diwethaf, neu dychwelwyd gan yr adolygydd</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
    <message>
        <source>Overlaps %1</source>
        <translation>Gorgyffwrdd %1</translation>
    </message>
    <message>
        <source>Marks that lie over another mark</source>
        <translation>Marciau sy’n gorwedd dros farc arall</translation>
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
    <message>
        <source>! Marks change. A set that is in review or approved has to be submitted again.</source>
        <translation>! Mae marciau'n newid. Rhaid cyflwyno eto set sy'n cael ei hadolygu neu a gymeradwywyd.</translation>
    </message>
    <message>
        <source>Changed in both copies</source>
        <translation>Newidiwyd yn y ddau gopi</translation>
    </message>
    <message>
        <source>Changed in both copies, by people who did not know of each other. Unless you choose, the rule stands: the later change, and rather withheld than open.</source>
        <translation>Newidiwyd yn y ddau gopi, gan bobl na wyddent am ei gilydd. Oni bai eich bod yn dewis, y rheol sy'n sefyll: y newid diweddaraf, a chadw'n ôl yn hytrach na dangos.</translation>
    </message>
    <message>
        <source>What stands, %1</source>
        <translation>Yr hyn sy'n sefyll, %1</translation>
    </message>
    <message>
        <source>By rule: %1</source>
        <translation>Yn ôl y rheol: %1</translation>
    </message>
    <message>
        <source>What is here</source>
        <translation>Yr hyn sydd yma</translation>
    </message>
    <message>
        <source>What the package says</source>
        <translation>Yr hyn sydd yn y pecyn</translation>
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
    <name>withheld::ui::NumberCards</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rheol</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Cywir</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>%1 of %2 viewed</source>
        <translation>Gwelwyd %1 o %2</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Gwelwyd</translation>
    </message>
    <message>
        <source>With marks</source>
        <translation>Gyda marciau</translation>
    </message>
    <message>
        <source>Marks by exemption</source>
        <translation>Marciau yn ôl esemptiad</translation>
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
        <source>No code</source>
        <translation>Dim cod</translation>
    </message>
    <message>
        <source>Where marks come from</source>
        <translation>O ble daw’r marciau</translation>
    </message>
    <message>
        <source>No marks yet.</source>
        <translation>Dim marciau eto.</translation>
    </message>
    <message>
        <source>Suggestions by rule</source>
        <translation>Awgrymiadau yn ôl rheol</translation>
    </message>
    <message>
        <source>No suggestions. Run a search, a list or the finders.</source>
        <translation>Dim awgrymiadau. Chwiliwch, defnyddiwch restr neu’r canfyddwyr.</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Yr ail berson</translation>
    </message>
    <message>
        <source>%1 in bulk</source>
        <translation>%1 mewn swmp</translation>
    </message>
    <message>
        <source>No mark was decided yet.</source>
        <translation>Ni phenderfynwyd ar unrhyw farc eto.</translation>
    </message>
    <message>
        <source>Of %1 marks that were agreed to</source>
        <translation>O’r %1 marc y cytunwyd arnynt</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Cytunwyd</translation>
    </message>
    <message>
        <source>In bulk</source>
        <translation>Mewn swmp</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dychwelwyd</translation>
    </message>
</context>
<context>
    <name>withheld::ui::PagePane</name>
    <message>
        <source>Not released</source>
        <translation>Heb ei ryddhau</translation>
    </message>
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
        <source>Reading the words of this document: %1 %</source>
        <translation>Yn darllen geiriau'r ddogfen hon: %1 %</translation>
    </message>
    <message>
        <source>Released. These pages are the source; what went out is in the release folder.</source>
        <translation>Rhyddhawyd. Y ffynhonnell yw'r tudalennau hyn; mae'r hyn a aeth allan yn y ffolder ryddhau.</translation>
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
    <name>withheld::ui::ReasonFields</name>
    <message>
        <source>Harm</source>
        <translation>Niwed</translation>
    </message>
    <message>
        <source>What would disclosure harm, and how?</source>
        <translation>Beth fyddai datgelu’n ei niweidio, a sut?</translation>
    </message>
    <message>
        <source>Public interest</source>
        <translation>Budd y cyhoedd</translation>
    </message>
    <message>
        <source>For disclosure, against it, and the balance</source>
        <translation>O blaid datgelu, yn erbyn, a’r cydbwysedd</translation>
    </message>
    <message>
        <source>Stays in the case; the reviewer reads it. Ctrl+Enter keeps it.</source>
        <translation>Mae’n aros yn yr achos; mae’r adolygydd yn ei ddarllen. Mae Ctrl+Enter yn ei gadw.</translation>
    </message>
    <message>
        <source>Standard words</source>
        <translation>Geiriau safonol</translation>
    </message>
    <message>
        <source>%1: standard words of the exemption</source>
        <translation>%1: geiriau safonol yr esemptiad</translation>
    </message>
    <message>
        <source>! Not said yet. The reviewer is told.</source>
        <translation>! Heb ei ddweud eto. Dywedir wrth yr adolygydd.</translation>
    </message>
    <message>
        <source>%1, for all %2</source>
        <translation>%1, ar gyfer y %2 i gyd</translation>
    </message>
    <message>
        <source>For disclosure: %1
Against: %2</source>
        <translation>O blaid datgelu: %1
Yn erbyn: %2</translation>
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
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>heddiw %1</translation>
    </message>
    <message>
        <source>Last opened</source>
        <translation>Agorwyd ddiwethaf</translation>
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
        <source>A page counts as viewed when all of it was on screen, for %1 seconds in all, at 45 % or more.</source>
        <translation>Mae tudalen yn cyfrif fel un a welwyd pan fu'r cyfan ar y sgrin, am %1 eiliad i gyd, ar 45 % neu fwy.</translation>
    </message>
    <message>
        <source>Nothing to decide. %1 pages not viewed yet: View next (%2)</source>
        <translation>Dim i’w benderfynu. %1 tudalen heb eu gweld eto: Gweld y nesaf (%2)</translation>
    </message>
    <message>
        <source>Nothing to decide. 1 page not viewed yet: View next (%1)</source>
        <translation>Dim i’w benderfynu. 1 dudalen heb ei gweld eto: Gweld y nesaf (%1)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Marks to decide</source>
        <translation>Marciau i'w penderfynu</translation>
    </message>
    <message>
        <source>Pages to view</source>
        <translation>Tudalennau i'w gweld</translation>
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
        <translation>Briff</translation>
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
        <translation>Penderfynu %1</translation>
    </message>
    <message>
        <source>To view %1</source>
        <translation>Gweld %1</translation>
    </message>
    <message>
        <source>Warnings %1</source>
        <translation>Rhybudd %1</translation>
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
        <source>No warnings: nothing stands in the way of approving.</source>
        <translation>Dim rhybuddion: nid oes dim yn rhwystro cymeradwyo.</translation>
    </message>
    <message>
        <source>No marks in this case: nothing to decide, and everything would be disclosed.</source>
        <translation>Dim marciau yn yr achos hwn: dim i’w benderfynu, a byddai popeth yn cael ei ddatgelu.</translation>
    </message>
    <message>
        <source>No documents yet: nothing to decide.</source>
        <translation>Dim dogfennau eto: dim i’w benderfynu.</translation>
    </message>
    <message>
        <source>You have had every page on screen.</source>
        <translation>Mae pob tudalen wedi bod ar eich sgrin.</translation>
    </message>
    <message>
        <source>No documents yet: nothing to view.</source>
        <translation>Dim dogfennau eto: dim i’w gweld.</translation>
    </message>
    <message>
        <source>Why does this mark go back? The officer sees this.</source>
        <translation>Pam mae'r marc hwn yn mynd yn ôl? Bydd y swyddog yn gweld hyn.</translation>
    </message>
    <message>
        <source>Not exempt</source>
        <translation>Nid yw'n eithriedig</translation>
    </message>
    <message>
        <source>Which code instead of %1? The officer may take it over.</source>
        <translation>Pa god yn lle %1? Gall y swyddog ei dderbyn.</translation>
    </message>
    <message>
        <source>Comment on the case</source>
        <translation>Sylw ar yr achos</translation>
    </message>
    <message>
        <source>Comment on this mark</source>
        <translation>Sylw ar y marc hwn</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SearchPanel</name>
    <message>
        <source>Show on the page</source>
        <translation>Dangos ar y dudalen</translation>
    </message>
    <message>
        <source>All of these out or in	Space</source>
        <translation>Y rhain i gyd allan neu i mewn	Space</translation>
    </message>
    <message>
        <source>Out or in	Space</source>
        <translation>Allan neu i mewn	Space</translation>
    </message>
    <message>
        <source>Its whole page out or in	Shift+Space</source>
        <translation>Ei thudalen gyfan allan neu i mewn	Shift+Space</translation>
    </message>
    <message>
        <source>Close all pages</source>
        <translation>Cau pob tudalen</translation>
    </message>
    <message>
        <source>Open all pages</source>
        <translation>Agor pob tudalen</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Lleoedd a ganfuwyd</translation>
    </message>
    <message>
        <source>Looking… %1 so far</source>
        <translation>Yn edrych… %1 hyd yn hyn</translation>
    </message>
    <message>
        <source>Nothing found in %1 pages.</source>
        <translation>Dim wedi'i ganfod mewn %1 tudalen.</translation>
    </message>
    <message>
        <source>1 place in %1 pages.</source>
        <translation>1 lle mewn %1 tudalen.</translation>
    </message>
    <message>
        <source>%1 places in %2 pages.</source>
        <translation>%1 lle mewn %2 tudalen.</translation>
    </message>
    <message>
        <source>%1 already marked or proposed.</source>
        <translation>%1 wedi'u marcio neu eu cynnig yn barod.</translation>
    </message>
    <message>
        <source>The expression is too slow on page %1 of %2; the search was stopped there. Make it simpler.</source>
        <translation>Mae'r mynegiant yn rhy araf ar dudalen %1 o %2; stopiwyd y chwiliad yno. Gwnewch ef yn symlach.</translation>
    </message>
    <message>
        <source>1 page has no text: read it (OCR) to search it.</source>
        <translation>Nid oes testun ar 1 dudalen: darllenwch hi (OCR) i chwilio ynddi.</translation>
    </message>
    <message>
        <source>%1 pages have no text: read them (OCR) to search them.</source>
        <translation>Nid oes testun ar %1 tudalen: darllenwch nhw (OCR) i chwilio ynddynt.</translation>
    </message>
    <message>
        <source>Propose all (%1)</source>
        <translation>Cynnig pob un (%1)</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Marcio pob un</translation>
    </message>
    <message>
        <source>Mark all %1</source>
        <translation>Marcio pob un: %1</translation>
    </message>
    <message>
        <source>Propose %1 found “%2”</source>
        <translation>Cynnig %1 a ganfuwyd “%2”</translation>
    </message>
    <message>
        <source>Mark all found “%1” %2</source>
        <translation>Marcio popeth a ganfuwyd “%1” %2</translation>
    </message>
    <message>
        <source>%1 taken out.</source>
        <translation>%1 wedi’u tynnu allan.</translation>
    </message>
    <message>
        <source>Propose included (%1)</source>
        <translation>Cynnig y rhai a gynhwysir (%1)</translation>
    </message>
    <message>
        <source>Mark included</source>
        <translation>Marcio’r rhai a gynhwysir</translation>
    </message>
    <message>
        <source>Mark included %1</source>
        <translation>Marcio’r rhai a gynhwysir %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SettingsDialog</name>
    <message>
        <source> s</source>
        <translation> e</translation>
    </message>
    <message>
        <source>A page is &amp;viewed after</source>
        <translation>&amp;Gwelwyd tudalen ar ôl</translation>
    </message>
    <message>
        <source>All of it was on screen for so long in all, at 45 % or more. Pages that count already stay so.</source>
        <translation>Bu’r cyfan ar y sgrin am gyhyd i gyd, ar 45 % neu fwy. Mae tudalennau sy’n cyfrif eisoes yn aros felly.</translation>
    </message>
    <message>
        <source>Seconds on screen before a page counts as viewed</source>
        <translation>Eiliadau ar y sgrin cyn bod tudalen yn cyfrif fel un a welwyd</translation>
    </message>
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
    <message>
        <source>Text size in per cent of the system's</source>
        <translation>Maint y testun fel canran o faint y system</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Independent of the system's. The windows are laid out anew when you keep it.</source>
        <translation>Yn annibynnol ar faint y system. Gosodir y ffenestri o'r newydd pan gadwch hyn.</translation>
    </message>
    <message>
        <source>On the screen only, never in what goes out.</source>
        <translation>Ar y sgrin yn unig, byth yn yr hyn sy'n mynd allan.</translation>
    </message>
    <message>
        <source>Nothing moves or flickers by itself.</source>
        <translation>Nid oes dim yn symud nac yn fflachio ohono'i hun.</translation>
    </message>
    <message>
        <source>Memory for page pictures in MiB</source>
        <translation>Cof ar gyfer lluniau tudalennau mewn MiB</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>&amp;Memory for page pictures</source>
        <translation>&amp;Cof ar gyfer lluniau tudalennau</translation>
    </message>
    <message>
        <source>More memory: pages you come back to appear at once. Less: more is left for other programs.</source>
        <translation>Mwy o gof: mae tudalennau y dewch yn ôl atynt yn ymddangos ar unwaith. Llai: mae mwy ar ôl i raglenni eraill.</translation>
    </message>
    <message>
        <source>Of menus, commands and dates on the screen, from the moment you keep it. Papers that go out are not changed by it. What is not translated yet stays English.</source>
        <translation>Iaith y dewislenni, y gorchmynion a'r dyddiadau ar y sgrin, o'r eiliad y cadwch hyn. Nid yw'n newid papurau sy'n mynd allan. Erys yn Saesneg yr hyn nad yw wedi'i gyfieithu eto.</translation>
    </message>
    <message>
        <source>&amp;Exemptions of new cases</source>
        <translation>&amp;Esemptiadau achosion newydd</translation>
    </message>
    <message>
        <source>A case keeps the set that it was made with.</source>
        <translation>Mae achos yn cadw'r set y cafodd ei greu â hi.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codau</translation>
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
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Ctrl O</translation>
    </message>
    <message>
        <source>Ctrl Shift V</source>
        <translation>Ctrl Shift V</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while %1 was open (since %2). Every step is kept.</source>
        <translation>Daeth y rhaglen i ben yn annisgwyl tra oedd %1 ar agor (ers %2). Cedwir pob cam.</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>Ble mae %1 nawr?</translation>
    </message>
    <message>
        <source>No case fits this filter.</source>
        <translation>Nid oes achos yn cyfateb i’r hidlydd hwn.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trefnu yn ôl</translation>
    </message>
    <message>
        <source>Last opened first</source>
        <translation>Y diweddaraf a agorwyd gyntaf</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>What is due first</source>
        <translation>Yr hyn sy’n ddyledus gyntaf</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Cam</translation>
    </message>
    <message>
        <source>Most marks first</source>
        <translation>Y mwyaf o farciau gyntaf</translation>
    </message>
    <message>
        <source>Most pages first</source>
        <translation>Y mwyaf o dudalennau gyntaf</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>Symud i'r bin</translation>
    </message>
</context>
<context>
    <name>withheld::ui::StatisticsDialog</name>
    <message>
        <source>Statistics and time</source>
        <translation>Ystadegau ac amser</translation>
    </message>
    <message>
        <source>No documents yet. Numbers appear with the first.</source>
        <translation>Dim dogfennau eto. Daw rhifau gyda’r gyntaf.</translation>
    </message>
    <message>
        <source>Numbers of the case</source>
        <translation>Rhifau’r achos</translation>
    </message>
    <message>
        <source>Export summary…</source>
        <translation>Allforio crynodeb…</translation>
    </message>
    <message>
        <source>Numbers for your unit, without any name</source>
        <translation>Rhifau ar gyfer eich uned, heb unrhyw enw</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Gwerthoedd wedi’u gwahanu gan atalnodau (*.csv)</translation>
    </message>
    <message>
        <source>%1: written</source>
        <translation>%1: wedi’i ysgrifennu</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>Export summary</source>
        <translation>Allforio crynodeb</translation>
    </message>
    <message>
        <source>Export your time</source>
        <translation>Allforio eich amser</translation>
    </message>
    <message>
        <source>Your time</source>
        <translation>Eich amser</translation>
    </message>
    <message>
        <source>Forget how long you worked on this case?</source>
        <translation>Anghofio faint o amser y buoch yn gweithio ar yr achos hwn?</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Ei anghofio</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SuggestionsPanel</name>
    <message>
        <source>Take back	U</source>
        <translation>Cymryd yn ôl	U</translation>
    </message>
    <message>
        <source>Take all %1 back	Shift+U</source>
        <translation>Cymryd y %1 yn ôl	Shift+U</translation>
    </message>
    <message>
        <source>Accept	Y</source>
        <translation>Derbyn	Y</translation>
    </message>
    <message>
        <source>Accept as</source>
        <translation>Derbyn fel</translation>
    </message>
    <message>
        <source>Refuse	N</source>
        <translation>Gwrthod	N</translation>
    </message>
    <message>
        <source>Skip	U</source>
        <translation>Hepgor	U</translation>
    </message>
    <message>
        <source>Accept all %1	Shift+Y</source>
        <translation>Derbyn y %1 i gyd	Shift+Y</translation>
    </message>
    <message>
        <source>Refuse all %1	Shift+N</source>
        <translation>Gwrthod y %1 i gyd	Shift+N</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Awgrymiadau</translation>
    </message>
    <message>
        <source>Look for personal information</source>
        <translation>Chwilio am wybodaeth bersonol</translation>
    </message>
    <message>
        <source>%1 equal · </source>
        <translation>%1 yr un fath · </translation>
    </message>
    <message>
        <source>Accept  Y</source>
        <translation>Derbyn  Y</translation>
    </message>
    <message>
        <source>Refuse  N</source>
        <translation>Gwrthod  N</translation>
    </message>
    <message>
        <source>No suggestions.
Run a search, or let Withheld look for names, numbers and addresses.</source>
        <translation>Dim awgrymiadau.
Rhedwch chwiliad, neu gadewch i Withheld chwilio am enwau, rhifau a chyfeiriadau.</translation>
    </message>
    <message>
        <source>Accept all %1  ⇧Y</source>
        <translation>Derbyn pob un: %1  ⇧Y</translation>
    </message>
    <message>
        <source>Accept %1 equal suggestions?</source>
        <translation>Derbyn %1 awgrym yr un fath?</translation>
    </message>
    <message>
        <source>Refuse %1 equal suggestions?</source>
        <translation>Gwrthod %1 awgrym yr un fath?</translation>
    </message>
    <message>
        <source>You have not viewed 1 of their pages yet.</source>
        <translation>Nid ydych wedi gweld 1 o'u tudalennau eto.</translation>
    </message>
    <message>
        <source>You have not viewed %1 of their pages yet.</source>
        <translation>Nid ydych wedi gweld %1 o'u tudalennau eto.</translation>
    </message>
    <message>
        <source>All equal suggestions</source>
        <translation>Pob awgrym yr un fath</translation>
    </message>
    <message>
        <source>Take back  U</source>
        <translation>Cymryd yn ôl  U</translation>
    </message>
    <message>
        <source>The suggestion is open again and can be decided anew</source>
        <translation>Mae’r awgrym ar agor eto a gellir ei benderfynu o’r newydd</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>Gwrthodwyd %1</translation>
    </message>
    <message>
        <source>Show what was refused, to take it back</source>
        <translation>Dangos yr hyn a wrthodwyd, i’w gymryd yn ôl</translation>
    </message>
    <message>
        <source>Nothing is refused.</source>
        <translation>Nid oes dim wedi’i wrthod.</translation>
    </message>
    <message>
        <source>Take all %1 back  ⇧U</source>
        <translation>Cymryd pob %1 yn ôl  ⇧U</translation>
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
    <message>
        <source> · D</source>
        <translation> · D</translation>
    </message>
    <message>
        <source>D: duplicate of %1, page %2</source>
        <translation>D: dyblygiad o %1, tudalen %2</translation>
    </message>
</context>
<context>
    <name>withheld::ui::TimeCard</name>
    <message>
        <source>Your time (nobody else sees it)</source>
        <translation>Eich amser (nid oes neb arall yn ei weld)</translation>
    </message>
    <message>
        <source>Count my &amp;time</source>
        <translation>Cyfrif fy &amp;amser</translation>
    </message>
    <message>
        <source>Export mine…</source>
        <translation>Allforio fy un i…</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Ei anghofio</translation>
    </message>
    <message>
        <source>Kept beside your settings, never in the case. Pauses of more than a minute do not count.</source>
        <translation>Cedwir gyda’ch gosodiadau, byth yn yr achos. Nid yw seibiau dros funud yn cyfrif.</translation>
    </message>
    <message>
        <source>Nothing counted in this case yet.</source>
        <translation>Dim wedi’i gyfrif yn yr achos hwn eto.</translation>
    </message>
    <message>
        <source>How much is left can be told after three pages.</source>
        <translation>Gellir dweud faint sydd ar ôl wedi tair tudalen.</translation>
    </message>
    <message>
        <source>You have had every page on screen.</source>
        <translation>Rydych wedi gweld pob tudalen ar y sgrin.</translation>
    </message>
    <message>
        <source>At your pace %1 left: %2 pages to view</source>
        <translation>Ar eich cyflymder chi, %1 ar ôl: %2 tudalen i’w gweld</translation>
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
        <source>✗ Not all is written yet</source>
        <translation>✗ Heb ysgrifennu popeth eto</translation>
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
    <message>
        <source>&amp;Exemptions</source>
        <translation>E&amp;semptiadau</translation>
    </message>
    <message>
        <source>All of this can be changed later in the settings.</source>
        <translation>Gellir newid hyn i gyd yn nes ymlaen yn y gosodiadau.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Cynwysedig</translation>
    </message>
    <message>
        <source>Acrobat-like</source>
        <translation>Fel Acrobat</translation>
    </message>
    <message>
        <source>One-handed, left</source>
        <translation>Un llaw, y chwith</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Bysellau</translation>
    </message>
    <message>
        <source>PDF-XChange-like</source>
        <translation>Fel PDF-XChange</translation>
    </message>
    <message>
        <source>One-handed, right</source>
        <translation>Un llaw, y dde</translation>
    </message>
</context>
<context>
    <name>withheld::ui::WorkRow</name>
    <message>
        <source>Shows only these cases</source>
        <translation>Yn dangos yr achosion hyn yn unig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <source>Marks 0</source>
        <translation>Marciau 0</translation>
    </message>
    <message>
        <source>Suggestions 0</source>
        <translation>Awgrym 0</translation>
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
        <translation>Awgrym %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>tudalen %1</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 tudalen</translation>
    </message>
    <message>
        <source>Withhold %1 %2</source>
        <translation>Atal %1 %2</translation>
    </message>
    <message>
        <source>Removed. Undo, or the bin in the Case menu, brings it back with its marks</source>
        <translation>Tynnwyd. Mae Dadwneud, neu'r bin yn newislen Achos, yn dod â hi'n ôl gyda'i marciau</translation>
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
        <source>Replaces the template of this name.</source>
        <translation>Yn disodli'r templed o'r enw hwn.</translation>
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
        <source>%1, known by %2 words.</source>
        <translation>%1, adnabyddir wrth %2 gair.</translation>
    </message>
    <message>
        <source>No printed words here to know the form by.</source>
        <translation>Dim geiriau printiedig yma i adnabod y ffurflen.</translation>
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
    <message>
        <source>1 mark</source>
        <translation>1 marc</translation>
    </message>
    <message>
        <source>%1 marks</source>
        <translation>%1 marc</translation>
    </message>
    <message>
        <source>%1 · %2, known by %3 words</source>
        <translation>%1 · %2, adnabyddir wrth %3 gair</translation>
    </message>
</context>
<context>
    <name>withheld::ui::Job</name>
    <message>
        <source>%1: stopping…</source>
        <translation>%1: yn stopio…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 o %3</translation>
    </message>
    <message>
        <source>, %1 pages/s</source>
        <translation>, %1 tudalen/eiliad</translation>
    </message>
    <message>
        <source>%1: paused at %2 of %3</source>
        <translation>%1: wedi oedi ar %2 o %3</translation>
    </message>
    <message>
        <source>%1: paused</source>
        <translation>%1: wedi oedi</translation>
    </message>
</context>
<context>
    <name>withheld::ui::KeySheet</name>
    <message>
        <source>Accept, refuse or skip a suggestion, then on to the next</source>
        <translation>Derbyn, gwrthod neu hepgor awgrym, yna ymlaen i’r nesaf</translation>
    </message>
    <message>
        <source>Ctrl double-click</source>
        <translation>Ctrl clic dwbl</translation>
    </message>
    <message>
        <source>Hold to read what is under the marks</source>
        <translation>Dal i ddarllen yr hyn sydd dan y marciau</translation>
    </message>
    <message>
        <source>Mark the whole e-mail address, number or date</source>
        <translation>Marcio’r cyfeiriad e-bost, y rhif neu’r dyddiad cyfan</translation>
    </message>
    <message>
        <source>More codes</source>
        <translation>Rhagor o godau</translation>
    </message>
    <message>
        <source>The same for all equal ones, in the list</source>
        <translation>Yr un peth i bob un cyfartal, yn y rhestr</translation>
    </message>
    <message>
        <source>Choose code; with marks selected, set it</source>
        <translation>Dewis cod; gyda marciau wedi'u dethol, ei osod</translation>
    </message>
    <message>
        <source>Add a second code</source>
        <translation>Ychwanegu ail god</translation>
    </message>
    <message>
        <source>Mark the word</source>
        <translation>Marcio'r gair</translation>
    </message>
    <message>
        <source>Extend the selected text mark up to here</source>
        <translation>Ymestyn y marc testun a ddetholwyd hyd yma</translation>
    </message>
    <message>
        <source>Two corners of a box, without dragging</source>
        <translation>Dwy gornel blwch, heb lusgo</translation>
    </message>
    <message>
        <source>Force a box</source>
        <translation>Gorfodi blwch</translation>
    </message>
    <message>
        <source>Corners of an area; Backspace takes one back</source>
        <translation>Corneli ardal; mae Backspace yn tynnu un yn ôl</translation>
    </message>
    <message>
        <source>Draw an area by hand</source>
        <translation>Tynnu ardal â llaw</translation>
    </message>
    <message>
        <source>Force text</source>
        <translation>Gorfodi testun</translation>
    </message>
    <message>
        <source>Move the page</source>
        <translation>Symud y dudalen</translation>
    </message>
    <message>
        <source>Move the selected mark; Shift resizes, Ctrl ten times as far</source>
        <translation>Symud y marc a ddetholwyd; mae Shift yn newid ei faint, Ctrl ddengwaith mor bell</translation>
    </message>
    <message>
        <source>Caret in the text; Ctrl by words, Shift selects, M marks</source>
        <translation>Cyrchwr yn y testun; Ctrl fesul gair, mae Shift yn dethol, mae M yn marcio</translation>
    </message>
    <message>
        <source>Mark the whole page</source>
        <translation>Marcio'r dudalen gyfan</translation>
    </message>
    <message>
        <source>Cancel, clear selection, leave tool</source>
        <translation>Canslo, clirio'r detholiad, gadael yr offeryn</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
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
        <source>Mark</source>
        <translation>Marcio</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ffenestr</translation>
    </message>
    <message>
        <source>Keys of this mode</source>
        <translation>Bysellau'r modd hwn</translation>
    </message>
    <message>
        <source>Save for printing…</source>
        <translation>Cadw i'w hargraffu…</translation>
    </message>
    <message>
        <source>Save for printing</source>
        <translation>Cadw i'w hargraffu</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dogfennau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>%1 can't be written. Choose another folder.</source>
        <translation>Ni ellir ysgrifennu %1. Dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>Withheld: keys</source>
        <translation>Withheld: bysellau</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Clicio dwbl</translation>
    </message>
    <message>
        <source>Shift click</source>
        <translation>Shift a chlicio</translation>
    </message>
    <message>
        <source>Click, click</source>
        <translation>Clicio, clicio</translation>
    </message>
    <message>
        <source>Ctrl drag</source>
        <translation>Ctrl a llusgo</translation>
    </message>
    <message>
        <source>F: clicks, Enter</source>
        <translation>F: cliciau, Enter</translation>
    </message>
    <message>
        <source>F: drag</source>
        <translation>F: llusgo</translation>
    </message>
    <message>
        <source>Ctrl Shift drag</source>
        <translation>Ctrl Shift a llusgo</translation>
    </message>
    <message>
        <source>Space drag</source>
        <translation>Bylchwr a llusgo</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Saethau</translation>
    </message>
    <message>
        <source>F7, arrows</source>
        <translation>F7, saethau</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Cau'r neges</translation>
    </message>
</context>
<context>
    <name>withheld::ui::HitsModel</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1, tudalen %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Tudalen %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>%1, %2 places to propose</source>
        <translation>%1, %2 lle i’w cynnig</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>wedi’i farcio</translation>
    </message>
    <message>
        <source>This place is marked or proposed already</source>
        <translation>Mae’r lle hwn wedi’i farcio neu ei gynnig eisoes</translation>
    </message>
</context>
<context>
    <name>withheld::ui::Inspector</name>
    <message>
        <source>On the case: %1, %2: %3</source>
        <translation>Ar yr achos: %1, %2: %3</translation>
    </message>
    <message>
        <source>hold to show</source>
        <translation>daliwch i ddangos</translation>
    </message>
    <message>
        <source>Hold to show the text under the mark</source>
        <translation>Daliwch i ddangos y testun o dan y marc</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Datgysylltu</translation>
    </message>
    <message>
        <source>This mark stands for itself from now on; the pages stay in step</source>
        <translation>Mae'r marc hwn ar ei ben ei hun o hyn allan; erys y tudalennau'n gyson</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Yn gyson</translation>
    </message>
    <message>
        <source>For colleagues; never released</source>
        <translation>I gydweithwyr; byth yn cael ei ryddhau</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>Pob un yr un fath</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Comment; Enter keeps it, Esc drops it</source>
        <translation>Sylw; mae Enter yn ei gadw, mae Esc yn ei ollwng</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Sylw newydd</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marc</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
    <message>
        <source>Exemption</source>
        <translation>Esemptiad</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Dyfalu</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Awdur</translation>
    </message>
    <message>
        <source>Details of the mark</source>
        <translation>Manylion y marc</translation>
    </message>
    <message>
        <source>Choose a mark to see what it is.</source>
        <translation>Dewiswch farc i weld beth ydyw.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Arolygydd</translation>
    </message>
    <message>
        <source>No text here, picture only</source>
        <translation>Dim testun yma, llun yn unig</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 wedi'u dethol</translation>
    </message>
    <message>
        <source>%1 of %2 · page %3</source>
        <translation>%1 o %2 · tudalen %3</translation>
    </message>
    <message>
        <source>Suggestion · page %1</source>
        <translation>Awgrym · tudalen %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Returned by %1: %2</source>
        <translation>Dychwelwyd gan %1: %2</translation>
    </message>
    <message>
        <source>proposed, %1 % sure</source>
        <translation>cynigiwyd, %1 % yn sicr</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, tudalen %2</translation>
    </message>
    <message>
        <source>%1, take off</source>
        <translation>%1, tynnu</translation>
    </message>
    <message>
        <source>Take %1 off</source>
        <translation>Tynnu %1</translation>
    </message>
    <message>
        <source>Add a code</source>
        <translation>Ychwanegu cod</translation>
    </message>
    <message>
        <source>Add a code (Shift+digit)</source>
        <translation>Ychwanegu cod (Shift+digid)</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MarksModel</name>
    <message>
        <source>returned by %1: %2</source>
        <translation>dychwelwyd gan %1: %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Awdur</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Penderfyniad</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Newidiwyd ddiwethaf</translation>
    </message>
    <message>
        <source>Group, closed: %1</source>
        <translation>Grŵp, ar gau: %1</translation>
    </message>
    <message>
        <source>Group, open: %1</source>
        <translation>Grŵp, ar agor: %1</translation>
    </message>
    <message>
        <source>returned by %1</source>
        <translation>dychwelwyd gan %1</translation>
    </message>
    <message>
        <source>agreed by %1</source>
        <translation>cytunwyd gan %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>whole page</source>
        <translation>tudalen gyfan</translation>
    </message>
    <message>
        <source>area, no text</source>
        <translation>ardal, dim testun</translation>
    </message>
    <message>
        <source>area, %1 words</source>
        <translation>ardal, %1 gair</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>dim cod</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testun</translation>
    </message>
    <message>
        <source>area</source>
        <translation>ardal</translation>
    </message>
    <message>
        <source>%1 %2 of %3, page %4, %5, %6, %7</source>
        <translation>%1 %2 o %3, tudalen %4, %5, %6, %7</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Awgrym</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Marcio</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>heb benderfyniad</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, yn %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, tudalen %2</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MeterRow</name>
    <message>
        <source>Widen to word</source>
        <translation>Lledu i'r gair</translation>
    </message>
    <message>
        <source>Widen to line</source>
        <translation>Lledu i'r llinell</translation>
    </message>
    <message>
        <source>Merge with neighbour</source>
        <translation>Uno â'r cymydog</translation>
    </message>
    <message>
        <source>Widen to half inches</source>
        <translation>Lledu i hanner modfeddi</translation>
    </message>
    <message>
        <source>Not measured: the case's copy of this document can't be read</source>
        <translation>Heb ei fesur: ni ellir darllen copi'r achos o'r ddogfen hon</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Yn mesur…</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>Heb ei fesur: %1</translation>
    </message>
    <message>
        <source>Not counted: digits, or more words than a name has</source>
        <translation>Heb ei gyfrif: digidau, neu fwy o eiriau nag sydd mewn enw</translation>
    </message>
    <message>
        <source>Not measured: the words are part of a picture</source>
        <translation>Heb ei fesur: rhan o lun yw'r geiriau</translation>
    </message>
    <message>
        <source>Not measured: no text here</source>
        <translation>Heb ei fesur: dim testun yma</translation>
    </message>
    <message>
        <source>Not measured: the font does not tell its letters, or the text runs from top to bottom</source>
        <translation>Heb ei fesur: nid yw'r ffont yn dweud ei llythrennau, neu mae'r testun yn rhedeg o'r brig i'r gwaelod</translation>
    </message>
    <message>
        <source>No name of the list fits this gap; another list may hold it</source>
        <translation>Nid oes enw o'r rhestr yn ffitio'r bwlch hwn; efallai ei fod mewn rhestr arall</translation>
    </message>
    <message>
        <source>1 of %1 names fits this gap</source>
        <translation>Mae 1 o %1 enw yn ffitio'r bwlch hwn</translation>
    </message>
    <message>
        <source>1 name of the list fits this gap</source>
        <translation>Mae 1 enw o'r rhestr yn ffitio'r bwlch hwn</translation>
    </message>
    <message>
        <source>%1 of %2 names fit this gap</source>
        <translation>Mae %1 o %2 enw yn ffitio'r bwlch hwn</translation>
    </message>
    <message>
        <source>%1 names of the list fit this gap</source>
        <translation>Mae %1 enw o'r rhestr yn ffitio'r bwlch hwn</translation>
    </message>
    <message>
        <source>%1, at most</source>
        <translation>%1, ar y mwyaf</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>%1: then %2 fit</source>
        <translation>%1: wedyn mae %2 yn ffitio</translation>
    </message>
    <message>
        <source>%1. Names that fit then: %2</source>
        <translation>%1. Enwau sy'n ffitio wedyn: %2</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SearchInput</name>
    <message>
        <source>Whole words</source>
        <translation>Geiriau cyfan</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Cyfateb llythrennau bach a mawr</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Geiriau</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Rhestr</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrwm</translation>
    </message>
    <message>
        <source>Regex</source>
        <translation>Regex</translation>
    </message>
    <message>
        <source>Search for: %1</source>
        <translation>Chwilio am: %1</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Geiriau i'w canfod</translation>
    </message>
    <message>
        <source>A term a line; a tab and a code behind it if it has its own</source>
        <translation>Un term y llinell; tab a chod ar ei ôl os oes ganddo un ei hun</translation>
    </message>
    <message>
        <source>List of terms to find</source>
        <translation>Rhestr o dermau i'w canfod</translation>
    </message>
    <message>
        <source>Pattern to find</source>
        <translation>Patrwm i'w ganfod</translation>
    </message>
    <message>
        <source>Regular expression, such as \bOp(eration)? \w+</source>
        <translation>Mynegiant rheolaidd, megis \bOp(eration)? \w+</translation>
    </message>
    <message>
        <source>Regular expression to find</source>
        <translation>Mynegiant rheolaidd i'w ganfod</translation>
    </message>
    <message>
        <source>Open a list…</source>
        <translation>Agor rhestr…</translation>
    </message>
    <message>
        <source>list of %1 terms</source>
        <translation>rhestr o %1 term</translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>mynegiant rheolaidd</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>Wrth nod %1: %2</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no code of the set</source>
        <translation>Llinell %1: nid yw “%2” yn god o'r set</translation>
    </message>
    <message>
        <source>Open a list of terms</source>
        <translation>Agor rhestr o dermau</translation>
    </message>
    <message>
        <source>Lists (*.txt *.tsv *.csv);;All files (*)</source>
        <translation>Rhestrau (*.txt *.tsv *.csv);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rheolau</translation>
    </message>
    <message>
        <source>Rules: searches that are kept</source>
        <translation>Rheolau: chwiliadau a gedwir</translation>
    </message>
    <message>
        <source>Searches that are kept under a name</source>
        <translation>Chwiliadau a gedwir dan enw</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SuggestionsModel</name>
    <message>
        <source>Proposed by %1 in review: %2</source>
        <translation>Cynigiwyd gan %1 wrth adolygu: %2</translation>
    </message>
    <message>
        <source>area without text</source>
        <translation>ardal heb destun</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Pam: %1</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>tudalen %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>refused by %1</source>
        <translation>gwrthodwyd gan %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CopyBar</name>
    <message>
        <source>Keep in step</source>
        <translation>Cadw'n gyson</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>Dim mwyach</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Dim yma</translation>
    </message>
    <message>
        <source>What is marked, changed or removed on one page is on the other as well</source>
        <translation>Yr hyn a farcir, a newidir neu a dynnir ar un dudalen, fe'i gwneir ar y llall hefyd</translation>
    </message>
    <message>
        <source>New marks are made on one page only; those that are linked stay linked</source>
        <translation>Gwneir marciau newydd ar un dudalen yn unig; erys y rhai cysylltiedig yn gysylltiedig</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Ei dangos</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>tudalen %1</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, tudalen %2</translation>
    </message>
    <message>
        <source>⇄ In step with %1.</source>
        <translation>⇄ Yn gyson â %1.</translation>
    </message>
    <message>
        <source>Same page in %1. Keep both in step?</source>
        <translation>Yr un dudalen yn %1. Cadw'r ddwy'n gyson?</translation>
    </message>
    <message>
        <source>Nearly the same page in %1 (%2 %). Keep both in step?</source>
        <translation>Bron yr un dudalen yn %1 (%2 %). Cadw'r ddwy'n gyson?</translation>
    </message>
    <message>
        <source>1 more copy.</source>
        <translation>1 copi arall.</translation>
    </message>
    <message>
        <source>%1 more copies.</source>
        <translation>%1 copi arall.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::FindBar</name>
    <message>
        <source>Whole words</source>
        <translation>Geiriau cyfan</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Cyfateb llythrennau bach a mawr</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Canfod yn y ddogfen hon</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Blaenorol (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nesaf (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cau (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Heb ei ganfod</translation>
    </message>
    <message>
        <source>Not found (1 page has no text)</source>
        <translation>Heb ei ganfod (nid oes testun ar 1 dudalen)</translation>
    </message>
    <message>
        <source>Not found (%1 pages have no text)</source>
        <translation>Heb ei ganfod (nid oes testun ar %1 tudalen)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MiniBar</name>
    <message>
        <source>Commands for the chosen mark</source>
        <translation>Gorchmynion ar gyfer y marc a ddewiswyd</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Gwrthod</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Dim cod</translation>
    </message>
    <message>
        <source>Change the code (its digit)</source>
        <translation>Newid y cod (ei ddigid)</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Cod: %1</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>Pob un yr un fath</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Gair cyfan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>withheld::ui::PageView</name>
    <message>
        <source>Mark the picture here</source>
        <translation>Marcio'r llun yma</translation>
    </message>
    <message>
        <source>Mark the pictures of this page</source>
        <translation>Marcio lluniau'r dudalen hon</translation>
    </message>
    <message>
        <source>, returned</source>
        <translation>, dychwelwyd</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Tudalen %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Gwrthod</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Mynd i</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Mark whole page	Shift+M</source>
        <translation>Marcio'r dudalen gyfan	Shift+M</translation>
    </message>
    <message>
        <source>Mark all but a box…	I</source>
        <translation>Marcio popeth ond blwch…	I</translation>
    </message>
    <message>
        <source>Select all marks on this page</source>
        <translation>Dethol pob marc ar y dudalen hon</translation>
    </message>
    <message>
        <source>Accept	Y</source>
        <translation>Derbyn	Y</translation>
    </message>
    <message>
        <source>Refuse	N</source>
        <translation>Gwrthod	N</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>All the same…	A</source>
        <translation>Pob un yr un fath…	A</translation>
    </message>
    <message>
        <source>Whole words	W</source>
        <translation>Geiriau cyfan	W</translation>
    </message>
    <message>
        <source>Repeat on pages…	X</source>
        <translation>Ailadrodd ar dudalennau…	X</translation>
    </message>
    <message>
        <source>Mark all but this box	I</source>
        <translation>Marcio popeth ond y blwch hwn	I</translation>
    </message>
    <message>
        <source>Comment…	C</source>
        <translation>Sylw…	C</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Dileu	Del</translation>
    </message>
    <message>
        <source>Page %1 of %2, %3 marks</source>
        <translation>Tudalen %1 o %2, %3 marc</translation>
    </message>
    <message>
        <source>; selected: mark on page %1, %2</source>
        <translation>; dethol: marc ar dudalen %1, %2</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>dim cod</translation>
    </message>
    <message>
        <source>Select text with Shift and the arrow keys first; Shift+M marks the whole page</source>
        <translation>Dewiswch destun â Shift a'r bysellau saeth yn gyntaf; mae Shift+M yn marcio'r dudalen gyfan</translation>
    </message>
    <message>
        <source>Press F7 and select text with Shift and the arrow keys, or drag over it</source>
        <translation>Pwyswch F7 a dewis testun â Shift a'r bysellau saeth, neu lusgo drosto</translation>
    </message>
    <message>
        <source>Words cannot be selected on this page. Box marks still work.</source>
        <translation>Ni ellir dethol geiriau ar y dudalen hon. Mae marciau blwch yn gweithio o hyd.</translation>
    </message>
    <message>
        <source>Arrows move the caret, Shift selects, M marks, F7 leaves</source>
        <translation>Mae saethau'n symud y cyrchwr, Shift yn dethol, M yn marcio, F7 yn gadael</translation>
    </message>
    <message>
        <source>Pages upright as the file says</source>
        <translation>Tudalennau ar eu sefyll fel y dywed y ffeil</translation>
    </message>
    <message>
        <source>View turned by %1°; the file is not changed</source>
        <translation>Trowyd y golwg %1°; ni newidir y ffeil</translation>
    </message>
    <message>
        <source>Draw a box around what stays open: the rest of the page will be marked. Esc cancels</source>
        <translation>Tynnwch flwch o amgylch yr hyn sy'n aros yn agored: caiff gweddill y dudalen ei farcio. Mae Esc yn canslo</translation>
    </message>
    <message>
        <source>This mark leaves no box open to turn round</source>
        <translation>Nid yw'r marc hwn yn gadael blwch agored i'w droi o gwmpas</translation>
    </message>
    <message>
        <source>Mark all of page %1 but a box</source>
        <translation>Marcio tudalen %1 i gyd ond blwch</translation>
    </message>
    <message>
        <source>Choose a mark first; then X repeats it on other pages</source>
        <translation>Dewiswch farc yn gyntaf; yna mae X yn ei ailadrodd ar dudalennau eraill</translation>
    </message>
    <message>
        <source>Choose a mark first; then A finds the same text elsewhere</source>
        <translation>Dewiswch farc yn gyntaf; yna mae A yn canfod yr un testun mewn mannau eraill</translation>
    </message>
    <message>
        <source>Choose a mark first; then W widens it to whole words</source>
        <translation>Dewiswch farc yn gyntaf; yna mae W yn ei ledu i eiriau cyfan</translation>
    </message>
    <message>
        <source>The words under this mark are whole already</source>
        <translation>Mae'r geiriau o dan y marc hwn yn gyfan yn barod</translation>
    </message>
    <message>
        <source>Widen to whole words</source>
        <translation>Lledu i eiriau cyfan</translation>
    </message>
    <message>
        <source>Extend mark</source>
        <translation>Ymestyn y marc</translation>
    </message>
    <message>
        <source>On to %1</source>
        <translation>Ymlaen at %1</translation>
    </message>
    <message>
        <source>No marks here yet</source>
        <translation>Dim marciau yma eto</translation>
    </message>
    <message>
        <source>Last mark of the case</source>
        <translation>Marc olaf yr achos</translation>
    </message>
    <message>
        <source>First mark of the case</source>
        <translation>Marc cyntaf yr achos</translation>
    </message>
    <message>
        <source>Page withheld: %1</source>
        <translation>Tudalen wedi'i hatal: %1</translation>
    </message>
    <message>
        <source>Can&apos;t be shown: %1 Enter tries again</source>
        <translation>Ni ellir ei dangos: %1 Mae Enter yn rhoi cynnig arall</translation>
    </message>
    <message>
        <source>Page %1 can&apos;t be shown. Enter tries again</source>
        <translation>Ni ellir dangos tudalen %1. Mae Enter yn rhoi cynnig arall</translation>
    </message>
    <message>
        <source>Drawing page %1 again</source>
        <translation>Yn lluniadu tudalen %1 eto</translation>
    </message>
</context>
<context>
    <name>withheld::ui::RepeatStrip</name>
    <message>
        <source>From page</source>
        <translation>O dudalen</translation>
    </message>
    <message>
        <source>To page</source>
        <translation>I dudalen</translation>
    </message>
    <message>
        <source>&amp;Same size only</source>
        <translation>Yr un &amp;maint yn unig</translation>
    </message>
    <message>
        <source>Mark  ⏎</source>
        <translation>Marcio  ⏎</translation>
    </message>
    <message>
        <source>all</source>
        <translation>pob un</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>odrif</translation>
    </message>
    <message>
        <source>even</source>
        <translation>eilrif</translation>
    </message>
    <message>
        <source>All, odd or even pages</source>
        <translation>Pob tudalen, odrif neu eilrif</translation>
    </message>
    <message>
        <source>Leave out pages of another size or turned otherwise</source>
        <translation>Gadael allan dudalennau o faint arall neu wedi'u troi'n wahanol</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Repeat mark on pages</source>
        <translation>Ailadrodd y marc ar dudalennau</translation>
    </message>
    <message>
        <source>Repeat marks on pages</source>
        <translation>Ailadrodd y marciau ar dudalennau</translation>
    </message>
    <message>
        <source>Mark whole pages</source>
        <translation>Marcio tudalennau cyfan</translation>
    </message>
    <message>
        <source>No page to mark</source>
        <translation>Dim tudalen i'w marcio</translation>
    </message>
    <message>
        <source>on 1 page</source>
        <translation>ar 1 dudalen</translation>
    </message>
    <message>
        <source>on %1 pages</source>
        <translation>ar %1 tudalen</translation>
    </message>
    <message>
        <source>Mark page %1</source>
        <translation>Marcio tudalen %1</translation>
    </message>
    <message>
        <source>Mark %1 whole pages</source>
        <translation>Marcio %1 tudalen gyfan</translation>
    </message>
    <message>
        <source>Repeat on page %1</source>
        <translation>Ailadrodd ar dudalen %1</translation>
    </message>
    <message>
        <source>Repeat on %1 pages</source>
        <translation>Ailadrodd ar %1 tudalen</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SameStrip</name>
    <message>
        <source>Propose all  ⏎</source>
        <translation>Cynnig pob un  ⏎</translation>
    </message>
    <message>
        <source>Mark all  ⇧⏎</source>
        <translation>Marcio pob un  ⇧⏎</translation>
    </message>
    <message>
        <source>Show list  L</source>
        <translation>Dangos rhestr  L</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>Pob un yr un fath</translation>
    </message>
    <message>
        <source>Where: P this page, D this document, C the case</source>
        <translation>Ble: P y dudalen hon, D y ddogfen hon, C yr achos</translation>
    </message>
    <message>
        <source>On this page	P</source>
        <translation>Ar y dudalen hon	P</translation>
    </message>
    <message>
        <source>In this document	D</source>
        <translation>Yn y ddogfen hon	D</translation>
    </message>
    <message>
        <source>In the case	C</source>
        <translation>Yn yr achos	C</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 yn %2</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 yma</translation>
    </message>
    <message>
        <source>%1 in this document</source>
        <translation>%1 yn y ddogfen hon</translation>
    </message>
    <message>
        <source>%1 in %2 other documents</source>
        <translation>%1 mewn %2 dogfen arall</translation>
    </message>
    <message>
        <source>There is no text under this mark to look for.</source>
        <translation>Nid oes testun o dan y marc hwn i chwilio amdano.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Yn edrych…</translation>
    </message>
    <message>
        <source>No more places.</source>
        <translation>Dim rhagor o leoedd.</translation>
    </message>
    <message>
        <source>%1 more: %2</source>
        <translation>%1 arall: %2</translation>
    </message>
    <message>
        <source>1 page has no text.</source>
        <translation>Nid oes testun ar 1 dudalen.</translation>
    </message>
    <message>
        <source>%1 pages have no text.</source>
        <translation>Nid oes testun ar %1 tudalen.</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>Ar y dudalen hon</translation>
    </message>
    <message>
        <source>In this document</source>
        <translation>Yn y ddogfen hon</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>Yn yr achos</translation>
    </message>
    <message>
        <source>Give this mark a code first</source>
        <translation>Rhowch god i'r marc hwn yn gyntaf</translation>
    </message>
    <message>
        <source>Propose %1 same as “%2”</source>
        <translation>Cynnig %1 yr un fath â “%2”</translation>
    </message>
    <message>
        <source>Mark %1 same as “%2”</source>
        <translation>Marcio %1 yr un fath â “%2”</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Geiriau cyfan</translation>
    </message>
    <message>
        <source>Ignore case</source>
        <translation>Anwybyddu llythrennau mawr</translation>
    </message>
    <message>
        <source>One letter different</source>
        <translation>Un llythyren yn wahanol</translation>
    </message>
    <message>
        <source>Delete: marks of the same words are removed, suggestions refused</source>
        <translation>Delete: caiff marciau o’r un geiriau eu tynnu, ac awgrymiadau eu gwrthod</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Bysell: %1</translation>
    </message>
    <message>
        <source>; %1 less sure</source>
        <translation>; %1 yn llai sicr</translation>
    </message>
    <message>
        <source>What is less sure is proposed, not marked</source>
        <translation>Caiff yr hyn sy’n llai sicr ei gynnig, nid ei farcio</translation>
    </message>
    <message>
        <source>Unmark all the same (%1)</source>
        <translation>Dad-farcio pob un yr un fath (%1)</translation>
    </message>
    <message>
        <source>Unmark %1 same as “%2”</source>
        <translation>Dad-farcio %1 yr un fath â “%2”</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CodeChip</name>
    <message>
        <source>%1 – key %2</source>
        <translation>%1 – bysell %2</translation>
    </message>
    <message>
        <source>More codes</source>
        <translation>Rhagor o godau</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Bysell %1</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Rhagor…</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CodePalette</name>
    <message>
        <source>Codes</source>
        <translation>Codau</translation>
    </message>
    <message>
        <source>All codes are on the strip</source>
        <translation>Mae pob cod ar y stribed</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CheckTable</name>
    <message>
        <source>Checks</source>
        <translation>Gwiriadau</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Gwiriad</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Cwmpas</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Canlyniad</translation>
    </message>
    <message>
        <source>Page %1: %2 %3</source>
        <translation>Tudalen %1: %2 %3</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ContentsStep</name>
    <message>
        <source>Make and prove</source>
        <translation>Gwneud a phrofi</translation>
    </message>
    <message>
        <source>Documents that go out</source>
        <translation>Dogfennau sy'n mynd allan</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marciau</translation>
    </message>
    <message>
        <source>Folder of the release pack</source>
        <translation>Ffolder y pecyn rhyddhau</translation>
    </message>
    <message>
        <source>&amp;Folder of the release pack (will be made)</source>
        <translation>&amp;Ffolder y pecyn rhyddhau (caiff ei gwneud)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Pori…</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Yr hyn sy'n mynd allan</translation>
    </message>
    <message>
        <source>Every document is burned from its source and the approved marks. Names of files can be secrets too: they go out under neutral names.</source>
        <translation>Llosgir pob dogfen o'i ffynhonnell a'r marciau cymeradwy. Gall enwau ffeiliau fod yn gyfrinachol hefyd: ânt allan dan enwau niwtral.</translation>
    </message>
    <message>
        <source>Where is the pack to go?</source>
        <translation>I ble y dylai'r pecyn fynd?</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Dewiswch ffolder.</translation>
    </message>
    <message>
        <source>This folder is there already. A pack is always made new.</source>
        <translation>Mae'r ffolder hon yno yn barod. Gwneir pecyn o'r newydd bob tro.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>Nid yw %1 yn bod.</translation>
    </message>
    <message>
        <source>You may not write into %1.</source>
        <translation>Ni chewch ysgrifennu i %1.</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Dim dogfennau eto</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MakingStep</name>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Progress of the release</source>
        <translation>Cynnydd y rhyddhau</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Yr hyn a wnaed</translation>
    </message>
    <message>
        <source>Make and prove</source>
        <translation>Gwneud a phrofi</translation>
    </message>
    <message>
        <source>You may go on working. A failed or cancelled release leaves nothing behind.</source>
        <translation>Cewch ddal ati i weithio. Nid yw rhyddhau sy'n methu neu'n cael ei ganslo yn gadael dim ar ôl.</translation>
    </message>
    <message>
        <source>Stopping… nothing will be left behind</source>
        <translation>Yn stopio… ni adewir dim ar ôl</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Yn dechrau…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 o %2</translation>
    </message>
    <message>
        <source>, %1 a second</source>
        <translation>, %1 yr eiliad</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ResultStep</name>
    <message>
        <source>Approved set %1, released by %2. </source>
        <translation>Set gymeradwy %1, rhyddhawyd gan %2. </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Rhoi cynnig arall</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Agor y ffolder</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Rhestr</translation>
    </message>
    <message>
        <source>Refusal notice</source>
        <translation>Hysbysiad gwrthod</translation>
    </message>
    <message>
        <source>Copy release note</source>
        <translation>Copïo'r nodyn rhyddhau</translation>
    </message>
    <message>
        <source>Release page %1 as a &amp;picture</source>
        <translation>Rhyddhau tudalen %1 fel &amp;llun</translation>
    </message>
    <message>
        <source>Or safe mode: page %1 of %2 becomes a picture of itself, blacked out under the marks, with its other words as text behind it. Drawings lose their sharpness. It is proved as every page is, and the report names it.</source>
        <translation>Neu'r modd diogel: daw tudalen %1 o %2 yn llun ohoni'i hun, wedi'i duo o dan y marciau, gyda'i geiriau eraill yn destun y tu ôl iddo. Mae lluniadau'n colli eu miniogrwydd. Fe'i profir fel pob tudalen, ac mae'r adroddiad yn ei henwi.</translation>
    </message>
    <message>
        <source>✓ Proved: %1 of %1 redactions, nothing hidden is left</source>
        <translation>✓ Profwyd: %1 o %1 golygiad, nid oes dim cudd ar ôl</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>Un ffeil</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 ffeil</translation>
    </message>
    <message>
        <source>%1, %2 (sources %3).</source>
        <translation>%1, %2 (ffynonellau %3).</translation>
    </message>
    <message>
        <source>! Cancelled. Nothing was released and nothing is left behind</source>
        <translation>! Canslwyd. Ni ryddhawyd dim ac nid oes dim ar ôl</translation>
    </message>
    <message>
        <source>✗ Not released. Nothing is left behind</source>
        <translation>✗ Heb ei ryddhau. Nid oes dim ar ôl</translation>
    </message>
    <message>
        <source>✓ Released</source>
        <translation>✓ Rhyddhawyd</translation>
    </message>
    <message>
        <source>The pack is no longer in %1.</source>
        <translation>Nid yw'r pecyn yn %1 mwyach.</translation>
    </message>
    <message>
        <source>The proof is in the pack's report.</source>
        <translation>Mae'r prawf yn adroddiad y pecyn.</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Ffolder: %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::StepList</name>
    <message>
        <source>Steps of the release</source>
        <translation>Camau'r rhyddhau</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ConsistencyBoard</name>
    <message>
        <source>Consistency</source>
        <translation>Cysondeb</translation>
    </message>
    <message>
        <source>Strings that are redacted somewhere</source>
        <translation>Llinynnau sydd wedi'u golygu yn rhywle</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Propose all</source>
        <translation>Cynnig pob un</translation>
    </message>
    <message>
        <source>Leave open…</source>
        <translation>Gadael yn agored…</translation>
    </message>
    <message>
        <source>Different person</source>
        <translation>Person gwahanol</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Agor eto</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>Daliwch i ddangos</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Agored %1</translation>
    </message>
    <message>
        <source>Readable elsewhere %1</source>
        <translation>Darllenadwy mewn man arall %1</translation>
    </message>
    <message>
        <source>Codes %1</source>
        <translation>Codau %1</translation>
    </message>
    <message>
        <source>Decided %1</source>
        <translation>Penderfynwyd %1</translation>
    </message>
    <message>
        <source>Looking through the case…</source>
        <translation>Yn edrych drwy'r achos…</translation>
    </message>
    <message>
        <source>Nothing fits this filter.</source>
        <translation>Nid oes dim yn ffitio'r hidlydd hwn.</translation>
    </message>
    <message>
        <source>No suggestion is new: these places were refused before, or lie in a name or property. Mark them by hand, or leave them open.</source>
        <translation>Nid oes awgrym newydd: gwrthodwyd y lleoedd hyn o'r blaen, neu maent mewn enw neu briodwedd. Marciwch nhw â llaw, neu gadewch nhw'n agored.</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Gadael yn agored</translation>
    </message>
    <message>
        <source>Why may it stay readable? The reviewer and the audit see this.</source>
        <translation>Pam y caiff aros yn ddarllenadwy? Mae'r adolygydd a'r archwiliad yn gweld hyn.</translation>
    </message>
    <message>
        <source>Public official acting in that role</source>
        <translation>Swyddog cyhoeddus yn gweithredu yn y rôl honno</translation>
    </message>
    <message>
        <source>Already public</source>
        <translation>Cyhoeddus yn barod</translation>
    </message>
    <message>
        <source>Not the same information</source>
        <translation>Nid yr un wybodaeth</translation>
    </message>
    <message>
        <source>Same paragraph %1</source>
        <translation>Yr un paragraff %1</translation>
    </message>
    <message>
        <source>Equal widths %1</source>
        <translation>Lled cyfartal %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ConsistencyModel</name>
    <message>
        <source>bookmark, property or link</source>
        <translation>nod tudalen, priodwedd neu ddolen</translation>
    </message>
    <message>
        <source>form field</source>
        <translation>maes ffurflen</translation>
    </message>
    <message>
        <source>over two lines</source>
        <translation>dros ddwy linell</translation>
    </message>
    <message>
        <source>hyphenated</source>
        <translation>â chysylltnod</translation>
    </message>
    <message>
        <source>surname first</source>
        <translation>cyfenw'n gyntaf</translation>
    </message>
    <message>
        <source>initials</source>
        <translation>llythrennau blaen</translation>
    </message>
    <message>
        <source>title and surname</source>
        <translation>teitl a chyfenw</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>enw ffeil</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>yr un geiriau</translation>
    </message>
    <message>
        <source>different codes</source>
        <translation>codau gwahanol</translation>
    </message>
    <message>
        <source>code used once</source>
        <translation>cod a ddefnyddiwyd unwaith</translation>
    </message>
    <message>
        <source>no harm noted</source>
        <translation>dim niwed wedi'i nodi</translation>
    </message>
    <message>
        <source>%1 p. %2</source>
        <translation>%1 t. %2</translation>
    </message>
    <message>
        <source>Different person</source>
        <translation>Person gwahanol</translation>
    </message>
    <message>
        <source>Left open: %1</source>
        <translation>Gadawyd yn agored: %1</translation>
    </message>
    <message>
        <source>%1 suggested</source>
        <translation>awgrymwyd %1</translation>
    </message>
    <message>
        <source>String</source>
        <translation>Llinyn</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Golygwyd</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agored</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Penderfyniad</translation>
    </message>
    <message>
        <source>Propose every “%1”</source>
        <translation>Cynnig pob “%1”</translation>
    </message>
    <message>
        <source>Leave “%1” open</source>
        <translation>Gadael “%1” yn agored</translation>
    </message>
    <message>
        <source>“%1” is a different person</source>
        <translation>Person gwahanol yw “%1”</translation>
    </message>
    <message>
        <source>Open “%1” again</source>
        <translation>Agor “%1” eto</translation>
    </message>
    <message>
        <source>same paragraph</source>
        <translation>yr un paragraff</translation>
    </message>
    <message>
        <source>equal widths beside labels</source>
        <translation>lled cyfartal ger labeli</translation>
    </message>
</context>
<context>
    <name>withheld::ui::DecisionModel</name>
    <message>
        <source>agreed</source>
        <translation>cytunwyd</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>dychwelwyd</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>heb benderfyniad</translation>
    </message>
    <message>
        <source>Mark %1 of %2, page %3, %4, %5</source>
        <translation>Marc %1 o %2, tudalen %3, %4, %5</translation>
    </message>
</context>
<context>
    <name>withheld::ui::KeyButton</name>
    <message>
        <source>Key %1</source>
        <translation>Bysell %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::KeyField</name>
    <message>
        <source>Press a key</source>
        <translation>Pwyswch fysell</translation>
    </message>
</context>
<context>
    <name>withheld::ui::KeyTable</name>
    <message>
        <source>no key</source>
        <translation>dim bysell</translation>
    </message>
    <message>
        <source>! also %1</source>
        <translation>! hefyd %1</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>newidiwyd</translation>
    </message>
    <message>
        <source>changed, was %1</source>
        <translation>newidiwyd, %1 oedd</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Gorchymyn</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Bysell</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
</context>
<context>
    <name>withheld::ui::KeysPage</name>
    <message>
        <source>&amp;Single letters and digits act on the page</source>
        <translation>Mae llythrennau a digidau &amp;unigol yn gweithredu ar y dudalen</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Rhagosodiad</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Cynwysedig</translation>
    </message>
    <message>
        <source>Acrobat-like</source>
        <translation>Fel Acrobat</translation>
    </message>
    <message>
        <source>One-handed, left</source>
        <translation>Un llaw, y chwith</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Fy rhai i</translation>
    </message>
    <message>
        <source>Off: R, A, Y, 1 and the like do nothing; menus, buttons and keys with Ctrl or Alt still work</source>
        <translation>I ffwrdd: nid yw R, A, Y, 1 a'u tebyg yn gwneud dim; mae dewislenni, botymau a bysellau gyda Ctrl neu Alt yn gweithio o hyd</translation>
    </message>
    <message>
        <source>Filter commands</source>
        <translation>Hidlo gorchmynion</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Gorchmynion a'u bysellau</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Dim bysell</translation>
    </message>
    <message>
        <source>&amp;Built in</source>
        <translation>C&amp;ynwysedig</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Rhagosodiad</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Bysell</translation>
    </message>
    <message>
        <source>&amp;Key for “%1”: go to the field and press it</source>
        <translation>&amp;Bysell ar gyfer “%1”: ewch i'r maes a'i phwyso</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>Bysell ar gyfer %1</translation>
    </message>
    <message>
        <source>! %1 also has this key. Give one of them another; until then only one of them works.</source>
        <translation>! Mae gan %1 y fysell hon hefyd. Rhowch un arall i'r naill neu'r llall; tan hynny dim ond un ohonynt sy'n gweithio.</translation>
    </message>
    <message>
        <source>! This command acts on the page with one letter or digit, without Ctrl or Alt.</source>
        <translation>! Mae'r gorchymyn hwn yn gweithredu ar y dudalen ag un llythyren neu ddigid, heb Ctrl nac Alt.</translation>
    </message>
    <message>
        <source>! This key writes text. Add Ctrl or Alt, or use a function key.</source>
        <translation>! Mae'r fysell hon yn ysgrifennu testun. Ychwanegwch Ctrl neu Alt, neu defnyddiwch fysell swyddogaeth.</translation>
    </message>
    <message>
        <source>No command fits these words.</source>
        <translation>Nid oes gorchymyn yn cyfateb i’r geiriau hyn.</translation>
    </message>
    <message>
        <source>PDF-XChange-like</source>
        <translation>Fel PDF-XChange</translation>
    </message>
    <message>
        <source>One-handed, right</source>
        <translation>Un llaw, y dde</translation>
    </message>
</context>
<context>
    <name>withheld::ui::BigButton</name>
    <message>
        <source>Key %1</source>
        <translation>Bysell %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CheckDialog</name>
    <message>
        <source>Check a released PDF</source>
        <translation>Gwirio PDF a ryddhawyd</translation>
    </message>
    <message>
        <source>Choose a PDF, or drop one here</source>
        <translation>Dewiswch PDF, neu gollyngwch un yma</translation>
    </message>
    <message>
        <source>Covered text, hidden layers, comments, attachments, scripts, earlier revisions and metadata are looked for.</source>
        <translation>Chwilir am destun dan orchudd, haenau cudd, sylwadau, atodiadau, sgriptiau, fersiynau cynharach a metadata.</translation>
    </message>
    <message>
        <source>Password, then Enter</source>
        <translation>Cyfrinair, yna Enter</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Cyfrinair</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Cafwyd</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Pa mor aml</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Canfyddiadau</translation>
    </message>
    <message>
        <source>Choose a PDF…</source>
        <translation>Dewis PDF…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dogfennau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>Yn edrych i mewn i %1…</translation>
    </message>
    <message>
        <source>✗ </source>
        <translation>✗ </translation>
    </message>
    <message>
        <source>✗ Do not send: there is something that no released file may hold</source>
        <translation>✗ Peidiwch ag anfon: mae rhywbeth na chaiff ffeil a ryddheir ei ddal</translation>
    </message>
    <message>
        <source>✗ Do not send: %1 things that no released file may hold</source>
        <translation>✗ Peidiwch ag anfon: %1 peth na chaiff ffeil a ryddheir eu dal</translation>
    </message>
    <message>
        <source>✓ Nothing hidden was found</source>
        <translation>✓ Ni chafwyd dim cudd</translation>
    </message>
    <message>
        <source>✓ Nothing hidden was found, one thing to know</source>
        <translation>✓ Ni chafwyd dim cudd, un peth i'w wybod</translation>
    </message>
    <message>
        <source>✓ Nothing hidden was found, %1 things to know</source>
        <translation>✓ Ni chafwyd dim cudd, %1 peth i'w wybod</translation>
    </message>
    <message>
        <source>! </source>
        <translation>! </translation>
    </message>
    <message>
        <source>What is found is listed here.</source>
        <translation>Rhestrir yma yr hyn a ganfyddir.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Ni chanfuwyd dim.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Achos newydd</translation>
    </message>
    <message>
        <source>Create case</source>
        <translation>Creu'r achos</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Whose letterhead the reply carries</source>
        <translation>Pennawd llythyr pwy sydd ar yr ateb</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>Corff cyhoeddus</translation>
    </message>
    <message>
        <source>The applicant's own words, for the refusal notice</source>
        <translation>Geiriau'r ceisydd ei hun, ar gyfer yr hysbysiad gwrthod</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Cais</translation>
    </message>
    <message>
        <source>Keep the case in</source>
        <translation>Cadw'r achos yn</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Pori…</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Cyfeirnod</translation>
    </message>
    <message>
        <source>Re&amp;ceived</source>
        <translation>&amp;Derbyniwyd</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Teitl</translation>
    </message>
    <message>
        <source>&amp;Public body</source>
        <translation>Corff c&amp;yhoeddus</translation>
    </message>
    <message>
        <source>Re&amp;quest</source>
        <translation>Ca&amp;is</translation>
    </message>
    <message>
        <source>&amp;Keep the case in</source>
        <translation>Cadw'r achos y&amp;n</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Ffeiliau</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Ychw&amp;anegu ffeiliau…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Files of the new case</source>
        <translation>Ffeiliau'r achos newydd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yr hyn a gafwyd</translation>
    </message>
    <message>
        <source>Read pages without te&amp;xt (OCR), in the background</source>
        <translation>Darllen tudalennau heb de&amp;stun (OCR), yn y cefndir</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Yn edrych i mewn iddi…</translation>
    </message>
    <message>
        <source>✗ </source>
        <translation>✗ </translation>
    </message>
    <message>
        <source>✓ Nothing hidden</source>
        <translation>✓ Dim byd cudd</translation>
    </message>
    <message>
        <source>! Covered or hidden text: see below</source>
        <translation>! Testun dan orchudd neu gudd: gweler isod</translation>
    </message>
    <message>
        <source>%1 noted</source>
        <translation>%1 wedi'u nodi</translation>
    </message>
    <message>
        <source>✗ Wrong password</source>
        <translation>✗ Cyfrinair anghywir</translation>
    </message>
    <message>
        <source>Password needed</source>
        <translation>Mae angen cyfrinair</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Cyfrinair %1</translation>
    </message>
    <message>
        <source>That password is wrong. Try again (is Caps Lock on?), then Enter</source>
        <translation>Mae'r cyfrinair hwnnw'n anghywir. Rhowch gynnig arall (a yw Caps Lock ymlaen?), yna Enter</translation>
    </message>
    <message>
        <source>Password, then Enter</source>
        <translation>Cyfrinair, yna Enter</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Yn agor…</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ychwanegu ffeiliau</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dogfennau PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Will be %1</source>
        <translation>Bydd yn %1</translation>
    </message>
    <message>
        <source>A case needs a reference.</source>
        <translation>Mae angen cyfeirnod ar achos.</translation>
    </message>
    <message>
        <source>There is already a case in %1. Choose another folder or reference.</source>
        <translation>Mae achos yn %1 yn barod. Dewiswch ffolder neu gyfeirnod arall.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Nid yw'r ffolder %1 yn bod.</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>Yn edrych i mewn i %1…</translation>
    </message>
    <message>
        <source>%1 needs its password, or remove it from the list.</source>
        <translation>Mae angen cyfrinair ar %1, neu tynnwch hi o'r rhestr.</translation>
    </message>
    <message>
        <source>%1 can't be read: remove it from the list.</source>
        <translation>Ni ellir darllen %1: tynnwch hi o'r rhestr.</translation>
    </message>
    <message>
        <source>One page is a picture without text: its words can be found only after reading.</source>
        <translation>Llun heb destun yw un dudalen: dim ond ar ôl ei darllen y gellir canfod ei geiriau.</translation>
    </message>
    <message>
        <source>%1 pages are pictures without text: their words can be found only after reading.</source>
        <translation>Lluniau heb destun yw %1 tudalen: dim ond ar ôl eu darllen y gellir canfod eu geiriau.</translation>
    </message>
    <message>
        <source>&amp;Exemptions</source>
        <translation>&amp;Esemptiadau</translation>
    </message>
    <message>
        <source>Exemptions</source>
        <translation>Esemptiadau</translation>
    </message>
    <message>
        <source>Drop PDF files here, or add them by the button above.</source>
        <translation>Gollyngwch ffeiliau PDF yma, neu ychwanegwch nhw â’r botwm uchod.</translation>
    </message>
    <message>
        <source>The originals are copied into the case and never changed.</source>
        <translation>Caiff y rhai gwreiddiol eu copïo i’r achos ac ni chânt eu newid byth.</translation>
    </message>
    <message>
        <source>For instance: %1</source>
        <translation>Er enghraifft: %1</translation>
    </message>
    <message>
        <source>Community Impact Assessments</source>
        <translation>Asesiadau Effaith ar y Gymuned</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Yn ô&amp;l</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nesaf</translation>
    </message>
    <message>
        <source>Create case (Ctrl+Enter)</source>
        <translation>Creu'r achos (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Request and time limit</source>
        <translation>Cais a therfyn amser</translation>
    </message>
    <message>
        <source>People and place</source>
        <translation>Pobl a lle</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Codes, templates and reading</source>
        <translation>Codau, templedi a darllen</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 o %2 · %3</translation>
    </message>
    <message>
        <source>&amp;Another last day</source>
        <translation>Diwrnod olaf &amp;arall</translation>
    </message>
    <message>
        <source>Another last day</source>
        <translation>Diwrnod olaf arall</translation>
    </message>
    <message>
        <source>Reason for another last day</source>
        <translation>Rheswm dros ddiwrnod olaf arall</translation>
    </message>
    <message>
        <source>Why, for the record: “Public interest, letter of 3 March”</source>
        <translation>Pam, ar gyfer y cofnod: “Budd y cyhoedd, llythyr 3 Mawrth”</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>Adolygydd</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ddim yn hysbys eto</translation>
    </message>
    <message>
        <source>Officer: %1</source>
        <translation>Swyddog: %1</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>Adol&amp;ygydd</translation>
    </message>
    <message>
        <source>A second person has to approve. It can&apos;t be who marks.</source>
        <translation>Rhaid i ail berson gymeradwyo. Ni all fod yr un sy'n marcio.</translation>
    </message>
    <message>
        <source>Language of the pages</source>
        <translation>Iaith y tudalennau</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>English and Welsh</source>
        <translation>Saesneg a Chymraeg</translation>
    </message>
    <message>
        <source>&amp;Find personal data afterwards, in the background</source>
        <translation>Dod o hyd i ddata personol we&amp;dyn, yn y cefndir</translation>
    </message>
    <message>
        <source>Propose the marks of known for&amp;ms (templates)</source>
        <translation>Cynnig marciau ffurfle&amp;nni hysbys (templedi)</translation>
    </message>
    <message>
        <source>The case keeps this set. Codes are edited in the settings.</source>
        <translation>Mae'r achos yn cadw'r set hon. Golygir codau yn y gosodiadau.</translation>
    </message>
    <message>
        <source>&amp;Language of the pages</source>
        <translation>&amp;Iaith y tudalennau</translation>
    </message>
    <message>
        <source>Another last day needs a reason.</source>
        <translation>Mae angen rheswm dros ddiwrnod olaf arall.</translation>
    </message>
    <message>
        <source>A second person has to approve: choose another reviewer.</source>
        <translation>Rhaid i ail berson gymeradwyo: dewiswch adolygydd arall.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>CodeSets</name>
    <message>
        <source>Exemptions of new cases</source>
        <translation>Esemptiadau achosion newydd</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Iawn</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>Cadw popeth</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ie</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>Ie i &amp;bob un</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Na</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>N&amp;a i bob un</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Atal</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Ailgynnig</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Anwybyddu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Gollwng</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Gweithredu</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Ailosod</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Adfer y rhagosodiadau</translation>
    </message>
</context>
<context>
    <name>InformationName</name>
    <message>
        <source>Name of an individual</source>
        <translation>Enw unigolyn</translation>
    </message>
    <message>
        <source>Telephone number</source>
        <translation>Rhif ffôn</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Radio call sign</source>
        <translation>Arwydd galw radio</translation>
    </message>
    <message>
        <source>Policing tactics or resources</source>
        <translation>Tactegau neu adnoddau plismona</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Cyfeiriad post</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Cod post</translation>
    </message>
    <message>
        <source>Vehicle registration</source>
        <translation>Rhif cofrestru cerbyd</translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation>Rhif Yswiriant Gwladol</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>Rhif GIG</translation>
    </message>
    <message>
        <source>Collar or warrant number</source>
        <translation>Rhif coler neu warant</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Dyddiad geni</translation>
    </message>
    <message>
        <source>Bank account details</source>
        <translation>Manylion cyfrif banc</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Cyfeiriad gwe</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lleoliad</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Llofnod</translation>
    </message>
    <message>
        <source>Image of an individual</source>
        <translation>Delwedd o unigolyn</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Tudalen gyfan</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Gwybodaeth</translation>
    </message>
</context>
<context>
    <name>MarkKind</name>
    <message>
        <source>name</source>
        <translation>enw</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>ffôn</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-bost</translation>
    </message>
    <message>
        <source>call sign</source>
        <translation>arwydd galw</translation>
    </message>
    <message>
        <source>tactics</source>
        <translation>tactegau</translation>
    </message>
    <message>
        <source>address</source>
        <translation>cyfeiriad</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>cod post</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>cerbyd</translation>
    </message>
    <message>
        <source>NI number</source>
        <translation>rhif YG</translation>
    </message>
    <message>
        <source>NHS number</source>
        <translation>rhif GIG</translation>
    </message>
    <message>
        <source>collar number</source>
        <translation>rhif coler</translation>
    </message>
    <message>
        <source>warrant number</source>
        <translation>rhif gwarant</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>dyddiad geni</translation>
    </message>
    <message>
        <source>bank account</source>
        <translation>cyfrif banc</translation>
    </message>
    <message>
        <source>web address</source>
        <translation>cyfeiriad gwe</translation>
    </message>
    <message>
        <source>grid reference</source>
        <translation>cyfeirnod grid</translation>
    </message>
    <message>
        <source>location</source>
        <translation>lleoliad</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>llofnod</translation>
    </message>
    <message>
        <source>face</source>
        <translation>wyneb</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>cyfeirnod</translation>
    </message>
</context>
<context>
    <name>MarkOrigin</name>
    <message>
        <source>proposed in review</source>
        <translation>cynigiwyd wrth adolygu</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>â llaw</translation>
    </message>
    <message>
        <source>same as another</source>
        <translation>yr un fath ag un arall</translation>
    </message>
    <message>
        <source>redacted elsewhere</source>
        <translation>wedi’i olygu mewn man arall</translation>
    </message>
    <message>
        <source>word list</source>
        <translation>rhestr eiriau</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>wedi’i fewnforio</translation>
    </message>
    <message>
        <source>repeated from page %1</source>
        <translation>ailadroddwyd o dudalen %1</translation>
    </message>
    <message>
        <source>same as %1</source>
        <translation>yr un fath â %1</translation>
    </message>
    <message>
        <source>search %1</source>
        <translation>chwiliad %1</translation>
    </message>
    <message>
        <source>template %1</source>
        <translation>templed %1</translation>
    </message>
    <message>
        <source>Highlighted in %1</source>
        <translation>Amlygwyd yn %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>rheol %1</translation>
    </message>
</context>
<context>
    <name>MarkSource</name>
    <message>
        <source>Drawn by hand</source>
        <translation>Tynnwyd â llaw</translation>
    </message>
    <message>
        <source>Same as another</source>
        <translation>Yr un fath ag un arall</translation>
    </message>
    <message>
        <source>Repeated on pages</source>
        <translation>Ailadroddwyd ar dudalennau</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chwiliad</translation>
    </message>
    <message>
        <source>Word list</source>
        <translation>Rhestr eiriau</translation>
    </message>
    <message>
        <source>Finders</source>
        <translation>Canfyddwyr</translation>
    </message>
    <message>
        <source>Redacted elsewhere</source>
        <translation>Golygwyd mewn man arall</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Mewnforiwyd</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Arall</translation>
    </message>
</context>
<context>
    <name>SearchPreset</name>
    <message>
        <source>Telephone numbers</source>
        <translation>Rhifau ffôn</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>Cyfeiriadau e-bost</translation>
    </message>
    <message>
        <source>Postcodes</source>
        <translation>Codau post</translation>
    </message>
    <message>
        <source>Vehicle registrations</source>
        <translation>Rhifau cofrestru cerbydau</translation>
    </message>
    <message>
        <source>National Insurance numbers</source>
        <translation>Rhifau Yswiriant Gwladol</translation>
    </message>
    <message>
        <source>NHS numbers</source>
        <translation>Rhifau GIG</translation>
    </message>
    <message>
        <source>Dates of birth</source>
        <translation>Dyddiadau geni</translation>
    </message>
    <message>
        <source>Collar and warrant numbers</source>
        <translation>Rhifau coler a gwarant</translation>
    </message>
    <message>
        <source>Bank accounts and sort codes</source>
        <translation>Cyfrifon banc a chodau didoli</translation>
    </message>
    <message>
        <source>Web addresses</source>
        <translation>Cyfeiriadau gwe</translation>
    </message>
    <message>
        <source>Grid references</source>
        <translation>Cyfeirnodau grid</translation>
    </message>
</context>
<context>
    <name>withheld::ui::SpokenMark</name>
    <message>
        <source>section %1</source>
        <translation>adran %1</translation>
    </message>
    <message>
        <source>regulation %1</source>
        <translation>rheoliad %1</translation>
    </message>
    <message>
        <source>whole page</source>
        <translation>tudalen gyfan</translation>
    </message>
    <message>
        <source>text</source>
        <translation>testun</translation>
    </message>
    <message>
        <source>area</source>
        <translation>ardal</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>dim cod</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>cytunwyd</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>dychwelwyd</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>heb ei benderfynu</translation>
    </message>
    <message>
        <source>Mark %1 of %2, %3, %4, %5</source>
        <translation>Marc %1 o %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>Suggestion, %1, %2, not decided</source>
        <translation>Awgrym, %1, %2, heb ei benderfynu</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>wedi’i farcio</translation>
    </message>
</context>
<context>
    <name>withheld::ui::StepWords</name>
    <message>
        <source>1 mark</source>
        <translation>1 marc</translation>
    </message>
    <message>
        <source>%1 marks</source>
        <translation>%1 marc</translation>
    </message>
    <message>
        <source>1 word</source>
        <translation>1 gair</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 gair</translation>
    </message>
    <message>
        <source>1 suggestion</source>
        <translation>1 awgrym</translation>
    </message>
    <message>
        <source>%1 suggestions</source>
        <translation>%1 awgrym</translation>
    </message>
</context>
<context>
    <name>QGnomeTheme</name>
    <message>
        <source>&amp;OK</source>
        <translation>&amp;Iawn</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Cadw</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;nslo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Ca&amp;u</translation>
    </message>
    <message>
        <source>Close without Saving</source>
        <translation>Cau heb gadw</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>Faces from the side or in shadow are missed; signatures and number plates in pictures are not looked for, as there is no finder for them: look at the pictures yourself.</source>
        <translation>Collir wynebau o'r ochr neu mewn cysgod; ni chwilir am lofnodion na phlatiau rhif mewn lluniau, gan nad oes canfodydd ar eu cyfer: edrychwch ar y lluniau eich hun.</translation>
    </message>
    <message>
        <source>%1 marks have no decision</source>
        <translation>Nid oes penderfyniad ar %1 marc</translation>
    </message>
    <message>
        <source>%1 on %2, on the case: %3</source>
        <translation>%1 ar %2, ar yr achos: %3</translation>
    </message>
    <message>
        <source>%1 suggestions</source>
        <translation>%1 awgrym</translation>
    </message>
    <message>
        <source>%1: a mark that %2 suggested is not decided: %3</source>
        <translation>%1: nid oes penderfyniad ar farc a awgrymodd %2: %3</translation>
    </message>
    <message>
        <source>%1: a mark that %2 suggested was refused by %3: %4</source>
        <translation>%1: gwrthodwyd marc a awgrymodd %2 gan %3: %4</translation>
    </message>
    <message>
        <source>1 mark has no decision</source>
        <translation>Nid oes penderfyniad ar 1 marc</translation>
    </message>
    <message>
        <source>1 suggestion</source>
        <translation>1 awgrym</translation>
    </message>
    <message>
        <source>Every mark is decided</source>
        <translation>Mae penderfyniad ar bob marc</translation>
    </message>
    <message>
        <source>1 string</source>
        <translation>1 llinyn</translation>
    </message>
    <message>
        <source>%1 strings</source>
        <translation>%1 llinyn</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 ddogfen</translation>
    </message>
    <message>
        <source>%1 documents</source>
        <translation>%1 dogfen</translation>
    </message>
    <message>
        <source>checked %1 in %2</source>
        <translation>gwiriwyd %1 mewn %2</translation>
    </message>
    <message>
        <source>checked %1 in %2, %3</source>
        <translation>gwiriwyd %1 mewn %2, %3</translation>
    </message>
    <message>
        <source>1 page had no text layer</source>
        <translation>nid oedd haen destun ar 1 dudalen</translation>
    </message>
    <message>
        <source>%1 pages had no text layer</source>
        <translation>nid oedd haen destun ar %1 tudalen</translation>
    </message>
    <message>
        <source>Every redacted string is redacted everywhere</source>
        <translation>Mae pob llinyn a olygwyd wedi’i olygu ym mhobman</translation>
    </message>
    <message>
        <source>1 redacted string is still readable elsewhere</source>
        <translation>Gellir darllen 1 llinyn a olygwyd mewn man arall o hyd</translation>
    </message>
    <message>
        <source>%1 redacted strings are still readable elsewhere</source>
        <translation>Gellir darllen %1 llinyn a olygwyd mewn mannau eraill o hyd</translation>
    </message>
    <message>
        <source>No date of receipt</source>
        <translation>Dim dyddiad derbyn</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>I’w ateb heddiw</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>1 diwrnod ar ôl</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>%1 diwrnod ar ôl</translation>
    </message>
    <message>
        <source>1 day over</source>
        <translation>1 diwrnod yn hwyr</translation>
    </message>
    <message>
        <source>%1 days over</source>
        <translation>%1 diwrnod yn hwyr</translation>
    </message>
    <message>
        <source>First round: nothing was given back before</source>
        <translation>Rownd gyntaf: ni ddychwelwyd dim o’r blaen</translation>
    </message>
    <message>
        <source>No mark differs from the set approved by %1 on %2</source>
        <translation>Nid oes marc yn wahanol i’r set a gymeradwywyd gan %1 ar %2</translation>
    </message>
    <message>
        <source>No mark differs from the set returned by %1 on %2</source>
        <translation>Nid oes marc yn wahanol i’r set a ddychwelwyd gan %1 ar %2</translation>
    </message>
    <message>
        <source>1 change since the set was approved by %2 on %3</source>
        <translation>1 newid ers i’r set gael ei chymeradwyo gan %2 ar %3</translation>
    </message>
    <message>
        <source>%1 changes since the set was approved by %2 on %3</source>
        <translation>%1 newid ers i’r set gael ei chymeradwyo gan %2 ar %3</translation>
    </message>
    <message>
        <source>1 change since the set was returned by %2 on %3</source>
        <translation>1 newid ers i’r set gael ei dychwelyd gan %2 ar %3</translation>
    </message>
    <message>
        <source>%1 changes since the set was returned by %2 on %3</source>
        <translation>%1 newid ers i’r set gael ei dychwelyd gan %2 ar %3</translation>
    </message>
    <message>
        <source>%1, page %2: %3 new marks</source>
        <translation>%1, tudalen %2: %3 marc newydd</translation>
    </message>
    <message>
        <source>no exemption</source>
        <translation>dim esemptiad</translation>
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
        <source>1 page was never viewed by the officer, %2</source>
        <translation>Ni welwyd 1 dudalen erioed gan y swyddog, %2</translation>
    </message>
    <message>
        <source>%1 pages were never viewed by the officer, %2</source>
        <translation>Ni welwyd %1 tudalen erioed gan y swyddog, %2</translation>
    </message>
    <message>
        <source>1 page has no mark</source>
        <translation>Nid oes marc ar 1 dudalen</translation>
    </message>
    <message>
        <source>%1 pages have no mark</source>
        <translation>Nid oes marc ar %1 tudalen</translation>
    </message>
    <message>
        <source>1 page was read by a machine (OCR); search may miss words there</source>
        <translation>Darllenwyd 1 dudalen gan beiriant (OCR); gall chwilio fethu geiriau yno</translation>
    </message>
    <message>
        <source>%1 pages were read by a machine (OCR); search may miss words there</source>
        <translation>Darllenwyd %1 tudalen gan beiriant (OCR); gall chwilio fethu geiriau yno</translation>
    </message>
    <message>
        <source>1 comment by others</source>
        <translation>1 sylw gan eraill</translation>
    </message>
    <message>
        <source>%1 comments by others</source>
        <translation>%1 sylw gan eraill</translation>
    </message>
    <message>
        <source>1 mark was decided in bulk</source>
        <translation>Penderfynwyd 1 marc mewn swmp</translation>
    </message>
    <message>
        <source>%1 marks were decided in bulk</source>
        <translation>Penderfynwyd %1 marc mewn swmp</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 dudalen</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 tudalen</translation>
    </message>
    <message>
        <source>%1; not viewed then: %2</source>
        <translation>%1; heb eu gweld bryd hynny: %2</translation>
    </message>
    <message>
        <source>%1 writes: %2</source>
        <translation>Mae %1 yn ysgrifennu: %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, tudalen %2</translation>
    </message>
    <message>
        <source>a document that is gone</source>
        <translation>dogfen nad yw yno mwyach</translation>
    </message>
    <message>
        <source>%1: exemption changed from %2 to %3</source>
        <translation>%1: newidiwyd yr esemptiad o %2 i %3</translation>
    </message>
    <message>
        <source>%1: the mark %2 is gone. What it covered is open</source>
        <translation>%1: mae’r marc %2 wedi mynd. Mae’r hyn a guddiai yn agored</translation>
    </message>
    <message>
        <source>%1: the mark %2 was moved away. What it covered is open</source>
        <translation>%1: symudwyd y marc %2. Mae’r hyn a guddiai yn agored</translation>
    </message>
    <message>
        <source>%1: the mark %2 is gone. A part of what it covered is open</source>
        <translation>%1: mae’r marc %2 wedi mynd. Mae rhan o’r hyn a guddiai yn agored</translation>
    </message>
    <message>
        <source>%1: the mark %2 was changed. A part of what it covered is open</source>
        <translation>%1: newidiwyd y marc %2. Mae rhan o’r hyn a guddiai yn agored</translation>
    </message>
    <message>
        <source>%1: the mark %2 is gone; others cover its place</source>
        <translation>%1: mae’r marc %2 wedi mynd; mae eraill yn cuddio ei le</translation>
    </message>
    <message>
        <source>%1: the mark %2 covers more than before</source>
        <translation>%1: mae’r marc %2 yn cuddio mwy nag o’r blaen</translation>
    </message>
    <message>
        <source>%1: a new mark %2</source>
        <translation>%1: marc newydd %2</translation>
    </message>
    <message>
        <source>Every mark has an exemption</source>
        <translation>Mae esemptiad gan bob marc</translation>
    </message>
    <message>
        <source>1 mark has no exemption</source>
        <translation>Nid oes esemptiad gan 1 marc</translation>
    </message>
    <message>
        <source>%1 marks have no exemption</source>
        <translation>Nid oes esemptiad gan %1 marc</translation>
    </message>
    <message>
        <source>1 mark under section 31 says nothing of the harm</source>
        <translation>Nid yw 1 marc dan adran 31 yn dweud dim am y niwed</translation>
    </message>
    <message>
        <source>%1 marks under section 31 say nothing of the harm</source>
        <translation>Nid yw %1 marc dan adran 31 yn dweud dim am y niwed</translation>
    </message>
    <message>
        <source>No suggestion is open</source>
        <translation>Nid oes awgrym yn agored</translation>
    </message>
    <message>
        <source>1 suggestion is still open</source>
        <translation>Mae 1 awgrym yn agored o hyd</translation>
    </message>
    <message>
        <source>%1 suggestions are still open</source>
        <translation>Mae %1 awgrym yn agored o hyd</translation>
    </message>
    <message>
        <source>The clock is stopped since %1 (%2)</source>
        <translation>Mae’r cloc wedi’i stopio ers %1 (%2)</translation>
    </message>
    <message>
        <source>You have had every page on screen</source>
        <translation>Mae pob tudalen wedi bod ar eich sgrin</translation>
    </message>
    <message>
        <source>1 page was never on your screen</source>
        <translation>Ni fu 1 dudalen erioed ar eich sgrin</translation>
    </message>
    <message>
        <source>%1 pages were never on your screen</source>
        <translation>Ni fu %1 tudalen erioed ar eich sgrin</translation>
    </message>
    <message>
        <source>1 mark was approved in bulk</source>
        <translation>Cymeradwywyd 1 marc mewn swmp</translation>
    </message>
    <message>
        <source>%1 marks were approved in bulk</source>
        <translation>Cymeradwywyd %1 marc mewn swmp</translation>
    </message>
    <message>
        <source>The case holds no document</source>
        <translation>Nid oes dogfen yn yr achos</translation>
    </message>
    <message>
        <source>The set has not been submitted for review</source>
        <translation>Ni chyflwynwyd y set i’w hadolygu</translation>
    </message>
    <message>
        <source>The approval was withdrawn: %1. Submit the set again</source>
        <translation>Tynnwyd y gymeradwyaeth yn ôl: %1. Cyflwynwch y set eto</translation>
    </message>
    <message>
        <source>The set was returned by %1 and has not been submitted again</source>
        <translation>Dychwelwyd y set gan %1 ac ni chyflwynwyd hi eto</translation>
    </message>
    <message>
        <source>The set is in review; a second person has to approve it before you can release it</source>
        <translation>Mae’r set yn cael ei hadolygu; rhaid i ail berson ei chymeradwyo cyn y gallwch ei rhyddhau</translation>
    </message>
    <message>
        <source>The set is already approved by %1</source>
        <translation>Mae’r set wedi’i chymeradwyo’n barod gan %1</translation>
    </message>
    <message>
        <source>The set is already approved</source>
        <translation>Mae’r set wedi’i chymeradwyo’n barod</translation>
    </message>
    <message>
        <source>The set is already released</source>
        <translation>Mae’r set wedi’i rhyddhau’n barod</translation>
    </message>
    <message>
        <source>The set is already in review</source>
        <translation>Mae’r set yn cael ei hadolygu’n barod</translation>
    </message>
    <message>
        <source>1 returned mark was not changed</source>
        <translation>Ni newidiwyd 1 marc a ddychwelwyd</translation>
    </message>
    <message>
        <source>%1 returned marks were not changed</source>
        <translation>Ni newidiwyd %1 marc a ddychwelwyd</translation>
    </message>
    <message>
        <source>There are no marks: everything would be disclosed</source>
        <translation>Nid oes marciau: byddai popeth yn cael ei ddatgelu</translation>
    </message>
    <message>
        <source>Nobody is named as the approver</source>
        <translation>Ni enwyd neb yn gymeradwywr</translation>
    </message>
    <message>
        <source>%1 made marks in this set and cannot approve it. A second person has to</source>
        <translation>Gwnaeth %1 farciau yn y set hon ac ni all ei chymeradwyo. Rhaid i ail berson wneud</translation>
    </message>
    <message>
        <source>%1 removed marks from this set and cannot approve it. A second person has to</source>
        <translation>Tynnodd %1 farciau o’r set hon ac ni all ei chymeradwyo. Rhaid i ail berson wneud</translation>
    </message>
    <message>
        <source>%1 submitted this set and cannot approve it. A second person has to</source>
        <translation>Cyflwynodd %1 y set hon ac ni all ei chymeradwyo. Rhaid i ail berson wneud</translation>
    </message>
    <message>
        <source>You are not an author of any mark in this set</source>
        <translation>Nid ydych yn awdur unrhyw farc yn y set hon</translation>
    </message>
    <message>
        <source>The set was changed after it was submitted. Submit it again</source>
        <translation>Newidiwyd y set ar ôl ei chyflwyno. Cyflwynwch hi eto</translation>
    </message>
    <message>
        <source>1 mark is returned. Return the set to the officer, or agree to the marks</source>
        <translation>Dychwelwyd 1 marc. Dychwelwch y set at y swyddog, neu gytuno â’r marciau</translation>
    </message>
    <message>
        <source>%1 marks are returned. Return the set to the officer, or agree to the marks</source>
        <translation>Dychwelwyd %1 marc. Dychwelwch y set at y swyddog, neu gytuno â’r marciau</translation>
    </message>
    <message>
        <source>Set %1 is approved by %2</source>
        <translation>Cymeradwywyd set %1 gan %2</translation>
    </message>
    <message>
        <source>The marks are not the ones that were approved. Submit the set again</source>
        <translation>Nid y marciau hyn a gymeradwywyd. Cyflwynwch y set eto</translation>
    </message>
    <message>
        <source>The approver did not see 1 page; reason: %2</source>
        <translation>Ni welodd y cymeradwywr 1 dudalen; rheswm: %2</translation>
    </message>
    <message>
        <source>The approver did not see %1 pages; reason: %2</source>
        <translation>Ni welodd y cymeradwywr %1 tudalen; rheswm: %2</translation>
    </message>
    <message>
        <source>This set was already released</source>
        <translation>Rhyddhawyd y set hon yn barod</translation>
    </message>
    <message>
        <source>%1, changed by %2 on %3</source>
        <translation>%1, newidiwyd gan %2 ar %3</translation>
    </message>
    <message>
        <source>removed by %1 on %2</source>
        <translation>tynnwyd gan %1 ar %2</translation>
    </message>
    <message>
        <source>approved by %1 on %2</source>
        <translation>cymeradwywyd gan %1 ar %2</translation>
    </message>
    <message>
        <source>returned by %1 on %2</source>
        <translation>dychwelwyd gan %1 ar %2</translation>
    </message>
    <message>
        <source>It is removed</source>
        <translation>Caiff ei dynnu</translation>
    </message>
    <message>
        <source>The mark stands: what is open can't be taken back</source>
        <translation>Mae’r marc yn sefyll: ni ellir cymryd yn ôl yr hyn sy’n agored</translation>
    </message>
    <message>
        <source>What is here stands</source>
        <translation>Yr hyn sydd yma sy’n sefyll</translation>
    </message>
    <message>
        <source>The package's stands: it is later</source>
        <translation>Un y pecyn sy’n sefyll: mae’n ddiweddarach</translation>
    </message>
    <message>
        <source>1 mark added</source>
        <translation>ychwanegwyd 1 marc</translation>
    </message>
    <message>
        <source>%1 marks added</source>
        <translation>ychwanegwyd %1 marc</translation>
    </message>
    <message>
        <source>1 mark changed</source>
        <translation>newidiwyd 1 marc</translation>
    </message>
    <message>
        <source>%1 marks changed</source>
        <translation>newidiwyd %1 marc</translation>
    </message>
    <message>
        <source>1 mark removed</source>
        <translation>tynnwyd 1 marc</translation>
    </message>
    <message>
        <source>%1 marks removed</source>
        <translation>tynnwyd %1 marc</translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>1 penderfyniad</translation>
    </message>
    <message>
        <source>%1 decisions</source>
        <translation>%1 penderfyniad</translation>
    </message>
    <message>
        <source>1 comment</source>
        <translation>1 sylw</translation>
    </message>
    <message>
        <source>%1 comments</source>
        <translation>%1 sylw</translation>
    </message>
    <message>
        <source>1 conflict</source>
        <translation>1 gwrthdaro</translation>
    </message>
    <message>
        <source>%1 conflicts</source>
        <translation>%1 gwrthdaro</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Dim byd newydd</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>In review</source>
        <translation>Dan adolygiad</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dychwelwyd</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Rhyddhawyd</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Marcio</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CoreWords</name>
    <message>
        <source>Approval withdrawn</source>
        <translation>Tynnwyd y gymeradwyaeth yn ôl</translation>
    </message>
    <message>
        <source>Approved by %1, %2. The set of marks is frozen: any change withdraws the approval</source>
        <translation>Cymeradwywyd gan %1, %2. Mae’r set o farciau wedi’i rhewi: mae unrhyw newid yn tynnu’r gymeradwyaeth yn ôl</translation>
    </message>
    <message>
        <source>Approved set %1</source>
        <translation>Set a gymeradwywyd %1</translation>
    </message>
    <message>
        <source>Released by %1, %2</source>
        <translation>Rhyddhawyd gan %1, %2</translation>
    </message>
    <message>
        <source>Returned (%1)</source>
        <translation>Dychwelwyd (%1)</translation>
    </message>
    <message>
        <source>Returned by %1: %2</source>
        <translation>Dychwelwyd gan %1: %2</translation>
    </message>
    <message>
        <source>Submitted by %1, %2</source>
        <translation>Cyflwynwyd gan %1, %2</translation>
    </message>
    <message>
        <source>The approval was withdrawn: %1</source>
        <translation>Tynnwyd y gymeradwyaeth yn ôl: %1</translation>
    </message>
    <message>
        <source>The officer marks; nothing is submitted yet</source>
        <translation>Mae’r swyddog yn marcio; ni chyflwynwyd dim eto</translation>
    </message>
    <message>
        <source>waiting for clarification</source>
        <translation>yn aros am eglurhad</translation>
    </message>
    <message>
        <source>waiting for the fee</source>
        <translation>yn aros am y ffi</translation>
    </message>
    <message>
        <source>weighing the public interest</source>
        <translation>yn pwyso budd y cyhoedd</translation>
    </message>
    <message>
        <source>Clock stopped since %1</source>
        <translation>Cloc wedi’i stopio ers %1</translation>
    </message>
    <message>
        <source>Day %1 of %2 · due %3</source>
        <translation>Diwrnod %1 o %2 · i’w ateb %3</translation>
    </message>
    <message>
        <source>Clock stopped: %1</source>
        <translation>Cloc wedi’i stopio: %1</translation>
    </message>
    <message>
        <source>Stopped on %1: %2</source>
        <translation>Stopiwyd ar %1: %2</translation>
    </message>
    <message>
        <source>Started again on %1</source>
        <translation>Ailgychwynnwyd ar %1</translation>
    </message>
    <message>
        <source>Extended on %1 to %2: %3</source>
        <translation>Estynnwyd ar %1 hyd %2: %3</translation>
    </message>
</context>
<context>
    <name>withheld::ui::MarksTable</name>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
</context>
<context>
    <name>MarkGroups</name>
    <message>
        <source>Without text</source>
        <translation>Heb destun</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Dim cod</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Tudalen %1</translation>
    </message>
    <message>
        <source>Proposed by the program</source>
        <translation>Cynigiwyd gan y rhaglen</translation>
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
        <source>%1 proposed</source>
        <translation>cynigiwyd %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>gwrthodwyd %1</translation>
    </message>
    <message>
        <source>decided differently: %1</source>
        <translation>penderfynwyd yn wahanol: %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::DocumentTabs</name>
    <message>
        <source>Open documents</source>
        <translation>Dogfennau agored</translation>
    </message>
    <message>
        <source>%1
Shown in passing: the next document takes its place. Double-click to keep it here.</source>
        <translation>%1
Dangosir wrth fynd heibio: bydd y ddogfen nesaf yn cymryd ei lle. Cliciwch ddwywaith i'w chadw yma.</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Cau %1</translation>
    </message>
    <message>
        <source>&amp;Keep this tab</source>
        <translation>&amp;Cadw'r tab hwn</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cau</translation>
    </message>
    <message>
        <source>Close &amp;others</source>
        <translation>Cau'r &amp;lleill</translation>
    </message>
</context>
<context>
    <name>withheld::ui::AddDocumentsDialog</name>
    <message>
        <source>&amp;Files</source>
        <translation>&amp;Ffeiliau</translation>
    </message>
    <message>
        <source>Files to add</source>
        <translation>Ffeiliau i'w hychwanegu</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Ychwanegu dogfennau</translation>
    </message>
    <message>
        <source>Add to the case</source>
        <translation>Ychwanegu at yr achos</translation>
    </message>
    <message>
        <source>No file is chosen yet.</source>
        <translation>Nid oes ffeil wedi’i dewis eto.</translation>
    </message>
    <message>
        <source>Add %1 to the case</source>
        <translation>Ychwanegu %1 at yr achos</translation>
    </message>
</context>
<context>
    <name>withheld::ui::RulesDialog</name>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Ysgrifennu i ffeil…</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rheolau</translation>
    </message>
    <message>
        <source>No rule is kept yet.
Search for something, then choose Rules, Keep this search.</source>
        <translation>Nid oes rheol wedi’i chadw eto.
Chwiliwch am rywbeth, yna dewiswch Rheolau, Cadw’r chwiliad hwn.</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>Darllen o ffeil…</translation>
    </message>
    <message>
        <source>Propose what these find (%1)</source>
        <translation>Cynnig yr hyn a ganfu’r rhain (%1)</translation>
    </message>
    <message>
        <source>Propose what all find (%1)</source>
        <translation>Cynnig yr hyn a ganfu pob un (%1)</translation>
    </message>
    <message>
        <source>Looking through the case…</source>
        <translation>Edrych drwy’r achos…</translation>
    </message>
    <message>
        <source>Write rules to a file</source>
        <translation>Ysgrifennu rheolau i ffeil</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Rheolau (*.json)</translation>
    </message>
    <message>
        <source>Read rules from a file</source>
        <translation>Darllen rheolau o ffeil</translation>
    </message>
</context>
<context>
    <name>withheld::ui::RulesMenu</name>
    <message>
        <source>%1  (this case)</source>
        <translation>%1  (yr achos hwn)</translation>
    </message>
    <message>
        <source>Keep this search…</source>
        <translation>Cadw’r chwiliad hwn…</translation>
    </message>
    <message>
        <source>All rules…</source>
        <translation>Pob rheol…</translation>
    </message>
    <message>
        <source>Keep this search</source>
        <translation>Cadw’r chwiliad hwn</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Enw’r rheol</translation>
    </message>
    <message>
        <source>For me, in every case</source>
        <translation>I mi, ym mhob achos</translation>
    </message>
    <message>
        <source>With this case, for whoever works on it</source>
        <translation>Gyda’r achos hwn, i bwy bynnag sy’n gweithio arno</translation>
    </message>
    <message>
        <source>What it finds gets %1</source>
        <translation>Caiff yr hyn a ganfu %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Enw</translation>
    </message>
</context>
<context>
    <name>withheld::ui::RulesModel</name>
    <message>
        <source>Propose by rule “%1”</source>
        <translation>Cynnig yn ôl rheol “%1”</translation>
    </message>
    <message>
        <source>Propose by %1 rules</source>
        <translation>Cynnig yn ôl %1 rheol</translation>
    </message>
    <message>
        <source>%1, finds nothing</source>
        <translation>%1, yn canfod dim</translation>
    </message>
    <message>
        <source>%1, finds %2 places</source>
        <translation>%1, yn canfod %2 lle</translation>
    </message>
    <message>
        <source>this case</source>
        <translation>yr achos hwn</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>fy un i</translation>
    </message>
    <message>
        <source>⚠ nothing found</source>
        <translation>⚠ dim wedi’i ganfod</translation>
    </message>
    <message>
        <source>stopped: too slow</source>
        <translation>wedi’i atal: rhy araf</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rheol</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Cedwir</translation>
    </message>
    <message>
        <source>Finds</source>
        <translation>Yn canfod</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ar agor o hyd</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ScopeChip</name>
    <message>
        <source>This document</source>
        <translation>Y ddogfen hon</translation>
    </message>
    <message>
        <source>Whole case</source>
        <translation>Yr achos cyfan</translation>
    </message>
    <message>
        <source>Rows from: %1</source>
        <translation>Rhesi o: %1</translation>
    </message>
    <message>
        <source>Rows of this document, or of every document of the case</source>
        <translation>Rhesi’r ddogfen hon, neu bob dogfen yn yr achos</translation>
    </message>
</context>
<context>
    <name>withheld::ui::AnswerBox</name>
    <message>
        <source>Reason</source>
        <translation>Rheswm</translation>
    </message>
    <message>
        <source>Not exempt</source>
        <translation>Nid yw'n eithriedig</translation>
    </message>
    <message>
        <source>Wrong code</source>
        <translation>Cod anghywir</translation>
    </message>
    <message>
        <source>Too wide</source>
        <translation>Rhy lydan</translation>
    </message>
    <message>
        <source>Too narrow</source>
        <translation>Rhy gul</translation>
    </message>
    <message>
        <source>Missing part</source>
        <translation>Rhan ar goll</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Arall</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Right code</source>
        <translation>Y cod cywir</translation>
    </message>
    <message>
        <source>In your words (optional)</source>
        <translation>Yn eich geiriau chi (dewisol)</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Yn eich geiriau chi</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Sylw</translation>
    </message>
    <message>
        <source>Stays in the case. Shift+Enter begins a new line.</source>
        <translation>Yn aros yn yr achos. Mae Shift+Enter yn dechrau llinell newydd.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Canslo (Esc)</translation>
    </message>
    <message>
        <source>Return this mark</source>
        <translation>Dychwelyd y marc hwn</translation>
    </message>
    <message>
        <source>Propose this code</source>
        <translation>Cynnig y cod hwn</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>%1 (Enter)</source>
        <translation>%1 (Enter)</translation>
    </message>
    <message>
        <source>Other code: %1</source>
        <translation>Cod arall: %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::BinDialog</name>
    <message>
        <source>Bin of this case</source>
        <translation>Bin yr achos hwn</translation>
    </message>
    <message>
        <source>Removed documents</source>
        <translation>Dogfennau a dynnwyd</translation>
    </message>
    <message>
        <source>The bin is empty. A document that you remove from the case comes here, with its marks.</source>
        <translation>Mae'r bin yn wag. Daw dogfen a dynnwch o'r achos yma, gyda'i marciau.</translation>
    </message>
    <message>
        <source>Files stay in the case&apos;s folder. A document comes back to its place with every mark it had.</source>
        <translation>Mae ffeiliau'n aros yn ffolder yr achos. Daw dogfen yn ôl i'w lle gyda phob marc oedd ganddi.</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Dod yn ôl</translation>
    </message>
    <message>
        <source>%1 · %2 pages, %3 marks · removed by %4, %5</source>
        <translation>%1 · %2 tudalen, %3 marc · tynnwyd gan %4, %5</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CodeDialog</name>
    <message>
        <source>New code</source>
        <translation>Cod newydd</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Cod %1</translation>
    </message>
    <message>
        <source>Under More…</source>
        <translation>O dan Rhagor…</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Heb ei gynnig</translation>
    </message>
    <message>
        <source>Absolute exemption</source>
        <translation>Eithriad absoliwt</translation>
    </message>
    <message>
        <source>Qualified exemption: public interest</source>
        <translation>Eithriad amodol: budd y cyhoedd</translation>
    </message>
    <message>
        <source>No exemption (out of scope …)</source>
        <translation>Dim eithriad (y tu allan i'r cwmpas …)</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>plaen</translation>
    </message>
    <message>
        <source>diagonal lines</source>
        <translation>llinellau lletraws</translation>
    </message>
    <message>
        <source>dots</source>
        <translation>dotiau</translation>
    </message>
    <message>
        <source>crossed lines</source>
        <translation>llinellau croes</translation>
    </message>
    <message>
        <source>&amp;Code on the box</source>
        <translation>&amp;Cod ar y blwch</translation>
    </message>
    <message>
        <source>&amp;Section</source>
        <translation>&amp;Adran</translation>
    </message>
    <message>
        <source>Word on the st&amp;rip</source>
        <translation>Gair a&amp;r y stribed</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Bysell</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Teitl</translation>
    </message>
    <message>
        <source>&amp;What the law says</source>
        <translation>&amp;Yr hyn a ddywed y gyfraith</translation>
    </message>
    <message>
        <source>K&amp;ind</source>
        <translation>Ma&amp;th</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>P&amp;rawf</translation>
    </message>
    <message>
        <source>&amp;Harm, for the letter</source>
        <translation>&amp;Niwed, ar gyfer y llythyr</translation>
    </message>
    <message>
        <source>Public interest &amp;for disclosing</source>
        <translation>Budd y cyhoedd o blaid &amp;datgelu</translation>
    </message>
    <message>
        <source>Public interest &amp;against</source>
        <translation>Budd y cyhoedd yn &amp;erbyn</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Lliw</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>&amp;Patrwm</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CodesPage</name>
    <message>
        <source>not offered</source>
        <translation>heb ei gynnig</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Rhagor…</translation>
    </message>
    <message>
        <source>Code set</source>
        <translation>Set godau</translation>
    </message>
    <message>
        <source>Codes of the set</source>
        <translation>Codau yn y set</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Bysell</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>On the strip</source>
        <translation>Ar y stribed</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>&amp;New code…</source>
        <translation>Cod &amp;newydd…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Newid…</translation>
    </message>
    <message>
        <source>&amp;Offer no longer</source>
        <translation>Peidi&amp;o â chynnig</translation>
    </message>
    <message>
        <source>&amp;Take in a file…</source>
        <translation>&amp;Derbyn ffeil…</translation>
    </message>
    <message>
        <source>&amp;Write a file…</source>
        <translation>&amp;Ysgrifennu ffeil…</translation>
    </message>
    <message>
        <source>Set as &amp;built in</source>
        <translation>Set fel y'i &amp;cynhwyswyd</translation>
    </message>
    <message>
        <source>Code &amp;set</source>
        <translation>&amp;Set godau</translation>
    </message>
    <message>
        <source>&amp;Offer again</source>
        <translation>Cynnig et&amp;o</translation>
    </message>
    <message>
        <source>Kept for you on this computer. Marks keep a code that is no longer offered. A colleague takes your set in as a file.</source>
        <translation>Fe'i cedwir i chi ar y cyfrifiadur hwn. Mae marciau'n cadw cod nad yw'n cael ei gynnig mwyach. Gall cydweithiwr dderbyn eich set fel ffeil.</translation>
    </message>
    <message>
        <source>Take in code sets</source>
        <translation>Derbyn setiau codau</translation>
    </message>
    <message>
        <source>Code sets (*.json)</source>
        <translation>Setiau codau (*.json)</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>✓ Taken in: %1</source>
        <translation>✓ Derbyniwyd: %1</translation>
    </message>
    <message>
        <source>Write the code set</source>
        <translation>Ysgrifennu'r set godau</translation>
    </message>
    <message>
        <source>✓ Written to %1</source>
        <translation>✓ Ysgrifennwyd i %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::PageBadges</name>
    <message>
        <source>withheld: %1</source>
        <translation>wedi'i hatal: %1</translation>
    </message>
    <message>
        <source>%1 returned</source>
        <translation>%1 wedi'u dychwelyd</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>wedi'i hadolygu</translation>
    </message>
    <message>
        <source>1 suggestion</source>
        <translation>1 awgrym</translation>
    </message>
    <message>
        <source>%1 suggestions</source>
        <translation>%1 awgrym</translation>
    </message>
</context>
<context>
    <name>withheld::ui::PinDialog</name>
    <message>
        <source>Review PIN of %1</source>
        <translation>PIN adolygu %1</translation>
    </message>
    <message>
        <source>Whoever approves under your name on this computer is asked for it: on a shared computer nobody else can be your second person. Only a hash of it is kept; a forgotten PIN can&apos;t be read again.</source>
        <translation>Gofynnir i bwy bynnag sy'n cymeradwyo o dan eich enw ar y cyfrifiadur hwn amdano: ar gyfrifiadur a rennir ni all neb arall fod yn ail berson i chi. Dim ond ei hash a gedwir; ni ellir darllen PIN a anghofiwyd.</translation>
    </message>
    <message>
        <source>&amp;Present PIN</source>
        <translation>PIN &amp;presennol</translation>
    </message>
    <message>
        <source>&amp;New PIN</source>
        <translation>PIN &amp;newydd</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Unwaith eto</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Ei dynnu ymaith</translation>
    </message>
    <message>
        <source>At least %1 letters or digits.</source>
        <translation>O leiaf %1 llythyren neu ddigid.</translation>
    </message>
    <message>
        <source>! Too short: at least %1 letters or digits.</source>
        <translation>! Rhy fyr: o leiaf %1 llythyren neu ddigid.</translation>
    </message>
    <message>
        <source>Both have to be the same.</source>
        <translation>Rhaid i'r ddau fod yr un fath.</translation>
    </message>
    <message>
        <source>✗ The present PIN is another one.</source>
        <translation>✗ PIN arall yw'r un presennol.</translation>
    </message>
</context>
<context>
    <name>withheld::ui::StatusFields</name>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
</context>
<context>
    <name>withheld::ui::CaseBinDialog</name>
    <message>
        <source>Cases here lie in a hidden folder beside their old place. Nothing is deleted by itself; after 30 days you may.</source>
        <translation>Mae'r achosion yma mewn ffolder gudd wrth ymyl eu hen le. Ni chaiff dim ei ddileu ar ei ben ei hun; ar ôl 30 diwrnod cewch wneud hynny.</translation>
    </message>
    <message>
        <source>&amp;Delete for good…</source>
        <translation>&amp;Dileu am byth…</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>O %1 ymlaen</translation>
    </message>
    <message>
        <source>Delete %1 for good? Its documents, marks and log are gone then; no step brings them back.</source>
        <translation>Dileu %1 am byth? Bydd ei ddogfennau, ei farciau a'i log wedi mynd wedyn; nid oes cam sy'n dod â nhw yn ôl.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Dileu am byth</translation>
    </message>
    <message>
        <source>✓ %1 is deleted.</source>
        <translation>✓ Mae %1 wedi'i ddileu.</translation>
    </message>
    <message>
        <source>Bin of cases</source>
        <translation>Bin achosion</translation>
    </message>
    <message>
        <source>Removed cases</source>
        <translation>Achosion a dynnwyd</translation>
    </message>
    <message>
        <source>The bin is empty. A case that you move to the bin comes here, whole.</source>
        <translation>Mae'r bin yn wag. Daw achos a symudwch i'r bin yma, yn gyfan.</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Dod yn ôl</translation>
    </message>
    <message>
        <source>%1 %2 · removed %3</source>
        <translation>%1 %2 · tynnwyd %3</translation>
    </message>
    <message>
        <source>✓ It lies in %1 again.</source>
        <translation>✓ Mae yn %1 eto.</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
</context>
<context>
    <name>withheld::ui::EmptyPane</name>
    <message>
        <source>No documents yet</source>
        <translation>Dim dogfennau eto</translation>
    </message>
    <message>
        <source>Add the PDFs that answer the request, or drop them here. They are copied into the case; the originals are never changed.</source>
        <translation>Ychwanegwch y ffeiliau PDF sy'n ateb y cais, neu gollyngwch nhw yma. Cânt eu copïo i'r achos; ni chaiff y rhai gwreiddiol eu newid byth.</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>Ychwanegu dogfennau…</translation>
    </message>
</context>
<context>
    <name>withheld::ui::ListsAndDetails</name>
    <message>
        <source>Lists</source>
        <translation>Rhestrau</translation>
    </message>
</context>
<context>
    <name>withheld::ui::PictureMarks</name>
    <message>
        <source>No picture stands here that is not marked. A scan is the page: Shift+M marks it</source>
        <translation>Nid oes llun heb ei farcio yma. Y dudalen ei hun yw sgan: mae Shift+M yn ei farcio</translation>
    </message>
    <message>
        <source>No picture of this page is left to mark. A scan is the page: Shift+M marks it</source>
        <translation>Nid oes llun ar ôl i'w farcio ar y dudalen hon. Y dudalen ei hun yw sgan: mae Shift+M yn ei farcio</translation>
    </message>
</context>
</TS>
