# Genoeg antwoorden? (verzadiging)
enough-tab = Genoeg antwoorden?
enough-line = Na hoeveel antwoorden de laatste nieuwe reden kwam. Brengen er twintig achter elkaar niets nieuws, dan doen er meer dat ook nauwelijks.
enough-none = Hier komt te staan of er genoeg antwoorden zijn
enough-none-words = Leg antwoorden vast en geef ze redenen: vanaf twintig is te zeggen of er waarschijnlijk iets ontbreekt.
enough-question = Vraag
enough-too-few = { $answers } van { $total } antwoorden gelezen: te weinig om te zeggen of er een reden ontbreekt
enough-still-new = { $since ->
    [0] Het laatst gelezen antwoord ({ $after }) bracht nog een nieuwe reden: ga door
    [one] De laatste nieuwe reden kwam één antwoord geleden, na { $after }: ga door
   *[other] De laatste nieuwe reden kwam { $number } antwoorden geleden, na { $after }: ga door
}
enough-nothing-new = De laatste { $since } antwoorden brachten niets nieuws; de laatste nieuwe reden kwam na { $after }
enough-nothing-at-all = In { $answers } antwoorden is geen reden gevonden
enough-subtitle = Verschillende redenen, in de volgorde waarin de antwoorden zijn gegeven
enough-empty = Nog geen antwoord op deze vraag heeft een reden.
enough-axis = gelezen antwoorden
enough-quiet = { $since } antwoorden lang niets nieuws
enough-once = { $count ->
    [0] Elk van de { $heard } redenen komt in meer dan één antwoord voor.
    [one] Van { $heard } redenen komt er één in maar één antwoord voor: hoe minder zulke, hoe minder er waarschijnlijk ontbreekt.
   *[other] Van { $heard } redenen komen er { $number } in maar één antwoord voor: hoe minder zulke, hoe minder er waarschijnlijk ontbreekt.
}
enough-step = na { $after }: { $reasons }
enough-new = Nieuw
enough-after = na antwoorden
enough-heard = redenen gehoord
enough-day = dag
enough-go-on = Verder lezen
enough-read = Antwoord lezen
enough-chart-name = Genoeg antwoorden
enough-chart-words = Welke antwoorden nieuwe redenen brachten. Niemand wordt erin genoemd.
