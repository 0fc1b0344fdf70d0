# Citaten: een antwoord dat het citeren waard is, toestemming, wat verborgen is.
quotes-star = Het citeren waard
quotes-unstar = Geen citaat meer
quotes-consent = Mag het geciteerd worden?
quotes-said-yes = Zei zelf ja
quotes-said-no = Zei zelf nee
quotes-not-asked = Is niet gevraagd
quotes-given = Gaf op een andere manier toestemming
quotes-refused = Wil het niet
quotes-will-not = Rapporten drukken het niet af: er is geen toestemming.
quotes-printed = Zo staat het in rapporten
quotes-hidden = Verborgen; klik om te tonen
quotes-shown = Getoond; klik om te verbergen
quotes-hide = Woorden verbergen
quotes-hide-hint = Te verbergen woorden, dan Enter
quotes-not-there = Deze woorden staan niet in het antwoord.
quotes-name = Citaten
