ui-close = Закрыть
ui-cancel = Отмена
ui-details = Подробности
ui-copy = Копировать
ui-copied = Скопировано
ui-undo = Отменить
ui-undo-step = Отменить: { $step }
ui-taken-back = Отменено или возвращено: { $step }
ui-understood = Понятно
ui-go-on = Дальше
ui-open = Открыть
ui-open-title = Открыть рабочий файл
ui-restore = Восстановить
ui-restore-title = Восстановить из копии
ui-restore-words = Выберите копию. Нынешний файл будет отложен, а не удалён.
ui-restore-ask = Восстановить эту копию?
ui-restore-ask-words = Она станет файлом { $path }. Нынешний файл сохранится под другим именем; история отмены начнётся заново.
ui-quit = Прервать и выйти
ui-quit-ask = Работа ещё идёт
ui-quit-words = Если выйти сейчас, она будет прервана и отменена. Всё сохранённое раньше останется.
ui-path = Файл или папка
ui-choose = Выбрать…
ui-keep-here = Хранить здесь
ui-no-picker = Ничего не выбрано. Если окно не появилось, введите или вставьте путь выше.
ui-problem-title = Не получилось
ui-search = Найти или выполнить…
ui-as-of = на { $day }
ui-no-purchases = покупок пока нет
ui-saved = Сохранено в { $time }
ui-backup = Копия в { $time }
ui-read-only = Только чтение: файл открыт в другом окне
ui-sample = Это пример. Ваших данных он не касается.
ui-sample-own = Перейти к своим клиентам
ui-palette-hint = Введите несколько букв
ui-palette-nothing = Ничего не найдено
ui-palette-choose = выбрать
ui-palette-run = выполнить
ui-palette-commands = Команды
ui-palette-screens = Экраны
ui-palette-customers = Клиенты
ui-palette-questions = Вопросы
ui-keys-here = На этом экране
ui-keys-everywhere = Везде
ui-zoom = Размер: { $percent }
ui-nothing-to-undo = Отменять нечего
ui-changed-outside = Файл изменён другой программой. Показано его нынешнее состояние.
ui-loading = Загрузка…
ui-sort-by = Сортировать: { $column }
ui-sorted-up = { $column }, по возрастанию
ui-sorted-down = { $column }, по убыванию
ui-select-all = Выбрать все
ui-select-row = Выбрать: { $name }
ui-left-out = Не учтено
ui-also-called = Другое название: { $term }
ui-stage-opening = Открываю
ui-stage-reading = Читаю файл
ui-stage-backing-up = Создаю копию
ui-stage-importing = Загружаю данные
ui-stage-restoring = Восстанавливаю
ui-stage-making-sample = Создаю пример
ui-stage-exporting = Записываю файл
ui-error-not-open = Рабочий файл не открыт.
ui-error-nothing-changed = Ничего не изменено.
ui-error-read-only = Этот файл открыт только для чтения.
ui-error-read-only-then = Закройте другое окно и откройте файл снова.
ui-error-locked = { $path } открыт в другом окне.
ui-error-locked-then = Закройте его там и попробуйте снова.
ui-error-exists = Такой файл уже есть: { $path }
ui-error-exists-then = Он не тронут. Выберите другое имя.
ui-error-missing = Такого файла нет: { $path }
ui-error-missing-then = Проверьте имя или выберите файл из списка.
ui-error-foreign = { $path } — не рабочий файл Comeback.
ui-error-untouched = Файл не тронут. Возможно, его откроет более новая версия Comeback.
ui-error-not-ours = Файл не тронут.
ui-error-damaged = { $path } повреждён.
ui-error-damaged-then = В него ничего не записано. Восстановите последнюю копию; повреждённый файл сохранится отдельно.
ui-error-newer = { $path } создан более новой версией Comeback.
ui-error-disk = Не удалось записать на диск: он заполнен, защищён от записи или отключён.
ui-error-disk-then = Ничего не осталось сделанным наполовину. Освободите место или проверьте диск и повторите.
ui-error-unreadable = Этот файл не читается.
ui-error-cancelled = Отменено.
ui-error-internal = В программе произошла ошибка.
ui-error-internal-then = Ваши данные в сохранности: каждое изменение записывается сразу. Скопируйте подробности, если будете сообщать об этом.
ui-refused-gone = Этого больше нет.
ui-refused-nameless = Укажите имя, номер, почту или телефон.
ui-refused-number-taken = Номер { $number } уже у другого клиента.
ui-refused-in-future = { $day } ещё не наступило.
ui-refused-days = Дни идут не по порядку.
ui-refused-no-name = Введите название.
ui-refused-name-taken = Уже есть с названием «{ $name }».
ui-refused-no-questions = В опроснике нужен хотя бы один вопрос.
ui-refused-no-wording = У вопроса { $number } нет текста на основном языке.
ui-refused-bad-question = Вопросу { $number } нужны хотя бы два варианта или возрастающая шкала.
ui-refused-bad-answer = Ответ на вопрос { $number } не подходит.
ui-refused-nothing-answered = Пока нет ни одного ответа.
ui-refused-frozen = Эта версия уже используется и больше не меняется.
ui-refused-no-language = Выберите хотя бы один язык.
ui-refused-no-segment = Нет группы «{ $name }».
ui-refused-no-such = Нет ничего с названием «{ $name }».
ui-refused-format = Файл с окончанием { $ending } записать нельзя.
ui-refused-no-data = Показывать пока нечего.
ui-refused-bad-setting = Такое значение настройки недопустимо.
ui-refused-too-long = Текст слишком длинный.
ui-seconds-left = { $count ->
    [one] осталась { $seconds } секунда
    [few] осталось { $seconds } секунды
    [many] осталось { $seconds } секунд
   *[other] осталось { $seconds } секунды
 }
