paper-code = Uw code
paper-code-picture = Code { $code }
paper-linked = De code koppelt uw antwoorden aan uw naam. Zo kunnen we er bij u op terugkomen.
paper-back = Graag terugsturen naar: { $address }
paper-day = dag
paper-month = maand
paper-year = jaar
paper-several = U mag meer dan één hokje aankruisen.
