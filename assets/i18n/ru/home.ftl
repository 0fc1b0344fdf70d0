home-name = Главная
home-line = Кто остаётся, кто уходит, почему и что делать дальше
home-key-explain = пояснить показатель
home-explain = Пояснить: { $figure }
home-period = Период
home-segment = Клиенты
home-everybody = Все клиенты
home-last-months = Последние { $months } мес.
home-all-time = За всё время
home-regulars = Постоянных сейчас
home-regulars-now = { $coming } ходят, { $overdue } запаздывают
home-regulars-before = { $months ->
    [12] год назад { $people }
    [24] два года назад { $people }
    [6] полгода назад { $people }
   *[other] { $months } мес. назад: { $people }
}
home-leaving = Ушли или пропали за { $months } мес.
home-leaving-all = Ушли или пропали за всё время
home-leaving-nobody = за это время никто
home-leaving-worth = до { $money } в год
home-leaving-worth-profit = до { $money } прибыли в год
home-leaving-range = до { $money } в год; около { $about }, если вернётся столько же, сколько раньше
home-leaving-range-profit = до { $money } прибыли в год; около { $about }, если вернётся столько же, сколько раньше
home-again = { $months ->
    [1] Пришли снова за месяц
    [3] Пришли снова за квартал
    [6] Пришли снова за полгода
   *[12] Пришли снова за год
}
home-again-of = { $of } из { $all } клиентов
home-again-band = { $rate }, интервал 95 %: { $low }–{ $high }
home-again-same = { $months ->
    [1] месяцем раньше { $rate }: значимой разницы пока нет
    [3] кварталом раньше { $rate }: значимой разницы пока нет
    [6] полугодием раньше { $rate }: значимой разницы пока нет
   *[12] годом раньше { $rate }: значимой разницы пока нет
}
home-again-more = { $months ->
    [1] месяцем раньше { $rate }: теперь приходят чаще
    [3] кварталом раньше { $rate }: теперь приходят чаще
    [6] полугодием раньше { $rate }: теперь приходят чаще
   *[12] годом раньше { $rate }: теперь приходят чаще
}
home-again-fewer = { $months ->
    [1] месяцем раньше { $rate }: теперь приходят реже
    [3] кварталом раньше { $rate }: теперь приходят реже
    [6] полугодием раньше { $rate }: теперь приходят реже
   *[12] годом раньше { $rate }: теперь приходят реже
}
home-show-count = { $count ->
    [one] Показать { $people } человека
    [few] Показать { $people } человек
    [many] Показать { $people } человек
   *[other] Показать { $people } человека
}
home-show-people = Показать людей
home-stay-term = доля повторных покупок, удержание
home-stay-sentence = Сколько из покупавших в одном периоде купили снова в следующем, такой же длины.
home-stay-formula = Купили в обоих периодах ÷ купили в первом. Полоса: промежуток, в котором настоящая доля лежит в 95 случаях из 100 (Уилсон).
home-next = Далее: { $title }
home-nothing = Ничего не ждёт
home-nothing-words = Возвращайтесь, когда появятся новые покупки или ответы.
home-drafts = { $count ->
    [one] { $number } ответ начат и не закончен
    [few] { $number } ответа начаты и не закончены
    [many] { $number } ответов начаты и не закончены
   *[other] { $number } ответа начаты и не закончены
}
home-drafts-words = Набранное сохранено.
home-drafts-button = Продолжить
home-ask = Спросите пятерых
home-ask-few = { $count ->
    [one] Спросите { $number } клиента
    [few] Спросите { $number } клиентов
    [many] Спросите { $number } клиентов
   *[other] Спросите { $number } клиента
}
home-ask-words = { $count ->
    [one] { $money } в год тратил самый крупный из пропавших.
    [few] { $money } в год тратили { $number } самых крупных из пропавших.
    [many] { $money } в год тратили { $number } самых крупных из пропавших.
   *[other] { $money } в год тратили { $number } самых крупных из пропавших.
}
home-ask-more = { $count ->
    [one] Спросите ещё { $number } человека
    [few] Спросите ещё { $number } человек
    [many] Спросите ещё { $number } человек
   *[other] Спросите ещё { $number } человека
}
home-ask-more-words = { $count ->
    [one] С десяти ответов причины рисуются столбцами. У вас { $number } ответ.
    [few] С десяти ответов причины рисуются столбцами. У вас { $number } ответа.
    [many] С десяти ответов причины рисуются столбцами. У вас { $number } ответов.
   *[other] С десяти ответов причины рисуются столбцами. У вас { $number } ответа.
}
home-ask-button = Напечатать лист звонков
home-reasons = { $count ->
    [one] { $number } ответ без причины
    [few] { $number } ответа без причины
    [many] { $number } ответов без причины
   *[other] { $number } ответа без причины
}
home-reasons-words = { $count ->
    [one] около { $minutes } минуты
    [few] около { $minutes } минут
    [many] около { $minutes } минут
   *[other] около { $minutes } минуты
}
home-reasons-button = Разобрать
home-guess = Возможно, вы уже знаете
home-guess-words = { $count ->
    [one] { $money } в год: почему ушёл самый крупный из пропавших?
    [few] { $money } в год: почему ушли { $number } самых крупных?
    [many] { $money } в год: почему ушли { $number } самых крупных?
   *[other] { $money } в год: почему ушли { $number } самых крупных?
}
home-guess-button = Высказать догадку
home-guess-ask = Почему больше не приходит { $name }?
home-guess-last = Последний раз { $day }
home-guess-worth = { $money } в год
home-guess-note = Это сохранится как ваша догадка, отдельно от слов самих клиентов. Её можно отменить.
home-guess-skip = Не знаю
home-guess-done = Это все. Спасибо: догадки стоят отдельно от ответов.
home-review = { $count ->
    [one] { $number } новая причина из импорта
    [few] { $number } новые причины из импорта
    [many] { $number } новых причин из импорта
   *[other] { $number } новой причины из импорта
}
home-review-words = Оставить или переименовать
home-review-button = Посмотреть
home-overdue = { $count ->
    [one] { $people } клиент запаздывает
    [few] { $people } клиента запаздывают
    [many] { $people } клиентов запаздывают
   *[other] { $people } клиента запаздывают
}
home-overdue-words = { $money } в год; ещё не ушли
home-overdue-button = Показать
home-report = Поделитесь тем, что известно
home-report-words = Одна страница, понятная без пояснений
home-report-button = Сделать отчёт
home-people = Люди
home-money = Деньги в год
home-measure = Мера столбцов
home-named = Назвали «{ $reason }»
home-answers = { $count ->
    [one] { $number } ответ: читайте, графики рисовать рано
    [few] { $number } ответа: читайте, графики рисовать рано
    [many] { $number } ответов: читайте, графики рисовать рано
   *[other] { $number } ответа: читайте, графики рисовать рано
}
home-quote = «{ $words }»
home-unit = Длина периода
home-months = Месяцы
home-quarters = Кварталы
home-halves = Полугодия
home-years = Годы
home-came-again = Покупали: { $base } и снова { $next }
home-chart-menu = Сохранить: { $chart }
home-save-png = Картинка (PNG)
home-save-svg = Рисунок (SVG)
home-save-csv = Числа (CSV)
home-chart-where = Сохранить «{ $chart }»
home-chart-where-words = Группы меньше пяти человек объединяются или опускаются: файлы расходятся по рукам.
home-calls-where = Сохранить лист звонков
home-calls-where-words = PDF для печати: имя, телефон, последний визит, сумма в год, пять вопросов и место для записи.
home-rule = Правило «пропал»
home-rule-question = Через какой срок вы скажете, что постоянный клиент больше не ходит?
home-rule-times = { $times } × свой ритм
home-rule-days = { $count ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
home-rule-quiet = { $counts } пропали по этому правилу.
home-rule-back = { $count ->
    [one] Из пропавших так полгода назад вернулись { $back } из { $quiet }.
    [few] Из пропавших так полгода назад вернулись { $back } из { $quiet }.
    [many] Из пропавших так полгода назад вернулись { $back } из { $quiet }.
   *[other] Из пропавших так полгода назад вернулись { $back } из { $quiet }.
}
home-rule-untested = Полгода назад так никто не пропадал, проверить правило пока нельзя.
home-rule-often-wrong = Пропали, но не потеряны.
home-rule-keep = Оставить это правило
home-empty = Здесь будет видно, кто остаётся, кто уходит и почему
home-empty-words = Три показателя, причины словами ваших клиентов рядом с тем, сколько остаётся, и одно главное дело. Нужны клиенты и их покупки; для начала хватит списка имён с последним визитом.
home-import = Импортировать клиентов
home-try-sample = Попробовать пример
