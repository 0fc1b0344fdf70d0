# Что случилось, что в сохранности, что делать.
error-not-open = Рабочий файл не открыт.
error-read-only = Рабочий файл открыт только для чтения, ничего не изменено.
error-paused = Идёт импорт или восстановление: изменения возможны, когда оно закончится.
error-locked = { $file } открыт в другом окне. Закройте его там и повторите.
error-busy = С файлом { $file } сейчас работает другая программа, поэтому ничего не изменено. Повторите чуть позже.
error-cut-off = Изменение в { $file } прервалось на середине, и сначала его нужно отменить, но там, где лежит файл, нельзя ничего записать. Скопируйте его вместе с лежащим рядом { $file }-journal в папку, доступную для записи, и откройте копию.
error-older = Файл { $file } создан более старой версией Comeback, и сначала его нужно обновить, но там, где он лежит, нельзя ничего записать. Скопируйте его в папку, доступную для записи, и откройте копию.
error-exists = { $file } уже существует и оставлен без изменений. Выберите другое имя.
error-missing = Файла { $file } нет.
error-no-folder = Папки { $path } нет. Ничего не записано: выберите другую.
error-foreign = { $file } не является рабочим файлом Comeback. Он не изменён.
error-damaged = { $file } повреждён. В него ничего не записано. Восстановите последнюю резервную копию.
error-newer = { $file } создан более новой версией Comeback. Он не изменён. Чтобы открыть его, установите новую версию.
error-disk = Не удалось записать на диск: { $detail }. Всё, что было сохранено раньше, цело.
error-disk-full = На диске нет места. Всё, что было сохранено раньше, цело. Освободите место и повторите.
error-cancelled = Отменено. Ничего не изменено.
error-nothing-to-undo = Отменять нечего.
error-nothing-to-redo = Повторять нечего.
error-undo-conflict = Этот шаг нельзя отменить: та же запись с тех пор изменена иначе.
error-replaced = Другая программа подменила файл. Ничего не записано. Сохраните копию и откройте файл заново.
error-no-backup = Не удалось сделать резервную копию. { $why } Ваша работа всё равно сохранена в файле; позже будет ещё одна попытка. Проверьте папку для резервных копий в настройках.
error-internal = Внутренняя ошибка программы. Всё сохранённое цело.
error-import-missing = Файла { $file } нет.
error-import-folder = { $file } — это папка. Выберите файл в ней.
error-import-denied = Этой учётной записи нельзя читать { $file }. Скопируйте файл в свои документы и повторите.
error-import-unread = Не удалось прочитать { $file }. Если он на флешке или сетевом диске, проверьте, на месте ли они, и повторите.
error-import-other-workbook = Книги вида { $ending } не читаются. Откройте её в той программе, где она создана, сохраните как XLSX и повторите.
error-import-limit = { $code ->
    [workbook] книга больше { $number } МБ
    [files] внутри больше { $number } файлов
    [unpacked] после распаковки больше { $number } МБ
    [cells] больше { $number } ячеек
    [cell] ячейка больше { $number } МБ
   *[corner] ячейка далеко за пределами таблицы
 }
error-import-long-row = Одна строка в нём длиннее { $number } МБ: вряд ли это таблица. Возможно, где-то не закрыта кавычка.
error-import-empty = В нём ничего нет.
error-import-not-text = Это не текстовый файл и не книга с таблицами. Сохраните его как CSV или XLSX и повторите.
error-import-not-a-table = Строки и столбцы в нём не найдены.
error-import-too-large = Файл больше, чем можно прочитать ({ $detail }). Сохраните лист как CSV и повторите.
error-import-password = Книга защищена паролем. Снимите пароль и повторите.
error-import-damaged = Книга повреждена. Откройте её в той программе, где она создана, сохраните как CSV или XLSX и повторите.
error-import-no-sheet = Листа «{ $name }» в книге нет.
error-import-no-column = Столбца «{ $name }» в файле нет.
error-import-no-rows = В нём есть названия столбцов, но под ними нет ни одной строки.
error-import-mapping = Столбцы неясны. Укажите, где дата и где сумма или клиент.
error-import-members = В списке участников нужен столбец, с какого дня или сколько месяцев они участники, и столбец, сколько платят в месяц. Назовите их, например joined=Начало monthly=Сумма.
error-form-none = Опросника в нём не нашлось. Читаются XLSForm (.xlsx, .csv), LimeSurvey (.txt, .lss) и SurveyJS (.json).
error-form-no-questions = В этом опроснике нет вопросов.
error-form-broken = Этот опросник повреждён или обрывается: { $detail }. Сохраните его ещё раз в той программе, откуда он.
error-form-too-large = Это больше, чем опросник, который можно прочитать: { $code ->
    [form] больше { $number } МБ
    [form_unpacked] больше { $number } МБ в распакованном виде
    [options] вопрос, у которого больше { $number } вариантов
   *[questions] больше { $number } вопросов
 }.
