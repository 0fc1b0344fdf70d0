# Что говорит наставник о вопросе.
coach-open = Открытый
coach-closed = Закрытый
coach-blank = Пусто
coach-leading = Подсказывает клиенту ответ
coach-double = Спрашивает сразу о двух вещах
coach-negation = Из-за отрицания ответ неясен
coach-long = Слишком длинно для читателя в спешке
coach-hard = Трудные слова
coach-jargon = Профессиональный жаргон
coach-try = Лучше так: { $wording }
