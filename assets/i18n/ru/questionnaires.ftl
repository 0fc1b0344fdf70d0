questionnaires-name = Опросники
questionnaires-line = Что и у кого вы спрашиваете. Ответ хранит свой вопрос.
questionnaires-new = Новый опросник
questionnaires-empty = Здесь будут ваши опросники
questionnaires-empty-words = Шесть уже готовы: для тех, кто ходит, кто пришёл недавно, кто ушёл, кто жаловался, и для всех. Можно изменить каждое слово.
questionnaires-audience = { $code ->
    [current] Клиенты, которые ходят
    [lost] Клиенты, которые ушли
    [complainant] Клиенты, которые жаловались
   *[other] Для всех
 }
questionnaires-version = Версия { $number }
questionnaires-version-draft = Версия { $number }, черновик
questionnaires-questions = { $count ->
    [one] { $number } вопрос
    [few] { $number } вопроса
    [many] { $number } вопросов
   *[other] { $number } вопроса
 }
questionnaires-answered = { $count ->
    [0] Пока никто не ответил
    [one] Ответил { $number } человек
    [few] Ответили { $number } человека
    [many] Ответили { $number } человек
   *[other] Ответили { $number } человека
 }
questionnaires-last = последний раз { $day }
questionnaires-drafts = { $count ->
    [one] { $number } вводится
    [few] { $number } вводятся
    [many] { $number } вводятся
   *[other] { $number } вводятся
 }
questionnaires-edit = Изменить
questionnaires-edit-named = Изменить: { $title }
questionnaires-record = Ввести ответы
questionnaires-record-named = Ввести ответы: { $title }
questionnaires-retire = Убрать из работы
questionnaires-retire-named = Убрать из работы: { $title }
questionnaires-bring-back = Вернуть в работу
questionnaires-bring-back-named = Вернуть в работу: { $title }
questionnaires-retired = Убрано из работы: { $number }
questionnaires-pick-hint = Что вы хотите узнать?
questionnaires-for = { $key ->
    [lost] Что изменилось, куда они обращаются теперь и что могло бы их вернуть. Не утверждает, что человек ушёл.
    [current] Почему выбрали вас, ради чего возвращаются, чего им не хватает и к кому ещё они обращаются.
    [complaint] Как вы исправили то, что пошло не так, и что помогло бы говорить вам об этом проще.
    [newcomers] Зачем пришли, что запомнилось и что далось с трудом: до конца пробного срока или первого месяца. Для тех, кто ещё молчит.
    [yearly] Что изменилось за год, что стало лучше или хуже и скажут ли они вам. Каждый год заново, чтобы сравнивать годы.
    [tell_us] Что они сделали, когда в последний раз что-то было не так, и как поступят в следующий раз.
   *[other] Начинается с одного вопроса, общего для всех опросников. Остальное за вами.
 }
questionnaires-blank = Пустой
questionnaires-untitled = Новый опросник
questionnaires-use = Начать с этого
questionnaires-use-note = Потом можно изменить каждое слово.
questionnaires-returned = Ввести вернувшиеся листы
