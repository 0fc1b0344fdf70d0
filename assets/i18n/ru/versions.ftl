versions-since = в работе с { $day }
versions-used = в работе
versions-draft = черновик, его ещё никто не видел
versions-first = { $count ->
    [one] Первая версия: { $number } вопрос.
    [few] Первая версия: { $number } вопроса.
    [many] Первая версия: { $number } вопросов.
   *[other] Первая версия: { $number } вопроса.
 }
versions-same = В тексте ничего не изменилось.
versions-read = Прочитать
versions-read-named = Прочитать версию { $number }
versions-back = Все версии
versions-reading = Версия { $number } теми словами, какими спрашивали людей.
versions-reading-draft = Версия { $number }, черновик.
versions-question = Вопрос { $number }, «{ $words }»
versions-added = Новый: { $question }
versions-removed = Убран: { $question }
versions-moved = { $question }: раньше был под номером { $from }
versions-reworded = { $question }: раньше звучал так: «{ $before }»
versions-helped = { $question }: другая подсказка
versions-kind = { $question }: другой вид ответа, «{ $after }» вместо «{ $before }»
versions-translated = { $question }: теперь ещё и на языках: { $languages }
versions-choice-added = { $question }: новый вариант «{ $choice }»
versions-choice-retired = { $question }: вариант «{ $choice }» больше не предлагается
versions-choice-back = { $question }: вариант «{ $choice }» снова предлагается
versions-choice-removed = { $question }: варианта «{ $choice }» больше нет
versions-choice-reworded = { $question }: вариант «{ $choice }» раньше звучал так: «{ $before }»
versions-lines = { $question }: строк для ответа: { $after }, раньше { $before }
versions-scale = { $question }: шкала от { $from } до { $to }, раньше от { $first } до { $last }
versions-ends = { $question }: концы шкалы называются иначе
versions-setting = { $question }: { $code ->
    [other_on] можно вписать своё
    [other_off] вписать своё больше нельзя
    [shuffled_on] варианты стоят для каждого в своём порядке
    [shuffled_off] варианты стоят для всех в одном порядке
    [show_if] задаётся при других условиях
    [required_on] теперь требует ответа
    [required_off] больше не требует ответа
    [no_section] теперь вне разделов
   *[order] варианты стоят в другом порядке
 }
versions-section = { $question }: теперь в разделе «{ $section }»
versions-section-added = Новый раздел: «{ $section }»
versions-section-removed = Убран раздел: «{ $section }»
versions-said = { $place ->
    [title] Название звучит иначе
    [introduction] Вступление звучит иначе
    [thanks] Благодарность в конце звучит иначе
    [section] Название раздела «{ $section }» звучит иначе
   *[section_introduction] Слова перед разделом «{ $section }» звучат иначе
 }
versions-audience = Для кого: { $after }, раньше: { $before }
