translate-name = Translate
translate-progress = { $count ->
    [one] { $number } of { $all } texts has no words in { $language } yet.
   *[other] { $number } of { $all } texts have no words in { $language } yet.
 }
translate-complete = Everything has words in { $language }: it can be sent in that language.
translate-next = Next missing
translate-key-next = next missing
translate-missing = no words yet
translate-field = { $place } ({ $language })
translate-of = { $question }: { $part }
translate-section = Section { $number }
translate-section-introduction = What is said before section { $number }
translate-one = It is written in one language so far
translate-one-words = Add a second one, and each text stands beside its translation. People are asked only in a language in which nothing is missing.
translate-changed = Changed in { $language } since version { $number }: does this still say the same?
