# Wat er misging, wat veilig is, wat u kunt doen.
error-not-open = Er is geen werkbestand geopend.
error-read-only = Dit werkbestand is alleen om te lezen geopend. Er is niets gewijzigd.
error-paused = Wijzigen kan pas weer als de import of de reservekopie is verwerkt.
error-locked = { $file } is in een ander venster geopend. Sluit het daar en probeer het opnieuw.
error-busy = Een ander programma is nu met { $file } bezig, dus er is niets gewijzigd. Probeer het zo nog eens.
error-cut-off = Een wijziging van { $file } is halverwege afgebroken en moet eerst worden teruggedraaid, maar op die plek kan niets worden geschreven. Kopieer het bestand, samen met { $file }-journal ernaast, naar een map waarin u kunt schrijven, en open de kopie.
error-older = { $file } is met een oudere versie van Comeback gemaakt en moet eerst worden bijgewerkt, maar op die plek kan niets worden geschreven. Kopieer het bestand naar een map waarin u kunt schrijven, en open de kopie.
error-exists = { $file } bestaat al en is niet gewijzigd. Kies een andere naam.
error-missing = { $file } is er niet.
error-no-folder = De map { $path } bestaat niet. Er is niets geschreven: kies een andere.
error-foreign = { $file } is geen werkbestand van Comeback. Er is niets aan gewijzigd.
error-damaged = { $file } is beschadigd. Er is niets in weggeschreven. Zet de nieuwste reservekopie terug.
error-newer = { $file } is gemaakt met een nieuwere versie van Comeback. Er is niets aan gewijzigd. Installeer de nieuwere versie om het te openen.
error-disk = De schijf nam het niet aan: { $detail }. Wat eerder is opgeslagen, is veilig.
error-disk-full = De schijf is vol. Wat eerder is opgeslagen, is veilig. Maak ruimte en probeer het opnieuw.
error-cancelled = Geannuleerd. Er is niets gewijzigd.
error-nothing-to-undo = Er is niets om ongedaan te maken.
error-nothing-to-redo = Er is niets om opnieuw te doen.
error-undo-conflict = Deze stap kan niet ongedaan worden gemaakt: dezelfde gegevens zijn daarna op een andere manier gewijzigd.
error-replaced = Een ander programma heeft er een ander bestand neergezet. Er is niets weggeschreven. Sla een kopie op en open het bestand opnieuw.
error-no-backup = Er kon geen reservekopie worden gemaakt. { $why } Uw werk staat wel in het werkbestand; later wordt het opnieuw geprobeerd. Kijk in de instellingen naar de map voor reservekopieën.
error-internal = Er ging iets mis in het programma zelf. Wat is opgeslagen, is veilig.
error-import-missing = { $file } is er niet.
error-import-folder = { $file } is een map. Kies een bestand erin.
error-import-denied = Dit account mag { $file } niet lezen. Kopieer het naar uw documenten en probeer het opnieuw.
error-import-unread = { $file } kon niet worden gelezen. Staat het op een stick of een netwerkschijf, kijk dan of die er is en probeer het opnieuw.
error-import-other-workbook = Werkmappen van de soort { $ending } worden niet gelezen. Open het in het programma waar het vandaan komt, sla het op als XLSX en probeer het opnieuw.
error-import-limit = { $code ->
    [workbook] een werkmap van meer dan { $number } MB
    [files] meer dan { $number } bestanden erin verpakt
    [unpacked] uitgepakt meer dan { $number } MB
    [cells] meer dan { $number } cellen
    [cell] een cel van meer dan { $number } MB
   *[corner] een cel ver buiten de tabel
 }
