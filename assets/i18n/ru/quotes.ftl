# Цитаты: ответ, который стоит процитировать, согласие, что скрыто.
quotes-star = Стоит процитировать
quotes-unstar = Больше не цитата
quotes-consent = Можно цитировать?
quotes-said-yes = Ответили «да»
quotes-said-no = Ответили «нет»
quotes-not-asked = Не спрашивали
quotes-given = Согласие получено иначе
quotes-refused = Против
quotes-will-not = В отчёты не попадёт: согласия нет.
quotes-printed = Так в отчётах
quotes-hidden = Скрыто; нажмите, чтобы показать
quotes-shown = Показано; нажмите, чтобы скрыть
quotes-hide = Скрыть слова
quotes-hide-hint = Какие слова скрыть, затем Enter
quotes-not-there = Таких слов в ответе нет.
quotes-name = Цитаты
