# Delen van de klanten naast elkaar.
side-tab = Naast elkaar
side-others = alle anderen
side-choose = Vergelijken
side-choose-line = Kies twee of meer delen van uw klanten. Een verschil heet hier alleen zo als toeval het haast niet kan verklaren.
side-choose-more = Kies er minstens twee.
side-none = Nog niets te vergelijken
side-none-why = Sla een eigen segment op, zoals “kwam vorig jaar voor het eerst”, en vergelijk het met alle anderen.
side-more = { $points ->
    [one] Van 100 van { $more } kwam er { $number } meer terug dan van 100 van { $fewer } (tussen { $low } en { $high }): dat is meer dan toeval
   *[other] Van 100 van { $more } kwamen er { $number } meer terug dan van 100 van { $fewer } (tussen { $low } en { $high }): dat is meer dan toeval
 }
side-alike = { $first } en { $second }: nog geen echt verschil in hoeveel er terugkwamen
side-few = { $first } en { $second }: te weinig om te vergelijken hoeveel er terugkwamen
side-longer = { $first } blijven langer dan { $second }: dat is meer dan toeval
side-stay-alike = { $first } en { $second }: nog geen echt verschil in hoelang ze blijven
side-stay-few = { $first } en { $second }: te weinig om te vergelijken hoelang ze blijven
side-none-differ = Nog geen echt verschil tussen welke twee ook
side-some-differ = { $count ->
    [one] { $number } van { $pairs } paren verschilt meer dan door toeval
   *[other] { $number } van { $pairs } paren verschillen meer dan door toeval
 }
side-window = Van wie kocht van { $base_from } tot en met { $base_to }: wie opnieuw kocht van { $from } tot en met { $to }.
side-no-window = De gegevens zijn te kort om te zeggen wie terugkwam.
side-drawn = Wie in welk deel zit, is genomen zoals het was op { $day }, vóór de vergeleken tijd: wat later is gekocht, zet niemand erin.
side-pairs = { $count ->
    [one] Er is { $number } paar bekeken.
   *[other] Er zijn { $number } paren bekeken; hoe meer paren, hoe groter een verschil moet zijn om te tellen (correctie van Holm).
 }
side-both = { $count ->
    [one] { $number } klant zit zowel in { $first } als in { $second } en telt aan geen van beide kanten.
   *[other] { $number } klanten zitten zowel in { $first } als in { $second } en tellen aan geen van beide kanten.
 }
side-left-out = { $count ->
    [one] { $number } deel met minder dan tien vaste klanten is niet getekend.
   *[other] { $number } delen met minder dan tien vaste klanten zijn niet getekend.
 }
side-hidden = { $count ->
    [one] { $number } deel is weggelaten: er zouden groepen van minder dan vijf mensen te zien zijn.
   *[other] { $number } delen zijn weggelaten: er zouden groepen van minder dan vijf mensen te zien zijn.
 }
side-hidden-all = Delen van de klanten staan hier niet naast elkaar: er zouden groepen van minder dan vijf mensen te zien zijn.
side-pairs-table = Wat er van elke twee te zeggen is
side-stay-from = Aandeel van wie op { $day } vaste klant was en het nog is, naar dagen daarna
side-stay-empty = Minder dan tien vaste klanten in elk deel: te weinig voor een lijn.
side-base = Kocht eerder
side-kept = Kwam terug
side-pair = Paar
side-value = { $value } ({ $low } – { $high })
side-people = { $name }: { $count }
side-term = Verschil van twee aandelen (Newcombe), log-ranktoets, correctie van Holm
side-sentence = Twee delen van de klanten heten alleen verschillend als het hele bereik van het verschil nul uitsluit; of hun banden overlappen, zegt niets.
side-formula = aandeel van het ene − aandeel van het andere, met het 95%-interval van Newcombe; tijd met de log-ranktoets; p gecorrigeerd volgens Holm voor alle paren
side-chart-name = Naast elkaar
side-stay-subtitle = Aandeel vaste klanten dat zoveel dagen na de tweede aankoop nog komt
side-neither-alike = { $first } en { $second }: nog geen echt verschil, niet in hoeveel er terugkwamen en niet in hoelang ze blijven
side-neither-few = { $first } en { $second }: te weinig om te vergelijken
side-members-more = { $points ->
    [one] Van 100 van { $more } bleef er { $number } meer dan van 100 van { $fewer } (tussen { $low } en { $high }): dat is meer dan toeval
   *[other] Van 100 van { $more } bleven er { $number } meer dan van 100 van { $fewer } (tussen { $low } en { $high }): dat is meer dan toeval
 }
side-members-alike = { $first } en { $second }: nog geen echt verschil in hoeveel er bleven
side-members-few = { $first } en { $second }: te weinig om te vergelijken hoeveel er bleven
side-members-neither-alike = { $first } en { $second }: nog geen echt verschil, niet in hoeveel er bleven en niet in hoelang ze blijven
side-members-none-why = Sla een eigen segment op, zoals “betaalt meer dan 40 per maand”, en vergelijk het met alle anderen.
side-members-window = Van de leden op { $before }: wie niet vertrok van { $from } tot en met { $to }.
side-members-no-window = De gegevens zijn te kort om te zeggen wie bleef.
side-members-drawn = Wie in welk deel zit, is genomen zoals het was op { $day }, vóór de vergeleken tijd: wat later veranderde, zet niemand erin.
side-members-left-out = { $count ->
    [one] { $number } deel met minder dan tien lidmaatschappen is niet getekend.
   *[other] { $number } delen met minder dan tien lidmaatschappen zijn niet getekend.
 }
side-members-stay-from = Aandeel van wie op { $day } lid was en het nog is, naar dagen daarna
side-members-stay-subtitle = Aandeel lidmaatschappen dat zoveel dagen na de eerste dag nog loopt
side-members-stay-empty = Minder dan tien lidmaatschappen in elk deel: te weinig voor een lijn.
side-members-kept = Nog lid