error-import-long-row = Eén rij erin is langer dan { $number } MB, dus dit is nauwelijks een tabel. Misschien wordt een aanhalingsteken nergens gesloten.
error-import-empty = Er staat niets in.
error-import-not-text = Dit is geen tekstbestand en geen werkmap. Sla het op als CSV of XLSX en probeer het opnieuw.
error-import-not-a-table = Er zijn geen rijen en kolommen in gevonden.
error-import-too-large = Het is groter dan gelezen kan worden ({ $detail }). Sla het werkblad op als CSV en probeer het opnieuw.
error-import-password = De werkmap is beveiligd met een wachtwoord. Haal het wachtwoord eraf en probeer het opnieuw.
error-import-damaged = De werkmap is beschadigd. Open het bestand in het programma waar het vandaan komt, sla het op als CSV of XLSX en probeer het opnieuw.
error-import-no-sheet = Er is geen werkblad “{ $name }” in.
error-import-no-column = Er is geen kolom “{ $name }” in.
error-import-no-rows = Er staan namen van kolommen in, maar geen enkele rij daaronder.
error-import-mapping = De kolommen zijn niet duidelijk. Geef aan welke de datum is, en welke het bedrag of de klant.
error-import-members = Een ledenlijst heeft een kolom nodig die zegt sinds wanneer, of hoeveel maanden al, en een die zegt wat zij per maand betalen. Noem ze, bijvoorbeeld joined=Begin monthly=Bedrag.
error-form-none = Er is geen vragenlijst in gevonden. Gelezen worden XLSForm (.xlsx, .csv), LimeSurvey (.txt, .lss) en SurveyJS (.json).
error-form-no-questions = In deze vragenlijst staan geen vragen.
error-form-broken = Deze vragenlijst is beschadigd of afgebroken: { $detail }. Sla haar opnieuw op in het programma waar ze vandaan komt.
error-form-too-large = Dit is groter dan een vragenlijst die gelezen wordt: { $code ->
    [form] meer dan { $number } MB
    [form_unpacked] meer dan { $number } MB als ze is uitgepakt
    [options] een vraag met meer dan { $number } keuzes
   *[questions] meer dan { $number } vragen
 }.
