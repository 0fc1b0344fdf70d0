paper-code = Uw code
paper-code-picture = Code { $code }
paper-linked = Door de code zijn uw antwoorden aan uw naam gekoppeld.
paper-back = Graag terugsturen naar: { $address }
paper-day = dag
paper-month = maand
paper-year = jaar
paper-several = U mag meer dan één hokje aankruisen.
