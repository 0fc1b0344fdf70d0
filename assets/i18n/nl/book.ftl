# Het codeboek: groepen, regels, wat een wijziging zou doen, en de geschiedenis ervan.
book-tab = Codeboek
book-tabs = Wat u bekijkt
book-line = Redenen van vertrek en onderwerpen. Mensen en geld: de laatste 12 maanden.
book-new-group = Nieuwe groep
book-history = Geschiedenis
book-column-people = Mensen
book-in-group = { $group }, groep: { $count ->
    [one] één reden
   *[other] { $number } redenen
 }
book-in-part = { $part }: { $count ->
    [one] één reden
   *[other] { $number } redenen
 }
book-group-empty = Nog leeg. Sleep een reden hierheen, of kies deze groep in het formulier van de reden.
book-pick = Kies een reden of een groep om die aan te passen. Sleep een reden op een andere om ze samen te voegen, of op een groep om die reden daar te zetten.
book-key-name = naam
book-key-retire = niet meer gebruiken
book-menu-rename = Andere naam
book-menu-merge = Samenvoegen met…
book-menu-split = Splitsen…
book-menu-replace = Betekenis veranderen…
book-menu-up = Omhoog
book-menu-down = Omlaag
book-menu-group = Naar “{ $group }”
book-menu-no-group = Uit de groep halen
book-actions = Meer
book-group-label = Groep
book-group-none = In geen groep
book-group-new = Nieuwe groep…
book-group-name = Naam van de groep
book-group-add = Groep maken
book-group-counts = { $count ->
    [one] Eén reden
   *[other] { $number } redenen
 }. Wie er meer dan één noemde, telt één keer: { $answers } antwoorden, { $people } mensen, { $money } per jaar.
book-group-remove = Groep verwijderen
book-group-remove-note = De redenen blijven, in geen groep.
book-group-first = Omhoog
book-group-last = Omlaag
book-name-taken-group = Er is al een groep met deze naam
book-topic-note = Om een onderwerp vertrekt niemand: het wordt vergeleken tussen verloren en huidige klanten en telt nergens mee als reden van vertrek.
book-merged-into = Hoort nu bij “{ $name }”. Weer in gebruik staat deze reden alleen, en wat er gezegd is blijft daar.
book-colour = Kleur
book-colour-name = { $number ->
    [0] Geen kleur
    [1] Zeegroen
    [2] Amber
    [3] Indigo
    [4] Roze
    [5] Blauw
    [6] Groen
    [7] Violet
   *[8] Grijs
 }
book-colour-own = Eigen kleur { $colour }
book-description = Omschrijving
book-description-hint = Wat erbij hoort, en wat niet
book-examples = Voorbeelden, één per regel
book-examples-hint = Wat mensen zeggen die dit bedoelen
book-examples-add = Uit een antwoord nemen
book-examples-none = Nog geen antwoord heeft deze reden.
book-examples-pick = Neem een van deze als voorbeeld:
book-rule = Trefwoordregel
book-rule-hint = gewacht | laat + levering
book-rule-help = Wat de tekens betekenen
book-rule-signs = Een woord wordt in al zijn vormen gevonden. + allebei, | een van beide, "woorden achter elkaar", -dit woord niet, [het hele antwoord].
book-rule-suggests = Een regel stelt de reden voor, hij geeft haar nooit zelf.
book-rule-empty = De regel is leeg.
book-rule-missing = Er ontbreekt iets naast “{ $part }”, bij teken { $place }.
book-rule-unclosed = Wat begint met “{ $part }”, bij teken { $place }, is niet gesloten.
book-rule-no-word = Er staat geen woord in “{ $part }”, bij teken { $place }.
book-rule-only-vetoes = De regel zegt alleen wat er niet in mag staan. Voeg een woord toe dat er wel in moet staan.
book-rule-kept = Niet opgeslagen zolang de regel niet te lezen is. Hij blijft hier staan.
book-trial-wait = Wordt geprobeerd…
book-trial = { $count ->
    [one] Past op één van { $total } antwoorden
   *[other] Past op { $met } van { $total } antwoorden
 }: { $with } met deze reden, { $without } gelezen zonder, { $unread } nog niet gelezen.
book-trial-none = Past op geen van de { $total } antwoorden.
book-trial-missed = { $count ->
    [one] Op één antwoord met deze reden past de regel niet.
   *[other] Op { $number } antwoorden met deze reden past de regel niet.
 }
book-trial-show = Bekijken
book-trial-title = Waar de regel op past
book-trial-stands = { $stands ->
    [without] Gelezen, zonder deze reden
    [unread] Nog niet gelezen
   *[with] Heeft deze reden
 }
book-trial-first = De nieuwste { $shown } van { $all }.
book-merge-title = Redenen samenvoegen
book-merge-into = Tot
book-merge-which = Deze gaan erin op
book-merge-note = Ze worden niet meer gebruikt; alles wat ze noemt, noemt voortaan “{ $into }”: antwoorden, gemarkeerde woorden, vertrek, vermoedens.
book-merge-do = Samenvoegen
book-merge-pick = Kies waar die reden in opgaat
book-merge-none = Kies wat er samengevoegd wordt
book-merge-nowhere = Er is geen andere reden van hetzelfde slag.
book-merge-sorts = Een onderwerp en een reden om te vertrekken kunnen niet één worden. Verander eerst de soort van een van beide.
book-split-title = “{ $name }” splitsen
book-split-name = Naam van de nieuwe reden
book-split-which = Welke antwoorden krijgen de nieuwe reden?
book-split-rule = Waar een regel op past
book-split-tick = Aanvinken
book-split-all = Alle
book-split-nobody = Geen
book-split-chosen = { $count ->
    [one] Eén van { $all } antwoorden gekozen
   *[other] { $number } van { $all } antwoorden gekozen
 }
