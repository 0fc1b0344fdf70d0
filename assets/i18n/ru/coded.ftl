# Списки кодов и закодированные ответы из других программ и для них.
coded-error-no-columns = Непонятно, в каком столбце ответы. Укажите его.
coded-error-no-codebook = Список кодов в нём не найден. Читаются REFI-QDA (.qdc), таблица в том виде, как её пишет Taguette (.csv, со столбцом «tag», «name» или «path»), и простой список, который читает QualCoder (.txt).
coded-error-no-codes = В этом списке нет кодов.
coded-error-no-answers = Ответов, данных словами, ещё нет.
coded-error-no-reasons = В списке ещё нет причин.
coded-error-broken = Этот список кодов повреждён или обрывается: { $detail }. Сохраните его заново в той программе, откуда он взят.
coded-error-too-large = Это больше, чем можно прочитать: { $code ->
    [codebook] больше { $number } МБ
    [reasons] больше { $number } разных причин; возможно, они в другом столбце
    [answers] больше { $number } ответов
   *[codes] больше { $number } кодов и групп
 }.
coded-told = { $change ->
    [folded] Группы внутри групп теперь стали одной группой: { $names }
    [merged] Встречались несколько раз и теперь объединены: { $names }
    [nameless] У некоторых не было названия, они пропущены: { $names }
    [cut] Слишком длинные названия сокращены; полностью они стоят в описании: { $names }
    [renamed] Не могли стоять там под своим названием: { $names }
    [colour] Эти цвета не удалось прочитать: { $names }
    [set] Для этих наборов кодов здесь нет места: { $names }
    [second_group] Стояли в нескольких группах; считается первая: { $names }
    [empty_group] Для групп без причин в нём нет места: { $names }
    [group_description] Описания групп перенести не удалось: { $names }
    [one_line] Описания, которые теперь стоят в одну строку: { $names }
    [no_colours] Для цветов в нём нет места: { $names }
    [no_kinds] Можно ли было избежать потери, в нём указать негде: { $names }
    [no_examples] Для примеров в нём нет места: { $names }
    [no_rules] Для правил по ключевым словам в нём нет места: { $names }
    [bad_rule] Правила по ключевым словам, которые нельзя выполнить, пропущены: { $names }
   *[retired] Больше не используются и поэтому пропущены: { $names }
 }
coded-told-more = { $names } и ещё { $count }
coded-set-kind = { $kind ->
    [avoidable] Можно избежать
    [unavoidable] Нельзя избежать
    [involuntary] Не по своей воле
   *[topic] Темы
 }
coded-set-retired = Больше не используются
coded-column-answer = id ответа
coded-column-response = id записи
coded-column-number = номер клиента
coded-column-name = имя клиента
coded-column-state = состояние
coded-column-day = день
coded-column-channel = канал
coded-column-language = язык
coded-column-questionnaire = опросник
coded-column-version = версия
coded-column-question = вопрос
coded-column-text = текст
coded-column-main = главная причина
coded-column-by = кто решил
coded-column-id = id
coded-column-reason = причина
coded-column-group = группа
coded-column-first = начало
coded-column-past = конец
coded-column-kind = вид
coded-column-retired = больше не используется
coded-column-description = описание
coded-column-examples = примеры
coded-column-rule = правило по словам
coded-column-colour = цвет
coded-by = { $by ->
    [accepted] подсказка, принятая по одной
    [together] подсказки, принятые вместе
    [import] файл, откуда взят ответ
   *[person] человек
 }
coded-sheet-answers = Ответы
coded-sheet-passages = Отрывки
coded-sheet-book = Список причин
coded-error-full-sheet = На листе книги помещается 1 048 575 строк, а ответов больше. Выберите .csv.
coded-book-added = Добавлено причин: { $count }
coded-book-changed = Дополнено причин: { $count }
coded-book-known = Уже было причин: { $count }
coded-in-questionnaire = Опросник
coded-in-question = Вопрос
coded-in-new = Новых ответов
coded-in-known = Ответов, которые уже были
coded-in-reasons-new = Новых причин
coded-in-reasons-known = Причин, известных по названию
coded-in-reasons-retired = Причин, которые больше не используются
coded-in-differing = Известных ответов с другими причинами, оставлены как есть
coded-in-strangers = Ответов клиентов, которых здесь нет
coded-in-empty = Строк без ответа
coded-in-without-text = из них всё же с причиной
coded-in-bad-days = Дней, которые не удалось прочитать или которые ещё не наступили; вместо них стоит сегодня
coded-in-too-long = Слишком длинных строк
coded-name = Импорт ответов
coded-empty = Ответы, закодированные в таблице
coded-empty-words = Одна строка на ответ. Если причины уже есть, они рядом: в нескольких столбцах, в одной ячейке через «;» или столбцами из 0 и 1. Свежим ответам причины не нужны.
coded-choose = Выбрать файл…
coded-file-words = CSV или книга, с названиями над столбцами.
coded-sample-words = Ваши ответы никогда не лежат в одном файле с примером. Создайте своё рабочее пространство и импортируйте их туда.
coded-cancelled = Отменено. Ответы не импортированы.
coded-imported = { $count ->
    [one] Импортирован { $number } ответ
    [few] Импортировано { $number } ответа
    [many] Импортировано { $number } ответов
   *[other] Импортировано { $number } ответа
 }
