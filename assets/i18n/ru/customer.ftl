customer-state = { $code ->
    [once] Был один раз
    [current] Ходит
    [at_risk] Запаздывает
    [lapsed] Пропал
    [lost] Ушёл
    [back] Снова ходит
   *[no_purchase] Ещё не покупал
 }
customer-channel = { $code ->
    [letter] Письмо
    [email] Эл. почта
    [phone] Телефон
    [counter] В магазине
   *[link] По ссылке
 }
customer-how-known = { $code ->
    [told_us] Со слов клиента
    [owners_decision] Решили мы
   *[contract_ended] Кончился договор
 }
customer-source = { $code ->
    [customers_words] со слов клиента
    [told_staff] сказано сотруднику
   *[owners_guess] наша догадка
 }
customer-kind = { $code ->
    [avoidable] Можно было избежать
    [unavoidable] Избежать было нельзя
    [topic] Тема: из-за неё не уходят
   *[involuntary] Не по своей воле: не прошёл платёж, закрыт счёт
 }
customer-days = { $count ->
    [one] { $number } день
    [few] { $number } дня
    [many] { $number } дней
   *[other] { $number } дня
 }
customer-of = { $part } из { $all }
customer-quote = «{ $words }»
customer-yes = Да
customer-no = Нет
customer-all = Все
customer-answers = Ответы
customer-purchases = Покупки
customer-leavings = Уход и возврат
customer-happened = Что было
customer-nothing-yet = Пока ничего не было. Здесь появятся покупки, ответы и уход.
customer-nothing-of-it = Ничего такого не было.
customer-record = Записать ответ
customer-edit = Изменить данные…
customer-add-purchase = Покупка…
customer-mark-left = Отметить уход
customer-mark-left-more = Отметить уход…
customer-came-back = Возвращение…
customer-more = Ещё
customer-save = Сохранить
customer-to-all = Все клиенты
customer-gone = Этого клиента здесь нет
customer-gone-why = Возможно, его добавление отменили. Повтор вернёт его.
customer-state-label = Состояние
customer-explain = Пояснение: { $what }
customer-quiet-since = Пропал с
customer-how-known-label = Откуда знаем
customer-value-year = За год
customer-profit-year = Прибыль за год
customer-every = { $count ->
    [one] раз в { $number } день
    [few] раз в { $number } дня
    [many] раз в { $number } дней
   *[other] раз в { $number } дня
 }
customer-borrowed = (общий)
customer-borrowed-why = По двум дням покупок ритм не определить: взят общий ритм постоянных клиентов.
customer-rhythm = Обычный ритм
customer-last = Посл. покупка
customer-first = Перв. покупка
customer-visits = { $count ->
    [one] { $number } день, { $money }
    [few] { $number } дня, { $money }
    [many] { $number } дней, { $money }
   *[other] { $number } дня, { $money }
 }
customer-buyers = Всего покупателей
customer-silence = Молчит на { $day }
customer-overdue-after = Запаздывает после
customer-quiet-after = Пропал после
customer-look-back = Молчали полгода назад и вернулись
customer-often-wrong = Из тех, кто молчал полгода назад, вернулось больше трети: пропал ещё не значит потерян.
customer-reasons = Причины ухода
customer-reasons-then = Причины ухода { $day }
customer-reason-main = главная, { $source }
customer-reason-also = упомянута, { $source }
customer-not-asked = О причине ещё никто не спросил.
customer-leaving-change = Изменить…
customer-leaving-withdraw = Ухода не было
customer-leaving-withdraw-hint = Убирает запись об уходе; это можно отменить
customer-phone = Телефон
customer-email = Эл. почта
customer-number = Номер
customer-number-note = Из кассы или учёта, если он есть
customer-segment = Группа
customer-joined = Клиент с
customer-address = Почтовый адрес
customer-note = Заметка
customer-name = Имя
customer-may-be-asked = Как спросить
customer-not-to-be-asked = не беспокоить
customer-add-title = Новый клиент
customer-edit-title = Изменить клиента
customer-draft-found = То, что вы ввели в прошлый раз, сохранилось.
customer-draft-anew = Начать заново
customer-not-saved = Не сохранено. Введённое останется здесь до следующего раза.
customer-nameless = Введите имя, номер, адрес почты или телефон, по которым узнаете клиента
customer-email-wrong = Это не адрес почты; он выглядит так: имя@магазин.рф
customer-number-taken = Этот номер уже есть: { $who }
customer-same-as = Совпадает:
customer-day-wrong = Введите день, например { $day }
customer-day-future = Этот день ещё не наступил
customer-leaving-title = Уход: { $who }
customer-left-on = День ухода
customer-left-on-note = Последний день, когда он был клиентом, насколько известно
customer-counts-later = Данные есть по { $day }. Это учтётся, когда они дойдут до указанного дня.
customer-after-records = Всё после { $day } учтётся, когда данные дойдут до этих дней.
customer-left-later = Отмечен уход { $day }: учтётся, когда данные дойдут до этого дня.
customer-left-each = У каждого — день последней покупки
customer-left-same = У всех один и тот же день
customer-left-before = { $count ->
    [one] Уход { $number } из выбранных уже отмечен и не изменится.
    [few] Уход { $number } из выбранных уже отмечен и не изменится.
    [many] Уход { $number } из выбранных уже отмечен и не изменится.
   *[other] Уход { $number } из выбранных уже отмечен и не изменится.
 }
customer-noticed-on = Когда заметили
customer-noticed-early = Нельзя заметить раньше, чем это случилось
customer-main-reason = Главная причина
customer-reason-unknown = Пока неизвестна
customer-other-reasons = Также упомянуто
customer-source-label = Кто так говорит
customer-kind-label = Можно ли было избежать?
customer-kind-usual = Как обычно: { $kind }
customer-left-note = Что сказал клиент или что произошло
customer-purchase-title = Новая покупка
customer-purchase-add = Добавить
customer-amount = Сумма, { $symbol }
customer-amount-note = У возврата впереди минус
customer-amount-wrong = Введите сумму, например 31,50
customer-day = День
customer-return-title = Клиент вернулся
customer-return-save = Отметить возвращение
customer-return-day = Когда вернулся
customer-returned-on = День возвращения, если был
customer-returned-on-note = Пусто, если не возвращался; покупка говорит о том же
customer-return-note = О том же говорит введённая или импортированная покупка; здесь — возвращение без покупки
customer-return-early = Уход был { $day }; вернуться раньше нельзя
customer-answered = Ответ на
customer-answered-how = ({ $how }, версия { $version })
customer-answer-open = Открыть
customer-left-event = Уход.
customer-returned = Возвращение
customer-became = Стал клиентом
customer-bought = { $count ->
    [one] { $number } покупка, { $money }
    [few] { $number } покупки, { $money }
    [many] { $number } покупок, { $money }
   *[other] { $number } покупки, { $money }
 }
customer-show-each = Показать все
customer-hide-each = Скрыть
customer-show-more = Показать ещё
customer-remove-purchase = Убрать покупку от { $day }, { $money }
customer-months = { $from } – { $to }, покупки по месяцам
customer-refund = возврат денег
customer-receipt = чек { $number }
customer-tried = { $outcome ->
    [no_answer] Звонили, нет ответа
    [call_back] Звонили; перезвонить { $when }
    [refused] Отвечать отказались
   *[wrong_number] { $number } — не тот номер
 }
customer-guessed = Наша догадка:
customer-guess-back = Снять
customer-language = Язык
customer-language-unknown = Неизвестен