error-import-worker = De werkmap kon niet tot het einde worden gelezen. Sla het op als CSV en probeer het opnieuw.
error-refused-gone = Dat gegeven is er niet meer.
error-refused-nameless = Geef ten minste een naam, nummer, e-mailadres of telefoonnummer.
error-refused-number-taken = Een andere klant heeft al nummer { $number }.
error-refused-in-future = { $day } moet nog komen.
error-refused-in-past = { $day } is al voorbij.
error-refused-call-back = Zeg wanneer u moet terugbellen, en alleen als iemand teruggebeld wil worden.
error-refused-by-contract = Dit vertrek volgt uit een contract dat op die dag eindigt. Wijzig het einde van het contract.
error-refused-days = De dagen staan in de verkeerde volgorde.
error-refused-no-name = Geef het een naam.
error-refused-no-day = Zeg op welke dag.
error-refused-name-taken = Er is er al een die “{ $name }” heet.
error-refused-no-questions = Een vragenlijst heeft ten minste één vraag nodig.
error-refused-no-wording = Vraag { $number } heeft geen tekst in de eerste taal.
error-refused-bad-question = Vraag { $number } heeft ten minste twee keuzes nodig, of een schaal die oploopt.
error-refused-bad-skip-rule = Vraag { $number } hangt af van een antwoord dat er niet kan zijn. Kijk na wanneer de vraag wordt gesteld.
error-refused-bad-answer = Het antwoord op vraag { $number } past er niet bij.
error-refused-nothing-answered = Er is nog niets beantwoord.
error-refused-frozen = Deze versie is al gebruikt. Wijzig de nieuwste.
error-refused-no-language = Kies ten minste één taal.
error-refused-no-segment = Er is geen segment “{ $name }”.
error-refused-too-many-sides = Er kunnen hoogstens { $most } delen naast elkaar staan.
error-refused-no-place-for-sides = Delen van de klanten staan alleen naast elkaar in het verslag voor de eigenaar en in de grafiek side_by_side.
error-refused-sides-of-members = In een bestand voor anderen staan delen van de leden niet naast elkaar: er zouden groepen van minder dan vijf mensen te zien kunnen zijn. In een bestand voor uzelf mag het (--small-groups).
error-refused-segment-gone = Dit segment is er niet meer.
error-refused-no-conditions = Een segment heeft minstens één voorwaarde nodig.
error-refused-bad-condition = Voorwaarde { $number }: kies of vul iets in, en laat het einde na het begin vallen.
error-refused-bad-tag = In een label mag geen komma of puntkomma staan.
error-refused-no-such = “{ $name }” bestaat niet.
error-refused-none-of = “{ $name }” bestaat niet. Er zijn: { $known }
error-refused-format = Een bestand dat eindigt op “{ $name }” kan niet worden gemaakt. Wel: { $known }.
error-refused-no-data = Er is nog niets te tonen. Importeer eerst uw klanten.
error-refused-setting = Een instelling valt buiten zijn bereik.
error-refused-too-long = De tekst is te lang.
error-refused-sample = Dit is een voorbeeld; uw eigen klanten komen daar nooit in terecht. Maak een eigen werkbestand en importeer ze daar.
error-refused-not-by-hand = Deze aankoop komt uit een bestand. Alleen wat met de hand is ingevoerd, kan los worden weggehaald.
error-no-window = Hier kan geen venster worden geopend: { $detail }. Alles werkt ook zonder: comeback --help
error-no-display = er is geen beeldscherm gevonden
error-row-date = “{ $text }” is geen dag
error-row-date-in-future = { $text } moet nog komen
error-row-number = “{ $text }” is geen getal
error-row-too-large = { $text } is meer dan opgeslagen kan worden
error-row-no-date = de datum ontbreekt
error-row-no-amount = het bedrag ontbreekt
error-row-no-customer = geen naam, nummer, e-mailadres of telefoonnummer
error-row-left = onduidelijk of “{ $text }” vertrokken betekent
error-row-too-long = de rij is te lang
error-row-not-text = de rij is geen tekst
error-library-foreign = { $file } is geen bibliotheekbestand van dit programma. Kies een bestand dat hier is opgeslagen met “Bibliotheek exporteren”.
error-library-damaged = { $file } is een bibliotheekbestand, maar het houdt te vroeg op of er is iets in beschadigd. Er is niets overgenomen. Vraag het opnieuw of exporteer het opnieuw waar het vandaan komt.
error-library-newer = { $file } is gemaakt met een nieuwere versie van dit programma. Werk dit programma bij en lees het bestand dan in.
error-library-too-large = Er staat meer in { $file } dan een bibliotheek kan bevatten. Er is niets overgenomen.
error-refused-not-offered = Deze vragenlijst wordt niet aangeboden in deze taal: { $language }. Voeg die taal eerst toe.
error-refused-bad-rule = Deze regel is niet te lezen. Verbeter hem of laat hem leeg.
error-refused-not-a-number = Regel { $line }: “{ $text }” is geen getal vanaf 0.
error-refused-last-after-end = Regel { $line }: de laatste aankoop komt na het einde (recency boven T).
error-refused-reason-retired = “{ $name }” is niet meer in gebruik. Neem die reden eerst weer in gebruik.
error-refused-reason-merged = “{ $name }” is al bij een andere reden gevoegd.
error-refused-reason-sorts = Een onderwerp en een reden om te vertrekken kunnen niet één worden. Verander eerst de soort van een van beide.
error-refused-in-library = Dit staat al precies zo in uw bibliotheek.
error-refused-library-item = Onderdeel { $number } van het bestand klopt niet, dus er is niets overgenomen. { $why }
error-refused-holes = In het { $language ->
    [en] Engels
    [nl] Nederlands
   *[ru] Russisch
 } ontbreken nog de woorden voor { $places }, dus de lijst kan in die taal niet worden gebruikt. Vul ze aan onder Vertalen, of kies een andere taal.
error-refused-nobody-to-print-for = Er is niemand om voor af te drukken. Kies andere mensen, of exemplaren zonder naam.
error-refused-too-many-sheets = In één keer kunnen hoogstens { $most } formulieren worden afgedrukt. Kies minder mensen.
error-refused-sheet-typed = Het formulier { $code } was al ingetypt. Er is niets opgeslagen.
error-places-more = { " " }en nog { $count }
error-place = { $kind ->
    [title] de titel
    [introduction] de inleiding
    [thanks] het dankwoord
    [section] de titel van deel { $number }
    [section_introduction] de inleiding van deel { $number }
    [question] vraag { $question }
    [help] de toelichting bij vraag { $question }
    [choice] optie { $number } van vraag { $question }
    [low] het lage eind van vraag { $question }
   *[high] het hoge eind van vraag { $question }
 }
