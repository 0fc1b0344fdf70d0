answers-name = Ответы
answers-line = Дайте каждому ответу его причины — так, как имел в виду клиент
answers-heard = { $since ->
    [0] Последний прочитанный ответ ещё дал новую причину
    [one] Последняя новая причина — { $number } ответ назад
    [few] Последняя новая причина — { $number } ответа назад
    [many] Последняя новая причина — { $number } ответов назад
   *[other] Последняя новая причина — { $number } ответа назад
 }
answers-heard-all = { $since ->
    [one] Последний { $number } ответ не принёс нового
    [few] Последние { $number } ответа не принесли нового
    [many] Последние { $number } ответов не принесли нового
   *[other] Последние { $number } ответа не принесли нового
 }
answers-record = Записать ответы
answers-read-of = Прочитано { $read } из { $total }
answers-minutes = { $count ->
    [one] { $minutes } мин.
    [few] { $minutes } мин.
    [many] { $minutes } мин.
   *[other] { $minutes } мин.
 }
answers-question = Вопрос
answers-question-any = Все вопросы
answers-reason = Причина
answers-reason-any = Все причины
answers-to-do = Разобрать
answers-read = Прочитаны
answers-all = Все
answers-later = Позже
answers-search = Поиск в словах
answers-kind = { $kind ->
    [avoidable] Можно избежать
    [unavoidable] Нельзя избежать
    [topic] Темы
   *[involuntary] Не по своей воле
 }
answers-state = { $state ->
    [no_purchase] Ещё не покупал
    [once] Был один раз
    [current] Ходит
    [at_risk] Запаздывает
    [lapsed] Пропал
   *[lost] Ушёл
 }
answers-anonymous = Без имени
answers-year = { $money } в год
answers-last = последний визит { $day }
answers-quoted = «{ $words }»
answers-reasons = Причины в ответе. Первая — главная.
answers-main = главная
answers-main-reason = Главная причина
answers-find = Наберите буквы причины
answers-find-new = Новая причина: { $name }
answers-find-retired = { $name }: снова предлагать
answers-retired = больше не предлагается
answers-accept = Принять
answers-none = Без причины
answers-put-off = Позже
answers-choose-first = Сначала выберите причину или нажмите 0, если её нет.
answers-whole = Весь лист
answers-codebook = Изменить причины
answers-empty = Здесь будет то, что говорят клиенты
answers-empty-words = Запишите первые ответы — по телефону или с бумаги — или импортируйте список. Затем дайте каждому причины цифрами.
answers-all-read = Все ответы прочитаны
answers-all-read-words = Новые появятся здесь сами.
answers-see-why = Посмотреть, почему ушли
answers-nothing = Ничего не подходит
answers-nothing-words = Выберите другой вопрос или причину либо поищите другие слова.
answers-key-answer = ответ
answers-key-reason = причина
answers-key-main = главная причина
