record-name = Запись ответов
record-line = Записывайте, что говорят клиенты: во время разговора или с бумаги. Ничто из набранного не пропадёт.
record-questionnaire = Опросник
record-customer = Клиент
record-customer-hint = Имя, номер или телефон
record-anonymous = Анонимный лист
record-another = Другой
record-not-found = Никого не нашлось
record-channel = Способ
record-channel-name = { $channel ->
    [phone] Телефон
    [counter] На месте
    [letter] Письмо
    [email] Эл. почта
   *[link] Ссылка
 }
record-language = Язык
record-begin = Начать
record-drafts = Начато и не закончено
record-draft-line = Начато { $day }; последняя правка в { $time }.
record-offered = Вы начали это { $day } и не закончили.
record-draft-go-on = Продолжить
record-draft-go-on-named = Продолжить: { $who }
record-draft-drop = Удалить
record-draft-drop-named = Удалить: { $who }
record-pile = Кому звонить дальше
record-pile-line = Пропали, за 90 дней не опрошены; сначала самые ценные.
record-pile-none = Звонить никому не нужно.
record-none-lead = Пока нечего спросить
record-none-words = Сначала составьте опросник или возьмите готовый из библиотеки. Потом здесь записывают ответы клиентов.
record-none-button = К опросникам
record-say = Скажите
record-quoted = «{ $words }»
record-hello-lost = { $part ->
    [morning] Доброе утро
    [afternoon] Добрый день
   *[evening] Добрый вечер
 }! Могу я поговорить с вами, { $name }? Это { $business }. В последний раз мы видели вас в { $month } и хотели бы узнать, всё ли было хорошо. Найдётся пять минут?
record-hello = { $part ->
    [morning] Доброе утро
    [afternoon] Добрый день
   *[evening] Добрый вечер
 }! Могу я поговорить с вами, { $name }? Это { $business }. Мы хотели бы узнать, как вам у нас. Найдётся пять минут?
record-month-in = { $month ->
    [m1] январе
    [m2] феврале
    [m3] марте
    [m4] апреле
    [m5] мае
    [m6] июне
    [m7] июле
    [m8] августе
    [m9] сентябре
    [m10] октябре
    [m11] ноябре
   *[m12] декабре
 }
record-month-year = { $month } { $year } года
record-question-of = Вопрос { $at } из { $of }
record-end = Это был последний вопрос
record-skip = Пропустить вопрос
record-back = Назад
record-next = Следующий вопрос
record-to-end = К завершению
record-save = Сохранить
record-reasons-heard = Услышанные причины. Первая — главная.
record-main = главная
record-reason-other = Другая…
record-draft-kept = Черновик сохранён { $time }
record-said = Уже сказано
record-said-nothing = Пока ничего
record-fact-last = Последний визит
record-fact-silent = Молчит
record-fact-rhythm = Ритм
record-fact-value = Ценность в год
record-fact-asked = Опрошен
record-fact-note = Заметка
record-never = никогда
record-days = { $count ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
 }
record-every = { $count ->
    [one] каждый { $days } день
    [few] каждые { $days } дня
    [many] каждые { $days } дней
   *[other] каждые { $days } дня
 }
record-also-left = { $name }: по этой же причине и ушли ({ $reasons })
record-still-comes = { $name }: по-прежнему ходит, отменить уход от { $day }
record-typed-by = Кто записал
record-wrong-number = Это не число. Например: 12 или 12,5
record-wrong-day = Это не дата. Например: 21.07.2025
record-day-hint = 21.07.2025
record-yes = Да
record-no = Нет
record-not-reached = Не дозвонились: следующий
record-key-next = дальше
record-key-save = сохранить
record-key-reason = причина
