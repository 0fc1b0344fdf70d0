# Опросники как файлы других программ: слова, которые в них стоят, и что не удалось перенести.
exchange-yes = Да
exchange-no = Нет
exchange-other = Другое
exchange-specify = Пожалуйста, напишите, что именно
exchange-required = Пожалуйста, ответьте на этот вопрос.
exchange-several = Можно выбрать несколько.
exchange-day = Напишите дату.
exchange-number = Напишите число.
exchange-at-question = Вопрос { $number }
exchange-at-section = Раздел «{ $name }»
exchange-at-element = «{ $name }»
exchange-line = { $at }: { $what }
exchange-lost-kind = вопросов такого вида здесь нет ({ $what }); пропущено
exchange-lost-kind-as = вопросов такого вида здесь нет ({ $what }); взят ближайший вид
exchange-lost-rule = условие показа перенести не удалось: { $what }
exchange-lost-language = Тексты на другом языке пропущены: { $what }
exchange-lost-language-as = Этого языка здесь нет ({ $what }); теперь тексты стоят так: { $language }
exchange-lost-check = проверку ответа перенести не удалось: { $what }
exchange-lost-preset = заранее вписанный ответ перенести не удалось: { $what }
exchange-lost-calculation = вычисление перенести не удалось: { $what }
exchange-lost-filter = варианты, которые от чего-то зависят, перенести не удалось: { $what }
exchange-lost-media = картинки, звук и видео перенести не удалось: { $what }
exchange-lost-repeat = там эти вопросы задаются много раз, здесь один
exchange-lost-codes = у вариантов здесь номера: { $what }
exchange-lost-names = У вопросов здесь номера вместо имён: { $what }
exchange-lost-piped = подстановку в этом тексте перенести не удалось: { $what }
exchange-lost-setting = эту настройку перенести не удалось: { $what }
exchange-lost-settings = Эти настройки перенести не удалось: { $what }
exchange-lost-note = слова, которые не относятся ни к одному вопросу, пропущены: { $what }
exchange-lost-one-option = вариант только один, поэтому спрашиваем «да» или «нет»: { $what }
exchange-lost-no-words = на первом языке слов не было; теперь здесь стоит: { $what }
exchange-lost-too-long = текст был слишком длинным и обрезан
exchange-lost-long-scale = на шкале { $what } слишком много делений; спрашиваем число
exchange-lost-retired = варианты, которые больше не предлагаются, пропущены: { $what }
exchange-lost-no-translation = слов на этом языке нет ({ $language }); стоят слова первого языка
exchange-lost-titles = Название там может стоять только на первом языке.
exchange-lost-regrouped = стоял вне разделов; здесь относится к разделу «{ $what }»
exchange-import = Импорт…
exchange-import-title = Импорт опросника
exchange-import-words = XLSForm (.xlsx, .csv), LimeSurvey (.txt, .lss) или SurveyJS (.json).
exchange-import-button = Импортировать
exchange-reading = Читаем { $name }…
exchange-added = Опросник «{ $title }» добавлен
exchange-added-lost = { $count ->
    [one] { $number } вещь из файла не удалось перенести как есть:
    [few] { $number } вещи из файла не удалось перенести как есть:
   *[many] { $number } вещей из файла не удалось перенести как есть:
 }
exchange-open = Открыть опросник
exchange-export = Экспорт…
exchange-export-title = Экспорт: { $name }
exchange-export-words = Языки в файле: { $languages }. С этого времени версия остаётся как есть; изменения попадут в следующую.
exchange-written-lost = { $count ->
    [one] { $number } вещь не удалось записать в файл как есть:
    [few] { $number } вещи не удалось записать в файл как есть:
   *[many] { $number } вещей не удалось записать в файл как есть:
 }
exchange-format-xlsform = XLSForm для KoboToolbox, ODK… (.xlsx)
exchange-format-limesurvey = LimeSurvey (.txt)
exchange-format-surveyjs = SurveyJS (.json)
exchange-format-word = Документ Word (.docx)
exchange-format-markdown = Текст Markdown (.md)
