paper-code = Ваш код
paper-code-picture = Код { $code }
paper-linked = Код связывает ваши ответы с вашим именем: так мы сможем вам ответить.
paper-back = Пожалуйста, верните лист по адресу: { $address }
paper-day = день
paper-month = месяц
paper-year = год
paper-several = Можно отметить несколько.
