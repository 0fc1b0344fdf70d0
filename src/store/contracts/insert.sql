INSERT INTO contract (customer_id, name, starts_on, said_on, ends_on, ending, monthly, noted_on)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
