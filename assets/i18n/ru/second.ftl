# Второй читатель: ответы читают ещё раз вслепую, сравнивают и решают разногласия.
second-name = Второй читатель
second-line = Кто-то другой читает ответы ещё раз и не видит, какие причины им даны. Что нашли оба, то уже не мнение одного.
second-of = { $reader }, с { $day }
second-all = Все чтения
second-compare = Сравнить прочитанное
second-go-on = Читать дальше
second-none = Второму читателю нужны ответы, которые уже прочитаны один раз
second-none-words = Сначала дайте ответам причины. Потом кто-то другой прочтёт двадцать–тридцать из них вслепую, и будет видно, насколько одинаково вы читаете.
second-to-answers = К ответам
second-readings = Чтения
second-begin = Прочитать ответы ещё раз
second-begin-line = Двадцати–пятидесяти ответов по жребию хватит, чтобы увидеть, где двое понимают одну причину по-разному.
second-reader = Кто читает
second-reader-hint = Имя
second-which = Какой вопрос
second-question = { $count ->
    [one] { $wording } ({ $number } ответ)
    [few] { $wording } ({ $number } ответа)
    [many] { $wording } ({ $number } ответов)
   *[other] { $wording } ({ $number } ответа)
}
second-any-question = Все вопросы
second-how-many = Сколько ответов
second-by-lot = { $number }, по жребию
second-every = { $count ->
    [one] все { $number }
    [few] все { $number }
    [many] все { $number }
   *[other] все { $number }
}
second-start = Начать чтение
second-done = прочитано { $done } из { $all }
second-result = Результат
second-continue = Продолжить
second-remove = Удалить чтение: { $reader }
second-before = Предыдущий
second-blind = Причины этих ответов не показаны, и ничего не предлагается. Каждый ответ сохраняется, как только вы идёте дальше.
second-next = Следующий ответ
second-by-reason = По причинам
second-differences = { $count ->
    [0] Всё прочитано одинаково
    [one] По-разному прочитан { $number } ответ
    [few] По-разному прочитаны { $number } ответа
    [many] По-разному прочитано { $number } ответов
   *[other] По-разному прочитано { $number } ответа
}
second-to-settle = { $count ->
    [0] Все решены.
    [one] Осталось решить { $number }.
    [few] Осталось решить { $number }.
    [many] Осталось решить { $number }.
   *[other] Осталось решить { $number }.
}
second-more = и ещё { $number }
second-first-found = Первый читатель: { $reasons }
second-second-found = { $reader }: { $reasons }
second-no-reason = причины нет
second-settled = Решено: { $reasons }
second-take-first = Как первый читатель
second-take-second = Как { $reader }
second-take-both = Оба
second-take-other = Другое…
second-settle = Решить
second-alike = { $code ->
    [almost-always] почти всегда одинаково
    [mostly] чаще всего одинаково
    [half] примерно в половине случаев одинаково
    [seldom] редко одинаково
   *[too-few] мало, чтобы судить
}
second-find = Двое читают: { $word }
second-same = Совсем одинаково прочитано: { $told }
second-before-settling = Как было до решения разногласий.
second-explain = Что значит «одинаково»
second-explain-title = Насколько одинаково читают двое
second-explain-term = согласие кодировщиков, каппа Коэна
second-explain-sentence = По каждому ответу и каждой причине сравнивается, дали ли её оба. Каппа вычитает совпадения, которые вышли бы случайно: 1 — всегда одинаково, 0 — не лучше жребия.
second-explain-formula = каппа = (видно − случайно) / (1 − случайно); пределы 95 %. С 0,8 — почти всегда, с 0,6 — чаще всего, с 0,4 — примерно в половине случаев одинаково.
second-explain-left-out = Причины, которых не дал никто. Для слова нужно десять ответов, и причина в пяти из них.
second-exactly = Одни и те же причины
second-cells = По ответам и причинам одинаково
second-both-gave = Дали оба
second-one-gave = Дал только один
second-overlap = Общее из всего, что дано
second-kappa-name = Каппа
second-kappa = { $value } (от { $low } до { $high })
second-no-kappa = нет
second-kappa-head = каппа (пределы)
second-both = оба
second-only-first = только первый
second-only-second = только { $reader }
second-neither = никто
second-in-a-word = словами
second-from-file = Из таблицы, где они уже закодированы…
second-file-words = Таблица со словами ответов и их причинами — такая, какую пишет «Экспорт» на экране «Ответы».
second-file-found = { $name }: строк с причинами — { $rows }, из них здесь и уже прочитаны: { $here }.
second-file-new = { $count ->
    [one] { $number } причины ещё нет в списке; если понадобится, она добавится на проверку.
    [few] { $number } причин ещё нет в списке; нужные добавятся на проверку.
    [many] { $number } причин ещё нет в списке; нужные добавятся на проверку.
   *[other] { $number } причины ещё нет в списке; нужные добавятся на проверку.
}
second-file-take = Сравнить
second-file-who = Скажите выше, кто их читал.
