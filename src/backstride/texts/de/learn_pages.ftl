# Die Seiten der eigenen Tage.

web-page-learn = Meine eigenen Tage
