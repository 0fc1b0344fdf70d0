# Wat de modellen zeggen: of iemand nog klant is, hoe vaak die komt en wat dat opbrengt.
chance-still = Nog klant
# As a column of a file: without a word by which an import would know who somebody is.
chance-column = Nog hier (kans)
chance-year = In 12 maanden
chance-by-rhythm = naar het ritme: { $state }
chance-about-purchases = { $count ->
    [one] ongeveer { $number } aankoop
   *[other] ongeveer { $number } aankopen
}
chance-about-money = ongeveer { $money }
chance-money = { $kind ->
    [profit] Winst dan
   *[sales] Omzet dan
}
chance-purchases-name = Aankopen in de komende 12 maanden
chance-money-name = { $kind ->
    [profit] Winst in de komende 12 maanden
   *[sales] Omzet in de komende 12 maanden
}
chance-still-term = P(alive), volgens het MBG/NBD-model
chance-still-sentence = Hoe waarschijnlijk het is dat deze klant nog klant is en weer zal kopen: naar hoe vaak die kwam, hoe lang dat geleden is, en hoe al uw klanten kopen en ophouden.
chance-still-formula = 1 ÷ (1 + a ÷ (b + x) × ((α + T) ÷ (α + t))^(r + x)); x: koopdagen na de eerste; t en T: weken van de eerste tot de laatste en tot de peildag
chance-purchases-term = verwacht aantal transacties, volgens het BG/NBD-model
chance-purchases-sentence = Op hoeveel dagen deze klant naar verwachting koopt in de komende 52 weken, als die doorgaat zoals klanten met zulke aankopen dat doen.
chance-money-term = verwachte waarde, volgens BG/NBD en Gamma-Gamma
chance-money-sentence = Wat deze aankopen naar verwachting opbrengen: het aantal maal wat één aankoop van deze klant vermoedelijk opbrengt. Dat ligt tussen het eigen gemiddelde en dat van allen, dichter bij het eigen naarmate de klant vaker kwam.
chance-visits = koopdagen na de eerste (x)
chance-recency = weken van de eerste tot de laatste (t)
chance-age = weken van de eerste tot de peildag (T)
chance-mean = bracht elk daarvan op (m)
chance-each = één aankoop brengt vermoedelijk op
chance-fitted = { $count ->
    [one] Berekend op { $number } koper.
   *[other] Berekend op { $number } kopers.
}
chance-fitted-sample = Berekend op { $drawn } van de { $of } kopers, één keer getrokken en steeds dezelfde.
chance-left-out = Alleen aankopen tellen hier: niet wat iemand zei, geen klachten, geen dagen waarop u gesloten bent. Terugbetalingen verlagen het bedrag.
chance-value-all = { $count ->
    [one] Ongeveer { $still } van de { $buyers } klanten is vermoedelijk nog klant
   *[other] Ongeveer { $still } van de { $buyers } klanten zijn vermoedelijk nog klant
}
chance-value-purchases = { $count ->
    [one] In de komende 12 maanden kopen zij naar verwachting ongeveer { $number } keer
   *[other] In de komende 12 maanden kopen zij naar verwachting ongeveer { $number } keer
}
chance-value-money = { $kind ->
    [profit] { $purchases }, goed voor ongeveer { $money } winst
   *[sales] { $purchases }, goed voor ongeveer { $money } omzet
}
chance-value-each = Dat is { $each } voor elk van hen. Volgens de eenvoudige som daarnaast, gemiddelde bestelling × bestellingen per jaar, brengt een koper { $simple } per jaar op.
chance-value-line = Een schatting: elke klant telt met de eigen kans. Wie volgens uw gegevens vertrokken is, telt niet mee.
chance-buying-bg = Hoe vaak men koopt (BG/NBD)
chance-buying-mbg = Of men dat nog doet (MBG/NBD)
chance-spending = Wat men besteedt (Gamma-Gamma)
chance-likelihood = log-likelihood { $value }
chance-mean-all = gemiddeld over allen { $money }
chance-waiting = Bezig te berekenen wat de modellen zeggen…
chance-stopped = Gestopt voordat het berekend was.
chance-again = Berekenen
chance-list-without = { $file } is opgeslagen zonder de kolom ‘{ $column }’: het rekenen werd gestopt.
chance-report-without = { $file } is opgeslagen zonder wat te verwachten is: het rekenen werd gestopt.
chance-write-again = Uitrekenen en opnieuw opslaan
chance-no-repeats = Nog niemand kwam een tweede keer, dus is er geen kans te berekenen dat iemand nog klant is.
chance-not-found = Deze aankopen volgen geen patroon dat de modellen kennen; daarom staat hier geen kans. Het eigen ritme van elke klant zegt wie over tijd is.
chance-no-money = Wat klanten uitgeven, volgt hier geen patroon dat het model kent; daarom staat hier geen bedrag voor de komende 12 maanden.
chance-little = { $percent }, wat hier weinig zegt
chance-no-leaving = Of iemand vertrokken is, valt in deze aankopen niet te onderscheiden van zelden kopen; daardoor lijkt bijna iedereen nog klant en zegt deze kans hier weinig. Het eigen ritme van elke klant zegt wie over tijd is.
chance-value-buyers = { $count ->
    [one] { $buyers } klant heeft gekocht
   *[other] { $buyers } klanten hebben gekocht
}
# De modellen beproefd op tijd die ze niet kenden.
chance-tried = Beproefd op uw eigen verleden: met alleen wat er op { $day } bekend was, hadden de modellen in de { $weeks } weken daarna ongeveer { $expected } aankopen verwacht; het werden er { $came }.
chance-tried-money = { $kind ->
    [profit] In geld: ongeveer { $expected } winst verwacht, { $came } gekomen.
   *[sales] In geld: ongeveer { $expected } omzet verwacht, { $came } gekomen.
}
chance-tried-rough = Dat zit er meer dan een kwart naast: neem wat er verwacht wordt als ruwe aanwijzing.
chance-untried = Niet beproefd op uw eigen verleden: daarvoor is minstens een half jaar aan gegevens nodig, en een model voor de tijd ervoor.
chance-tried-table = Verwacht en gekomen, naar hoe vaak ze al kwamen
chance-tried-group = { $kind ->
    [once] één keer
    [twice] twee keer
    [several] drie tot vijf keer
   *[often] zes keer of vaker
}
chance-tried-had = Kwamen al
chance-tried-customers = Klanten
chance-tried-expected = Verwacht
chance-tried-came = Gekomen
chance-expect-title = Wat u kunt verwachten
