# Het codeboek: groepen, regels, wat een wijziging zou doen, en de geschiedenis ervan.
book-tab = Codeboek
book-tabs = Wat u bekijkt
