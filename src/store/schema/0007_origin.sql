-- Schema 7: what told a response apart in the file it was read from, so that reading it again adds nothing. Empty: typed in here.
ALTER TABLE response ADD COLUMN origin TEXT NOT NULL DEFAULT '';
