reports-name = Отчёты
reports-line = Чтобы показать или напечатать. Что видно здесь, то и будет в файле.
reports-what = Что подготовить?
reports-charts = Графики
reports-about-owner = Для тех, кто решает вместе с вами. Первая страница понятна сама по себе, остальные её поясняют.
reports-about-calls = Имена, телефоны, вопросы и место для записей. Клиентам его не показывайте.
reports-about-charts = Один график картинкой: для письма или слайда.
reports-chart = График
reports-scope = Период и язык
reports-period = Период
reports-last = { $months ->
    [one] последний { $months } месяц
    [few] последние { $months } месяца
    [many] последние { $months } месяцев
   *[other] последние { $months } месяца
 }
reports-all-time = за всё время
reports-unit = По времени
reports-unit-name = { $unit ->
    [month] по месяцам
    [half] по полугодиям
    [year] по годам
   *[quarter] по кварталам
 }
reports-segment = Клиенты
reports-everybody = все клиенты
reports-language = Язык отчёта
reports-inside = Что в нём может быть
reports-names = Имена крупных пропавших
reports-quotes = Цитаты
reports-quotes-more = { $count ->
    [one] Ещё { $number }, старше
    [few] Ещё { $number }, старше
    [many] Ещё { $number }, старше
   *[other] Ещё { $number }, старше
 }
reports-quotes-none = За этот период никто не разрешил себя цитировать.
reports-quotes-count = { $count ->
    [one] { $number } ответ можно цитировать без имени. Отметьте, что включить в отчёт.
    [few] { $number } ответа можно цитировать без имени. Отметьте, что включить в отчёт.
    [many] { $number } ответов можно цитировать без имени. Отметьте, что включить в отчёт.
   *[other] { $number } ответа можно цитировать без имени. Отметьте, что включить в отчёт.
 }
reports-small = Группы меньше пяти человек
reports-small-note = По ним можно узнать отдельных людей. Не включайте для того, что уходит за пределы компании.
reports-people = Сколько клиентов
reports-people-other = другое
reports-people-number = Сколько
reports-people-wrong = Число от 1 до 500
reports-size = Размер
reports-size-name = { $shape ->
    [slide] слайд, { $width } × { $height }
    [page] страница, { $width } × { $height }
   *[small] маленький, { $width } × { $height }
 }
reports-look = Вид
reports-light = Светлый
reports-dark = Тёмный
reports-save = Сохранить как { $format }…
reports-save-other = { $format }…
reports-save-title = Сохранить «{ $name }» как { $format }
reports-saved = Сохранено: { $path }
reports-saved-pages = { $count ->
    [one] Сохранено, { $pages } страница: { $path }
    [few] Сохранено, { $pages } страницы: { $path }
    [many] Сохранено, { $pages } страниц: { $path }
   *[other] Сохранено, { $pages } страницы: { $path }
 }
reports-open-folder = Открыть папку
reports-copy-path = Скопировать путь
reports-page = Страница { $page } из { $pages }
reports-drawing = Страницы верстаются…
reports-empty = Здесь будут ваши отчёты
reports-empty-words = Отчёт, который на одной странице говорит, почему клиенты уходят и во что это обходится, и список для звонков с именами и вопросами. Оба составляются по вашим клиентам и их покупкам.
reports-empty-button = Импортировать клиентов
