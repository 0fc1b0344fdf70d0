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
home-regulars-now = ходят: { $coming }, запаздывают: { $overdue }
home-regulars-before = { $months ->
    [12] год назад { $people }
    [24] два года назад { $people }
    [6] полгода назад { $people }
   *[other] { $months } мес. назад: { $people }
}
home-leaving = Ушли или пропали за { $months } мес.
home-leaving-all = Ушли или пропали за всё время
home-leaving-nobody = за это время никто
home-leaving-worth = до { $yearly }
home-leaving-range = до { $yearly }; около { $about }, если вернётся столько же, сколько раньше
home-again = { $months ->
    [1] Пришли снова за месяц
    [3] Пришли снова за квартал
    [6] Пришли снова за полгода
   *[12] Пришли снова за год
}
home-again-of = { $count ->
    [one] { $of } из { $all } клиента
    [few] { $of } из { $all } клиентов
    [many] { $of } из { $all } клиентов
   *[other] { $of } из { $all } клиента
}
home-again-same = { $months ->
    [1] месяцем раньше { $rate }: значимой разницы пока нет
    [3] кварталом раньше { $rate }: значимой разницы пока нет
    [6] полугодием раньше { $rate }: значимой разницы пока нет
   *[12] годом раньше { $rate }: значимой разницы пока нет
}
home-again-more = { $months ->
    [1] месяцем раньше { $rate }: теперь возвращается больше клиентов
    [3] кварталом раньше { $rate }: теперь возвращается больше клиентов
    [6] полугодием раньше { $rate }: теперь возвращается больше клиентов
   *[12] годом раньше { $rate }: теперь возвращается больше клиентов
}
home-again-fewer = { $months ->
    [1] месяцем раньше { $rate }: теперь возвращается меньше клиентов
    [3] кварталом раньше { $rate }: теперь возвращается меньше клиентов
    [6] полугодием раньше { $rate }: теперь возвращается меньше клиентов
   *[12] годом раньше { $rate }: теперь возвращается меньше клиентов
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
home-purchases = Пока нет покупок
home-purchases-button = Импортировать покупки
home-purchases-words = С ними видно, кто остаётся, а кто уходит.
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
    [one] { $yearly } приносил самый крупный из пропавших.
    [few] { $yearly } приносили { $number } самых крупных из пропавших.
    [many] { $yearly } приносили { $number } самых крупных из пропавших.
   *[other] { $yearly } приносили { $number } самых крупных из пропавших.
}
home-ask-more = { $count ->
    [one] Спросите ещё { $number } человека
    [few] Спросите ещё { $number } человек
    [many] Спросите ещё { $number } человек
   *[other] Спросите ещё { $number } человека
}
home-ask-more-words = { $count ->
    [0] С десяти известных причин рисуются столбцы. Пока не известно ни одной.
    [one] С десяти известных причин рисуются столбцы. Пока известна { $number }.
    [few] С десяти известных причин рисуются столбцы. Пока известны { $number }.
    [many] С десяти известных причин рисуются столбцы. Пока известно { $number }.
   *[other] С десяти известных причин рисуются столбцы. Пока известно { $number }.
}
home-ask-button = Список для звонков
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
    [one] { $yearly }: почему пропал самый крупный из них?
    [few] { $yearly }: почему пропали { $number } самых крупных?
    [many] { $yearly }: почему пропали { $number } самых крупных?
   *[other] { $yearly }: почему пропали { $number } самых крупных?
}
home-guess-button = Высказать догадку
home-guess-ask = Почему больше не приходит { $name }?
home-guess-last = Последний раз { $day }
home-guess-note = Это сохранится как ваша догадка, отдельно от слов самих клиентов. Её можно отменить.
home-guess-skip = Не знаю
home-guess-done = Это все. Спасибо: ваши догадки стоят отдельно от ответов.
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
home-overdue-words = { $yearly }; ещё не ушли
home-overdue-button = Показать
home-report = Поделитесь тем, что известно
home-report-words = Одна страница, понятная без пояснений
home-report-button = Сделать отчёт
home-people = Люди
home-money = Деньги в год
home-measure = Мера столбцов
home-named = Назвали «{ $reason }»
home-cases = { $count ->
    [one] Что-то рассказал { $number } человек: читайте, графики рисовать рано
    [few] Что-то рассказали { $number } человека: читайте, графики рисовать рано
    [many] Что-то рассказали { $number } человек: читайте, графики рисовать рано
   *[other] Что-то рассказали { $number } человека: читайте, графики рисовать рано
}
home-cases-more = { $count ->
    [one] Ещё { $number }
    [few] Ещё { $number }
    [many] Ещё { $number }
   *[other] Ещё { $number }
}
home-case-nameless = без имени
home-case-unread = причина ещё не отмечена
home-cases-title = Кто что-то рассказал
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
home-calls-where = Сохранить список для звонков
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
home-try-club = Попробовать клуб-пример