ui-step = { $code ->
    [save_settings] изменение настроек
    [add_customer] добавление клиента
    [edit_customer] изменение клиента
    [set_segment] назначение группы
    [add_purchase] добавление покупки
    [mark_left] отметка об уходе
    [edit_departure] изменение ухода
    [withdraw_departure] снятие отметки об уходе
    [note_return] отметка о возвращении
    [keep_guess] запись догадки
    [import] загрузка данных
    [add_questionnaire] добавление опросника
    [edit_questionnaire] изменение опросника
    [retire_questionnaire] вывод опросника из работы
    [freeze_version] закрепление версии
    [save_response] запись ответа
    [edit_response] изменение ответа
    [set_reasons] указание причин
    [add_reason] добавление причины
    [rename_reason] переименование причины
    [set_reason_kind] изменение вида причины
    [move_reason] перемещение причины
    [retire_reason] вывод причины из списка
    [review_reason] проверка причины
   *[other] последний шаг
 }
ui-done = { $code ->
    [save_settings] Настройки изменены
    [add_customer] Клиент добавлен
    [edit_customer] Клиент изменён
    [set_segment] Группа назначена
    [add_purchase] Покупка добавлена
    [mark_left] Уход отмечен
    [edit_departure] Уход изменён
    [withdraw_departure] Отметка об уходе снята
    [note_return] Возвращение отмечено
    [keep_guess] Догадка записана
    [import] Данные загружены
    [add_questionnaire] Опросник добавлен
    [edit_questionnaire] Опросник изменён
    [retire_questionnaire] Опросник убран из работы или возвращён
    [freeze_version] Версия закреплена
    [save_response] Ответ записан
    [edit_response] Ответ изменён
    [set_reasons] Причины указаны
    [add_reason] Причина добавлена
    [rename_reason] Причина переименована
    [set_reason_kind] Вид причины изменён
    [move_reason] Причина перемещена
    [retire_reason] Причина убрана из списка или возвращена
    [review_reason] Причина проверена
   *[other] Готово
 }
ui-currency = { $code ->
    [EUR] Евро
    [USD] Доллар США
    [RUB] Российский рубль
    [GBP] Фунт стерлингов
    [CHF] Швейцарский франк
    [SEK] Шведская крона
    [NOK] Норвежская крона
    [DKK] Датская крона
    [PLN] Польский злотый
    [KZT] Казахстанский тенге
    [BYN] Белорусский рубль
    [CAD] Канадский доллар
   *[other] { $code }
 }
