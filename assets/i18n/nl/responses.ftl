responses-name = Wie er antwoordde
responses-who = Wie
responses-day = Dag
responses-channel = Hoe
responses-version = Versie
responses-answered = Beantwoord
responses-key-walk = formulier
responses-key-open = openen
responses-empty = Nog niemand heeft geantwoord
responses-empty-words = Elk formulier dat u invoert komt hier te staan, het nieuwste eerst, met tellingen van wat er gekozen is.
responses-count = { $count ->
    [one] { $number } formulier
   *[other] { $number } formulieren, het nieuwste eerst
 }
responses-before-words = In versie { $version } anders gesteld: “{ $words }”
responses-before-choices = Andere keuzes in versie { $version }: { $choices }
responses-before-several = In versie { $version } mocht men er meer dan één kiezen
responses-before-one = In versie { $version } mocht men er maar één kiezen
responses-before-other = { $code ->
    [yes] In versie { $version } kon men ook iets anders invullen
   *[no] In versie { $version } kon men niets anders invullen
 }
responses-before-scale = Een andere schaal in versie { $version }: { $from } tot { $to }
responses-before-ends = De uiteinden van de schaal heetten anders in versie { $version }: { $low }; { $high }
responses-before-kind = Een ander soort antwoord in versie { $version }
responses-open = Open vragen die anders gesteld waren
