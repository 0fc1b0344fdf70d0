translate-name = Перевод
translate-progress = { $count ->
    [one] { $language }: { $number } текст из { $all } ещё без перевода.
    [few] { $language }: { $number } текста из { $all } ещё без перевода.
    [many] { $language }: { $number } текстов из { $all } ещё без перевода.
   *[other] { $language }: { $number } текста из { $all } ещё без перевода.
 }
translate-complete = { $language }: переведено всё. Опросник можно отправлять на этом языке.
translate-next = Следующий без перевода
translate-key-next = следующий пропуск
translate-missing = перевода ещё нет
translate-field = { $place } ({ $language })
translate-of = { $question }: { $part }
translate-section = Раздел { $number }
translate-section-introduction = Что говорится перед разделом { $number }
translate-one = Пока только на одном языке
translate-one-words = Добавьте второй, и каждый текст встанет рядом с переводом. Людям его дают только на том языке, на котором ничего не пропущено.
translate-changed = { $language }: изменено после версии { $number }. Перевод ещё верен?
