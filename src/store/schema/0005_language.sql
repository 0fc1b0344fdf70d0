-- Schema 5: in which language a customer is spoken to; empty where it is not known.
ALTER TABLE customer ADD COLUMN language TEXT NOT NULL DEFAULT '';