error-import-worker = Книгу не удалось прочитать до конца. Сохраните её как CSV и повторите.
error-refused-gone = Этой записи больше нет.
error-refused-nameless = Укажите хотя бы имя, номер, электронную почту или телефон.
error-refused-number-taken = Номер { $number } уже у другого клиента.
error-refused-in-future = День { $day } ещё не наступил.
error-refused-in-past = { $day } уже прошло.
error-refused-call-back = Укажите, когда перезвонить, — и только если человек об этом просил.
error-refused-by-contract = Этот уход следует из договора, который заканчивается в этот день. Измените срок договора.
error-refused-days = Дни указаны в неверном порядке.
error-refused-no-name = Укажите название.
error-refused-no-day = Укажите день.
error-refused-name-taken = Название «{ $name }» уже занято.
error-refused-no-questions = В опроснике должен быть хотя бы один вопрос.
error-refused-no-wording = У вопроса { $number } нет текста на первом языке.
error-refused-bad-question = Вопросу { $number } нужны хотя бы два варианта или возрастающая шкала.
error-refused-bad-skip-rule = Вопрос { $number } зависит от ответа, которого не может быть. Проверьте, когда он задаётся.
error-refused-bad-answer = Ответ на вопрос { $number } к нему не подходит.
error-refused-nothing-answered = Ответов пока нет.
error-refused-frozen = Эта версия уже использована. Изменяйте самую новую.
error-refused-no-language = Выберите хотя бы один язык.
error-refused-no-segment = Группы «{ $name }» нет.
error-refused-too-many-sides = Рядом можно поставить не больше { $most } частей.
error-refused-no-place-for-sides = Части клиентов сравниваются только в отчёте владельца и на диаграмме side_by_side.
error-refused-sides-of-members = В файле для других части участников не сравниваются: могли бы стать видны группы меньше пяти человек. В файле для себя можно (--small-groups).
error-refused-segment-gone = Этой группы больше нет.
error-refused-no-conditions = Группе нужно хотя бы одно условие.
error-refused-bad-condition = Условие { $number }: выберите или введите что-нибудь; конец должен быть позже начала.
error-refused-bad-tag = В метке не может быть запятой или точки с запятой.
error-refused-no-such = «{ $name }» не существует.
error-refused-none-of = «{ $name }» нет. Есть: { $known }
error-refused-format = Файл с окончанием «{ $name }» создать нельзя. Можно: { $known }.
error-refused-no-data = Показывать пока нечего. Сначала импортируйте клиентов.
error-refused-setting = Значение настройки вне допустимых пределов.
error-refused-too-long = Текст слишком длинный.
error-refused-sample = Это пример, и ваши клиенты в него не попадут. Создайте свой файл и загрузите их туда.
error-refused-not-by-hand = Эта покупка из файла. По одной можно убрать только введённое вручную.
error-no-window = Здесь нельзя открыть окно: { $detail }. Всё доступно и без окна: comeback --help
error-no-display = экран не найден
error-row-date = «{ $text }» не является датой
error-row-date-in-future = день { $text } ещё не наступил
error-row-number = «{ $text }» не является числом
error-row-too-large = { $text } больше, чем можно сохранить
error-row-no-date = нет даты
error-row-no-amount = нет суммы
error-row-no-customer = нет ни имени, ни номера, ни почты, ни телефона
error-row-left = неясно, означает ли «{ $text }» уход
error-row-too-long = строка слишком длинная
error-row-not-text = строка не является текстом
error-library-foreign = { $file } — не файл библиотеки этой программы. Выберите файл, сохранённый здесь кнопкой «Выгрузить библиотеку».
error-library-damaged = { $file } — файл библиотеки, но он обрывается раньше времени или что-то в нём повреждено. Ничего не перенято. Попросите прислать его снова или выгрузите заново там, откуда он.
error-library-newer = { $file } записан более новой версией программы. Обновите программу и загрузите файл снова.
error-library-too-large = В { $file } больше, чем может быть в библиотеке. Ничего не перенято.
error-refused-not-offered = Этот опросник не предлагается на языке { $language }. Сначала добавьте язык.
error-refused-bad-rule = Это правило не прочитать. Исправьте его или оставьте пустым.
error-refused-not-a-number = Строка { $line }: «{ $text }» — не число от 0.
error-refused-last-after-end = Строка { $line }: последняя покупка позже конца (recency больше T).
error-refused-reason-retired = «{ $name }» больше не предлагается. Сначала верните эту причину.
error-refused-reason-merged = «{ $name }» уже объединена с другой причиной.
error-refused-reason-sorts = Тема и причина ухода не могут стать одним. Сначала измените вид одной из них.
error-refused-in-library = Это уже есть в вашей библиотеке, слово в слово.
error-refused-library-item = Запись { $number } в файле составлена неверно, поэтому ничего не перенято. { $why }
error-refused-holes = { $language ->
    [en] На английском
    [nl] На нидерландском
   *[ru] На русском
 } ещё нет слов: { $places }. Поэтому пользоваться опросником на этом языке нельзя. Впишите их во вкладке «Перевод» или выберите другой язык.
error-refused-nobody-to-print-for = Печатать не для кого. Выберите других людей или экземпляры без имён.
error-refused-too-many-sheets = За один раз можно напечатать не больше { $most } листов. Выберите меньше людей.
error-refused-sheet-typed = Лист { $code } уже введён. Ничего не сохранено.
error-places-more = { " " }и ещё { $count }
error-place = { $kind ->
    [title] название
    [introduction] вступление
    [thanks] благодарность
    [section] название раздела { $number }
    [section_introduction] вступление раздела { $number }
    [question] вопрос { $question }
    [help] пояснение к вопросу { $question }
    [choice] вариант { $number } вопроса { $question }
    [low] нижний край шкалы вопроса { $question }
   *[high] верхний край шкалы вопроса { $question }
 }
