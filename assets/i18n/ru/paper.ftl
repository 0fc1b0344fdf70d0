paper-code = Ваш код
paper-code-picture = Код { $code }
paper-linked = Код связывает ваши ответы с вашим именем: так мы сможем вам ответить.
paper-back = Пожалуйста, верните лист по адресу: { $address }
paper-day = день
paper-month = месяц
paper-year = год
paper-several = Можно отметить несколько.
paper-date = { $day } { $month ->
    [m1] января
    [m2] февраля
    [m3] марта
    [m4] апреля
    [m5] мая
    [m6] июня
    [m7] июля
    [m8] августа
    [m9] сентября
    [m10] октября
    [m11] ноября
   *[m12] декабря
 } { $year } г.