coded-button = { $count ->
    [0] Нет ничего нового
    [one] Импортировать { $number } ответ
    [few] Импортировать { $number } ответа
    [many] Импортировать { $number } ответов
   *[other] Импортировать { $number } ответа
 }
coded-columns = Что в столбцах
coded-columns-words = Предложено по названиям и содержанию. Исправьте, что не так.
coded-columns-more = и ещё столбцов: { $count }; они остаются как предложено
coded-column-nameless = Столбец { $number }
coded-holds = { $what ->
    [text] Ответ
    [reasons] Причина
    [main] Главная причина
    [id] Номер строки
    [customer] Номер клиента
    [email] Эл. почта
    [day] День
   *[nothing] Ничего нужного
 }
coded-holds-of = Что в столбце «{ $name }»
coded-marks-label = Причины записаны
coded-marks = { $code ->
    [ticks] Отметками в столбцах
   *[names] Названиями в ячейках
 }
coded-split-label = Несколько в ячейке
coded-split-none = В ячейке одна причина
coded-split = Через { $sign }
coded-nested-label = Группы
coded-nested-none = Нет в названиях
coded-nested = Как { $example }
coded-language = Язык ответов
coded-audience = Кого спрашивали
coded-sheet = Лист
coded-no-texts = Укажите, в каком столбце ответы.
coded-no-reasons = Столбца с причинами нет: ответы попадут в «Ответы», там их и разберут.
coded-comes = Что получится
coded-comes-new = { $title } (новый)
coded-in-customers = из них от известных клиентов
coded-no-days = Ни один столбец не говорит, когда даны ответы; они считаются сегодняшними.
coded-texts-joined = Содержимое этих столбцов (их { $number }) записывается друг под другом как один ответ на один вопрос. Это ответы на разные вопросы? Тогда импортируйте файл по разу на каждый вопрос, выбирая ответом один из столбцов.
coded-reasons = Причины в файле
coded-reasons-words = Новые попадут в список причин, чтобы их просмотрели.
coded-reasons-more = и ещё { $count }
coded-becomes = { $what ->
    [new] новая
    [changed] дополнена
   *[retired] больше не используется
 }
coded-import = Импорт…
coded-export = Экспорт…
coded-export-xlsx = Книга (.xlsx)
coded-export-xlsx-names = Книга (.xlsx), с именами
coded-export-csv = Таблица (.csv)
coded-export-csv-names = Таблица (.csv), с именами
coded-export-title = Экспорт ответов
coded-export-with-names = С указанием, кто дал каждый ответ. Смотрите, кому вы это даёте.
coded-export-without-names = Имена, телефоны и адреса в словах скрываются.
coded-export-sheets = Для отрывков и списка причин есть свои листы.
coded-export-beside = Отрывки попадут во второй файл рядом.
coded-export-name = Ответы
coded-book-format = { $ending ->
    [qdc] REFI-QDA, для ATLAS.ti, MAXQDA, NVivo… (.qdc)
    [csv] Taguette (.csv)
   *[txt] QualCoder (.txt)
 }
coded-book-import-title = Импорт списка причин
coded-book-import-words = REFI-QDA (.qdc), Taguette (.csv) или QualCoder (.txt).
coded-book-export-title = Экспорт списка причин
coded-book-export-words = Группы и причины со всем, что о них записано; без ответов.
coded-book-words = Что здесь уже есть, сохраняет название, вид и слова. Ничего не удаляется.
coded-book-nothing = Всё это здесь уже есть.
coded-book-take = Перенять
coded-book-lost = Не всё поместилось в файл:
