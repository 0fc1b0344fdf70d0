paper-code = Ваш код
paper-code-picture = Код { $code }
paper-linked = По коду ваши ответы связаны с вашим именем.
paper-back = Пожалуйста, верните лист по адресу: { $address }
paper-day = день
paper-month = месяц
paper-year = год
paper-several = Можно отметить несколько.
