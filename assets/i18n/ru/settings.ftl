settings-name = Настройки
settings-line = Для этого рабочего файла. Изменения действуют сразу, их можно отменить.
settings-business = Компания
settings-name-missing = Введите название
settings-margin = Маржа, процент от выручки
settings-margin-none = нет: суммы — это выручка
settings-margin-note = Если указать маржу, суммы везде означают прибыль.
settings-margin-wrong = Целое число от 1 до 100 или пусто
settings-look = Язык и оформление
settings-look-system = Как в системе
settings-look-light = Светлое
settings-look-dark = Тёмное
settings-zoom = Размер всего
settings-look-note = Оформление и размер запоминаются на этом компьютере, а не в рабочем файле.
settings-rule = Пропавшие
settings-rule-line = Через сколько времени вы считаете, что постоянный клиент пропал?
settings-rule-by-rhythm = По его ритму
settings-rule-by-days = По числу дней
settings-rule-after = Молчит дольше, чем
settings-rule-times = { $times } × его обычный ритм
settings-rule-days = Не приходит больше стольких дней
settings-rule-days-wrong = Целое число от 1 до 3650
settings-as-of = По состоянию на
settings-as-of-line = Последний день, за который покупки внесены полностью. На него посчитаны все показатели; более поздние покупки ждут.
settings-as-of-day = День, если задать вручную
settings-as-of-none = { $day }, по вашим записям
settings-as-of-wrong = День не позже сегодняшнего, например { $day }, или пусто
settings-closed = Закрыто
settings-closed-line = Месяцы, когда вы не работаете, не считаются молчанием.
settings-closed-days = с { $from } по { $to }
settings-backups = Файл и копии
settings-backups-line = Проверенная копия создаётся сама: при закрытии после изменений, каждые полчаса работы и перед каждым импортом.
settings-file = Файл
settings-last-backup = Последняя копия
settings-backup-none = пока нет
settings-backup-size = { $count ->
    [one] { $customers } клиент · { $size } МБ
    [few] { $customers } клиента · { $size } МБ
    [many] { $customers } клиентов · { $size } МБ
   *[other] { $customers } клиента · { $size } МБ
 }
settings-backup-restore = Восстановить
settings-backup-restore-named = Восстановить копию: { $when }
settings-backups-all = Имеющиеся копии
settings-backup-folder = Папка с копиями
settings-open-file-folder = Показать файл
settings-open-backup-folder = Показать копии
settings-age-now = только что
settings-age-minutes = { $count ->
    [one] { $number } минуту назад
    [few] { $number } минуты назад
    [many] { $number } минут назад
   *[other] { $number } минуты назад
 }
settings-age-hours = { $count ->
    [one] { $number } час назад
    [few] { $number } часа назад
    [many] { $number } часов назад
   *[other] { $number } часа назад
 }
settings-age-days = { $count ->
    [one] { $number } день назад
    [few] { $number } дня назад
    [many] { $number } дней назад
   *[other] { $number } дня назад
 }
settings-closed-from = Закрыто с
settings-closed-to = По
settings-closed-add = Добавить
settings-closed-wrong = День, например { $day }
settings-closed-backwards = Последний день раньше первого.
settings-goal = Цель
settings-goal-line = Сколько клиентов из 100 должны приходить снова? На главном экране это линия.
settings-goal-rate = Из 100 клиентов
settings-goal-members-line = Сколько участников из 100 должны остаться? На главном экране это линия.
settings-goal-members-rate = Из 100 участников
settings-goal-none = нет цели
settings-goal-wrong = Целое число от 1 до 100 или пусто
settings-goal-by = К концу
settings-goal-no-month = без срока
settings-address = Почтовый адрес
settings-address-note = Стоит вверху напечатанных опросников.
