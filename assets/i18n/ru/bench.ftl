bench-suggested = Предложение. Ничего не учитывается, пока вы его не примете.
bench-sureness = { $sureness ->
    [very_likely] очень вероятно
    [likely] вероятно
   *[possible] возможно
 }
bench-because = из-за слов: { $words }
bench-like = похоже на: «{ $words }»
bench-none = Причины в нём нет
bench-accept-first = Принять № { $number }
bench-to-go = Предложения начнутся после 20 ответов: осталось { $number }
bench-learning = Программа учится на ваших решениях…
bench-blind = Прочитайте этот ответ без подсказки, чтобы оценка осталась честной.
bench-unsure = Предложения нет: уверенности мало.
bench-unknown = Предложения нет: о похожем ещё не решали.
bench-score = { $count ->
    [one] Проверено вслепую: верно { $right } из { $tried } раза.
    [few] Проверено вслепую: верно { $right } из { $tried } раз.
    [many] Проверено вслепую: верно { $right } из { $tried } раз.
   *[other] Проверено вслепую: верно { $right } из { $tried } раза.
 }
bench-score-quiet = { $count ->
    [one] Без предложения: { $times } раз.
    [few] Без предложения: { $times } раза.
    [many] Без предложения: { $times } раз.
   *[other] Без предложения: { $times } раза.
 }
bench-marking = Теперь причина, о которой говорят эти слова: 1–9, её буквы или Enter для самой вероятной. Стрелки — дальше, Shift — больше слов, Esc — отмена.
bench-legend-ground = говорит за предложение
bench-legend-rule = подходит под правило
bench-legend-passage = отмечено
bench-passage = «{ $words }» { $reason }
bench-key-later = позже
bench-key-mark = отметить слова
bench-sheet = { $language }, версия { $version }
bench-filter = Фильтр
bench-order = Порядок
bench-order-by = { $order ->
    [newest] Сначала новые
    [oldest] Сначала старые
    [valuable] Сначала самые ценные клиенты
    [most_sure] Сначала самые уверенные предложения
    [least_sure] Сначала наименее уверенные
   *[question] По вопросам
 }
bench-by-state = Состояние клиента
bench-by-worth = Ценность клиента
bench-worth = { $worth ->
    [top_fifth] Самая ценная пятая часть
    [upper_half] Более ценная половина
   *[lower_half] Менее ценная половина
 }
bench-by-last = Последний визит
bench-last = { $last ->
    [month] За последние 30 дней
    [quarter] За последние 90 дней
    [year] За последние 365 дней
   *[longer] Раньше
 }
bench-by-segment = Сегмент
bench-by-language = Язык
bench-by-version = Версия анкеты
bench-version = { $title }, версия { $number }
bench-all = Принять все выше 90 %…
bench-all-title = Принять все выше 90 %
bench-all-working = Просматриваем все ответы…
bench-all-nothing = Таких уверенных предложений пока нет. Чем больше ответов вы прочитаете, тем увереннее они станут.
bench-all-words = { $count ->
    [one] У { $answers } ответа есть предложение, верное в девяти случаях из десяти. Посмотрите эти { $sample }, прежде чем принять всё; неверное вычеркните.
    [few] У { $answers } ответов есть предложение, верное в девяти случаях из десяти. Посмотрите эти { $sample }, прежде чем принять всё; неверное вычеркните.
    [many] У { $answers } ответов есть предложение, верное в девяти случаях из десяти. Посмотрите эти { $sample }, прежде чем принять всё; неверное вычеркните.
   *[other] У { $answers } ответа есть предложение, верное в девяти случаях из десяти. Посмотрите эти { $sample }, прежде чем принять всё; неверное вычеркните.
 }
bench-all-strike = Вычеркнуть
bench-all-put-back = Вернуть
bench-all-left = Останется для чтения
bench-all-struck = Вы вычеркнули { $struck } из { $sample }. Среди остальных неверной может быть примерно такая же доля.
bench-all-seen = Просмотрено { $seen } из { $sample }
bench-all-accept = Принять { $number }
