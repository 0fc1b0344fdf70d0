report-writer-pdf = PDF для печати
report-writer-html = Веб-страница одним файлом
report-writer-xlsx = Книга Excel
report-writer-csv = Таблица CSV
report-sheet = Отчёт
report-owner-name = Отчёт для владельца
report-calls-name = Список для звонков
report-few = менее 5
report-not-shown = не показано
report-page-of = Страница { $page } из { $pages }
report-as-of = по состоянию на { $day }
report-scope = { $from } – { $to } · по состоянию на { $to }
report-no-data = покупок пока не записано
report-title = Почему уходят клиенты и чего это стоит
report-period = { $months ->
    [one] За { $months } месяц
    [few] За { $months } месяца
    [many] За { $months } месяцев
   *[other] За { $months } месяца
}
report-period-all = За всё время
report-lead = { $count ->
    [one] { $period } ушёл или пропал { $people } постоянный клиент.
    [few] { $period } ушли или пропали { $people } постоянных клиента.
    [many] { $period } ушли или пропали { $people } постоянных клиентов.
   *[other] { $period } ушли или пропали { $people } постоянных клиента.
}
report-lead-few = { $period } ушло или пропало менее 5 постоянных клиентов.
report-lead-none = { $period } никто из постоянных клиентов не ушёл и не пропал.
report-lead-money = Они тратили до { $money } в год.
report-lead-money-profit = Они приносили до { $money } прибыли в год.
report-lead-hidden = { $count ->
    [one] Новые клиенты это скрывают: постоянных стало на { $people } больше, чем было.
    [few] Новые клиенты это скрывают: постоянных стало на { $people } больше, чем было.
    [many] Новые клиенты это скрывают: постоянных стало на { $people } больше, чем было.
   *[other] Новые клиенты это скрывают: постоянных стало на { $people } больше, чем было.
}
report-lead-fewer = { $count ->
    [one] Постоянных клиентов стало на { $people } меньше, чем было.
    [few] Постоянных клиентов стало на { $people } меньше, чем было.
    [many] Постоянных клиентов стало на { $people } меньше, чем было.
   *[other] Постоянных клиентов стало на { $people } меньше, чем было.
}
report-regulars = Постоянных сейчас
report-regulars-note = ходят: { $coming }, запаздывают: { $overdue }
report-regulars-before = в начале периода { $before }
report-leaving = Ушли или пропали
report-leaving-money = до { $yearly }
report-leaving-range = до { $yearly }; около { $about }, если вернётся столько же, сколько раньше
report-again = { $months ->
    [1] Пришли снова за месяц
    [3] Пришли снова за квартал
    [6] Пришли снова за полгода
    [12] Пришли снова за год
   *[other] Пришли снова за { $months } мес.
}
report-again-of = { $of } из { $all }
report-again-same = до того { $rate }: значимой разницы пока нет
report-again-better = до того { $rate }: теперь возвращается больше клиентов
report-again-worse = до того { $rate }: теперь возвращается меньше клиентов
report-again-none = записи для этого слишком коротки
report-hidden = было бы видно меньше пяти человек, поэтому не показано
report-find-reasons = { $count ->
    [one] { $people } человек, назвавший «{ $reason }», тратил { $money } в год
    [few] { $people } человека, назвавших «{ $reason }», тратили { $money } в год
    [many] { $people } человек, назвавших «{ $reason }», тратили { $money } в год
   *[other] { $people } человека, назвавших «{ $reason }», тратили { $money } в год
}
report-find-reasons-profit = { $count ->
    [one] { $people } человек, назвавший «{ $reason }», приносил { $money } прибыли в год
    [few] { $people } человека, назвавших «{ $reason }», приносили { $money } прибыли в год
    [many] { $people } человек, назвавших «{ $reason }», приносили { $money } прибыли в год
   *[other] { $people } человека, назвавших «{ $reason }», приносили { $money } прибыли в год
}
report-find-reasons-money = { $count ->
    [one] { $money } в год приносил { $people } человек, назвавший «{ $reason }»
    [few] { $money } в год приносили { $people } человека, назвавших «{ $reason }»
    [many] { $money } в год приносили { $people } человек, назвавших «{ $reason }»
   *[other] { $money } в год приносили { $people } человека, назвавших «{ $reason }»
}
report-find-reasons-money-profit = { $count ->
    [one] { $money } прибыли в год приносил { $people } человек, назвавший «{ $reason }»
    [few] { $money } прибыли в год приносили { $people } человека, назвавших «{ $reason }»
    [many] { $money } прибыли в год приносили { $people } человек, назвавших «{ $reason }»
   *[other] { $money } прибыли в год приносили { $people } человека, назвавших «{ $reason }»
}
report-find-reasons-few = { $count ->
    [one] Пока известна { $people } причина: читайте, а не ранжируйте
    [few] Пока известны { $people } причины: читайте, а не ранжируйте
    [many] Пока известно { $people } причин: читайте, а не ранжируйте
   *[other] Пока известно { $people } причины: читайте, а не ранжируйте
}
report-find-reasons-small = Одну и ту же причину назвали слишком немногие, чтобы показать её отдельно
report-find-reasons-none = { $count ->
    [one] Почему ушёл или пропал { $people } клиент, пока неизвестно
    [few] Почему ушли или пропали { $people } клиента, пока неизвестно
    [many] Почему ушли или пропали { $people } клиентов, пока неизвестно
   *[other] Почему ушли или пропали { $people } клиента, пока неизвестно
}
report-find-reasons-nobody = За этот период никто не ушёл и не пропал
report-reasons-known = Причины известны у { $known } из { $all }.
report-reasons-known-share = Причины известны у { $known } из { $all } ({ $share }).
report-reasons-known-money = Причины известны у { $known } из { $all } ({ $share }; { $money } денег).
report-reasons-bounds = Если бы «{ $reason }» главной причиной назвали все остальные или никто: { $low }–{ $high }.
report-reasons-guesses = { $count ->
    [one] { $number } наша догадка не учтена.
    [few] { $number } наши догадки не учтены.
    [many] { $number } наших догадок не учтено.
   *[other] { $number } нашей догадки не учтено.
}
report-reasons-dominant = На одного клиента приходится { $share } денег по причине «{ $reason }».
report-reasons-dominant-shared = На одного клиента приходится больше половины денег по причине «{ $reason }».
report-reasons-mentioned = Главной её назвали { $main }, ещё { $more } тоже упомянули.
report-reasons-not-asked = { $count ->
    [one] { $people } человека ни разу не спросили.
    [few] { $people } человек ни разу не спросили.
    [many] { $people } человек ни разу не спросили.
   *[other] { $people } человека ни разу не спросили.
}
report-find-retention = { $unit ->
    [month] Из 100 клиентов через месяц снова приходили { $low }–{ $high }
    [half] Из 100 клиентов через полгода снова приходили { $low }–{ $high }
    [year] Из 100 клиентов через год снова приходили { $low }–{ $high }
   *[quarter] Из 100 клиентов через квартал снова приходили { $low }–{ $high }
}
report-find-retention-same = { $unit ->
    [month] Из 100 клиентов через месяц снова приходили { $rate }
    [half] Из 100 клиентов через полгода снова приходили { $rate }
    [year] Из 100 клиентов через год снова приходили { $rate }
   *[quarter] Из 100 клиентов через квартал снова приходили { $rate }
}
report-find-retention-one = Из 100 клиентов, покупавших за { $base }, снова купили за { $next }: { $rate }
report-find-retention-few = Из покупавших за { $base } (их { $all }) снова купили за { $next }: { $of }
report-find-retention-none = Записи пока не охватывают двух полных периодов
report-change-none = Значимых перемен с первого показанного периода нет.
report-change-more = В последнем периоде снова пришло больше клиентов, чем в первом.
report-change-fewer = В последнем периоде снова пришло меньше клиентов, чем в первом.
report-range = { $of } из { $all }; интервал 95 %: { $low }–{ $high }.
report-running-note = Период «{ $label }» ещё не закончился.
report-find-balance-more = { $count ->
    [one] Постоянные клиенты: прибыло { $gained }, убыло { $lost }, на { $change } больше, чем в начале
    [few] Постоянные клиенты: прибыло { $gained }, убыло { $lost }, на { $change } больше, чем в начале
    [many] Постоянные клиенты: прибыло { $gained }, убыло { $lost }, на { $change } больше, чем в начале
   *[other] Постоянные клиенты: прибыло { $gained }, убыло { $lost }, на { $change } больше, чем в начале
}
report-find-balance-fewer = { $count ->
    [one] Постоянные клиенты: прибыло { $gained }, убыло { $lost }, на { $change } меньше, чем в начале
    [few] Постоянные клиенты: прибыло { $gained }, убыло { $lost }, на { $change } меньше, чем в начале
    [many] Постоянные клиенты: прибыло { $gained }, убыло { $lost }, на { $change } меньше, чем в начале
   *[other] Постоянные клиенты: прибыло { $gained }, убыло { $lost }, на { $change } меньше, чем в начале
}
report-find-balance-same = Постоянные клиенты: прибыло { $gained }, убыло { $lost }, столько же, сколько в начале
report-find-cohorts = { $unit ->
    [year] Из 100 новых клиентов в следующем году снова пришли { $next }
    [quarter] Из 100 новых клиентов в следующем квартале снова пришли { $next }
   *[month] Из 100 новых клиентов в следующем месяце снова пришли { $next }
}
report-find-cohorts-third = { $unit ->
    [year] Из 100 новых клиентов в следующем году снова пришли { $next }, через три года — { $third }
    [quarter] Из 100 новых клиентов в следующем квартале снова пришли { $next }, через три квартала — { $third }
   *[month] Из 100 новых клиентов в следующем месяце снова пришли { $next }, через три месяца — { $third }
}
report-find-cohorts-few = Новых клиентов пока слишком мало, чтобы говорить о каждых 100
report-find-survival = Половина постоянных клиентов остаётся на { $days } дн. и дольше
report-find-survival-few = { $count ->
    [one] Пока наблюдается { $people } постоянный клиент: слишком мало, чтобы сказать, как долго остаются
    [few] Пока наблюдаются { $people } постоянных клиента: слишком мало, чтобы сказать, как долго остаются
    [many] Пока наблюдаются { $people } постоянных клиентов: слишком мало, чтобы сказать, как долго остаются
   *[other] Пока наблюдаются { $people } постоянных клиента: слишком мало, чтобы сказать, как долго остаются
}
report-find-survival-more = { $rate } постоянных клиентов всё ещё ходят через { $days } дн. после того, как ими стали
report-find-survival-counts = Пока ушли или пропали { $gone } из { $people } постоянных; половина остаётся на { $days } дн. и дольше, { $range }
report-find-survival-more-counts = Пока ушли или пропали { $gone } из { $people } постоянных; через { $days } дн. после того, как ими стали, всё ещё ходят: { $rate }
report-range-days = интервал 95 %: от { $low } до { $high } дн.
report-range-days-open = интервал 95 %: от { $low } дн.
report-find-rule-times = Пропали: молчат дольше { $times } своих ритмов — { $quiet } из { $all }
report-find-rule-days = Пропали: молчат дольше { $days } дн. — { $quiet } из { $all }
report-todo = Что сделать в первую очередь
report-todo-ring = { $count ->
    [one] Позвоните { $people } человеку, назвавшему «{ $reason }».
    [few] Позвоните { $people } людям, назвавшим «{ $reason }».
    [many] Позвоните { $people } людям, назвавшим «{ $reason }».
   *[other] Позвоните { $people } людям, назвавшим «{ $reason }».
}
report-todo-worth = Они тратили { $money } в год.
report-todo-worth-profit = Они приносили { $money } прибыли в год.
report-todo-names = Имён в этом отчёте нет.
report-todo-ask = { $count ->
    [one] Спросите самого крупного из пропавших клиентов.
    [few] Спросите { $people } самых крупных из пропавших клиентов.
    [many] Спросите { $people } самых крупных из пропавших клиентов.
   *[other] Спросите { $people } самых крупных из пропавших клиентов.
}
report-todo-read = { $count ->
    [one] Прочитайте ответы { $people } ушедшего и отметьте причины.
    [few] Прочитайте ответы { $people } ушедших и отметьте причины.
    [many] Прочитайте ответы { $people } ушедших и отметьте причины.
   *[other] Прочитайте ответы { $people } ушедших и отметьте причины.
}
report-todo-read-why = Они ответили, но причина ещё не отмечена.
report-todo-overdue = { $count ->
    [one] Поприветствуйте по имени { $people } запаздывающего постоянного клиента.
    [few] Поприветствуйте по имени { $people } запаздывающих постоянных клиентов.
    [many] Поприветствуйте по имени { $people } запаздывающих постоянных клиентов.
   *[other] Поприветствуйте по имени { $people } запаздывающих постоянных клиентов.
}
report-todo-overdue-why = Они приносят { $yearly }; они запаздывают, а не ушли.
report-foot-times = Постоянный клиент: покупал в два дня или больше. Пропал: молчит дольше { $times } своих ритмов.
report-foot-days = Постоянный клиент: покупал в два дня или больше. Пропал: молчит дольше { $days } дн.
report-foot-lookback = Из { $quiet } пропавших так же полгода назад вернулись { $back }.
report-foot-sales = Выручка, а не прибыль.
report-foot-profit = Прибыль по указанной марже.
report-foot-small = Группы менее 5 человек и числа, которые их выдали бы, не показаны.
report-figures = Что означают показатели
report-reasons-table = Причины
report-retention-table = Пришли снова
report-balance-table = Постоянные клиенты: прибыло и убыло
report-quotes = Их собственными словами
report-quotes-note = Выбранные ответы, без имён.
report-method = Как это посчитано
report-method-as-of = Все показатели посчитаны по состоянию на { $day } — последний день, за который покупки внесены полностью.
report-method-rhythm = Ритм постоянного клиента — медиана дней между его днями покупок; тому, кто покупал лишь в два дня, даётся взаймы ритм { $days } дн., найденный по всем клиентам.
report-method-intervals = Полосы и границы — интервалы 95 % (для долей — Уилсона). Если разница двух показателей может быть случайной, они не называются разными.
report-method-money = Ценность в год: сколько человек потратил за год до последней покупки включительно, за вычетом возвратов.
report-method-loose = { $count ->
    [one] { $receipts } чек без клиента входит в выручку, но не в удержание.
    [few] { $receipts } чека без клиента входят в выручку, но не в удержание.
    [many] { $receipts } чеков без клиента входят в выручку, но не в удержание.
   *[other] { $receipts } чека без клиента входят в выручку, но не в удержание.
}
report-method-segment = Только клиенты группы «{ $segment }».
report-call-title = Спросите первых пятерых
report-call-lead = { $count ->
    [one] Самый крупный из пропавших тратил { $money } в год. Позвоните, выслушайте, запишите его слова.
    [few] { $people } самых крупных из пропавших тратили { $money } в год. Позвоните, выслушайте, запишите их слова.
    [many] { $people } самых крупных из пропавших тратили { $money } в год. Позвоните, выслушайте, запишите их слова.
   *[other] { $people } самых крупных из пропавших тратили { $money } в год. Позвоните, выслушайте, запишите их слова.
}
report-call-lead-profit = { $count ->
    [one] Самый крупный из пропавших приносил { $money } прибыли в год. Позвоните, выслушайте, запишите его слова.
    [few] { $people } самых крупных из пропавших приносили { $money } прибыли в год. Позвоните, выслушайте, запишите их слова.
    [many] { $people } самых крупных из пропавших приносили { $money } прибыли в год. Позвоните, выслушайте, запишите их слова.
   *[other] { $people } самых крупных из пропавших приносили { $money } прибыли в год. Позвоните, выслушайте, запишите их слова.
}
report-call-none = По правилу никто не пропал. Сегодня звонить некому.
report-call-all-asked = Все, кто за этот период ушёл или пропал, уже опрошены или не хотят звонков. Сегодня звонить некому.
report-call-greeting = «Добрый день, это { $business }. Последний раз мы видели вас в (месяц). Найдётся ли у вас пять минут?»
report-call-last = визит { $day }
report-call-last-rhythm = визит { $day }; раз в { $days } дн.
report-call-talked = поговорили
report-call-no-answer = нет ответа
report-call-back = перезвонить в ________
report-call-refused = отказ
report-call-wrong = неверный номер
report-call-no-phone = нет телефона
report-call-q1 = Что с тех пор изменилось?
report-call-q2 = Что этому предшествовало?
report-call-q3 = Куда вы обращаетесь за этим теперь, если обращаетесь?
report-call-q4 = Что нам следует изменить в первую очередь?
report-call-q5 = Что могло бы вернуть вас к нам, если такое возможно?
report-call-foot = Суммы: выручка за год до последнего визита. Держите список подальше от глаз клиентов.
report-call-foot-profit = Суммы: прибыль за год до последнего визита. Держите список подальше от глаз клиентов.
report-call-nameless = Клиент { $number }
report-names = { $count ->
    [one] { $number } самый крупный из пропавших клиентов
    [few] { $number } самых крупных из пропавших клиентов
    [many] { $number } самых крупных из пропавших клиентов
   *[other] { $number } самых крупных из пропавших клиентов
}
report-names-name = Имя
report-names-phone = Телефон
report-names-last = Последний визит
report-call-title-other = { $count ->
    [one] Спросите { $number } самого крупного из пропавших
    [few] Спросите { $number } самых крупных из пропавших
    [many] Спросите { $number } самых крупных из пропавших
   *[other] Спросите { $number } самых крупных из пропавших
}
report-call-speaks = говорит { $own ->
    [en] по-английски
    [nl] по-нидерландски
   *[ru] по-русски
 }
