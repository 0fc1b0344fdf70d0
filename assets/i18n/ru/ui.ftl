ui-close = Закрыть
ui-cancel = Отмена
ui-details = Подробности
ui-copy = Копировать
ui-copied = Скопировано
ui-undo = Отменить
ui-undo-step = Отменить: { $step }
ui-undone = Отменено: { $step }
ui-redone = Возвращено: { $step }
ui-understood = Понятно
ui-go-on = Дальше
ui-open = Открыть
ui-open-title = Открыть рабочий файл
ui-restore = Восстановить
ui-restore-title = Восстановить из копии
ui-restore-words = Выберите копию. Нынешний файл будет отложен, а не удалён.
ui-restore-ask = Восстановить эту копию?
ui-restore-ask-of = Восстановить копию от { $when }?
ui-restore-ask-words = Она станет файлом { $path }. Нынешний файл останется рядом под другим именем. Отменить это действие нельзя.
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
ui-saved = Сохранено: { $time }
ui-backup = Копия: { $time }
ui-read-only = Только чтение: файл открыт в другом окне
ui-sample = Это пример. Ваших данных он не касается.
ui-sample-club = Это пример клуба. Ваших данных он не касается.
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
ui-nothing-to-redo = Возвращать нечего
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
ui-stage-taking-back = Отменяю
ui-stage-doing-again = Повторяю
ui-stage-exporting = Записываю файл
ui-stage-fitting = Считаю вероятности
ui-seconds-left = { $count ->
    [one] осталась { $seconds } секунда
    [few] осталось { $seconds } секунды
    [many] осталось { $seconds } секунд
   *[other] осталось { $seconds } секунды
 }
ui-done = { $code ->
    [tag_customers] Метка поставлена
    [untag_customers] Метка снята
    [rename_tag] Метка переименована
    [merge_tags] Метки объединены
    [remove_tag] Метка удалена
    [save_segment] Группа сохранена
    [rename_segment] Группа переименована
    [edit_segment] Группа изменена
    [remove_segment] Группа удалена
    [add_contract] Договор добавлен
    [edit_contract] Договор изменён
    [cancel_contract] Договор расторгнут
    [end_contract] Договор завершён
    [remove_contract] Договор удалён
    [add_mark] Перемена записана
    [edit_mark] Запись изменена
    [remove_mark] Запись удалена
    [save_settings] Настройки изменены
    [save_goal] Цель изменена
    [save_rule] Правило для «пропал» задано
    [save_as_of] День расчёта изменён
    [save_closed] Закрытые дни изменены
    [save_name] Название и адрес изменены
    [save_margin] Маржа изменена
    [save_currency] Валюта изменена
    [add_customer] Клиент добавлен
    [edit_customer] Клиент изменён
    [set_segment] Группа назначена
    [add_purchase] Покупка добавлена
    [remove_purchase] Покупка убрана
    [mark_left] Уход отмечен
    [edit_departure] Уход изменён
    [withdraw_departure] Отметка об уходе снята
    [note_return] Возвращение отмечено
    [keep_guess] Догадка записана
    [drop_guess] Догадка снята
    [record_attempt] Звонок отмечен
    [import] Данные загружены
    [add_questionnaire] Опросник добавлен
    [edit_questionnaire] Опросник изменён
    [retire_questionnaire] Опросник убран из работы или возвращён
    [add_to_library] Сохранено в библиотеку
    [remove_from_library] Убрано из библиотеки
    [rename_in_library] Переименовано в библиотеке
    [import_library] Библиотека загружена
    [freeze_version] Версия закреплена
    [save_response] Ответ записан
    [edit_response] Ответ изменён
    [remove_response] Ответы удалены
    [set_reasons] Причины указаны
    [add_reason] Причина добавлена
    [rename_reason] Причина переименована
    [set_reason_kind] Вид причины изменён
    [move_reason] Причина перемещена
    [retire_reason] Причина убрана из списка или возвращена
    [fill_sample] Пример создан
    [review_reason] Причина проверена
    [begin_reading] Второе чтение начато
    [import_reading] Второе чтение перенято
    [read_answer] Ответ прочитан второй раз
    [settle_answer] Разногласие решено
    [close_reading] Второе чтение окончено или продолжено
    [remove_reading] Второе чтение удалено
    [set_quote] Цитата изменена
    [import_codebook] Кодификатор импортирован
    [import_coded] Ответы с причинами импортированы
    [accept_suggestions] Подсказки приняты
    [put_off] Ответ отложен или возвращён
    [describe_reason] Описание сохранено
    [add_group] Группа добавлена
    [rename_group] Группа переименована
    [move_group] Группа перемещена
    [remove_group] Группа удалена
    [set_reason_group] Группа причины изменена
    [merge_reasons] Причины объединены
    [split_reason] Причина разделена
    [replace_reason] Причина заменена
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
ui-restored = Копия восстановлена
ui-restored-aside = Копия восстановлена. Прежний файл сохранён: «{ $name }»
ui-restore-of = Восстановить копию: { $when }
ui-no-backup-of-it = В обычной папке исправной копии этого файла нет. Если она хранится в другом месте, выберите «Восстановить из копии…».
ui-no-file-manager = Файловый менеджер не найден. Путь к папке скопирован в буфер обмена.
ui-all-files = Все файлы
ui-locked-why = Файл открыт в другом окне. Здесь можно всё смотреть, но нельзя ничего менять.
ui-read-only-why = Запись в этот файл запрещена, поэтому изменить здесь ничего нельзя.
ui-try-again = Повторить
ui-redo-step = Вернуть: { $step }
ui-history-line = Щёлкните шаг, чтобы вернуться к состоянию до него или повторить всё по этот шаг.
ui-history-nothing = Пока ничего не сделано.
ui-history-back = Вернуться до шага: { $step }
ui-history-again = Повторить по шаг: { $step }
ui-keys-moving = Перемещение
ui-keys-next = Следующее поле или кнопка
ui-keys-before = Предыдущее поле или кнопка
ui-keys-press = Нажать кнопку
ui-keys-close = Закрыть открытое
ui-keys-rows = В таблицах и списках: от строки к строке
ui-read-only-file = Только чтение
ui-save = Сохранить
ui-file-saved = Сохранено: { $name }
ui-file-cancelled = Остановлено. Файл не записан.
ui-file-name = { $business } - { $name } { $day }
ui-replace = Заменить этот файл?
ui-replace-words = { $path } уже есть. После замены его не вернуть.
ui-replace-yes = Заменить
ui-undone-steps = { $count ->
    [one] Отменён { $number } шаг
    [few] Отменено { $number } шага
    [many] Отменено { $number } шагов
   *[other] Отменено { $number } шага
 }
ui-redone-steps = { $count ->
    [one] Возвращён { $number } шаг
    [few] Возвращено { $number } шага
    [many] Возвращено { $number } шагов
   *[other] Возвращено { $number } шага
 }
ui-moved-so-far = { $done }. Дальше нельзя: { $why }
ui-backed-up = Резервная копия создана и проверена
ui-history-unknown = Шаг другой версии программы
ui-history-out-of-reach = { $step }: сделано в прежней версии, отменить уже нельзя
ui-paused = Пока это выполняется, вносить изменения нельзя. Смотреть можно всё; введённое в формы сохранится.
ui-closing = Создаю резервную копию и закрываю…
ui-close-anyway-ask = Закрыть без резервной копии?
ui-close-anyway = Всё равно закрыть
ui-unread = Здесь удалось прочитать не всё. { $why }
