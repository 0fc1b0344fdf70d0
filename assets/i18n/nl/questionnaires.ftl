questionnaires-name = Vragenlijsten
questionnaires-line = Wat u vraagt, en aan wie. Elk antwoord houdt zijn vraag.
questionnaires-new = Nieuwe vragenlijst
questionnaires-empty = Hier komen uw vragenlijsten
questionnaires-empty-words = Er liggen er zes klaar: voor wie nog komt, wie nieuw is, wie vertrokken is, wie geklaagd heeft, en voor iedereen. Elk woord kunt u aanpassen.
questionnaires-audience = { $code ->
    [current] Klanten die nog komen
    [lost] Klanten die vertrokken zijn
    [complainant] Klanten die geklaagd hebben
   *[other] Iedereen
 }
questionnaires-version = Versie { $number }
questionnaires-version-draft = Versie { $number }, concept
questionnaires-questions = { $count ->
    [one] { $number } vraag
   *[other] { $number } vragen
 }
questionnaires-answered = { $count ->
    [0] Nog door niemand ingevuld
    [one] { $number } keer ingevuld
   *[other] { $number } keer ingevuld
 }
questionnaires-last = het laatst op { $day }
questionnaires-drafts = { $count ->
    [one] { $number } nog niet af
   *[other] { $number } nog niet af
 }
questionnaires-edit = Bewerken
questionnaires-edit-named = Bewerken: { $title }
questionnaires-record = Antwoorden invoeren
questionnaires-record-named = Antwoorden invoeren: { $title }
questionnaires-retire = Niet meer gebruiken
questionnaires-retire-named = Niet meer gebruiken: { $title }
questionnaires-bring-back = Weer gebruiken
questionnaires-bring-back-named = Weer gebruiken: { $title }
questionnaires-retired = Niet meer in gebruik: { $number }
questionnaires-pick-hint = Wat wilt u te weten komen?
questionnaires-for = { $key ->
    [lost] Wat er veranderd is, waar ze nu heen gaan en wat hen terug zou brengen. Hij gaat er niet van uit dat iemand vertrokken is.
    [current] Waarom ze voor u kozen, waarvoor ze terugkomen, wat maar half lukt en bij wie ze nog meer komen.
    [complaint] Hoe u hebt opgelost wat er misging, en wat het makkelijker maakt om het u te zeggen.
    [newcomers] Waarvoor ze kwamen, wat opviel en wat moeite kostte: voordat de proeftijd of eerste maand om is. Voor wie nog niets liet horen.
    [yearly] Wat er in een jaar veranderde, beter of slechter werd, en of ze het u zeggen. Elk jaar opnieuw, zodat jaren te vergelijken zijn.
    [tell_us] Wat ze deden toen er iets niet helemaal goed was, en wat ze een volgende keer zouden doen.
   *[other] Begint met de ene vraag die in alle vragenlijsten staat. De rest schrijft u zelf.
 }
questionnaires-blank = Leeg
questionnaires-untitled = Nieuwe vragenlijst
questionnaires-use = Hiermee beginnen
questionnaires-use-note = Daarna kunt u elk woord aanpassen.
questionnaires-returned = Teruggekomen formulieren intypen