book-split-empty = Geen antwoord heeft deze reden; er is dus niets te splitsen.
book-split-some = Vink minstens één antwoord aan
book-split-do = Splitsen
book-split-new = De nieuwe reden
book-split-more = De eerste { $shown } van { $all } antwoorden staan hier; een regel vinkt in alle antwoorden aan.
book-kind-title = { $name }: { $kind }
book-kind-do = Soort veranderen
book-retire-title = “{ $name }” niet meer gebruiken
book-retire-do = Niet meer gebruiken
book-retire-note = Er verandert niets aan wat gezegd is. De reden telt mee zoals eerst en gaat uit de lijst waaruit u kiest; de toetsen erachter schuiven op.
book-replace-title = Betekenis van “{ $name }” veranderen
book-replace-name = Naam van de nieuwe reden
book-replace-note = Een andere betekenis is een andere reden. Een nieuwe komt ervoor in de plaats, met dezelfde soort, groep en kleur; wat tot nu toe gezegd is houdt “{ $name }”, die niet meer in gebruik is.
book-replace-do = Nieuwe in de plaats zetten
book-rename-title = “{ $name }” hernoemen
book-rename-note = Een andere naam voor dezelfde betekenis: alles wat tot nu toe gezegd is blijft erbij.
book-rename-do = Hernoemen
book-what = Wat er verandert
book-reckoning = Wordt uitgerekend…
book-effect = { $answers ->
    [0] { $leavers ->
        [0] Geen antwoord en geen vertrokken klant telt anders.
        [one] Geen antwoord verandert; één vertrekker telt anders.
       *[other] Geen antwoord verandert; { $leavers-number } vertrekkers tellen anders.
     }
    [one] { $leavers ->
        [0] Verandert één antwoord en geen vertrokken klant.
        [one] Verandert één antwoord en één vertrekker.
       *[other] Verandert één antwoord en { $leavers-number } vertrekkers.
     }
   *[other] { $leavers ->
        [0] Verandert { $answers-number } antwoorden en geen vertrokken klant.
        [one] Verandert { $answers-number } antwoorden en één vertrekker.
       *[other] Verandert { $answers-number } antwoorden en { $leavers-number } vertrekkers.
     }
 }
book-keep = { $answers ->
    [0] Geen antwoord heeft deze reden
    [one] Eén antwoord houdt deze reden
   *[other] { $answers-number } antwoorden houden deze reden
 }; { $leavers ->
    [0] geen vertrokken klant noemde haar.
    [one] één vertrekker noemde haar.
   *[other] { $leavers-number } vertrekkers noemden haar.
 }
book-effect-row = { $name }: genoemd door { $before } → { $after }.
book-effect-row-answers = { $name }: { $before } → { $after } antwoorden.
book-effect-same = { $name }: genoemd door { $before }, zoals eerst.
book-effect-known = Redenen bekend: { $before } → { $after }.
book-effect-avoidable = Te voorkomen geweest: { $before } → { $after }.
book-effect-avoidable-same = Wat te voorkomen was blijft: { $before }.
book-share-counts = { $part } van { $all }
book-share-counts-first = { $part } van { $all } ({ $percent })
book-share-percent-first = { $percent } ({ $part } van { $all })
book-money = { $share }, { $money } per jaar
book-people = { $count ->
    [one] Tonen wie: één persoon
   *[other] Tonen wie: { $number } mensen
 }
book-people-title = Van wie het anders telt
book-people-named = Noemde “{ $name }”
book-history-title = Geschiedenis van het codeboek
book-history-of = Geschiedenis van “{ $name }”
book-history-none = Er is nog niets veranderd.
book-history-line = { $day }: { $what }
book-done-added = toegevoegd als “{ $name }”
book-done-renamed = “{ $before }” heet voortaan “{ $name }”
book-done-kind = “{ $name }”: soort wordt “{ $kind }”
book-done-group = “{ $name }” naar de groep “{ $group }”
book-done-no-group = “{ $name }” uit de groep gehaald
book-done-retired = “{ $name }” niet meer in gebruik
book-done-brought-back = “{ $name }” weer in gebruik
book-done-merged-gone = “{ $name }” opgegaan in “{ $other }”: { $count ->
    [0] geen antwoorden
    [one] één antwoord
   *[other] { $number } antwoorden
 }
book-done-merged = “{ $other }” opgegaan in “{ $name }”: { $count ->
    [0] geen antwoorden
    [one] één antwoord
   *[other] { $number } antwoorden
 }
book-done-split-new = “{ $name }” afgesplitst van “{ $other }” met { $count ->
    [0] geen antwoorden
    [one] één antwoord
   *[other] { $number } antwoorden
 }
book-done-split = “{ $other }” afgesplitst van “{ $name }” met { $count ->
    [0] geen antwoorden
    [one] één antwoord
   *[other] { $number } antwoorden
 }
book-done-replaced-new = “{ $name }” kwam in de plaats van “{ $other }”
book-done-replaced = “{ $other }” kwam in de plaats van “{ $name }”
book-drag-merge = Samenvoegen met “{ $name }”
book-drag-group = Naar de groep “{ $name }”
book-drag-kind = { $kind }
book-drag-here = Hierheen
book-name-first = De naam is nog niet opgeslagen: verbeter hem of druk op Esc, en ga dan verder.
